import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { useMoney } from './RetentionFigures'
import { usePeriodDays } from './usePeriodDays'

interface PeriodsTableProps {
  readonly periods: readonly RetentionPeriod[]
  readonly onChange: (period: RetentionPeriod) => void
}

/** Every period, the latest first. */
export function PeriodsTable({ periods, onChange }: PeriodsTableProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const money = useMoney()
  const daysOf = usePeriodDays()
  const heads = ['retention', 'lost', 'acquisition', 'keeping', 'ratio'] as const
  return (
    <CaseSection title={t('retention.history.title')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('retention.period')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {t(`retention.history.${head}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('retention.history.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.id}>
              <th scope="row">{daysOf(period)}</th>
              <td className="number">
                {percent(
                  period.retentionPercent === null ? null : period.retentionPercent / 100,
                  percentageDecimals(period.customersAtStart),
                )}
              </td>
              <td className="number">{number(period.lost)}</td>
              <td className="number">{money(period.acquisitionCost)}</td>
              <td className="number">{money(period.keepingCost)}</td>
              <td className="number">{number(period.costRatio, 1)}</td>
              <td className="number">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('retention.history.changeOf', { period: daysOf(period) })}
                  onClick={() => onChange(period)}
                >
                  {t('retention.history.change')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CaseSection>
  )
}
