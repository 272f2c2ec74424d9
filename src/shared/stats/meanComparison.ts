import { type Verdict, verdictOf } from './comparison'
import type { Moments } from './counts'
import { studentQuantile, studentTwoSidedProbability } from './distributions'
import { mean, variance } from './mean'
import { EPSILON, type Interval, withoutNegativeZero } from './numbers'

/** A difference of two means in the unit of the values, with its t test. */
export type MeanComparison = {
  readonly n: number
  readonly difference: number
  /** Null, like all that follow from it, when either side has fewer than two values. */
  readonly standardError: number | null
  readonly t: number | null
  readonly degrees: number | null
  readonly probability: number | null
  /** Interval of 95 %; null also when nothing varies. */
  readonly interval: Interval | null
  readonly verdict: Verdict
}

/**
 * Difference of the means of two independent groups, newer − older, by Welch's t with Welch–Satterthwaite degrees of
 * freedom (Welch 1947; domain.md §3.6). `n` is the smaller of the two. Null when either group is empty.
 */
export function compareMeans(newer: readonly number[], older: readonly number[]): MeanComparison | null {
  return compareMoments(momentsOf(newer), momentsOf(older))
}

/** The same from the number, mean and standard deviation of each group. */
export function compareMoments(newer: Moments, older: Moments): MeanComparison | null {
  if (newer.mean === null || older.mean === null) return null
  const newerPart = squaredErrorOf(newer)
  const olderPart = squaredErrorOf(older)
  const difference = newer.mean - older.mean
  if (newerPart === null || olderPart === null) return uncertain(difference, newer.n, older.n, null)
  const standardError = Math.sqrt(newerPart + olderPart)
  if (standardError <= EPSILON) return uncertain(difference, newer.n, older.n, standardError)
  const degrees =
    (newerPart + olderPart) ** 2 / (newerPart ** 2 / (newer.n - 1) + olderPart ** 2 / (older.n - 1))
  return tested(difference, standardError, degrees, newer.n, older.n)
}

function momentsOf(values: readonly number[]): Moments {
  const spread = variance(values)
  return {
    n: values.length,
    mean: mean(values),
    standardDeviation: spread === null ? null : Math.sqrt(spread),
  }
}

/** s²/n, the squared standard error of a mean; null below two values. */
function squaredErrorOf({ n, standardDeviation }: Moments): number | null {
  return standardDeviation === null ? null : standardDeviation ** 2 / n
}

/**
 * Mean difference of pairs given by the same people, first − second, by the t of the differences (domain.md §3.6).
 * Pairs with a missing side are left out; `n` counts the rest. Null when no pair is complete.
 */
export function comparePairs(
  pairs: readonly { readonly first: number | null; readonly second: number | null }[],
): MeanComparison | null {
  const differences = pairs.flatMap(({ first, second }) =>
    first === null || second === null ? [] : [first - second],
  )
  const n = differences.length
  const difference = mean(differences)
  if (difference === null) return null
  const part = squaredError(differences)
  const standardError = part === null ? null : Math.sqrt(part)
  if (standardError === null || standardError <= EPSILON) return uncertain(difference, n, n, standardError)
  return tested(difference, standardError, n - 1, n, n)
}

/** s²/n, the squared standard error of a mean; null below two values. */
function squaredError(values: readonly number[]): number | null {
  const spread = variance(values)
  return spread === null ? null : spread / values.length
}

/** A comparison with its t, probability, interval and verdict. */
function tested(
  difference: number,
  standardError: number,
  degrees: number,
  newerN: number,
  olderN: number,
): MeanComparison {
  const half = studentQuantile(0.975, degrees) * standardError
  const t = difference / standardError
  const interval = { low: difference - half, high: difference + half }
  return {
    n: Math.min(newerN, olderN),
    difference: withoutNegativeZero(difference),
    standardError,
    t,
    degrees,
    probability: studentTwoSidedProbability(t, degrees),
    interval,
    verdict: verdictOf(interval, newerN, olderN),
  }
}

/** A comparison of which only the difference can be told. */
function uncertain(
  difference: number,
  newerN: number,
  olderN: number,
  standardError: number | null,
): MeanComparison {
  return {
    n: Math.min(newerN, olderN),
    difference: withoutNegativeZero(difference),
    standardError,
    t: null,
    degrees: null,
    probability: null,
    interval: null,
    verdict: verdictOf(null, newerN, olderN),
  }
}
