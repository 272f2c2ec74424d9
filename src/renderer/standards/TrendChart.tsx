import { useTranslation } from 'react-i18next'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { type Trend, trendLines } from './trendLines'
import { usePeriodWords } from './useWords'

interface TrendChartProps {
  readonly title: string
  readonly trend: Trend
  readonly say: (value: number | null) => string
  readonly goal?: number | null
  readonly isTime?: boolean
}

const HEIGHT = 280

/** A figure month by month, with what is normal for it. */
export function TrendChart({ title, trend, say, goal = null, isTime = false }: TrendChartProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { shortMonth, month } = usePeriodWords()
  const look = useChartLook()
  const { points } = trend
  const words = {
    center: t('standards.trend.center'),
    upper: t('standards.trend.upper'),
    lower: t('standards.trend.lower'),
    goal: t('standards.columns.goal'),
  }
  const source = trendLines({ title, trend, goal, isTime, say, month: shortMonth, words })
  const [first, last] = [points[0], points.at(-1)]
  const total = points.reduce((sum, { n }) => sum + n, 0)
  const span = first && last ? `${month(first.start)} – ${month(last.start)} · ` : ''
  return (
    <ChartFrame
      isInside
      hasTable
      title={title}
      source={`${span}${t('analysis.nIs', { n: number(total) })}`}
      drawing={chartDrawing(source, HEIGHT, look)}
      figures={{
        head: [t('standards.choice.lengths.month'), title, words.lower, words.upper],
        rows: points.map(({ start, value, lower, upper }) => [
          month(start),
          say(value),
          say(lower === null ? null : Math.max(0, lower)),
          say(upper),
        ]),
      }}
    >
      <ChartCanvas source={source} height={HEIGHT} label={title} />
    </ChartFrame>
  )
}
