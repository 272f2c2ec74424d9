import { type CodedAnswer, validValues } from '../stats/answers'
import { mean, sum, weightedMean } from '../stats/mean'
import { isAtLeast, percentage, withoutNegativeZero } from '../stats/numbers'
import { toIndex } from '../stats/scale'

const FIVE = { min: 1, max: 5 }

/** A component of a person's evaluation, rated 1 to 5 (domain.md §1.20). */
export type EvaluatedComponent = {
  readonly key: string
  readonly weight: number
  readonly ratings: readonly CodedAnswer[]
}

/**
 * Score 0–100 of a person from one source, Σ weight·(mean − 1)/4 over the rated components, with the mean and n of
 * each (domain.md §1.20, L1). `weakest` is the key with the lowest mean; null figures have no ratings.
 */
export function evaluatePerson(components: readonly EvaluatedComponent[]): {
  readonly score: number | null
  readonly components: readonly { readonly key: string; readonly mean: number | null; readonly n: number }[]
  readonly weakest: string | null
} {
  const rated = components.map(({ key, weight, ratings }) => {
    const values = validValues(ratings)
    return { key, weight, mean: mean(values), n: values.length }
  })
  const score = weightedMean(
    rated.map((component) => ({
      weight: component.weight,
      value: component.mean === null ? null : toIndex(component.mean, FIVE),
    })),
  )
  const known = rated.flatMap((component) =>
    component.mean === null ? [] : [{ ...component, mean: component.mean }],
  )
  known.sort((first, second) => first.mean - second.mean)
  return {
    score,
    components: rated.map(({ key, mean: meanRating, n }) => ({ key, mean: meanRating, n })),
    weakest: known[0]?.key ?? null,
  }
}

/** A rule of the self-audit and its items, each 0, 1 or 2, or not applicable (domain.md §1.21). */
export type AuditedRule = { readonly key: string; readonly items: readonly CodedAnswer[] }

/** Percentages 0–100; null when nothing applied. */
export type AuditResult = {
  readonly rules: readonly { readonly key: string; readonly percent: number | null }[]
  /** Mean of the rules, each weighing the same: the total shown. */
  readonly total: number | null
  /** The same with each item weighing the same. */
  readonly totalByItems: number | null
  /** Keys of the three lowest rules, lowest first, ties in the order of the rules. */
  readonly lowest: readonly string[]
}

/** Result of the self-audit: 100·Σ ÷ (2·n applicable) per rule (domain.md §1.21, L2). */
export function auditResult(rules: readonly AuditedRule[]): AuditResult {
  const percentOf = (items: readonly CodedAnswer[]) => {
    const values = validValues(items)
    return percentage(sum(values), 2 * values.length)
  }
  const scored = rules.map(({ key, items }) => ({ key, percent: percentOf(items) }))
  const applied = scored.flatMap(({ key, percent }) => (percent === null ? [] : [{ key, percent }]))
  return {
    rules: scored,
    total: mean(applied.map(({ percent }) => percent)),
    totalByItems: percentOf(rules.flatMap(({ items }) => items)),
    lowest: [...applied]
      .sort((first, second) => first.percent - second.percent)
      .slice(0, 3)
      .map(({ key }) => key),
  }
}

/** Owner's and staff's view of one commandment, 1 to 5; null where there is none (domain.md §1.22). */
export type ViewPair = { readonly owner: number | null; readonly staff: number | null }

/**
 * Owner − staff per commandment; from 1.0 it is a blind spot. Indexes 0–100 of the mean view of each side
 * (domain.md §1.22, L3).
 */
export function compareViews(views: readonly ViewPair[]): {
  readonly rows: readonly { readonly gap: number | null; readonly isBlindSpot: boolean }[]
  readonly ownerIndex: number | null
  readonly staffIndex: number | null
} {
  const indexOf = (values: readonly (number | null)[]) => {
    const average = mean(validValues(values))
    return average === null ? null : toIndex(average, FIVE)
  }
  return {
    rows: views.map(({ owner, staff }) => {
      if (owner === null || staff === null) return { gap: null, isBlindSpot: false }
      return { gap: withoutNegativeZero(owner - staff), isBlindSpot: isAtLeast(owner - staff, 1) }
    }),
    ownerIndex: indexOf(views.map(({ owner }) => owner)),
    staffIndex: indexOf(views.map(({ staff }) => staff)),
  }
}
