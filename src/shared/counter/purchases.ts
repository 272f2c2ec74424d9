import { percentage } from '../stats/numbers'
import { type Proportion, proportion } from '../stats/proportion'

/** A cause of not buying, how often it was given, and whether the service is to blame. */
export type NoPurchaseReason = {
  readonly key: string
  readonly n: number
  readonly isServiceFailure: boolean
}

export type PurchaseResult = {
  /** Bought among those known to have bought or not, 0–1. */
  readonly conversion: Proportion
  /** Percent of the known reasons, in their order; null without any. */
  readonly reasons: readonly { readonly key: string; readonly percent: number | null }[]
  /** Percent of the known reasons that are failures of service; null without any. */
  readonly lostByServicePercent: number | null
}

/** Conversion and causes of not buying (domain.md §1.15, K3). */
export function purchaseResult(
  purchases: number,
  noPurchases: number,
  reasons: readonly NoPurchaseReason[],
): PurchaseResult {
  const known = reasons.reduce((total, { n }) => total + n, 0)
  const failures = reasons.filter(({ isServiceFailure }) => isServiceFailure)
  return {
    conversion: proportion(purchases, purchases + noPurchases),
    reasons: reasons.map(({ key, n }) => ({ key, percent: percentage(n, known) })),
    lostByServicePercent: percentage(
      failures.reduce((total, { n }) => total + n, 0),
      known,
    ),
  }
}
