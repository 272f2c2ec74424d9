import jStat from 'jstat'

// The only file that loads jstat (73 kB). It reaches 1e-9 for the normal and 1e-6 for Student's t with fractional
// degrees of freedom and for chi-square, the tolerances of domain.md §3.9.

/** Standard normal quantile Φ⁻¹ of `share`, 0 < share < 1 (domain.md §0.1, C2). */
export function normalQuantile(share: number): number {
  return jStat.normal.inv(share, 0, 1)
}

/** Probability (0 to 1) of a standard normal at least as far from 0 as `z`, on both sides. */
export function normalTwoSidedProbability(z: number): number {
  return 2 * jStat.normal.cdf(-Math.abs(z), 0, 1)
}

/** Student t quantile of `share`, 0 < share < 1; `degrees` > 0 may be fractional (domain.md §0.1, C2). */
export function studentQuantile(share: number, degrees: number): number {
  return jStat.studentt.inv(share, degrees)
}

/** Probability (0 to 1) of a Student t at least as far from 0 as `t`, on both sides; `degrees` > 0. */
export function studentTwoSidedProbability(t: number, degrees: number): number {
  return Math.min(1, 2 * jStat.studentt.cdf(-Math.abs(t), degrees))
}

/** Chi-square quantile of `share`, 0 < share < 1; `degrees` > 0. */
export function chiSquareQuantile(share: number, degrees: number): number {
  return jStat.chisquare.inv(share, degrees)
}
