import { useTranslation } from 'react-i18next'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { percentageDecimals } from '#shared/stats/numbers'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { paretoBars } from './paretoBars'

const HEIGHT = 300

interface ParetoChartProps {
  readonly pareto: CaseAnalysis['pareto']
  /** What period the cases are of. */
  readonly period: string
}

/** Causes from the most to the least counted, with what they add up to and the line of 80 %. */
export function ParetoChart({ pareto, period }: ParetoChartProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const look = useChartLook()
  const share = (value: number | null) =>
    percent(value === null ? null : value / 100, percentageDecimals(pareto.total))
  const source = paretoBars(pareto, {
    cases: t('standards.pareto.cases'),
    cumulative: t('standards.pareto.cumulative'),
    number,
    percent: (value) => percent(value === null ? null : value / 100),
    letters: 100,
  })
  const title = t('standards.pareto.title')
  return (
    <ChartFrame
      isInside
      hasTable
      title={title}
      source={`${period} · ${t('analysis.nIs', { n: number(pareto.total) })}`}
      drawing={chartDrawing(source, HEIGHT, look)}
      figures={{
        head: [
          t('cases.facts.causeId'),
          t('standards.pareto.cases'),
          t('standards.pareto.percent'),
          t('standards.pareto.cumulative'),
        ],
        rows: pareto.bars.map((bar) => [
          bar.name,
          number(bar.n),
          share(bar.percent),
          share(bar.cumulativePercent),
        ]),
      }}
    >
      <ChartCanvas source={source} height={HEIGHT} label={title} />
    </ChartFrame>
  )
}
