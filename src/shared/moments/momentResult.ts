import { isAtLeast, percentage } from '../stats/numbers'
import { type Proportion, proportion } from '../stats/proportion'

/** Observations of a moment of truth. */
export type MomentCounts = { readonly positive: number; readonly normal: number; readonly negative: number }

export type MomentLabel = 'positive' | 'normal' | 'negative' | 'fewData'

export type MomentResult = {
  readonly n: number
  /** 100·(positive − negative)/n, −100 to 100; null when n = 0. */
  readonly net: number | null
  /** Negative ones, 0–1. */
  readonly negative: Proportion
  readonly label: MomentLabel
  /** At least 20 % negative and the lower limit of that at least 5 %. */
  readonly isRedFlag: boolean
}

/**
 * A stop of the journey (domain.md §1.10, H1): the label is the class with most observations, normal when there is a
 * tie, and "few data" below five.
 */
export function momentResult({ positive, normal, negative }: MomentCounts): MomentResult {
  const n = positive + normal + negative
  const share = proportion(negative, n)
  const isOften = share.share !== null && isAtLeast(share.share, 0.2)
  return {
    n,
    net: percentage(positive - negative, n),
    negative: share,
    label: n < 5 ? 'fewData' : labelOf(positive, normal, negative),
    isRedFlag: isOften && share.interval !== null && isAtLeast(share.interval.low, 0.05),
  }
}

function labelOf(positive: number, normal: number, negative: number): MomentLabel {
  if (positive > normal && positive > negative) return 'positive'
  return negative > normal && negative > positive ? 'negative' : 'normal'
}
