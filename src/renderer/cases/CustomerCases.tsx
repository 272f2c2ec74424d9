import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays } from '#shared/calendar/civilDate'
import type { CaseLine } from '#shared/cases/caseLines'
import { isPending } from '#shared/cases/workflow'
import { useApiQuery } from '../app/api'
import { thisMinute } from '../ui/now'
import { useFormat } from '../ui/useFormat'

/** Who says something again within so many days may be saying the same. */
const SAME_DAYS = 7

/** What a customer said lately and what is still open, so that nothing is entered twice. */
export function CustomerCases({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const filter = { group: 'all', customerId } as const
  const lines = useApiQuery('cases.list', { filter, sort: 'newest', limit: 20 }).data?.lines ?? []
  const since = addDays(thisMinute().slice(0, 10), -SAME_DAYS)
  const recent = lines.filter(({ openedAt, state }) => openedAt >= since && state !== 'void')
  const open = lines.filter((line) => isPending(line.state) && !recent.includes(line))
  if (recent.length + open.length === 0) return null
  return (
    <>
      {recent.length > 0 && (
        <Alert color="yellow" p="xs" role="status" title={t('caseForm.customer.recent')}>
          <CaseList lines={recent} />
        </Alert>
      )}
      {open.length > 0 && (
        <Alert color="gray" p="xs" role="status" title={t('caseForm.customer.open')}>
          <CaseList lines={open} />
        </Alert>
      )}
    </>
  )
}

function CaseList({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <ul className="case-list">
      {lines.map(({ id, number, kind, openedAt, description, state }) => (
        <li key={id}>
          <Text size="sm" lineClamp={1}>
            <Link href={`/cases/${id}`}>{number}</Link>
            {` · ${t(`cases.kinds.${kind}`)} · ${date(openedAt.slice(0, 10))} · ${t(`cases.states.${state}`)} · `}
            {description}
          </Text>
        </li>
      ))}
    </ul>
  )
}
