import { mean } from '../stats/mean'
import { type Checklist, type ChecklistItem, type VisitEntries, visitItems } from './checklist'
import { scoreVisit, type VisitResult } from './visits'

/** A visit as it was found: with the version of the checklist it was made with. */
export interface FoundVisit {
  /** Null is the own business. */
  readonly competitorId: number | null
  readonly versionId: number
  readonly entries: VisitEntries
}

/** The versions of a checklist, the newest last. */
export interface ChecklistVersions {
  readonly versions: readonly { readonly id: number; readonly checklist: Checklist }[]
}

/** Scores in percent; null when nothing applied in any visit. */
export interface ScoreSummary {
  readonly n: number
  readonly mean: number | null
  readonly lowest: number | null
  readonly highest: number | null
  /** Fewer than three visits are a hint, not a measure (domain.md §1.4). */
  readonly isHint: boolean
}

const FEWEST_VISITS = 3

/** Mean, range and number of visits that have a score (domain.md §1.4). */
export function summaryOfScores(scores: readonly (number | null)[]): ScoreSummary {
  const known = scores.filter((score) => score !== null)
  return {
    n: known.length,
    mean: mean(known),
    lowest: known.length === 0 ? null : Math.min(...known),
    highest: known.length === 0 ? null : Math.max(...known),
    isHint: known.length < FEWEST_VISITS,
  }
}

/**
 * The newest checklist with only the items that are in every version used: the part on which visits of different
 * versions can be compared (domain.md §1.4). An item whose type changed is another item. Null when nothing is shared.
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

/** How a business does on each section, over its visits; all on the same items. */
export interface ComparedPlace {
  readonly competitorId: number | null
  readonly total: ScoreSummary
  readonly sections: readonly { readonly section: string; readonly summary: ScoreSummary }[]
}

export interface VisitComparison {
  /** The items that all visits share; null when there are none. */
  readonly shared: Checklist | null
  /** Items of the newest version that some visits do not have. */
  readonly leftOut: number
  /** The own business first, then the competitors as they first appear. */
  readonly places: readonly ComparedPlace[]
}

/** Ours beside theirs, section by section, on shared items only (domain.md §1.4). */
export function compareVisits(checklist: ChecklistVersions, visits: readonly FoundVisit[]): VisitComparison {
  const shared = sharedChecklist(checklist, new Set(visits.map(({ versionId }) => versionId)))
  const all = checklist.versions.at(-1)?.checklist.items.length ?? 0
  if (!shared) return { shared, leftOut: all, places: [] }
  const ids = [...new Set(visits.map(({ competitorId }) => competitorId))].sort(
    (one, other) => Number(one !== null) - Number(other !== null),
  )
  const places = ids.map((competitorId): ComparedPlace => {
    const results = visits
      .filter((visit) => visit.competitorId === competitorId)
      .map(({ entries }) => scoreVisit(visitItems(shared, entries)))
    return {
      competitorId,
      total: summaryOfScores(results.map(({ score }) => score)),
      sections: shared.sections.map(({ key }) => ({
        section: key,
        summary: summaryOfScores(results.map((result) => sectionScore(result, key))),
      })),
    }
  })
  return { shared, leftOut: all - shared.items.length, places }
}

function sectionScore({ sections }: VisitResult, key: string): number | null {
  return sections.find(({ section }) => section === key)?.score ?? null
}

export interface MissedItem {
  readonly item: ChecklistItem
  /** 0–1, below 1. */
  readonly score: number
  readonly note: string
}

/** What was not done well, the failed critical items first, then what cost most (domain.md §1.4). */
export function missedItems(checklist: Checklist, entries: VisitEntries): MissedItem[] {
  const items = visitItems(checklist, entries)
  const { itemScores } = scoreVisit(items)
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
