import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type Checklist,
  checklistProblems,
  fitsItem,
  unansweredItems,
  type VisitEntries,
  visitItems,
} from '#shared/comparison/checklist'
import { checklistPaperRoute, checklistPaperTexts } from '#shared/comparison/paper'
import { compareVisits, missedItems } from '#shared/comparison/visitGroups'
import { scoreVisit } from '#shared/comparison/visits'
import type { VisitDraft, VisitLine, visitsContract } from '#shared/comparison/visits.contract'
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
          hasDraft: repository.draft(visitSlot(id)) !== null,
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
      }
    },
    'comparison.addChecklist': (checklist) => ({
      id: repository.insertChecklist(checked(checklist), clock.now()),
    }),
    'comparison.changeChecklist': ({ id, checklist }) => {
      const version = newest(id)
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

    'comparison.visits': () => {
      const versions = new Map<number, ChecklistVersion | null>()
      return repository.visits().flatMap((visit) => {
        if (!versions.has(visit.versionId)) versions.set(visit.versionId, repository.version(visit.versionId))
        const version = versions.get(visit.versionId)
        return version ? [lineOf(visit, version)] : []
      })
    },
    'comparison.visit': ({ id }) => {
      const { visit, version } = mustFind(id)
      const { checklist } = version
      const result = scoreVisit(visitItems(checklist, visit.entries))
      return {
        visit: lineOf(visit, version),
        checklist,
        entries: visit.entries,
        sections: result.sections.map((section) => ({ ...section })),
        missed: missedItems(checklist, visit.entries),
        failedCriticals: [...result.failedCriticals],
      }
    },
    'comparison.sections': () => {
      const names = new Map(competitors.list().map(({ id, name }) => [id, name]))
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
          places: places.map(({ competitorId, total, sections }) => ({
            competitorId,
            name: competitorId === null ? null : (names.get(competitorId) ?? null),
            total,
            sections: [...sections],
          })),
        }
      })
    },
    'comparison.typing': ({ checklistId }) => {
      const { id, checklist } = newest(checklistId)
      return { checklistId, versionId: id, checklist, draft: repository.draft(visitSlot(checklistId)) }
    },
    'comparison.keepVisit': ({ checklistId, draft }) => {
      if (draft === null) repository.dropDraft(visitSlot(checklistId))
      else repository.putDraft(visitSlot(checklistId), draft, clock.now())
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
      repository.dropDraft(visitSlot(version.checklistId))
      return { id }
    },
    'comparison.changeVisit': ({ id, visit }) => {
      checkVisit(visit, mustFind(id).version.checklist)
      repository.updateVisit(id, { ...visit, entries: withoutBlanks(visit.entries) })
      return {}
    },
    'comparison.voidVisit': ({ id, reason }) => {
      mustFind(id)
      repository.voidVisit(id, reason, clock.now())
      return {}
    },
  }
}

const visitSlot = (checklistId: number) => `visit:${checklistId}`

/** What says nothing is not stored. */
function withoutBlanks(entries: VisitEntries): VisitEntries {
  return Object.fromEntries(
    Object.entries(entries).filter(([, { value, note }]) => value !== null || note.trim() !== ''),
  )
}

function lineOf({ versionId: _, entries, ...visit }: StoredVisit, version: ChecklistVersion): VisitLine {
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
