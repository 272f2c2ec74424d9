import { mean, sum } from './mean'

/** How far from 100 a row of points may add up before it is marked as rescaled (domain.md §1.1, §1.7). */
const ROW_TOLERANCE = 0.5

/** One person's points turned into shares of 100. */
export type PointsRow =
  | { readonly state: 'asGiven' | 'rescaled'; readonly points: readonly number[] }
  | { readonly state: 'missing' }

/** Points of everybody and their means. */
export type ConstantSum = {
  readonly rows: readonly PointsRow[]
  /** People whose points count. */
  readonly n: number
  /** Mean points of each column, adding up to 100; empty when nobody counts. */
  readonly means: readonly number[]
}

/**
 * One person's division of 100 points, rescaled so that it adds up to 100 and marked when it was off by more than 0.5
 * (domain.md §1.1). A blank is 0 points. Missing when the points add up to 0 or one is negative.
 */
export function pointsOf(row: readonly (number | null)[]): PointsRow {
  const given = row.map((points) => points ?? 0)
  const total = sum(given)
  if (total <= 0 || given.some((points) => points < 0)) return { state: 'missing' }
  const state = Math.abs(total - 100) > ROW_TOLERANCE ? 'rescaled' : 'asGiven'
  return { state, points: given.map((points) => (points * 100) / total) }
}

/** Mean of everybody's points, one row per person and one column per item (domain.md §1.1). */
export function constantSum(rows: readonly (readonly (number | null)[])[]): ConstantSum {
  const divided = rows.map((row) => pointsOf(row))
  const used = divided.flatMap((row) => (row.state === 'missing' ? [] : [row.points]))
  const columns = used[0] ?? []
  const means = columns.map((_, column) => mean(used.map((row) => row[column] ?? 0)) ?? 0)
  return { rows: divided, n: used.length, means }
}

/** Points of rank r among k items, 100·2(k + 1 − r)/(k(k + 1)): a whole ranking adds up to 100 (domain.md §1.1). */
export function rankPoints(rank: number, items: number): number {
  return (100 * 2 * (items + 1 - rank)) / (items * (items + 1))
}

/**
 * Mean rank points of each of `items` items over the people who ranked it, one row per person (domain.md §1.1).
 * Null for an item nobody ranked.
 */
export function rankingMeans(
  rows: readonly (readonly (number | null)[])[],
  items: number,
): (number | null)[] {
  return Array.from({ length: items }, (_, item) => {
    const given = rows.flatMap((row) => row[item] ?? [])
    return mean(given.map((rank) => rankPoints(rank, items)))
  })
}
