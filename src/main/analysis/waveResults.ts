import { countWhere, type Figures, figuresOf, successOf } from '#shared/analysis/figures'
import type { QuestionResults, SegmentFigures } from '#shared/analysis/results.contract'
import { safeSegments } from '#shared/analysis/safeSegments'
import type { Tally } from '#shared/analysis/tally'
import { weightedShare } from '#shared/stats/weighting'
import type { Question } from '#shared/surveys/question'
import { FEWEST_EMPLOYEES_NET } from '#shared/team/internalIndex'
import type { WaveTallies } from './waveTallies'

/** The true size of each place, by its id. */
export type PlaceSizes = ReadonlyMap<number, number>

export interface ResultsContext {
  /** How many people could have answered, null when unknown. */
  readonly population: number | null
  /** The people asked work here: why an answer is missing is told of no group below five either. */
  readonly isOfEmployees: boolean
}

/** The results of each question in the order of the questionnaire; what may not be shown is not in them. */
export function resultsOf(
  questions: readonly Question[],
  { total, segments }: WaveTallies,
  context: ResultsContext,
): Omit<QuestionResults, 'weighted'>[] {
  return questions.map((question, position) => {
    const tally = total[position]
    const parts = segments.flatMap(({ tallies }) => tallies[position] ?? [])
    if (!tally) throw new Error(`question ${position} was not counted`)
    return {
      question,
      figures: guarded(figuresOf(question, tally, context.population), context),
      segments: segmentFigures(question, parts),
    }
  })
}

/**
 * Of employees, fewer than five answers are told as a number alone (domain.md §0.1 C6), and fewer than ten make no net
 * promoter score (§1.19).
 */
export function guarded(figures: Figures, { isOfEmployees }: Pick<ResultsContext, 'isOfEmployees'>): Figures {
  if (!isOfEmployees) return figures
  if (!figures.isHidden)
    return figures.valid < FEWEST_EMPLOYEES_NET ? { ...figures, netPromoter: null } : figures
  return { ...figures, na: 0, blank: 0, multi: 0, range: 0, illegible: 0, skipped: 0 }
}

/** The population of a segment is not known: its intervals are those of a large one. */
export function segmentFigures(question: Question, tallies: readonly Tally[]): SegmentFigures[] {
  const states = safeSegments(tallies.map(({ valid }) => valid))
  return tallies.map((tally, index) => {
    const visibility = states[index] ?? 'few'
    return { visibility, figures: visibility === 'shown' ? figuresOf(question, tally, null) : null }
  })
}

/**
 * The share of a question by the true sizes of the places (domain.md §3.5). Null where a place that has answers has no
 * size, and where one may not be told apart: with the plain share it could be worked out.
 */
export function weightedOf(
  question: Question,
  position: number,
  places: WaveTallies['segments'],
  sizes: PlaceSizes,
): QuestionResults['weighted'] {
  const isSuccess = successOf(question.type)
  const answered = places.flatMap(({ value, tallies }) => {
    const tally = tallies[position]
    return tally && tally.valid > 0 ? [{ tally, size: sizes.get(value ?? 0) }] : []
  })
  const isSafe = safeSegments(answered.map(({ tally }) => tally.valid)).every((state) => state === 'shown')
  if (!isSuccess || !isSafe || answered.length < 2) return null
  const strata = answered.flatMap(({ tally, size }) =>
    size === undefined ? [] : [{ population: size, n: tally.valid, successes: countWhere(tally, isSuccess) }],
  )
  if (strata.length < answered.length) return null
  const result = weightedShare(strata)
  if (result === null) return null
  const { weighted: share, interval, effectiveN, isCapped } = result
  return { share, interval, effectiveN, isCapped }
}
