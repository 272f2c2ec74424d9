import { sum, variance } from './mean'
import { EPSILON } from './numbers'

/** Complete rows below which alpha is not shown (domain.md §3.7). */
export const FEWEST_ROWS_FOR_ALPHA = 10

/** Internal consistency of k items over the complete rows. */
export type Reliability = {
  /** Complete rows used. */
  readonly n: number
  readonly alpha: number
  readonly itemVariances: readonly number[]
  readonly totalVariance: number
  /** Alpha without each item; null where it cannot be computed (fewer than two items would stay). */
  readonly alphaIfDeleted: readonly (number | null)[]
}

/** What an alpha means in words (domain.md §3.7). */
export type ReliabilityLabel = 'repeated' | 'good' | 'acceptable' | 'fair' | 'poor' | 'negative'

/**
 * Cronbach's alpha k/(k − 1)·(1 − Σs²ᵢ/s²ₜ) (Cronbach 1951; domain.md §3.7). One row per person, one column per item,
 * items of reversed wording already turned; rows with a gap are left out. Null with fewer than two items, fewer than
 * two complete rows, or totals that do not vary.
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[]): Reliability | null {
  const complete = rows.filter((row): row is readonly number[] => row.every((value) => value !== null))
  const whole = alphaOf(complete)
  if (whole === null) return null
  const alphaIfDeleted = whole.itemVariances.map((_, deleted) => {
    const shorter = complete.map((row) => row.filter((_value, item) => item !== deleted))
    return alphaOf(shorter)?.alpha ?? null
  })
  return { n: complete.length, ...whole, alphaIfDeleted }
}

/** Label of an alpha (domain.md §3.7): above .95 repeated, ≥ .80 good, ≥ .70 acceptable, ≥ .60 fair. */
export function reliabilityLabel(alpha: number): ReliabilityLabel {
  if (alpha < -EPSILON) return 'negative'
  if (alpha > 0.95 + EPSILON) return 'repeated'
  if (alpha >= 0.8 - EPSILON) return 'good'
  if (alpha >= 0.7 - EPSILON) return 'acceptable'
  return alpha >= 0.6 - EPSILON ? 'fair' : 'poor'
}

/** Alpha and its variances over complete rows; null where {@link cronbachAlpha} says. */
function alphaOf(
  rows: readonly (readonly number[])[],
): { readonly alpha: number; readonly itemVariances: number[]; readonly totalVariance: number } | null {
  const items = rows[0]?.length ?? 0
  const totalVariance = variance(rows.map((row) => sum(row)))
  if (items < 2 || totalVariance === null || totalVariance <= EPSILON) return null
  const itemVariances = Array.from(
    { length: items },
    (_, item) => variance(rows.map((row) => row[item] ?? 0)) ?? 0,
  )
  const alpha = (items / (items - 1)) * (1 - sum(itemVariances) / totalVariance)
  return { alpha, itemVariances, totalVariance }
}
