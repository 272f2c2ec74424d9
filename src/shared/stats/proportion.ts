import { clip, type Interval, isAtLeast, ratio, Z_95 } from './numbers'

const SHARE = { min: 0, max: 1 }

/** A share (0 to 1) with what it was counted from; `share` and `interval` are null when n = 0. */
export type Proportion = {
  readonly successes: number
  readonly n: number
  readonly share: number | null
  readonly interval: Interval | null
}

/**
 * Wilson score interval of 95 % for a share, without continuity correction, clipped to 0–1
 * (Wilson 1927; domain.md §3.2). `n` may be fractional, an effective size. Null when n = 0.
 */
export function wilsonInterval(successes: number, n: number): Interval | null {
  return n > 0 ? wilsonIntervalOfShare(successes / n, n) : null
}

/** The same interval from a share (0 to 1) and an effective n > 0 (domain.md §3.2, §3.5); null when n ≤ 0. */
export function wilsonIntervalOfShare(share: number, n: number): Interval | null {
  if (n <= 0) return null
  const z2 = Z_95 ** 2
  const shrink = 1 + z2 / n
  const center = (share + z2 / (2 * n)) / shrink
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / shrink
  return {
    low: clip(Math.min(share, center - half), SHARE),
    high: clip(Math.max(share, center + half), SHARE),
  }
}

/** Share of successes (0 to 1) and its Wilson interval (domain.md §3.2). */
export function proportion(successes: number, n: number): Proportion {
  return { successes, n, share: ratio(successes, n), interval: wilsonInterval(successes, n) }
}

/**
 * Effective n of `n` answers out of a population of `population` people: n(N − 1)/(N − n) (domain.md §3.3).
 * Infinity for a census (n ≥ N).
 */
export function effectiveSampleSize(n: number, population: number): number {
  return n >= population ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n)
}

/**
 * Wilson interval corrected for a finite population, used when n/N > 5 %, else the plain one (domain.md §3.3).
 * A census (n ≥ N) collapses to the share itself. Null when n = 0.
 */
export function wilsonIntervalOfPopulation(
  successes: number,
  n: number,
  population: number,
): Interval | null {
  if (n === 0) return null
  const share = successes / n
  if (n / population <= 0.05) return wilsonInterval(successes, n)
  const effective = effectiveSampleSize(n, population)
  return Number.isFinite(effective) ? wilsonIntervalOfShare(share, effective) : { low: share, high: share }
}

/** Share of values ≥ `threshold`, for instance 5 of 7 for the ease question (domain.md §3.1, CES). */
export function shareAtLeast(values: readonly number[], threshold: number): Proportion {
  return proportion(values.filter((value) => isAtLeast(value, threshold)).length, values.length)
}

/** Where the favourable answers of a scale start and the unfavourable ones end (domain.md §0.2). */
export type Boxes = { readonly topFrom: number; readonly bottomTo: number }

/**
 * Top-box share (CSAT), bottom-box share and their difference `net` (−1 to 1), over valid values only
 * (domain.md §0.2, §3.1). `net` is null without values.
 */
export function boxShares(
  values: readonly number[],
  { topFrom, bottomTo }: Boxes,
): { readonly top: Proportion; readonly bottom: Proportion; readonly net: number | null } {
  const top = shareAtLeast(values, topFrom)
  const bottom = proportion(values.filter((value) => isAtLeast(bottomTo, value)).length, values.length)
  return { top, bottom, net: ratio(top.successes - bottom.successes, values.length) }
}
