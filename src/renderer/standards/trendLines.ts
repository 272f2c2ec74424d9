import type { ChartDataset } from 'chart.js'
import type { StandardFigure } from '#shared/standards/standardsRead'
import type { ChartLook, ChartSource } from '../charts/look'
import { marked, roomFor } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

/** With no more months than these the figures are bars (domain.md §3.8). */
const MOST_BARS = 5

export type Trend = StandardFigure['trend']

export interface TrendDrawing {
  readonly title: string
  readonly trend: Trend
  readonly goal: number | null
  /** Values in minutes: the axis goes by whole minutes, hours or days. */
  readonly isTime: boolean
  readonly say: (value: number | null) => string
  readonly month: (start: string) => string
  readonly words: {
    readonly center: string
    readonly upper: string
    readonly lower: string
    readonly goal: string
  }
}

/** Minutes between two lines of the grid, from which the first that makes no more than seven is taken. */
const timeSteps = [1, 5, 10, 15, 30, 60, 120, 240, 480, 960, 1440, 2880, 7200, 14400, 43200]

/** A figure month by month, with what is normal for it. */
export function trendLines(drawing: TrendDrawing): ChartSource {
  const { trend, goal, isTime, say, month, words } = drawing
  const { points, limits, center } = trend
  const last = points.map(({ value }) => value !== null).lastIndexOf(true)
  // A limit at nothing says nothing.
  const hasLower = points.some(({ lower }) => lower !== null && lower > 0)
  // Where a trend began anew there is more than one stretch, and the last may have no limits yet.
  const hasLimits = points.some(({ upper }) => upper !== null)
  const centerName = center === null ? words.center : `${words.center}: ${say(center)}`
  const named = [
    ...(hasLimits ? [centerName, words.upper, words.lower] : []),
    ...(goal === null ? [] : [`${words.goal}: ${say(goal)}`]),
  ]
  return (look) => {
    const line = (name: string, data: (number | null)[], color: string, dash: number[]) =>
      marked(
        {
          type: 'line' as const,
          label: name,
          data,
          borderColor: color,
          borderDash: dash,
          borderWidth: 1.3,
          pointRadius: 0,
          pointHitRadius: 0,
        },
        { look, name },
      )
    const everywhere = (value: number) => points.map(() => value)
    const dashes = limits === 'provisional' ? [2, 5] : [7, 4]
    const datasets: ChartDataset<'bar' | 'line', (number | null)[]>[] = [
      ...(!hasLimits
        ? []
        : [
            line(
              centerName,
              points.map((point) => (point.isRunning ? center : point.center)),
              look.quiet,
              [],
            ),
            line(
              words.upper,
              points.map(({ upper }) => upper),
              look.lost,
              dashes,
            ),
            ...(hasLower
              ? [
                  line(
                    words.lower,
                    points.map(({ lower }) => (lower === null ? null : Math.max(0, lower))),
                    look.lost,
                    dashes,
                  ),
                ]
              : []),
          ]),
      ...(goal === null ? [] : [line(`${words.goal}: ${say(goal)}`, everywhere(goal), look.text, [1, 3])]),
      figures(drawing, look, last),
    ]
    return {
      type: 'line',
      data: { labels: points.map(({ start }) => month(start)), datasets: datasets as never },
      options: {
        ...quiet(look),
        layout: { padding: { top: 18, right: Math.max(16, roomFor(named)) } },
        scales: {
          x: {
            ...nameAxis(look),
            // Room at both ends, so that the first and the last month keep off the edges.
            offset: true,
            ticks: { color: look.quiet, maxTicksLimit: 13, autoSkip: true, maxRotation: 0 },
          },
          y: {
            ...valueAxis(look),
            beginAtZero: true,
            ticks: {
              color: look.quiet,
              callback: (value) => say(Number(value)),
              ...(isTime ? { stepSize: timeStep(points, goal) } : { maxTicksLimit: 6 }),
            },
          },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${say(parsed.y ?? null)}` },
          },
        },
      },
    }
  }
}

/** The months themselves: bars while they are few, a line after. What is odd and the last are said in figures. */
function figures(
  { title, trend: { points }, say }: TrendDrawing,
  look: ChartLook,
  last: number,
): ChartDataset<'bar' | 'line', (number | null)[]> {
  const values = points.map(({ value }) => value)
  const isOdd = points.map(({ signals }) => signals.length > 0)
  const isBars = values.filter((value) => value !== null).length <= MOST_BARS
  const texts = points.map(({ value }, index) =>
    value !== null && (isBars || isOdd[index] || index === last) ? say(value) : '',
  )
  if (isBars)
    return marked(
      {
        type: 'bar',
        label: title,
        data: values,
        backgroundColor: points.map(({ isRunning }) => (isRunning ? look.line : look.accent)),
        borderColor: look.accent,
        borderWidth: points.map(({ isRunning }) => (isRunning ? 1 : 0)),
        maxBarThickness: 44,
      },
      { look, hatch: 'rising', texts },
    )
  return marked(
    {
      type: 'line',
      label: title,
      data: values,
      borderColor: look.accent,
      backgroundColor: look.accent,
      pointStyle: isOdd.map((odd) => (odd ? 'triangle' : 'circle')),
      pointRadius: isOdd.map((odd) => (odd ? 7 : 3.5)),
      pointBackgroundColor: points.map(({ isRunning }, index) =>
        isRunning ? look.ground : isOdd[index] ? look.lost : look.accent,
      ),
      pointBorderColor: isOdd.map((odd) => (odd ? look.lost : look.accent)),
      // The month under way is not joined to the others.
      segment: {
        borderColor: ({ p1DataIndex }) => (points[p1DataIndex]?.isRunning ? 'transparent' : undefined),
      },
    },
    { look, texts },
  )
}

function timeStep(points: Trend['points'], goal: number | null): number {
  const highest = Math.max(goal ?? 0, ...points.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)))
  return timeSteps.find((step) => highest / step <= 6) ?? highest / 6
}
