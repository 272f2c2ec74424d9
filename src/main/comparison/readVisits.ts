import { answeredItems, unansweredItems } from '#shared/checklists/checklist'
import { scoreChecklist } from '#shared/checklists/scoring'
import type { FailedCritical, VisitLine } from '#shared/comparison/visits.contract'
import { type ChecklistVersion, checklistsRepository } from '../checklists/checklists.repository'
import type { Db } from '../db/database'
import { type StoredVisit, visitsRepository } from './visits.repository'

/** Every visit with its score by its own version of the checklist, the latest first. */
export function visitLines(db: Db): VisitLine[] {
  return withVersions(db).map(({ visit, version }) => visitLine(visit, version))
}

/** So many failed critical items are listed. */
const CRITICALS_LISTED = 40

/** Critical items that visits found failed: ours first, where something can be done, then the latest (domain.md §1.4). */
export function failedCriticals(db: Db): FailedCritical[] {
  const failed = withVersions(db).flatMap(({ visit, version: { checklist } }) =>
    scoreChecklist(answeredItems(checklist, visit.entries)).failedCriticals.flatMap((key) => {
      const item = checklist.items.find((each) => each.key === key)
      if (!item) return []
      const { id: visitId, visitedOn, competitorName, entries } = visit
      return {
        visitId,
        visitedOn,
        competitorName,
        itemKey: key,
        text: item.text,
        note: entries[key]?.note ?? '',
      }
    }),
  )
  const ours = failed.filter(({ competitorName }) => competitorName === null)
  const theirs = failed.filter(({ competitorName }) => competitorName !== null)
  return [...ours, ...theirs].slice(0, CRITICALS_LISTED)
}

function withVersions(db: Db): { visit: StoredVisit; version: ChecklistVersion }[] {
  const checklists = checklistsRepository(db)
  const versions = new Map<number, ChecklistVersion | null>()
  return visitsRepository(db)
    .visits()
    .flatMap((visit) => {
      if (!versions.has(visit.versionId)) versions.set(visit.versionId, checklists.version(visit.versionId))
      const version = versions.get(visit.versionId)
      return version ? [{ visit, version }] : []
    })
}

/** A visit in one line: where, when, its score and its verdict (domain.md §1.4). */
export function visitLine(
  { versionId: _, entries, ...visit }: StoredVisit,
  version: ChecklistVersion,
): VisitLine {
  const { score, failedCriticals } = scoreChecklist(answeredItems(version.checklist, entries))
  return {
    ...visit,
    checklistId: version.checklistId,
    versionNumber: version.number,
    score,
    failedCriticals: failedCriticals.length,
    unanswered: unansweredItems(version.checklist, entries).length,
  }
}
