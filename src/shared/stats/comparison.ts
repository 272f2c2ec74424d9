import { normalTwoSidedProbability } from './distributions'
import type { AdjustedScore, NetPromoter } from './netPromoter'
import { ceiling, EPSILON, type Interval, isSame, Z_95 } from './numbers'
import { wilsonInterval } from './proportion'

/** 80 % quantile of the standard normal: power with which a change is to be noticed (domain.md §3.6). */
const Z_POWER_80 = 0.8416212335729143
const MOST_ANSWERS = 9999
const FEWEST_ANSWERS = 5

/** Successes among n answers. */
export type Count = { readonly successes: number; readonly n: number }

/** What a comparison may be said to show (domain.md §3.6). */
export type Verdict = 'rose' | 'fell' | 'noClearChange' | 'noData'

/** A difference of two shares, new − old, both on 0–1: multiply by 100 for points. */
export type ShareComparison = {
  readonly difference: number
  readonly interval: Interval
  /** Pooled z and its two-sided p, for the detail table only; null when both waves are all 0 % or all 100 %. */
  readonly z: number | null
  readonly probability: number | null
  readonly verdict: Verdict
}

/** (z₀.₉₇₅ + z₀.₈)², the constant of the sample size that notices a change (domain.md §3.6). */
export const NOTICE_FACTOR = (Z_95 + Z_POWER_80) ** 2

/**
 * Difference of two independent shares, newer minus older, with the hybrid score interval of Newcombe (1998,
 * method 10; domain.md §3.6). When z and the interval disagree, the interval decides. Null when either has n = 0.
 */
export function compareShares(newer: Count, older: Count): ShareComparison | null {
  const newerLimits = wilsonInterval(newer.successes, newer.n)
  const olderLimits = wilsonInterval(older.successes, older.n)
  if (newerLimits === null || olderLimits === null) return null
  const p1 = newer.successes / newer.n
  const p2 = older.successes / older.n
  const difference = p1 - p2
  const interval = {
    low: difference - Math.hypot(p1 - newerLimits.low, olderLimits.high - p2),
    high: difference + Math.hypot(newerLimits.high - p1, p2 - olderLimits.low),
  }
  const pooled = (newer.successes + older.successes) / (newer.n + older.n)
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / newer.n + 1 / older.n))
  const z = standardError === 0 ? null : difference / standardError
  return {
    difference,
    interval,
    z,
    probability: z === null ? null : normalTwoSidedProbability(z),
    verdict: verdictOf(interval, newer.n, older.n),
  }
}

/**
 * Difference of two net promoter scores in points, newer minus older: adjusted centres ± z·√(SE₁² + SE₂²)
 * (domain.md §3.6). `difference` is that of the plain scores. Null when either has n = 0.
 */
export function compareNetPromoter(
  newer: NetPromoter,
  older: NetPromoter,
): { readonly difference: number; readonly adjusted: AdjustedScore; readonly verdict: Verdict } | null {
  if (newer.score === null || older.score === null || newer.adjusted === null || older.adjusted === null)
    return null
  const center = newer.adjusted.center - older.adjusted.center
  const standardError = Math.hypot(newer.adjusted.standardError, older.adjusted.standardError)
  const interval = { low: center - Z_95 * standardError, high: center + Z_95 * standardError }
  return {
    difference: newer.score - older.score,
    adjusted: { center, standardError, interval },
    verdict: verdictOf(interval, newer.n, older.n),
  }
}

/**
 * Verdict of a difference by its interval (domain.md §3.6): wholly above 0 rose, wholly below 0 fell, touching 0 no
 * clear change; fewer than five answers on either side is no data. No interval (constant answers) is no clear change.
 */
export function verdictOf(interval: Interval | null, newerN: number, olderN: number): Verdict {
  if (newerN < FEWEST_ANSWERS || olderN < FEWEST_ANSWERS) return 'noData'
  if (interval === null) return 'noClearChange'
  if (interval.low > EPSILON) return 'rose'
  return interval.high < -EPSILON ? 'fell' : 'noClearChange'
}

/**
 * Whether a clear change is nevertheless small: below 5 % of the width of its scale, which is 5 points of a
 * percentage and 0.2 of a 1–5 mean (domain.md §3.6). `width` is max − min, in the unit of the difference.
 */
export function isSmallChange(difference: number, width: number): boolean {
  return Math.abs(difference) < 0.05 * width - EPSILON
}

/**
 * Answers needed per wave to notice a change between two shares (0–1) with 80 % power, at most 9999:
 * ⌈(z₀.₉₇₅ + z₀.₈)²·(p₁q₁ + p₂q₂)/(p₁ − p₂)²⌉ (domain.md §3.6). Null when the shares are the same.
 */
export function answersToNotice(share: number, otherShare: number): number | null {
  if (isSame(share, otherShare)) return null
  const spread = share * (1 - share) + otherShare * (1 - otherShare)
  const needed = ceiling((NOTICE_FACTOR * spread) / (share - otherShare) ** 2)
  return Math.min(MOST_ANSWERS, Math.max(1, needed))
}
