import { mean, sum } from './mean'
import { clip, EPSILON } from './numbers'

/** A pair of figures of one person or period; pairs with a gap are left out. */
export type Pair = readonly [number | null, number | null]

/** Correlation −1 to 1 over n complete pairs. */
export type Correlation = { readonly r: number; readonly n: number }

/** Pearson's r over the complete pairs (domain.md §1.2, B5). Null below two pairs or when either side is constant. */
export function pearson(pairs: readonly Pair[]): Correlation | null {
  const complete = completePairs(pairs)
  const centerX = mean(complete.map(([x]) => x))
  const centerY = mean(complete.map(([, y]) => y))
  if (centerX === null || centerY === null) return null
  const xx = sum(complete.map(([x]) => (x - centerX) ** 2))
  const yy = sum(complete.map(([, y]) => (y - centerY) ** 2))
  if (xx <= EPSILON || yy <= EPSILON) return null
  const xy = sum(complete.map(([x, y]) => (x - centerX) * (y - centerY)))
  return { r: clip(xy / Math.sqrt(xx * yy), { min: -1, max: 1 }), n: complete.length }
}

/** Spearman's rank correlation, ties at their mean rank (domain.md §1.19). Null as for {@link pearson}. */
export function spearman(pairs: readonly Pair[]): Correlation | null {
  const complete = completePairs(pairs)
  const ranksX = ranks(complete.map(([x]) => x))
  const ranksY = ranks(complete.map(([, y]) => y))
  return pearson(ranksX.map((rank, index): Pair => [rank, ranksY[index] ?? null]))
}

/** Rank of each value from 1 for the lowest; equal values share their mean rank. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}

function completePairs(pairs: readonly Pair[]): (readonly [number, number])[] {
  return pairs.flatMap(([x, y]) => (x === null || y === null ? [] : [[x, y] as const]))
}
