import type { ChartSource } from '../charts/look'
import { inLines, marked } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

export interface LevelStep {
  readonly name: string
  /** 0–1, with what it may as well be. */
  readonly share: number
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly text: string
}

/** Pixels for such a chart. */
export const levelsChartHeight = 300

/** The five levels with the share of customers on each, for pictures; the page has them as stairs. */
export function levelsChart(steps: readonly LevelStep[]): ChartSource {
  return (look) => ({
    type: 'bar',
    data: {
      labels: steps.map(({ name }) => inLines(name, 16)),
      datasets: [
        marked(
          {
            data: steps.map(({ share }) => share),
            backgroundColor: steps.map((_, index) => (index === 0 ? look.lost : look.accent)),
            maxBarThickness: 110,
          },
          {
            look,
            hatch: 'rising',
            texts: steps.map(({ text }) => text),
            whiskers: steps.map(({ interval }) => interval),
          },
        ),
      ],
    },
    options: {
      ...quiet(look),
      layout: { padding: { top: 20 } },
      scales: { x: nameAxis(look), y: { ...valueAxis(look), display: false, beginAtZero: true } },
    },
  })
}
