import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CivilDate } from '#shared/calendar/civilDate'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CardsDialog } from './CardsDialog'
import { DayList, useDayName } from './DayList'
import { ReasonsDialog } from './ReasonsDialog'
import { SaidDialog } from './SaidDialog'
import { TallyBoard } from './TallyBoard'
import './counter.css'

type Dialog = 'cards' | 'reasons' | 'said'

/** The counter: each visit by one key, and how the day stands. */
export function CounterPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  // Null for today, whichever day that is by then.
  const [then, setThen] = useState<CivilDate | null>(null)
  const date = then ?? today()
  const day = useApiQuery('counter.day', { day: date })
  const goTo = (next: CivilDate) => setThen(next >= today() ? null : next)
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
              {then === null ? (
                <TallyBoard day={data} />
              ) : (
                <PastDay date={then} onCards={() => setDialog('cards')} onToday={() => setThen(null)} />
              )}
              <DayList date={date} day={data} onDate={goTo} />
            </div>
            {dialog === 'cards' && (
              <CardsDialog date={date} reasons={data.settings.reasons} onClose={close} />
            )}
            {dialog === 'said' && <SaidDialog reasons={data.settings.reasons} onClose={close} />}
          </>
        )}
      </QueryState>
      {dialog === 'reasons' && <ReasonsDialog onClose={close} />}
    </Page>
  )
}

interface PastDayProps {
  readonly date: CivilDate
  readonly onCards: () => void
  readonly onToday: () => void
}

/** Stands where visits are counted while a day is looked at that is over: what was forgotten is entered in piles. */
function PastDay({ date, onCards, onToday }: PastDayProps) {
  const { t } = useTranslation()
  const dayName = useDayName()
  return (
    <section className="surface surface-pad" aria-label={t('counter.past.title')}>
      <Text fw={600}>{t('counter.past.seeing', { day: dayName(date).toLowerCase() })}</Text>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {t('counter.past.help')}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={onCards}>
          {t('counter.past.cards')}
        </Button>
        <Button onClick={onToday}>{t('counter.past.today')}</Button>
      </Group>
    </section>
  )
}
