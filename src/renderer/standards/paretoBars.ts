import type { ChartSource } from '../charts/look'
import { inLines, marked, roomFor } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

/** What the chart is drawn of. */
export interface ParetoBars {
  readonly total: number
  readonly bars: readonly {
    readonly name: string
    readonly n: number
    readonly percent: number | null
    readonly cumulativePercent: number | null
    readonly isVital: boolean
    readonly isRemainder: boolean
  }[]
}

interface Words {
  readonly cases: string
  readonly cumulative: string
  readonly number: (value: number) => string
  /** Of 100. */
  readonly percent: (value: number | null) => string
  /** Letters that fit beside each other under the bars. */
  readonly letters: number
}

/** Where the line stands that parts the few causes from the many (domain.md §1.12). */
const MOST = 80

/** Causes from the most to the least counted, with what they add up to and the line of 80 %. */
export function paretoBars({ bars, total }: ParetoBars, words: Words): ChartSource {
  const line = words.percent(MOST)
  return (look) => ({
    type: 'bar',
    data: {
      labels: bars.map(({ name }) => inLines(name, Math.max(8, Math.round(words.letters / bars.length)))),
      datasets: [
        marked(
          {
            type: 'line',
            label: words.cumulative,
            data: bars.map(({ cumulativePercent }) => cumulativePercent),
            borderColor: look.lost,
            backgroundColor: look.lost,
            pointRadius: 3,
            borderWidth: 2,
            yAxisID: 'percent',
          },
          {
            look,
            name: words.cumulative,
            texts: bars.map(({ cumulativePercent }, index) =>
              index === 0 ? '' : words.percent(cumulativePercent),
            ),
          },
        ),
        marked(
          {
            type: 'line',
            label: line,
            data: bars.map(() => MOST),
            borderColor: look.quiet,
            borderDash: [4, 4],
            borderWidth: 1.2,
            pointRadius: 0,
            yAxisID: 'percent',
          },
          { look, name: line },
        ),
        marked(
          {
            type: 'bar',
            label: words.cases,
            data: bars.map(({ n }) => n),
            backgroundColor: bars.map(({ isVital }) => (isVital ? look.accent : look.quiet)),
            maxBarThickness: 60,
          },
          { look, hatch: 'rising', texts: bars.map(({ n }) => words.number(n)) },
        ),
      ],
    },
    options: {
      ...quiet(look),
      layout: { padding: { top: 20, right: roomFor([words.cumulative, line]) } },
      scales: {
        x: nameAxis(look),
        // Both axes end at the whole, so that the line and the bars tell the same.
        y: {
          ...valueAxis(look),
          beginAtZero: true,
          max: total,
          ticks: { color: look.quiet, precision: 0, maxTicksLimit: 6 },
        },
        percent: { display: false, min: 0, max: 100 },
      },
    },
  })
}
