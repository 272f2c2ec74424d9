import type { Checklist, ChecklistItem } from './checklist'

/** The versions of a checklist, the newest last. */
export interface ChecklistVersions {
  readonly versions: readonly { readonly id: number; readonly checklist: Checklist }[]
}

/**
 * The newest checklist with only the items that are in every version used: the part on which what was found with
 * different versions can be compared (domain.md §1.4). An item whose type changed is another item. Null when nothing is shared.
 */
export function sharedChecklist(
  { versions }: ChecklistVersions,
  usedIds: ReadonlySet<number>,
): Checklist | null {
  const newest = versions.at(-1)?.checklist
  if (!newest) return null
  const used = versions.filter(({ id }) => usedIds.has(id))
  const isShared = ({ key, type }: ChecklistItem) =>
    used.every(({ checklist }) => checklist.items.some((item) => item.key === key && item.type === type))
  const items = newest.items.filter(isShared)
  const sections = newest.sections.filter(({ key }) => items.some(({ section }) => section === key))
  return items.length === 0 ? null : { ...newest, sections, items }
}
