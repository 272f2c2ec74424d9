import { ceiling, Z_95 } from './numbers'

/**
 * Answers needed so that a share is known within ± `margin` (0–1) with 95 % confidence, before any finite population:
 * z²·p(1 − p)/e², the worst case p = 0.5 by default (domain.md §3.3). Not rounded.
 */
export function unlimitedSampleSize(margin: number, share = 0.5): number {
  return (Z_95 ** 2 * share * (1 - share)) / margin ** 2
}

/**
 * Answers needed for a margin of ± `margin` (0–1) out of a population of N people, null when unknown:
 * ⌈n₀/(1 + (n₀ − 1)/N)⌉ (Cochran 1977; domain.md §3.3). The table of Krejcie and Morgan rounds to the nearest and may
 * be one lower. 0 for a population of 0.
 */
export function sampleSize(margin: number, population: number | null, share = 0.5): number {
  const unlimited = unlimitedSampleSize(margin, share)
  if (population === null) return ceiling(unlimited)
  return population <= 0 ? 0 : ceiling(unlimited / (1 + (unlimited - 1) / population))
}

/** Sheets to hand out to get `answers` back: ⌈answers/rate⌉, rate 0–1 (domain.md §3.3); null when the rate is 0. */
export function sheetsToHandOut(answers: number, responseRate: number): number | null {
  return responseRate > 0 ? ceiling(answers / responseRate) : null
}

/**
 * Worst-case margin of error of a share, in points (0–100): 100·z·√(0.25/n)·√((N − n)/(N − 1)), without the last
 * factor when N is null (domain.md §3.3). 0 for a census; null when n = 0.
 */
export function worstMarginOfError(n: number, population: number | null): number | null {
  if (n <= 0) return null
  if (population !== null && n >= population) return 0
  const correction = population === null ? 1 : Math.sqrt((population - n) / (population - 1))
  return 100 * Z_95 * Math.sqrt(0.25 / n) * correction
}
