import { type GroupProblem, groupOf, groupProblem } from '../surveys/groups'
import type { Question } from '../surveys/question'
import type { Answers } from './answers'

/** Numbers of a group that shares out points make this. */
export const WHOLE = 100

/** The group in which the question at this position stands; null for one on its own, and past the last. */
function groupAt(questions: readonly Question[], position: number) {
  const question = questions[position]
  return question?.group ? groupOf(questions, question.key) : null
}

/** Smallest and largest number that the question takes; null for no limit. Places of a ranking go from 1. */
export function rangeAt(
  questions: readonly Question[],
  position: number,
): { readonly min: number | null; readonly max: number | null } {
  const run = groupAt(questions, position)
  if (run?.group.kind === 'ranking') return { min: 1, max: run.questions.length }
  const range = questions[position]?.range ?? { min: null, max: null }
  return run?.group.kind === 'sum' ? { min: range.min ?? 0, max: range.max ?? WHOLE } : range
}

/** Whether another question of the same ranking has this place. */
export function isPlaceTaken(
  questions: readonly Question[],
  answers: Answers,
  position: number,
  place: number,
): boolean {
  const run = groupAt(questions, position)
  if (run?.group.kind !== 'ranking') return false
  const others = answers.slice(run.start, run.start + run.questions.length)
  return others.some((known, line) => run.start + line !== position && known === place)
}

/** How far the numbers of a group have come that shares out 100. */
export interface SharedOut {
  readonly total: number
  readonly isLast: boolean
  readonly isAnswered: boolean
  /** What does not add up, as the rule for saved sheets says it; null while nothing is answered. */
  readonly problem: GroupProblem | null
}

/** Null for a question of no group that shares out 100. */
export function sumAt(questions: readonly Question[], answers: Answers, position: number): SharedOut | null {
  const run = groupAt(questions, position)
  if (run?.group.kind !== 'sum') return null
  const end = run.start + run.questions.length
  const lines = answers.slice(run.start, end)
  const numbers = lines.filter((known) => typeof known === 'number')
  return {
    // Halves and tenths are added without the noise of binary fractions.
    total: Math.round(numbers.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6,
    isLast: position === end - 1,
    isAnswered: numbers.length > 0,
    problem: groupProblem(run.group, lines),
  }
}
