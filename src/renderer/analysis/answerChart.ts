import { intervalOfShare } from '#shared/analysis/figures'
import type { ChartLook, ChartSource } from '../charts/look'
import { inLines, marked, roomFor } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'
import type { Bar, BarTone } from './bars'

export interface AnswerDrawing {
  readonly bars: readonly Bar[]
  readonly n: number
  /** Draw how sure each share is; a scale has its one interval elsewhere. */
  readonly hasIntervals: boolean
  readonly population: number | null
  /** The figures beside a bar, from its count. */
  readonly say: (count: number) => string
}

/** Pixels for such a chart. */
export const answerChartHeight = (bars: readonly Bar[]): number => 16 + bars.length * 34

const colorOf = (tone: BarTone, look: ChartLook) =>
  ({ top: look.accent, middle: look.quiet, bottom: look.lost })[tone]
const hatches = { top: 'rising', middle: 'crossed', bottom: 'falling' } as const

/** The answers to a question as bars, for pictures and paper; the page has them in a table. */
export function answerChart({ bars, n, hasIntervals, population, say }: AnswerDrawing): ChartSource {
  const tones = (['top', 'middle', 'bottom'] as const).filter((tone) => bars.some((bar) => bar.tone === tone))
  const texts = bars.map(({ count }) => say(count))
  const whiskers = bars.map(({ count }) => {
    const interval = hasIntervals ? intervalOfShare(count, n, population) : null
    return interval && { low: interval.low * n, high: interval.high * n }
  })
  return (look) => ({
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => inLines(label, 34)),
      datasets: tones.map((tone) => {
        const isMeant = (index: number) => bars[index]?.tone === tone
        return marked(
          {
            data: bars.map(({ count }, index) => (isMeant(index) ? count : null)),
            backgroundColor: colorOf(tone, look),
            barThickness: 18,
            grouped: false,
          },
          {
            look,
            hatch: hatches[tone],
            texts: texts.map((text, index) => (isMeant(index) ? text : '')),
            whiskers: whiskers.map((whisker, index) => (isMeant(index) ? whisker : null)),
          },
        )
      }),
    },
    options: {
      ...quiet(look),
      indexAxis: 'y',
      layout: { padding: { right: roomFor(texts) } },
      scales: {
        x: {
          ...valueAxis(look),
          display: false,
          beginAtZero: true,
          max: Math.max(
            1,
            ...bars.map(({ count }) => count),
            ...whiskers.map((whisker) => whisker?.high ?? 0),
          ),
        },
        y: { ...nameAxis(look), border: { display: false } },
      },
    },
  })
}
