import type { CivilDate } from '../calendar/civilDate'
import { type AnsweredItem, scoreOfAnswer } from '../checklists/scoring'
import { mean, standardDeviation, weightedMean } from '../stats/mean'
import type { Range } from '../stats/numbers'

/** Where a rating comes from; two of them never meet in one mean (domain.md §1.3). */
export const ratingSources = ['survey', 'visits', 'opinion'] as const
export type RatingSource = (typeof ratingSources)[number]

/** All ratings are told on this scale; those asked on another are brought to it. */
export const RATING_SCALE: Range = { min: 1, max: 5 }

/** What one business was given on one attribute, from one source. */
export interface Rating {
  readonly attributeId: number
  /** Null is the own business. */
  readonly competitorId: number | null
  readonly source: RatingSource
  readonly n: number
  /** 1–5; null without ratings. */
  readonly mean: number | null
  readonly standardDeviation: number | null
  /** First and last day of what it was made of; null without ratings. */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

/** Ratings by the same people: ours first. */
export interface RatedPair {
  readonly first: number | null
  readonly second: number | null
}

/** A value on any scale, told on 1–5. */
export function onRatingScale(value: number, { min, max }: Range): number {
  const width = RATING_SCALE.max - RATING_SCALE.min
  return RATING_SCALE.min + (width * (value - min)) / (max - min)
}

/** What a visit says of an attribute, 1–5: the items tied to it by weight; null when none of them applied. */
export function visitRating(items: readonly Pick<AnsweredItem, 'weight' | 'answer'>[]): number | null {
  const score = weightedMean(
    items.map(({ weight, answer }) => ({ weight, value: answer === null ? null : scoreOfAnswer(answer) })),
  )
  return score === null ? null : onRatingScale(score, { min: 0, max: 1 })
}

/** Number, mean and standard deviation of ratings. */
export function momentsOfRatings(
  values: readonly number[],
): Pick<Rating, 'n' | 'mean' | 'standardDeviation'> {
  return {
    n: values.length,
    mean: mean(values),
    standardDeviation: standardDeviation(values),
  }
}
