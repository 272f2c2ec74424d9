import { answeredItems, type Checklist, type ChecklistEntries } from '../checklists/checklist'
import { type ChecklistResult, scoreChecklist } from '../checklists/scoring'
import { type ChecklistVersions, sharedChecklist } from '../checklists/versions'
import { mean } from '../stats/mean'

/** A visit as it was found: with the version of the checklist it was made with. */
export interface FoundVisit {
  /** Null is the own business. */
  readonly competitorId: number | null
  readonly versionId: number
  readonly entries: ChecklistEntries
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
      .map(({ entries }) => scoreChecklist(answeredItems(shared, entries)))
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

function sectionScore({ sections }: ChecklistResult, key: string): number | null {
  return sections.find(({ section }) => section === key)?.score ?? null
}
