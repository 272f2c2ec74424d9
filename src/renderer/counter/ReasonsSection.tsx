import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { pareto } from '#shared/stats/pareto'
import { CaseSection } from '../cases/CaseSection'
import { NewActionButton } from '../plan/NewActionButton'
import { useReasonName } from './useReasonName'

const ReasonsChart = lazy(() => import('./ReasonsChart').then((m) => ({ default: m.ReasonsChart })))

interface ReasonsSectionProps {
  readonly figures: Output<'counter.figures'>
  /** The period and how many visits, in words. */
  readonly source: string
}

/** Why people do not buy, the few reasons behind most of it first. */
export function ReasonsSection({
  figures: { reasons, reasonList, withoutReason },
  source,
}: ReasonsSectionProps) {
  const { t } = useTranslation()
  const nameOf = useReasonName(reasonList)
  const kindOf = (key: string) => reasonList.find((reason) => reason.key === key)?.kind
  const free = reasonList.find(({ kind }) => kind === 'free')
  const found = pareto(
    reasons.map(({ key, n }) => ({ name: nameOf(key), n })),
    free ? nameOf(free.key) : null,
  )
  // Who only looked is no lost sale: nothing is to be mended there.
  const lost = pareto(
    reasons.flatMap(({ key, n }) => (kindOf(key) === 'looking' ? [] : [{ name: nameOf(key), n }])),
    free ? nameOf(free.key) : null,
  )
  const looking = new Set(
    reasons.filter(({ key }) => kindOf(key) === 'looking').map(({ key }) => nameOf(key)),
  )
  const services = new Set(
    reasons.filter(({ key }) => kindOf(key) === 'service').map(({ key }) => nameOf(key)),
  )
  // What the service does is in the hands of the house: the most given of those is where to begin.
  const first = reasons.find(({ key }) => kindOf(key) === 'service')
  return (
    <CaseSection
      title={t('counter.figures.reasons')}
      action={
        first && (
          <NewActionButton
            origin={{ kind: 'counter', id: first.key, label: nameOf(first.key) }}
            indicatorKey="lostByService"
          />
        )
      }
    >
      {found.total === 0 ? (
        <Text size="sm" c="dimmed">
          {t('counter.figures.reasonsNone')}
        </Text>
      ) : (
        <>
          {lost.vitalFew.length > 0 && (
            <Text size="sm" mb="xs">
              {t('counter.figures.verdict', {
                count: lost.vitalFew.length,
                names: lost.vitalFew.join(', '),
              })}
            </Text>
          )}
          <Suspense fallback={<div style={{ height: 300 }} />}>
            <ReasonsChart
              source={source}
              services={services}
              looking={looking}
              pareto={{
                total: found.total,
                bars: found.rows.map((row) => ({
                  ...row,
                  isVital: lost.vitalFew.includes(row.name),
                  isRemainder: free !== undefined && row.name === nameOf(free.key),
                })),
              }}
            />
          </Suspense>
        </>
      )}
      {withoutReason > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('counter.figures.withoutReason', { count: withoutReason })}
        </Text>
      )}
    </CaseSection>
  )
}
