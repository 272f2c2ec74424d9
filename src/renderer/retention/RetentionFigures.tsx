import { useTranslation } from 'react-i18next'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { useFormat } from '../ui/useFormat'

/** Money as a figure is shown: cents only when there are some. */
export function useMoney(): (value: number | null) => string {
  const { number } = useFormat()
  return (value) => number(value, value === null || Number.isInteger(value) ? 0 : 2)
}

/** All the figures of a period, each with what it is made of (domain.md §1.24). */
export function RetentionFigures({ period }: { readonly period: RetentionPeriod }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const money = useMoney()
  const share = (value: number | null) =>
    percent(value === null ? null : value / 100, percentageDecimals(period.customersAtStart))
  const ofMoney = (value: number | null, help: string) => ({
    value: money(value),
    help: value === null ? t('retention.figures.missing') : help,
  })
  const figures = [
    {
      name: t('retention.figures.retention'),
      value: share(period.retentionPercent),
      help: t('retention.figures.retentionHelp', {
        kept: number(period.kept),
        start: number(period.customersAtStart),
      }),
    },
    {
      name: t('retention.figures.churn'),
      value: share(period.churnPercent),
      help: t('retention.figures.churnHelp', { count: period.lost }),
    },
    {
      name: t('retention.figures.years'),
      value: number(period.expectedYears, 1),
      help: t(period.expectedYears === null ? 'retention.figures.yearsNone' : 'retention.figures.yearsHelp'),
    },
    {
      name: t('retention.figures.lostMargin'),
      ...ofMoney(period.lostMargin, t('retention.figures.lostMarginHelp')),
    },
    {
      name: t('retention.figures.acquisitionCost'),
      ...ofMoney(period.acquisitionCost, t('retention.figures.acquisitionHelp')),
    },
    {
      name: t('retention.figures.keepingCost'),
      ...ofMoney(period.keepingCost, t('retention.figures.keepingHelp')),
    },
    {
      name: t('retention.figures.replacement'),
      ...ofMoney(period.replacementCost, t('retention.figures.replacementHelp')),
    },
  ]
  return (
    <dl className="retention-figures">
      {figures.map(({ name, value, help }) => (
        <div key={name} className="surface">
          <dt>{name}</dt>
          <dd className="retention-value">{value}</dd>
          <dd className="retention-help">{help}</dd>
        </div>
      ))}
    </dl>
  )
}
