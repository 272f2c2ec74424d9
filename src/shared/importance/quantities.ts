import type { LocalText } from '../i18n/languages'
import type { Answer, Answers } from '../responses/answers'
import { median } from '../stats/quantile'
import { choicesOf, type Question } from '../surveys/question'
import { valuesAt } from './waveSheets'

/** Technical tag of a question on how much of a service is wanted: hours, deliveries a week (domain.md §1.5). */
export const QUANTITY_TAG = 'CANT'

/** More different numbers than these make a table nobody reads: the most frequent stand, the others together. */
const MOST_ROWS = 12

/** How much of a service people want, as often as each quantity was said. */
export interface QuantityReading {
  readonly key: string
  readonly text: LocalText
  /** Valid answers. */
  readonly n: number
  /** Of numbers only; null for options and without answers. */
  readonly median: number | null
  /** In the order of the boxes, or ascending. */
  readonly rows: readonly {
    readonly value: number
    readonly label: LocalText | null
    readonly count: number
  }[]
  /** Answers with other numbers than those of the rows. */
  readonly others: number
}

/** Whether a question can say how much is wanted. */
export function canBeQuantity({ type, group }: Question): boolean {
  return (type === 'NUM' && group === null) || type === 'SC'
}

/** The questions on how much is wanted, each with its table of frequencies. */
export function readQuantities(
  questions: readonly Question[],
  sheets: readonly Answers[],
): QuantityReading[] {
  return questions.flatMap((question, position) => {
    if (question.element !== QUANTITY_TAG || !canBeQuantity(question)) return []
    const { key, text } = question
    return [
      {
        key,
        text,
        ...(question.type === 'NUM'
          ? ofNumbers(valuesAt(sheets, position))
          : ofOptions(question, sheets, position)),
      },
    ]
  })
}

type Frequencies = Omit<QuantityReading, 'key' | 'text'>

function ofNumbers(values: readonly number[]): Frequencies {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const frequent = [...counts]
    .sort(([one, often], [other, seldom]) => seldom - often || one - other)
    .slice(0, MOST_ROWS)
    .sort(([one], [other]) => one - other)
    .map(([value, count]) => ({ value, label: null, count }))
  const told = frequent.reduce((sum, { count }) => sum + count, 0)
  return { n: values.length, median: median(values), rows: frequent, others: values.length - told }
}

function ofOptions(question: Question, sheets: readonly Answers[], position: number): Frequencies {
  const chosen = sheets.flatMap((answers) => optionOf(answers[position]) ?? [])
  const rows = choicesOf(question).map(({ value, label }) => ({
    value,
    label,
    count: chosen.filter((one) => one === value).length,
  }))
  return { n: chosen.length, median: null, rows, others: 0 }
}

/** The option that was marked, with or without words of one's own. */
function optionOf(answer: Answer | undefined): number | null {
  if (typeof answer === 'number') return answer
  return typeof answer === 'object' && answer !== null && 'marks' in answer ? (answer.marks[0] ?? null) : null
}
