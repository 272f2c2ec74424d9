import type { Figures } from '../analysis/figures'
import { unitOfQuestion } from '../indicators/questionUnit'
import { toIndex } from '../stats/scale'
import { type Question, rangeOf } from '../surveys/question'

/** A question asks for an action from this index 0–100 down: 75 is a 4 of five [dec]. */
const LOW_INDEX = 75
const MOST = 3

/** The questions of a wave that most ask for an action, the lowest first. Those with few answers are not among them. */
export function lowQuestions<T extends { readonly question: Question; readonly figures: Figures }>(
  results: readonly T[],
): T[] {
  return results
    .map((result) => ({ result, index: indexOf(result.question, result.figures) }))
    .filter(({ index }) => index < LOW_INDEX)
    .sort((one, other) => one.index - other.index)
    .slice(0, MOST)
    .map(({ result }) => result)
}

function indexOf(question: Question, { isHidden, mean, topShare }: Figures): number {
  const range = rangeOf(question.type)
  if (isHidden || unitOfQuestion(question) === null) return Number.POSITIVE_INFINITY
  if (range !== null && mean !== null) return toIndex(mean, range) ?? Number.POSITIVE_INFINITY
  return question.type === 'YN' && topShare !== null ? 100 * topShare : Number.POSITIVE_INFINITY
}
