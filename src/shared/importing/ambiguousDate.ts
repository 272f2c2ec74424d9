import { dateOrderOf } from '../responses/cells'

/**
 * A date among the cells that is a different day when its month comes first, like 03/04/2026, and no cell that tells
 * which comes first; null when there is nothing to ask.
 */
export function ambiguousDateOf(cells: readonly string[]): string | null {
  if (dateOrderOf(cells) !== null) return null
  return cells.find(isAmbiguous)?.trim() ?? null
}

function isAmbiguous(cell: string): boolean {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?:,? .*)?$/.exec(cell.trim())
  const [one, other] = [Number(found?.[1]), Number(found?.[3])]
  return one >= 1 && one <= 12 && other >= 1 && other <= 12 && one !== other
}
