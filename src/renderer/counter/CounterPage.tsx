import { Alert, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CardsDialog } from './CardsDialog'
import { ReasonsDialog } from './ReasonsDialog'
import { SaidDialog } from './SaidDialog'
import { TallyBoard } from './TallyBoard'
import { TodayList } from './TodayList'
import './counter.css'

type Dialog = 'cards' | 'reasons' | 'said'

/** The counter: each visit by one key, and how the day stands. */
export function CounterPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  const day = useApiQuery('counter.day', { day: today() })
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  return (
    <Page
      isWide
      title={t('counter.title')}
      lead={t('counter.lead')}
      actions={
        <>
          {isOwner && (
            <Button variant="default" onClick={() => setDialog('reasons')}>
              {t('counter.toReasons')}
            </Button>
          )}
          <Button variant="default" onClick={() => setDialog('cards')}>
            {t('counter.toCards')}
          </Button>
          <Button component={Link} href="/counter/figures" variant="default">
            {t('counter.toFigures')}
          </Button>
        </>
      }
    >
      <QueryState query={day}>
        {(data) => (
          <>
            {data.unmapped > 0 && (
              <Alert color="gray" p="xs" mb="sm">
                <Group justify="space-between">
                  {t('counter.unmapped', { count: data.unmapped })}
                  <Button size="xs" variant="default" onClick={() => setDialog('said')}>
                    {t('counter.map')}
                  </Button>
                </Group>
              </Alert>
            )}
            <div className="counter-page">
              <TallyBoard day={data} />
              <TodayList day={data} />
            </div>
            {dialog === 'cards' && <CardsDialog reasons={data.settings.reasons} onClose={close} />}
            {dialog === 'said' && <SaidDialog reasons={data.settings.reasons} onClose={close} />}
          </>
        )}
      </QueryState>
      {dialog === 'reasons' && <ReasonsDialog onClose={close} />}
    </Page>
  )
}
