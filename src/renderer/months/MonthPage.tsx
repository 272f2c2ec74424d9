import { Alert, Anchor, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Month } from '#shared/months/month'
import type { MonthDetail } from '#shared/months/months.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { ChangedFigures } from './ChangedFigures'
import { CheckSection } from './CheckSection'
import { ClosedMonth } from './ClosedMonth'
import { EarlierClosings } from './EarlierClosings'
import { FiguresSection } from './FiguresSection'
import './months.css'
import { capital, useMonthName } from './monthWords'

/** One month: what is missing before it is signed, or who signed it and where it was saved. */
export function MonthPage({ params }: PageProps) {
  const month = Month.safeParse(params['month']).data ?? null
  const detail = useApiQuery('months.get', month === null ? null : { month })
  return <QueryState query={detail}>{(data) => <MonthView key={data.month} detail={data} />}</QueryState>
}

function MonthView({ detail }: { detail: MonthDetail }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const name = useMonthName()
  const { month, state, closings } = detail
  const last = closings[0]
  const words = { person: last?.signedBy ?? '', date: date(last?.signedOn ?? null) }
  return (
    <Page
      title={capital(name(month))}
      lead={
        <>
          {t(`months.monthLead.${state}`, words)}{' '}
          <Anchor component={Link} href="/months" size="sm" underline="always">
            {t('months.back')}
          </Anchor>
        </>
      }
    >
      <Stack gap="md">
        {last?.reopened && <ReopenedNote reopened={last.reopened} />}
        {last && state === 'reopened' && <ChangedFigures detail={detail} />}
        {last && state === 'closed' ? (
          <ClosedMonth detail={detail} closing={last} />
        ) : (
          <CheckSection detail={detail} />
        )}
        <FiguresSection figures={detail.now} />
        <EarlierClosings closings={closings.slice(state === 'closed' ? 1 : 0)} />
      </Stack>
    </Page>
  )
}

type Reopened = NonNullable<MonthDetail['closings'][number]['reopened']>

function ReopenedNote({ reopened: { person, at, reason } }: { reopened: Reopened }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const words = { person, at: dateTime(at), reason }
  return (
    <Alert role="note" p="xs">
      {t(person ? 'months.reopenedNote' : 'months.reopenedNoteNobody', words)}
    </Alert>
  )
}
