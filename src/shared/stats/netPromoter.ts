import { type Interval, ratio, withoutNegativeZero, Z_95 } from './numbers'

/** Net promoter score in points, −100 to 100, with the counts behind it. */
export type NetPromoter = {
  readonly n: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  /** 100·(promoters − detractors)/n; null when n = 0. */
  readonly score: number | null
  /** Adjusted-Wald centre, standard error and interval of 95 %, in points; the figure shown stays `score`. */
  readonly adjusted: AdjustedScore | null
}

/** Centre, standard error and interval of the adjusted score, in points. */
export type AdjustedScore = {
  readonly center: number
  readonly standardError: number
  readonly interval: Interval
}

/**
 * Net promoter score of 0–10 recommendations: 9–10 promoters, 0–6 detractors (domain.md §3.1). The interval is the
 * adjusted Wald one, n + 3, promoters + ¾, detractors + ¾ (Rocks 2016; domain.md §3.2), not clipped to −100…100.
 */
export function netPromoterScore(scores: readonly number[]): NetPromoter {
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return netPromoterOfCounts(promoters, detractors, scores.length)
}

/** The same from counts of promoters and detractors among n answers. */
export function netPromoterOfCounts(promoters: number, detractors: number, n: number): NetPromoter {
  const share = ratio(promoters - detractors, n)
  return {
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: share === null ? null : 100 * share,
    adjusted: n === 0 ? null : waldScore(promoters + 0.75, detractors + 0.75, n + 3),
  }
}

/**
 * Plain Wald centre, standard error and interval of 95 %, in points and not clipped, for the detail table only
 * (domain.md §3.2). Null when n = 0.
 */
export function plainNetPromoterInterval(
  promoters: number,
  detractors: number,
  n: number,
): AdjustedScore | null {
  return n === 0 ? null : waldScore(promoters, detractors, n)
}

/** Wald centre, standard error and interval in points from (maybe adjusted) counts, n > 0. */
function waldScore(promoters: number, detractors: number, n: number): AdjustedScore {
  const up = promoters / n
  const down = detractors / n
  const center = withoutNegativeZero(100 * (up - down))
  const standardError = 100 * Math.sqrt(Math.max(0, up + down - (up - down) ** 2) / n)
  return {
    center,
    standardError,
    interval: { low: center - Z_95 * standardError, high: center + Z_95 * standardError },
  }
}
