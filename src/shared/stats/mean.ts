/** Sum of `values`, in their unit; 0 when there are none. */
export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Arithmetic mean Σx ÷ n, in the unit of the values; null without values (domain.md §3.1). */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

/** Sample variance with divisor n − 1 (domain.md §0.1, C3), in squared units; null below two values. */
export function variance(values: readonly number[]): number | null {
  const center = mean(values)
  if (center === null || values.length < 2) return null
  return sum(values.map((value) => (value - center) ** 2)) / (values.length - 1)
}

/** Sample standard deviation with divisor n − 1 (domain.md §0.1, C3); null below two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const spread = variance(values)
  return spread === null ? null : Math.sqrt(spread)
}

/**
 * Σ weight·value ÷ Σ weight over the items that have a value (domain.md §3.1, overall index).
 * Null when no item has one or the weights add up to 0.
 */
export function weightedMean(
  items: readonly { readonly weight: number; readonly value: number | null }[],
): number | null {
  let weights = 0
  let total = 0
  for (const { weight, value } of items) {
    if (value === null) continue
    weights += weight
    total += weight * value
  }
  return weights === 0 ? null : total / weights
}
