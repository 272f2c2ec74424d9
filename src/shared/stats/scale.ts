import { type Range, withoutNegativeZero } from './numbers'

/** Index 0–100 of a value: 100·(x − min)/(max − min) (domain.md §0.2). Null when the scale has one step only. */
export function toIndex(value: number, scale: Range): number | null {
  const width = scale.max - scale.min
  return width === 0 ? null : withoutNegativeZero((100 * (value - scale.min)) / width)
}

/** Value of an item with reversed wording, min + max − x, to take before any scoring (domain.md §3.4). */
export function reverseKeyed(value: number, scale: Range): number {
  return scale.min + scale.max - value
}
