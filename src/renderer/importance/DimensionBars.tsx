import { useTranslation } from 'react-i18next'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useTitleOfGroup } from '../analysis/groups/shownGroup'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { dimensionChart, dimensionChartHeight } from './dimensionChart'

interface DimensionBarsProps {
  readonly wave: Wave
  readonly reading: DimensionsReading
}

/** One bar a dimension, the worst first: left of the line is less than expected. */
export function DimensionBars({ wave, reading: { mode, dimensions, scale } }: DimensionBarsProps) {
  const { t } = useTranslation()
  const { number, change } = useFormat()
  const look = useChartLook()
  const titleOf = useTitleOfGroup()
  const isGap = mode === 'gap'
  const say = (value: number) => (isGap ? change(value, 2) : number(value, 2))
  const told = dimensions
    .flatMap(({ dimension, score: { value, interval, n } }) =>
      value === null
        ? []
        : [{ name: t(`surveys.dimensions.${dimension}`), value, interval, n, text: say(value) }],
    )
    .sort((first, second) => first.value - second.value)
  if (told.length === 0) return null
  const ends = told.flatMap(({ value, interval }) => [value, interval?.low ?? 0, interval?.high ?? 0])
  const source = dimensionChart(told, isGap ? axisOf(ends) : scale)
  const height = dimensionChartHeight(told)
  const title = titleOf(t(isGap ? 'importance.dimensions.gapChart' : 'importance.dimensions.scoreChart'))
  const n = Math.min(...told.map(({ n: each }) => each))
  return (
    <ChartFrame
      hasTable
      title={title}
      source={`${wave.label} · ${t('analysis.nIs', { n: number(n) })}`}
      drawing={chartDrawing(source, height, look)}
      figures={{
        head: [
          t('importance.dimensions.dimension'),
          title,
          t('charts.low'),
          t('charts.high'),
          t('scorecards.n'),
        ],
        rows: told.map(({ name, text, interval, n: each }) => [
          name,
          text,
          interval ? say(interval.low) : t('app.noData'),
          interval ? say(interval.high) : t('app.noData'),
          number(each),
        ]),
      }}
    >
      <ChartCanvas source={source} height={height} label={title} />
    </ChartFrame>
  )
}

/** An axis of whole steps from the worst gap to the best, with the line of what was expected always on it. */
function axisOf(ends: readonly number[]): { readonly min: number; readonly max: number } {
  const step = Math.max(...ends.map(Math.abs)) <= 1 ? 0.5 : 1
  const outwards = (end: number) => Math.sign(end) * step * Math.ceil(Math.abs(end) / step)
  return { min: Math.min(-step, ...ends.map(outwards)), max: Math.max(step, ...ends.map(outwards)) }
}
