import { clip, type Interval, ratio } from './numbers'
import { wilsonIntervalOfShare } from './proportion'

/** Weights outside this range are cut to it, with a warning (domain.md §3.5). */
export const WEIGHT_RANGE = { min: 0.2, max: 5 }

/** A segment: its true size, its answers and how many of them are successes. */
export type Stratum = { readonly population: number; readonly n: number; readonly successes: number }

/** A share (0–1) by true segment sizes beside the plain one. */
export type WeightedShare = {
  /** Weight of each segment, in their order; null for one without answers. */
  readonly weights: readonly (number | null)[]
  /** Some weight was cut to {@link WEIGHT_RANGE}: warn. */
  readonly isCapped: boolean
  readonly unweighted: number
  readonly weighted: number
  /** Kish's effective n, (Σw)²/Σw². */
  readonly effectiveN: number
  /** n ÷ effective n, at least 1. */
  readonly designEffect: number
  readonly interval: Interval | null
}

/**
 * Share weighted by the true sizes of the segments: w = (Nₕ/N)/(nₕ/n), Kish's effective n and the Wilson interval
 * with it (Kish 1965; domain.md §3.5). Segments without answers are left out. Null when there are no answers at all or
 * no sizes.
 */
export function weightedShare(strata: readonly Stratum[]): WeightedShare | null {
  const answered = strata.filter(({ n }) => n > 0)
  const total = add(answered, ({ n }) => n)
  const population = add(answered, (stratum) => stratum.population)
  if (total === 0 || population === 0) return null
  const rawWeight = (stratum: Stratum) => ratio(stratum.population / population, stratum.n / total)
  const raw = strata.map((stratum) => rawWeight(stratum))
  const weights = raw.map((weight) => (weight === null ? null : clip(weight, WEIGHT_RANGE)))
  const weighted = strata.map((stratum, index) => ({ ...stratum, weight: weights[index] ?? 0 }))
  const weightSum = add(weighted, ({ weight, n }) => weight * n)
  const effectiveN = weightSum ** 2 / add(weighted, ({ weight, n }) => weight ** 2 * n)
  const share = add(weighted, ({ weight, successes }) => weight * successes) / weightSum
  return {
    weights,
    isCapped: raw.some((weight, index) => weight !== weights[index]),
    unweighted: add(answered, ({ successes }) => successes) / total,
    weighted: share,
    effectiveN,
    designEffect: total / effectiveN,
    interval: wilsonIntervalOfShare(share, effectiveN),
  }
}

function add<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0)
}
