import { unansweredItems, visitItems } from '#shared/comparison/checklist'
import { scoreVisit } from '#shared/comparison/visits'
import type { VisitLine } from '#shared/comparison/visits.contract'
import type { Db } from '../db/database'
import { type ChecklistVersion, type StoredVisit, visitsRepository } from './visits.repository'

/** Every visit with its score by its own version of the checklist, the latest first. */
export function visitLines(db: Db): VisitLine[] {
  const repository = visitsRepository(db)
  const versions = new Map<number, ChecklistVersion | null>()
  return repository.visits().flatMap((visit) => {
    if (!versions.has(visit.versionId)) versions.set(visit.versionId, repository.version(visit.versionId))
    const version = versions.get(visit.versionId)
    return version ? [visitLine(visit, version)] : []
  })
}

/** A visit in one line: where, when, its score and its verdict (domain.md §1.4). */
export function visitLine(
  { versionId: _, entries, ...visit }: StoredVisit,
  version: ChecklistVersion,
): VisitLine {
  const { score, failedCriticals } = scoreVisit(visitItems(version.checklist, entries))
  return {
    ...visit,
    checklistId: version.checklistId,
    versionNumber: version.number,
    score,
    failedCriticals: failedCriticals.length,
    unanswered: unansweredItems(version.checklist, entries).length,
  }
}
