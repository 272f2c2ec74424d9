import { answeredItems, type Checklist, withoutBlanks } from '#shared/checklists/checklist'
import { missedItems } from '#shared/checklists/missed'
import { scoreChecklist } from '#shared/checklists/scoring'
import { type ComparedPlace, compareVisits } from '#shared/comparison/visitGroups'
import type { TypedVisit, VisitDraft, visitsContract } from '#shared/comparison/visits.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { classOfVisitItem } from '#shared/moments/ratingClass'
import { type ChecklistVersion, checklistsRepository } from '../checklists/checklists.repository'
import { checkEntries, newestVersion } from '../checklists/checklistVersions'
import type { Deps } from '../deps'
import { competitorsRepository } from './competitors.repository'
import { failedCriticals, visitLine, visitLines } from './readVisits'
import { type StoredVisit, visitsRepository } from './visits.repository'

/** The visits made with checklists, and how ours compare with theirs (domain.md §1.4). */
export function visitsHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof visitsContract> {
  const repository = visitsRepository(db)
  const competitors = competitorsRepository(db)
  const checklists = checklistsRepository(db)

  function newest(checklistId: number): ChecklistVersion {
    return newestVersion(db, checklistId, 'visit')
  }

  /** A visit of today or before, to a place that is there, with answers that its items can have. */
  function checkVisit({ visitedOn, competitorId, entries }: VisitDraft, checklist: Checklist): void {
    if (visitedOn > clock.today()) throw new AppError('invalidInput', { visitedOn: 'inFuture' })
    if (competitorId !== null && !competitors.find(competitorId)) throw new AppError('notFound')
    checkEntries(checklist, entries)
  }

  function mustFind(id: number): { visit: StoredVisit; version: ChecklistVersion } {
    const visit = repository.visit(id)
    const version = visit && checklists.version(visit.versionId)
    if (!visit || !version) throw new AppError('notFound')
    return { visit, version }
  }

  return {
    'comparison.checklists': () => {
      const visits = repository.visits()
      return checklists.checklists('visit').map((id) => {
        const versions = checklists.versions(id)
        const ids = new Set(versions.map((version) => version.id))
        const { number, checklist } = newest(id)
        return {
          id,
          title: checklist.title,
          versionNumber: number,
          itemCount: checklist.items.length,
          visitCount: visits.filter(({ versionId }) => ids.has(versionId)).length,
          hasDraft: repository.draft(slotOf({ checklistId: id })) !== null,
        }
      })
    },

    'comparison.visits': () => visitLines(db),
    'comparison.visit': ({ id }) => {
      const { visit, version } = mustFind(id)
      const { checklist } = version
      const classes = repository.itemClasses()
      // The tags of today say how a visit of before is read.
      const { items } = newest(version.checklistId).checklist
      const classOfItem = (key: string) => items.find((item) => item.key === key)?.causeClass ?? null
      const result = scoreChecklist(answeredItems(checklist, visit.entries))
      return {
        visit: visitLine(visit, version),
        checklist,
        entries: visit.entries,
        sections: result.sections.map((section) => ({ ...section })),
        missed: missedItems(checklist, visit.entries).map((missed) => ({
          ...missed,
          isFailure:
            classOfVisitItem(missed.item, visit.entries[missed.item.key]?.value ?? null) === 'negative',
          causeClass: classes.get(`${id} ${missed.item.key}`) ?? classOfItem(missed.item.key),
        })),
        failedCriticals: [...result.failedCriticals],
      }
    },
    'comparison.sections': () => {
      const listed = competitors.list()
      const names = new Map(listed.map(({ id, name }) => [id, name]))
      /** Ours first, then the closest. */
      const placeOf = (id: number | null) => (id === null ? -1 : listed.findIndex((one) => one.id === id))
      const inOrder = (places: readonly ComparedPlace[]) =>
        [...places].sort((one, other) => placeOf(one.competitorId) - placeOf(other.competitorId))
      const visits = repository.visits()
      return checklists.checklists('visit').flatMap((checklistId) => {
        const versions = checklists.versions(checklistId)
        const ids = new Set(versions.map(({ id }) => id))
        const made = visits.filter(({ versionId }) => ids.has(versionId))
        if (made.length === 0) return []
        const { shared, leftOut, places } = compareVisits({ versions }, made)
        return {
          checklistId,
          title: newest(checklistId).checklist.title,
          sections: shared?.sections ?? [],
          itemCount: shared?.items.length ?? 0,
          leftOut,
          places: inOrder(places).map(({ competitorId, total, sections }) => ({
            competitorId,
            name: competitorId === null ? null : (names.get(competitorId) ?? null),
            total,
            sections: [...sections],
          })),
        }
      })
    },
    'comparison.failedCriticals': () => failedCriticals(db),
    'comparison.typing': (of) => {
      const draft = repository.draft(slotOf(of))
      if ('visitId' in of) {
        const { visit, version } = mustFind(of.visitId)
        return { versionId: version.id, checklist: version.checklist, visit: draftOf(visit), draft }
      }
      const { id, checklist } = newest(of.checklistId)
      return { versionId: id, checklist, visit: null, draft }
    },
    'comparison.keepVisit': ({ of, draft }) => {
      if (draft === null) repository.dropDraft(slotOf(of))
      else repository.putDraft(slotOf(of), draft, clock.now())
      return {}
    },
    'comparison.addVisit': ({ versionId, visit }) => {
      const version = checklists.version(versionId)
      if (!version) throw new AppError('notFound')
      newest(version.checklistId)
      checkVisit(visit, version.checklist)
      const id = repository.insertVisit(
        versionId,
        { ...visit, entries: withoutBlanks(visit.entries) },
        clock.now(),
      )
      repository.dropDraft(slotOf({ checklistId: version.checklistId }))
      return { id }
    },
    'comparison.changeVisit': ({ id, visit }) => {
      checkVisit(visit, mustFind(id).version.checklist)
      repository.updateVisit(id, { ...visit, entries: withoutBlanks(visit.entries) })
      repository.dropDraft(slotOf({ visitId: id }))
      return {}
    },
    'comparison.classifyItem': ({ id, itemKey, causeClass }) => {
      const { visit, version } = mustFind(id)
      if (visit.competitorId !== null) throw new AppError('notFound')
      if (version.checklist.items.every(({ key }) => key !== itemKey)) throw new AppError('notFound')
      repository.setItemClass(id, itemKey, causeClass)
      return {}
    },
    'comparison.voidVisit': ({ id, reason }) => {
      mustFind(id)
      repository.voidVisit(id, reason, clock.now())
      return {}
    },
  }
}

/** Where a half-typed visit is kept. */
function slotOf(of: TypedVisit): string {
  return 'visitId' in of ? `change:${of.visitId}` : `visit:${of.checklistId}`
}

function draftOf({ id: _, versionId: __, competitorName: ___, ...visit }: StoredVisit): VisitDraft {
  return visit
}
