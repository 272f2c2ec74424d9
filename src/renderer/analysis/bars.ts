import type { Figures } from '#shared/analysis/figures'
import type { LocalText } from '#shared/i18n/languages'
import { choicesOf, type Question } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'

/** Colour of a bar by what its answer means; never the only sign, each bar has its words and figures. */
export type BarTone = 'top' | 'middle' | 'bottom'

export interface Bar {
  readonly value: number
  readonly label: string
  readonly count: number
  readonly tone: BarTone
}

/** More different numbers than these are put together into classes. */
const MOST_NUMBERS = 12

/** The bars of a question, in the order of its boxes; of several choices, the most chosen first. */
export function barsOf(
  question: Question,
  distribution: Figures['distribution'],
  localText: (text: LocalText) => string,
  showNumber: (value: number) => string,
): Bar[] {
  const counts = new Map(distribution.map(({ value, count }) => [value, count]))
  if (question.type === 'NUM') return numberBars(distribution, showNumber)
  const bars = choicesOf(question).map(({ value, label }) => {
    const words = localText(label)
    const isNumbered = isScaleType(question.type)
    return {
      value,
      label: isNumbered ? [showNumber(value), words].filter(Boolean).join(' · ') : words || showNumber(value),
      count: counts.get(value) ?? 0,
      tone: toneOf(question, value),
    }
  })
  return question.type === 'MC' ? bars.sort((first, second) => second.count - first.count) : bars
}

function toneOf({ type }: Question, value: number): BarTone {
  if (!isScaleType(type)) return 'top'
  const { topFrom, bottomTo } = scales[type]
  if (value >= topFrom) return 'top'
  return value <= bottomTo ? 'bottom' : 'middle'
}

/** Numbers as they are, or in up to eight classes of one width. */
function numberBars(distribution: Figures['distribution'], show: (value: number) => string): Bar[] {
  const bar = (value: number, label: string, count: number): Bar => ({ value, label, count, tone: 'top' })
  if (distribution.length <= MOST_NUMBERS)
    return distribution.map(({ value, count }) => bar(value, show(value), count))
  const values = distribution.map(({ value }) => value)
  const low = Math.min(...values)
  const width = roundWidth((Math.max(...values) - low) / 7)
  const first = Math.floor(low / width) * width
  const classes = new Map<number, number>()
  for (const { value, count } of distribution) {
    const index = Math.floor((value - first) / width + 1e-9)
    classes.set(index, (classes.get(index) ?? 0) + count)
  }
  const last = Math.max(...classes.keys())
  return Array.from({ length: last + 1 }, (_, index) => {
    const from = first + index * width
    return bar(from, `${show(from)} – ${show(from + width)}`, classes.get(index) ?? 0)
  })
}

/** The next of 1, 2, 5, 10, 20, 50… */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= width) ?? 10
  return step * power
}
