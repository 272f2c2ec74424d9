import { compact } from '../customers/searchText'

/** The heading of a column as it is looked up: `Nº` is a letter and a sign of its own, as plain letters it is `No`. */
export const headingOf = (column: string): string => compact(column.normalize('NFKC'))

/**
 * What each column probably is, by its heading; the first of two that would be the same, unless several columns may
 * become it together.
 */
export function guessByHeadings<Target extends string>(
  columns: readonly string[],
  known: ReadonlyMap<string, Target>,
  joined: ReadonlySet<Target>,
): readonly (Target | 'ignore')[] {
  const taken = new Set<Target>()
  return columns.map((column) => {
    const target = known.get(headingOf(column))
    if (target === undefined || (taken.has(target) && !joined.has(target))) return 'ignore'
    taken.add(target)
    return target
  })
}
