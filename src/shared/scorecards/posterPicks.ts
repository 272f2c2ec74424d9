import { visibilityOf } from '../stats/suppression'
import type { ScorecardRow } from './scorecards.contract'

interface Scale {
  readonly scaleMin: number
  readonly scaleMax: number
}

const MOST = 3

/**
 * What a poster praises and what it asks for: up to three of the best rated lines, and up to three of the others that
 * lose the most points. Nothing is in both, nothing is praised that misses its target, and few answers say nothing.
 */
export function posterPicks(
  rows: readonly ScorecardRow[],
  { scaleMin, scaleMax }: Scale,
): { proud: ScorecardRow[]; improve: ScorecardRow[] } {
  const known = rows.filter(
    ({ n, rating, points }) => rating !== null && points > 0 && visibilityOf(n) !== 'hidden',
  )
  const good = scaleMin + 0.7 * (scaleMax - scaleMin)
  const proud = known
    .filter(({ status, rating }) => status === 'met' || (status === 'noData' && (rating ?? 0) >= good))
    .sort((one, other) => (other.rating ?? 0) - (one.rating ?? 0))
    .slice(0, MOST)
  const improve = known
    .filter((row) => !proud.includes(row) && (row.lost ?? 0) > 0)
    .sort((one, other) => (other.lost ?? 0) - (one.lost ?? 0))
    .slice(0, MOST)
  return { proud, improve }
}
