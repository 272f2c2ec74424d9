import { answeredItems, type Checklist, type ChecklistEntries, type ChecklistItem } from './checklist'
import { scoreChecklist } from './scoring'

export interface MissedItem {
  readonly item: ChecklistItem
  /** 0–1, below 1. */
  readonly score: number
  readonly note: string
}

/** What was not done well, the failed critical items first, then what cost most (domain.md §1.4). */
export function missedItems(checklist: Checklist, entries: ChecklistEntries): MissedItem[] {
  const items = answeredItems(checklist, entries)
  const { itemScores } = scoreChecklist(items)
  const missed = items.flatMap(({ key }, index): MissedItem[] => {
    const item = checklist.items.find((one) => one.key === key)
    const score = itemScores[index] ?? null
    return item && score !== null && score < 1 ? [{ item, score, note: entries[key]?.note ?? '' }] : []
  })
  const isFailedCritical = ({ item, score }: MissedItem) => item.isCritical && score === 0
  const lost = ({ item, score }: MissedItem) => item.weight * (1 - score)
  return missed.sort(
    (one, other) =>
      Number(isFailedCritical(other)) - Number(isFailedCritical(one)) || lost(other) - lost(one),
  )
}
