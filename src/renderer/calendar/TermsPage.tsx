import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import './calendar.css'
import { PresetChooser } from './PresetChooser'
import { TermsExample } from './TermsExample'
import { TermsForm } from './TermsForm'
import { TermsSummary } from './TermsSummary'
import { TermsVersions } from './TermsVersions'

/** How long there is to answer: the terms in force, others to choose, and each of them to change. */
export function TermsPage() {
  const { t } = useTranslation()
  const terms = useApiQuery('calendar.terms', {})
  const calendar = (
    <Button component={Link} to="/calendar" variant="default">
      {t('calendar.terms.openCalendar')}
    </Button>
  )
  return (
    <Page title={t('calendar.terms.title')} lead={t('calendar.terms.lead')} actions={calendar} isWide>
      <QueryState query={terms}>{(data) => <Terms data={data} />}</QueryState>
    </Page>
  )
}

function Terms({ data: { current, versions, today } }: { data: Output<'calendar.terms'> }) {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'look' | 'choose' | 'edit'>('look')
  const look = () => setDoing('look')
  // Terms that begin later are shown too: they are what will be in force.
  const shown = current ?? versions.at(-1)
  if (!shown || doing === 'choose') {
    return (
      <Stack gap="lg">
        {!shown && <EmptyState title={t('calendar.terms.none')} text={t('calendar.terms.noneText')} />}
        <PresetChooser today={today} onDone={look} {...(shown ? { onCancel: look } : {})} />
      </Stack>
    )
  }
  if (doing === 'edit') return <TermsForm terms={shown} today={today} onClose={look} />
  return (
    <Stack gap="lg">
      <TermsSummary
        terms={shown}
        actions={
          <>
            <Button variant="default" size="xs" onClick={() => setDoing('choose')}>
              {t('calendar.terms.another')}
            </Button>
            <Button size="xs" onClick={() => setDoing('edit')}>
              {t('calendar.terms.edit')}
            </Button>
          </>
        }
      />
      <TermsExample terms={shown} />
      {versions.length > 1 && <TermsVersions versions={versions} current={current} />}
    </Stack>
  )
}
