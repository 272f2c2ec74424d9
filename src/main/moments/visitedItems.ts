import type { Period } from '#shared/calendar/periods'
import type { ChecklistItem } from '#shared/checklists/checklist'
import { classOfVisitItem, type MomentClass } from '#shared/moments/ratingClass'
import { checklistsRepository } from '../checklists/checklists.repository'
import { visitsRepository } from '../comparison/visits.repository'
import type { Db } from '../db/database'

/** An item that applied in a visit to the own business, and how it went. */
export interface VisitedItem {
  /** Of the visit. */
  readonly id: number
  readonly day: string
  /** With the tags that it has today: they say how a visit of before is read. */
  readonly item: ChecklistItem
  readonly note: string
  readonly class: MomentClass
}

/** Items of the visits to the own business, the latest first; a visit to a competitor is a moment of others. */
export function visitedItems(db: Db, { start, end }: Period): VisitedItem[] {
  const checklists = checklistsRepository(db)
  const own = visitsRepository(db)
    .visits()
    .filter(({ competitorId, visitedOn }) => competitorId === null && visitedOn >= start && visitedOn < end)
  return own.flatMap(({ id, versionId, visitedOn: day, entries }) => {
    const version = checklists.version(versionId)
    const today = version && checklists.versions(version.checklistId).at(-1)?.checklist.items
    return (version?.checklist.items ?? []).flatMap((asked) => {
      const entry = entries[asked.key]
      const seen = entry ? classOfVisitItem(asked, entry.value) : null
      if (!entry || seen === null) return []
      return { id, day, item: { ...asked, ...tagsOf(today, asked) }, note: entry.note, class: seen }
    })
  })
}

function tagsOf(today: readonly ChecklistItem[] | null | undefined, asked: ChecklistItem) {
  const { element, dimension, momentId, causeClass } = today?.find(({ key }) => key === asked.key) ?? asked
  return { element, dimension, momentId: momentId ?? null, causeClass: causeClass ?? null }
}
