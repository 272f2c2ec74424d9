import { chiSquareQuantile } from './distributions'
import { type Interval, ratio } from './numbers'

/** Exact 95 % interval of a count of events, χ²(.025; 2c)/2 … χ²(.975; 2c + 2)/2 (Garwood 1936; domain.md §3.2). */
export function poissonInterval(count: number): Interval {
  const low = count === 0 ? 0 : chiSquareQuantile(0.025, 2 * count) / 2
  return { low, high: chiSquareQuantile(0.975, 2 * count + 2) / 2 }
}

/**
 * Events per `per` units of `exposure` (for instance per 1000 customers) with the exact interval (domain.md §1.12).
 * Null when the exposure is 0.
 */
export function eventRate(
  count: number,
  exposure: number,
  per: number,
): { readonly rate: number; readonly interval: Interval } | null {
  const scale = ratio(per, exposure)
  if (scale === null) return null
  const { low, high } = poissonInterval(count)
  return { rate: count * scale, interval: { low: low * scale, high: high * scale } }
}
