import { type Interval, Z_95 } from '#shared/stats/numbers'

const z2 = `${Z_95}^2`

/**
 * Both ends of the Wilson interval as formulas (domain.md §3.2, §3.3). `share` and `n` are cells, and so is
 * `population` where it is known; `guard` wraps each formula.
 */
export function wilsonFormulas(
  share: string,
  n: string,
  population: string | null,
  guard: (formula: string) => string,
): { readonly low: string; readonly high: string } {
  const size = population
    ? `IF(${n}/${population}<=0.05,${n},${n}*(${population}-1)/(${population}-${n}))`
    : n
  const center = `(${share}+${z2}/(2*${size}))`
  const half = `${Z_95}*SQRT(${share}*(1-${share})/${size}+${z2}/(4*(${size})^2))`
  const end = (sign: '-' | '+') => `(${center}${sign}${half})/(1+${z2}/${size})`
  const census = (formula: string) => (population ? `IF(${n}>=${population},${share},${formula})` : formula)
  return {
    low: guard(census(`MAX(0,MIN(${share},${end('-')}))`)),
    high: guard(census(`MIN(1,MAX(${share},${end('+')}))`)),
  }
}

/** The ends of an interval, or none of them. */
export function endsOf(interval: Interval | null): readonly [number | null, number | null] {
  return [interval?.low ?? null, interval?.high ?? null]
}
