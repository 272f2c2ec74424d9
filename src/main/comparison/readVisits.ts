import { answeredItems, unansweredItems } from '#shared/checklists/checklist'
import { scoreChecklist } from '#shared/checklists/scoring'
import type { VisitLine } from '#shared/comparison/visits.contract'
import { type ChecklistVersion, checklistsRepository } from '../checklists/checklists.repository'
import type { Db } from '../db/database'
import { type StoredVisit, visitsRepository } from './visits.repository'

/** Every visit with its score by its own version of the checklist, the latest first. */
export function visitLines(db: Db): VisitLine[] {
  const repository = visitsRepository(db)
  const checklists = checklistsRepository(db)
  const versions = new Map<number, ChecklistVersion | null>()
  return repository.visits().flatMap((visit) => {
    if (!versions.has(visit.versionId)) versions.set(visit.versionId, checklists.version(visit.versionId))
    const version = versions.get(visit.versionId)
    return version ? [visitLine(visit, version)] : []
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
