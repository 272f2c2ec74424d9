import { studentQuantile } from './distributions'
import { finitePopulationFactor } from './meanInterval'
import type { Interval } from './numbers'

/** How often one value came up. */
export interface ValueCount {
  readonly value: number
  readonly count: number
}

export interface Moments {
  readonly n: number
  /** Null when there is nothing to average. */
  readonly mean: number | null
  /** With n − 1 in the denominator (domain.md §0.1 C3); null for fewer than two values. */
  readonly standardDeviation: number | null
}

/** Number, mean and standard deviation of values given as counts. */
export function momentsOfCounts(counts: readonly ValueCount[]): Moments {
  const n = counts.reduce((total, { count }) => total + count, 0)
  if (n === 0) return { n, mean: null, standardDeviation: null }
  const mean = counts.reduce((total, { value, count }) => total + value * count, 0) / n
  if (n === 1) return { n, mean, standardDeviation: null }
  const squares = counts.reduce((total, { value, count }) => total + count * (value - mean) ** 2, 0)
  return { n, mean, standardDeviation: Math.sqrt(squares / (n - 1)) }
}

/** The middle value, or halfway between the two middle ones; null without values. */
export function medianOfCounts(counts: readonly ValueCount[]): number | null {
  const { n } = momentsOfCounts(counts)
  if (n === 0) return null
  const sorted = [...counts].sort((a, b) => a.value - b.value)
  return (valueAt(sorted, Math.floor((n - 1) / 2)) + valueAt(sorted, Math.ceil((n - 1) / 2))) / 2
}

function valueAt(sorted: readonly ValueCount[], rank: number): number {
  let passed = 0
  for (const { value, count } of sorted) {
    passed += count
    if (rank < passed) return value
  }
  return Number.NaN
}

/**
 * Quantile of `share` (0 to 1) of values given as counts, R type 7 as in `quantile` (domain.md §0.1 C3); null without
 * values.
 */
export function quantileOfCounts(counts: readonly ValueCount[], share: number): number | null {
  const { n } = momentsOfCounts(counts)
  if (n === 0) return null
  const sorted = [...counts].sort((a, b) => a.value - b.value)
  const position = (n - 1) * Math.min(1, Math.max(0, share))
  const low = valueAt(sorted, Math.floor(position))
  return low + (position - Math.floor(position)) * (valueAt(sorted, Math.ceil(position)) - low)
}

/**
 * 95 % t interval of the mean (domain.md §3.2), narrower when the population is known and more than 5 % of it
 * answered (§3.3). Null when there is none to give: fewer than two values,
 * or all of them equal.
 */
export function meanIntervalOfCounts(
  counts: readonly ValueCount[],
  population: number | null = null,
): Interval | null {
  const { n, mean, standardDeviation } = momentsOfCounts(counts)
  if (mean === null || standardDeviation === null || standardDeviation === 0) return null
  const factor = finitePopulationFactor(n, population)
  const half = (factor * studentQuantile(0.975, n - 1) * standardDeviation) / Math.sqrt(n)
  return { low: mean - half, high: mean + half }
}
