/**
 * Quantile of `share` (0 to 1), in the unit of the values: linear interpolation between order statistics, R type 7,
 * the same as PERCENTILE.INC of Excel (domain.md §0.1, C3). The values need no order. Null without values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((first, second) => first - second)
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, share))
  const below = Math.floor(position)
  const low = sorted[below] ?? null
  const high = sorted[below + 1] ?? low
  if (low === null || high === null) return null
  return low + (position - below) * (high - low)
}

/** Median, in the unit of the values (domain.md §0.1, C3); null without values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

/** How many values fall on each step of a scale, from its lowest to its highest whole number; others are left out. */
export function frequencies(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
): { readonly value: number; readonly n: number }[] {
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step)
  return steps.map((step) => ({ value: step, n: values.filter((value) => value === step).length }))
}
