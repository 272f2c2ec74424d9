import { useTranslation } from 'react-i18next'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useTitleOfGroup } from '../analysis/groups/shownGroup'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { dimensionProfile, dimensionProfileHeight } from './dimensionProfile'

interface DimensionProfileChartProps {
  readonly wave: Wave
  readonly reading: DimensionsReading
}

/** What people expected and what they found, in two lines; beside each dimension the points it was given. */
export function DimensionProfileChart({ wave, reading }: DimensionProfileChartProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const look = useChartLook()
  const titleOf = useTitleOfGroup()
  const told = reading.dimensions.filter(({ perception }) => perception !== null)
  if (told.length === 0) return null
  const names = told.map(({ dimension, points }) => {
    const name = t(`surveys.dimensions.${dimension}`)
    return points === null ? name : t('importance.dimensions.withPoints', { name, points: number(points, 0) })
  })
  const words = {
    expectation: t('importance.dimensions.expectation'),
    perception: t('importance.dimensions.perception'),
  }
  const say = (value: number | null) => number(value, 2)
  const source = dimensionProfile({
    names,
    expectation: told.map(({ expectation }) => expectation),
    perception: told.map(({ perception }) => perception),
    words,
    scale: reading.scale,
    say,
  })
  const height = dimensionProfileHeight(told.length)
  const title = titleOf(t('importance.dimensions.profile'))
  const n = Math.min(...told.map(({ score }) => score.n))
  return (
    <ChartFrame
      hasTable
      title={title}
      source={`${wave.label} · ${t('analysis.nIs', { n: number(n) })}`}
      drawing={chartDrawing(source, height, look)}
      figures={{
        head: [t('importance.dimensions.dimension'), words.expectation, words.perception],
        rows: told.map(({ expectation, perception }, at) => [
          names[at] ?? '',
          say(expectation),
          say(perception),
        ]),
      }}
    >
      <ChartCanvas source={source} height={height} label={title} />
    </ChartFrame>
  )
}
