import { studentQuantile } from './distributions'
import { mean, standardDeviation } from './mean'
import { EPSILON, type Interval, withoutNegativeZero } from './numbers'

/** A mean and how sure it is; every figure is in the unit of the values. Null: too few values for it. */
export type MeanEstimate = {
  readonly n: number
  readonly mean: number | null
  readonly deviation: number | null
  readonly standardError: number | null
  /** Finite-population factor √(1 − n/N) already applied to the interval; 1 when none is due. */
  readonly populationFactor: number
  readonly degrees: number | null
  readonly t: number | null
  readonly interval: Interval | null
  /** All the answers are the same: there is no interval to show, and the screen says why. */
  readonly isConstant: boolean
}

/**
 * Mean with its t interval of 95 %: x̄ ± t(n − 1; 0.975)·s/√n, not clipped to the scale (domain.md §3.2).
 * `population` (N people, null when unknown) shrinks the error by √(1 − n/N) when n/N > 5 % (domain.md §3.3).
 * `standardError` is s/√n without that factor. No interval for n < 2 nor when s = 0.
 */
export function estimateMean(values: readonly number[], population: number | null = null): MeanEstimate {
  const n = values.length
  const center = mean(values)
  const deviation = standardDeviation(values)
  const populationFactor = finitePopulationFactor(n, population)
  if (center === null || deviation === null) {
    return {
      n,
      mean: center,
      deviation,
      standardError: null,
      populationFactor,
      degrees: null,
      t: null,
      interval: null,
      isConstant: false,
    }
  }
  const standardError = deviation / Math.sqrt(n)
  const t = studentQuantile(0.975, n - 1)
  const half = t * standardError * populationFactor
  const isConstant = deviation <= EPSILON
  return {
    n,
    mean: withoutNegativeZero(center),
    deviation,
    standardError,
    populationFactor,
    degrees: n - 1,
    t,
    interval: isConstant ? null : { low: center - half, high: center + half },
    isConstant,
  }
}

/** Factor √(1 − n/N) on a standard error; 1 when N is unknown or n/N ≤ 5 %, 0 for a census (domain.md §3.3). */
export function finitePopulationFactor(n: number, population: number | null): number {
  if (population === null || n / population <= 0.05) return 1
  return Math.sqrt(Math.max(0, 1 - n / population))
}
