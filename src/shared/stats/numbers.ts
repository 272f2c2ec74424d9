/** Two values closer than this are the same value (domain.md §0.1, C5). */
export const EPSILON = 1e-9

/** 97.5 % quantile of the standard normal: two-sided confidence of 95 % (domain.md §0.1, C2). */
export const Z_95 = 1.959963984540054

/** A confidence interval, both ends in the unit of the figure it belongs to. */
export type Interval = { readonly low: number; readonly high: number }

/** The closed range a value may take, for instance 1 to 5 for a five-point scale. */
export type Range = { readonly min: number; readonly max: number }

/** `value` ≥ `limit`, the border counting as reached even after rounding noise (domain.md §0.1, C5). */
export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - EPSILON
}

/** Whether two values differ by no more than the noise of floating point (domain.md §0.1, C5). */
export function isSame(value: number, other: number): boolean {
  return Math.abs(value - other) <= EPSILON
}

/** The same value, with negative zero turned into zero (domain.md §0.1, C13). */
export function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value
}

/** `value` moved to the nearest end of `range` when it lies outside. */
export function clip(value: number, range: Range): number {
  return withoutNegativeZero(Math.min(range.max, Math.max(range.min, value)))
}

/** Both ends of an interval moved inside `range`, for showing it on its scale (domain.md §3.2). */
export function clipInterval(interval: Interval, range: Range): Interval {
  return { low: clip(interval.low, range), high: clip(interval.high, range) }
}

/** `numerator` ÷ `denominator`; null when the denominator is 0 (domain.md §0.1, C14). */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : withoutNegativeZero(numerator / denominator)
}

/** 100 · `part` ÷ `whole`, a percentage; null when the whole is 0 (domain.md §0.1, C14). */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : withoutNegativeZero((100 * part) / whole)
}

/** Smallest whole number not below `value`, blind to noise: 220.00000000000003 is 220. */
export function ceiling(value: number): number {
  return withoutNegativeZero(Math.ceil(value - EPSILON))
}

/**
 * `value` rounded to `decimals` (0 to 15), halves away from zero, for display only (domain.md §0.1, C1).
 * 0.285 rounds to 0.29 although its binary form lies below: the shortest decimal writing decides.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const shifted = shiftPoint(Math.abs(value), decimals)
  return withoutNegativeZero(Math.sign(value) * shiftPoint(Math.floor(shifted + 0.5), -decimals))
}

/** Decimals a percentage is shown with: none below 100 answers, else one (domain.md §0.1, C1). */
export function percentageDecimals(n: number): 0 | 1 {
  return n < 100 ? 0 : 1
}

/** `value` · 10^`places`, done on its decimal writing so that no binary noise is added. */
function shiftPoint(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + places}`)
}
