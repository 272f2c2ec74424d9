import type { Interval } from '#shared/stats/numbers'
import type { ChartSource } from '../charts/look'
import { inLines, marked, roomFor } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

export interface DimensionFigure {
  readonly name: string
  readonly value: number
  readonly interval: Interval | null
  readonly text: string
}

/** Pixels for such a chart. */
export const dimensionChartHeight = (figures: readonly DimensionFigure[]): number => 40 + figures.length * 42

/** Few enough steps to be read, each of them a number that people say. */
function stepOf({ min, max }: { readonly min: number; readonly max: number }): number {
  return max - min <= 2 ? 0.5 : 1
}

/** A bar a dimension; `range` is the whole axis, and bars begin at 0 or at its low end. */
export function dimensionChart(
  figures: readonly DimensionFigure[],
  range: { readonly min: number; readonly max: number },
): ChartSource {
  const texts = figures.map(({ text }) => text)
  return (look) => ({
    type: 'bar',
    data: {
      labels: figures.map(({ name }) => inLines(name, 30)),
      datasets: [
        marked(
          {
            data: figures.map(({ value }) => value),
            backgroundColor: figures.map(({ value }) => (value < 0 ? look.lost : look.accent)),
            barThickness: 20,
          },
          // A bar to the left has its figure at the right of the line, where nothing else is.
          { look, hatch: 'rising', texts, whiskers: figures.map(({ interval }) => interval) },
        ),
      ],
    },
    options: {
      ...quiet(look),
      indexAxis: 'y',
      layout: { padding: { right: roomFor(texts) } },
      scales: {
        x: { ...valueAxis(look), ...range, ticks: { ...valueAxis(look).ticks, stepSize: stepOf(range) } },
        y: { ...nameAxis(look), border: { display: false } },
      },
    },
  })
}
