import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { Chart as AnyChart } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import type { StandardFigure } from '#shared/standards/standards.contract'
import { useChartColors } from '../ui/chartColors'
import { usePeriodWords } from './useWords'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Legend,
  Tooltip,
)

/** With no more months than these the figures are bars (domain.md §3.8). */
const MOST_BARS = 5

interface TrendChartProps {
  readonly title: string
  readonly trend: StandardFigure['trend']
  readonly say: (value: number | null) => string
  readonly goal?: number | null
  /** Values in minutes: the axis goes by whole minutes, hours or days. */
  readonly isTime?: boolean
}

/** Minutes between two lines of the grid, from which the first that makes no more than seven is taken. */
const timeSteps = [1, 5, 10, 15, 30, 60, 120, 240, 480, 960, 1440, 2880, 7200, 14400, 43200]

/** A figure month by month, with what is normal for it; the table beside it tells the same. */
export function TrendChart({ title, trend, say, goal = null, isTime = false }: TrendChartProps) {
  const { t, i18n } = useTranslation()
  const colors = useChartColors()
  const { shortMonth } = usePeriodWords()
  const { points, limits, center } = trend
  const isBars = points.filter(({ value }) => value !== null).length <= MOST_BARS
  const dashes = limits === 'provisional' ? [2, 5] : [7, 4]
  const line = (label: string, data: (number | null)[], color: string, dash: number[]) =>
    ({
      type: 'line',
      label,
      data,
      borderColor: color,
      borderDash: dash,
      borderWidth: 1.5,
      pointRadius: 0,
      pointHitRadius: 0,
    }) satisfies ChartDataset<'line', (number | null)[]>
  const everywhere = (value: number) => points.map(() => value)
  const isOdd = points.map(({ signals }) => signals.length > 0)
  const values = points.map(({ value }) => value)
  const ofMonths: ChartDataset<'bar' | 'line', (number | null)[]> = isBars
    ? {
        type: 'bar',
        label: title,
        data: values,
        backgroundColor: points.map(({ isRunning }) => (isRunning ? colors.line : colors.accent)),
        borderColor: colors.accent,
        borderWidth: points.map(({ isRunning }) => (isRunning ? 1 : 0)),
        borderRadius: 3,
        maxBarThickness: 44,
      }
    : {
        type: 'line',
        label: title,
        data: values,
        borderColor: colors.accent,
        backgroundColor: colors.accent,
        pointStyle: isOdd.map((odd) => (odd ? 'triangle' : 'circle')),
        pointRadius: isOdd.map((odd) => (odd ? 7 : 4)),
        pointBackgroundColor: points.map(({ isRunning }, index) =>
          isRunning ? 'transparent' : isOdd[index] ? colors.lost : colors.accent,
        ),
        pointBorderColor: isOdd.map((odd) => (odd ? colors.lost : colors.accent)),
        // The month under way is not joined to the others.
        segment: {
          borderColor: ({ p1DataIndex }) => (points[p1DataIndex]?.isRunning ? 'transparent' : undefined),
        },
      }
  const datasets = [
    ofMonths,
    ...(center === null ? [] : [line(t('standards.trend.center'), everywhere(center), colors.quiet, [])]),
    ...(limits === 'none'
      ? []
      : [
          line(
            t('standards.trend.upper'),
            points.map(({ upper }) => upper),
            colors.lost,
            dashes,
          ),
          line(
            t('standards.trend.lower'),
            points.map(({ lower }) => (lower === null ? null : Math.max(0, lower))),
            colors.lost,
            dashes,
          ),
        ]),
    ...(goal === null ? [] : [line(t('standards.columns.goal'), everywhere(goal), colors.text, [1, 3])]),
  ]
  return (
    <div style={{ height: 260 }}>
      <AnyChart
        type="line"
        role="img"
        aria-label={`${title}. ${t('standards.trend.tableBelow')}`}
        data={{ labels: points.map(({ start }) => shortMonth(start)), datasets: datasets as never }}
        options={{
          locale: i18n.language,
          maintainAspectRatio: false,
          animation: false,
          scales: {
            x: { grid: { display: false }, ticks: { color: colors.quiet } },
            y: {
              beginAtZero: true,
              grid: { color: colors.line },
              border: { display: false },
              ticks: {
                color: colors.quiet,
                callback: (value) => say(Number(value)),
                ...(isTime ? { stepSize: timeStep(points, goal) } : { maxTicksLimit: 6 }),
              },
            },
          },
          plugins: {
            legend: {
              align: 'start',
              labels: { color: colors.text, boxWidth: 22, boxHeight: 1, font: { size: 12 } },
            },
            tooltip: {
              callbacks: {
                label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${say(parsed.y ?? null)}`,
              },
            },
          },
        }}
      />
    </div>
  )
}

function timeStep(points: StandardFigure['trend']['points'], goal: number | null): number {
  const highest = Math.max(goal ?? 0, ...points.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)))
  return timeSteps.find((step) => highest / step <= 6) ?? highest / 6
}
