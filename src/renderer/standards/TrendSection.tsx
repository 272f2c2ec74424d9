import { Text } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { StandardFigure, TrendMeasure } from '#shared/standards/standardsRead'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { TrendRestarts } from './TrendRestarts'
import { usePeriodWords } from './useWords'
import { VerdictText } from './VerdictText'

const TrendChart = lazy(() => import('./TrendChart').then((m) => ({ default: m.TrendChart })))

interface TrendSectionProps {
  readonly measure: TrendMeasure
  readonly title: string
  readonly trend: StandardFigure['trend']
  readonly say: (value: number | null) => string
  readonly goal?: number | null
  /** What is counted in each month. */
  readonly unit: string
  /** Below which a month has no figure; 0 for counts, which are always shown. */
  readonly fewest?: number
  readonly note?: ReactNode
  /** Values in minutes. */
  readonly isTime?: boolean
}

/** A trend: its sentence, its chart, and its figures for whoever wants them one by one. */
export function TrendSection({
  measure,
  title,
  trend,
  say,
  goal,
  unit,
  fewest = FEWEST_SHOWN,
  note,
  isTime = false,
}: TrendSectionProps) {
  const { t } = useTranslation()
  const isEmpty = trend.points.every(({ value }) => value === null)
  return (
    <>
      <VerdictText trend={trend} />
      {note}
      {!isEmpty && (
        <Suspense fallback={<div style={{ height: 260 }} />}>
          <TrendChart title={title} trend={trend} say={say} goal={goal ?? null} isTime={isTime} />
        </Suspense>
      )}
      {trend.limits === 'provisional' && (
        <Text size="xs" c="dimmed">
          {t('standards.trend.provisional')}
        </Text>
      )}
      {!isEmpty && <TrendRestarts measure={measure} trend={trend} />}
      <details className="standards-details">
        <summary>{t('standards.trend.table')}</summary>
        <TrendTable title={title} trend={trend} say={say} unit={unit} fewest={fewest} />
      </details>
    </>
  )
}

function TrendTable({
  title,
  trend,
  say,
  unit,
  fewest,
}: Required<Pick<TrendSectionProps, 'title' | 'trend' | 'say' | 'unit' | 'fewest'>>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { month } = usePeriodWords()
  return (
    <table className="figures standards-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('standards.choice.lengths.month')}</th>
          <th scope="col" className="number">
            {title}
          </th>
          <th scope="col" className="number">
            {unit}
          </th>
          <th scope="col" className="number">
            {t('standards.trend.lower')}
          </th>
          <th scope="col" className="number">
            {t('standards.trend.upper')}
          </th>
          <th scope="col">{t('standards.trend.notes')}</th>
        </tr>
      </thead>
      <tbody>
        {[...trend.points].reverse().map((point) => (
          <tr key={point.start}>
            <th scope="row">{month(point.start)}</th>
            <td className="number">
              {point.n > 0 && point.n < fewest ? t('standards.fewCases') : say(point.value)}
            </td>
            <td className="number">
              <CasesLink ids={point.ids} title={`${title}, ${month(point.start)}`}>
                {number(point.n)}
              </CasesLink>
            </td>
            <td className="number">{say(point.lower === null ? null : Math.max(0, point.lower))}</td>
            <td className="number">{say(point.upper)}</td>
            <td>
              {[
                point.isRunning ? t('standards.running') : '',
                ...point.signals.map((signal) => t(`standards.signals.${signal}`)),
              ]
                .filter((word) => word !== '')
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
