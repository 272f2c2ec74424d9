import type { Question } from '../surveys/question'
import type { Answers } from './answers'

interface Span {
  readonly from: number
  /** The position after the last. */
  readonly to: number
}

/** First and last position of the questions that belong together with this one; itself alone without a group. */
function spanAt(questions: readonly Question[], position: number): Span {
  const key = questions[position]?.group?.key
  let from = position
  let to = position + 1
  if (key !== undefined) {
    while (questions[from - 1]?.group?.key === key) from -= 1
    while (questions[to]?.group?.key === key) to += 1
  }
  return { from, to }
}

/** Smallest and largest number that the question takes; null for no limit. Places of a ranking go from 1. */
export function rangeAt(
  questions: readonly Question[],
  position: number,
): { readonly min: number | null; readonly max: number | null } {
  const question = questions[position]
  const { from, to } = spanAt(questions, position)
  if (question?.group?.kind === 'ranking') return { min: 1, max: to - from }
  const range = question?.range ?? { min: null, max: null }
  return question?.group?.kind === 'sum' ? { min: range.min ?? 0, max: range.max ?? 100 } : range
}

/** Whether another question of the same ranking has this place. */
export function isPlaceTaken(
  questions: readonly Question[],
  answers: Answers,
  position: number,
  place: number,
): boolean {
  if (questions[position]?.group?.kind !== 'ranking') return false
  const { from, to } = spanAt(questions, position)
  return answers.some((known, index) => index >= from && index < to && index !== position && known === place)
}

/** What the numbers of a group that shares out 100 make so far; null for a question of no such group. */
export function sumAt(
  questions: readonly Question[],
  answers: Answers,
  position: number,
): { readonly total: number; readonly isLast: boolean; readonly isAnswered: boolean } | null {
  if (questions[position]?.group?.kind !== 'sum') return null
  const { from, to } = spanAt(questions, position)
  const numbers = answers.slice(from, to).filter((known) => typeof known === 'number')
  // Halves and tenths are added without the noise of binary fractions.
  const total = Math.round(numbers.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6
  return { total, isLast: position === to - 1, isAnswered: numbers.length > 0 }
}

/** Numbers of such a group make this. */
export const WHOLE = 100
