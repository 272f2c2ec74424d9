import type { Interval } from '#shared/stats/numbers'
import type { ChartSource } from '../charts/look'
import { inLines, marked } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

export interface ServiceFigure {
  readonly name: string
  /** Percent who want it, or points of 100. */
  readonly value: number
  readonly interval: Interval | null
  readonly text: string
  /** 1 to 5; null where it is not told. */
  readonly importance: number | null
}

/** Pixels for such a chart. */
export const serviceChartHeight = (figures: readonly ServiceFigure[]): number => 70 + figures.length * 42

/** Bars of how many want each service and, on an axis of their own above, dots of how much it matters. */
export function serviceChart(figures: readonly ServiceFigure[]): ChartSource {
  const hasDots = figures.some(({ importance }) => importance !== null)
  return (look) => ({
    type: 'bar',
    data: {
      // The figure stands with its name: at the end of the bar it would hide the dots.
      labels: figures.map(({ name, text }) => inLines(`${name}: ${text}`, 34)),
      datasets: [
        ...(hasDots
          ? [
              {
                type: 'line' as const,
                data: figures.map(({ importance }) => importance),
                xAxisID: 'importance',
                showLine: false,
                pointStyle: 'circle',
                pointRadius: 6,
                pointBorderWidth: 2,
                pointBorderColor: look.ground,
                pointBackgroundColor: look.lost,
              },
            ]
          : []),
        marked(
          {
            type: 'bar' as const,
            data: figures.map(({ value }) => value),
            xAxisID: 'x',
            backgroundColor: look.accent,
            barThickness: 20,
          },
          { look, hatch: 'rising', whiskers: figures.map(({ interval }) => interval) },
        ),
      ],
    },
    options: {
      ...quiet(look),
      indexAxis: 'y',
      layout: { padding: { right: 16 } },
      scales: {
        x: { ...valueAxis(look), min: 0, max: 100 },
        ...(hasDots && {
          importance: {
            ...valueAxis(look),
            position: 'top' as const,
            axis: 'x' as const,
            min: 1,
            max: 5,
            grid: { display: false },
            ticks: { color: look.lost, stepSize: 1 },
          },
        }),
        y: { ...nameAxis(look), border: { display: false } },
      },
    },
  })
}
