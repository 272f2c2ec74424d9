import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type Checklist,
  checklistProblems,
  fitsItem,
  type VisitEntries,
  visitItems,
} from '#shared/comparison/checklist'
import { checklistPaperRoute, checklistPaperTexts } from '#shared/comparison/paper'
import { type ComparedPlace, compareVisits, missedItems } from '#shared/comparison/visitGroups'
import { scoreVisit } from '#shared/comparison/visits'
import type { TypedVisit, VisitDraft, visitsContract } from '#shared/comparison/visits.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { checklistTemplate } from './checklistTemplate'
import { competitorsRepository } from './competitors.repository'
import { visitLine, visitLines } from './readVisits'
import { type ChecklistVersion, type StoredVisit, visitsRepository } from './visits.repository'

/** Checklists, the visits made with them, and how ours compare with theirs (domain.md §1.4). */
export function visitsHandlers({
  db,
  clock,
  desktop,
  contentFolder,
}: Pick<Deps, 'db' | 'clock' | 'desktop' | 'contentFolder'>): HandlersFor<typeof visitsContract> {
  const repository = visitsRepository(db)
  const competitors = competitorsRepository(db)
  const attributes = attributesRepository(db)
  const business = businessRepository(db)

  function newest(checklistId: number): ChecklistVersion {
    const version = repository.versions(checklistId).at(-1)
    if (!version) throw new AppError('notFound')
    return version
  }

  function checked(checklist: Checklist): Checklist {
    const [first] = checklistProblems(checklist)
    if (first) throw new AppError('invalidInput', { [first.at || 'title']: first.problem })
    const isKnown = checklist.items.every(
      ({ attributeId }) => attributeId === null || attributes.find(attributeId),
    )
    if (!isKnown) throw new AppError('notFound')
    return checklist
  }

  /** A visit of today or before, to a place that is there, with answers that its items can have. */
  function checkVisit({ visitedOn, competitorId, entries }: VisitDraft, checklist: Checklist): void {
    if (visitedOn > clock.today()) throw new AppError('invalidInput', { visitedOn: 'inFuture' })
    if (competitorId !== null && !competitors.find(competitorId)) throw new AppError('notFound')
    const types = new Map(checklist.items.map(({ key, type }) => [key, type]))
    for (const [key, { value }] of Object.entries(entries)) {
      const type = types.get(key)
      if (!type || !fitsItem(type, value)) throw new AppError('invalidInput', { [key]: 'answer' })
    }
    const isEmpty = Object.values(entries).every(({ value }) => value === null)
    if (isEmpty) throw new AppError('invalidInput', { entries: 'empty' })
  }

  function mustFind(id: number): { visit: StoredVisit; version: ChecklistVersion } {
    const visit = repository.visit(id)
    const version = visit && repository.version(visit.versionId)
    if (!visit || !version) throw new AppError('notFound')
    return { visit, version }
  }

  return {
    'comparison.checklists': () => {
      const visits = repository.visits()
      return repository.checklists().map((id) => {
        const versions = repository.versions(id)
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
    'comparison.template': () => checklistTemplate(contentFolder),
    'comparison.checklist': ({ id }) => {
      const version = newest(id)
      return {
        id,
        versionNumber: version.number,
        hasVisits: repository.isUsed(version.id),
        checklist: version.checklist,
        draft: repository.draft(checklistSlot(id)),
      }
    },
    'comparison.keepChecklist': ({ id, draft }) => {
      if (draft === null) repository.dropDraft(checklistSlot(id))
      else repository.putDraft(checklistSlot(id), draft, clock.now())
      return {}
    },
    'comparison.addChecklist': (checklist) => ({
      id: repository.insertChecklist(checked(checklist), clock.now()),
    }),
    'comparison.changeChecklist': ({ id, checklist }) => {
      const version = newest(id)
      repository.dropDraft(checklistSlot(id))
      if (!repository.isUsed(version.id)) {
        repository.updateVersion(version.id, checked(checklist))
        return { versionNumber: version.number }
      }
      repository.insertVersion(id, version.number + 1, checked(checklist), clock.now())
      return { versionNumber: version.number + 1 }
    },
    'comparison.voidChecklist': ({ id }) => {
      newest(id)
      repository.voidChecklist(id, clock.now())
      return {}
    },
    'comparison.paper': ({ id }) => {
      const { number, checklist } = newest(id)
      const profile = business.get()
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        versionNumber: number,
        checklist,
      }
    },
    'comparison.printChecklist': async ({ id, language, size }) => {
      const { checklist } = newest(id)
      const name = [checklistPaperTexts[language].file, inLanguage(checklist.title, language), size]
      const path = await desktop.chooseTarget('pdf', fileNameOf(name, 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(checklistPaperRoute({ id, language, size }))
      await writeFile(path, bytes).catch((error: unknown) => {
        throw toWriteError(error)
      })
      return { fileName: basename(path) }
    },

    'comparison.visits': () => visitLines(db),
    'comparison.visit': ({ id }) => {
      const { visit, version } = mustFind(id)
      const { checklist } = version
      const result = scoreVisit(visitItems(checklist, visit.entries))
      return {
        visit: visitLine(visit, version),
        checklist,
        entries: visit.entries,
        sections: result.sections.map((section) => ({ ...section })),
        missed: missedItems(checklist, visit.entries),
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
      return repository.checklists().flatMap((checklistId) => {
        const versions = repository.versions(checklistId)
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
      const version = repository.version(versionId)
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
    'comparison.voidVisit': ({ id, reason }) => {
      mustFind(id)
      repository.voidVisit(id, reason, clock.now())
      return {}
    },
  }
}

/** Where a half-changed checklist is kept. */
const checklistSlot = (id: number) => `checklist:${id}`

/** Where a half-typed visit is kept. */
function slotOf(of: TypedVisit): string {
  return 'visitId' in of ? `change:${of.visitId}` : `visit:${of.checklistId}`
}

function draftOf({ id: _, versionId: __, competitorName: ___, ...visit }: StoredVisit): VisitDraft {
  return visit
}

/** What says nothing is not stored. */
function withoutBlanks(entries: VisitEntries): VisitEntries {
  return Object.fromEntries(
    Object.entries(entries).filter(([, { value, note }]) => value !== null || note.trim() !== ''),
  )
}
