import { Alert, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { percentageDecimals } from '#shared/stats/numbers'
import { CaseSection } from '../cases/CaseSection'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'

const ParetoChart = lazy(() => import('./ParetoChart').then((m) => ({ default: m.ParetoChart })))

interface ParetoSectionProps {
  readonly pareto: CaseAnalysis['pareto']
  /** The period in words. */
  readonly period: string
}

/** The few causes behind most complaints (domain.md §1.12). */
export function ParetoSection({ pareto, period }: ParetoSectionProps) {
  const { t } = useTranslation()
  const { bars, total, hasLargeRemainder, withoutCause } = pareto
  const vital = bars.filter(({ isVital }) => isVital)
  const rest = bars.find(({ isRemainder }) => isRemainder)
  return (
    <CaseSection title={t('standards.pareto.title')}>
      {total === 0 ? (
        <Text size="sm" c="dimmed">
          {t('standards.pareto.none')}
        </Text>
      ) : (
        <>
          <Text size="sm" mb="xs">
            {total < FEWEST_SHOWN
              ? t('standards.pareto.few')
              : t('standards.pareto.verdict', {
                  count: vital.length,
                  names: vital.map(({ name }) => name).join(', '),
                })}
          </Text>
          {hasLargeRemainder && (
            <Alert color="orange" variant="light" mb="xs" p="xs">
              {t('standards.pareto.reclassify')}{' '}
              <CasesLink ids={rest?.ids ?? []} title={rest?.name ?? ''}>
                {t('standards.pareto.see')}
              </CasesLink>
            </Alert>
          )}
          <Suspense fallback={<div style={{ height: 280 }} />}>
            <ParetoChart pareto={pareto} period={period} />
          </Suspense>
          <ParetoTable pareto={pareto} />
        </>
      )}
      {withoutCause.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          <CasesLink ids={withoutCause} title={t('standards.pareto.withoutCauseTitle')}>
            {t('standards.pareto.withoutCause', { count: withoutCause.length })}
          </CasesLink>
        </Text>
      )}
    </CaseSection>
  )
}

function ParetoTable({ pareto: { bars, total } }: { pareto: CaseAnalysis['pareto'] }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const say = (value: number | null) =>
    percent(value === null ? null : value / 100, percentageDecimals(total))
  return (
    <table className="figures standards-table">
      <caption className="visually-hidden">{t('standards.pareto.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cases.facts.causeId')}</th>
          <th scope="col" className="number">
            {t('standards.pareto.cases')}
          </th>
          <th scope="col" className="number">
            {t('standards.pareto.percent')}
          </th>
          <th scope="col" className="number">
            {t('standards.pareto.cumulative')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('standards.trend.notes')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td className="number">
              <CasesLink ids={bar.ids} title={bar.name}>
                {number(bar.n)}
              </CasesLink>
            </td>
            <td className="number">{say(bar.percent)}</td>
            <td className="number">{say(bar.cumulativePercent)}</td>
            <td>{bar.isVital && <ToneBadge tone="good">{t('standards.pareto.vital')}</ToneBadge>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
