import { basename } from 'node:path'
import {
  type AppraisalSource,
  appraisalSources,
  type appraisalsContract,
  type SourceView,
} from '#shared/appraisals/appraisals.contract'
import { componentsOf, evaluatePerson, FEWEST_SHEETS } from '#shared/appraisals/evaluation'
import { personPaperRoute, personPaperTexts } from '#shared/appraisals/paper'
import { addMonths } from '#shared/calendar/civilDate'
import { type Checklist, withoutBlanks } from '#shared/checklists/checklist'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Person } from '#shared/people/people.contract'
import { type ChecklistVersion, checklistsRepository } from '../checklists/checklists.repository'
import { checkEntries, newestVersion } from '../checklists/checklistVersions'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { peopleRepository } from '../people/people.repository'
import { saveWhole } from '../writeWhole'
import { appraisalsRepository } from './appraisals.repository'

/** Months that a sheet looks back on before one has been written. */
const MONTHS = 6

/** What customers, who leads and the person say of somebody, source by source and never as a ranking (domain.md §1.20). */
export function appraisalsHandlers({
  db,
  clock,
  session,
  desktop,
}: Pick<Deps, 'db' | 'clock' | 'session' | 'desktop'>): HandlersFor<typeof appraisalsContract> {
  const repository = appraisalsRepository(db)
  const checklists = checklistsRepository(db)
  const people = peopleRepository(db)

  const isOwner = () => session.role() === 'owner'

  /** Somebody whom who sits here may read of: the owner of everybody, staff of themselves. */
  function mustFind(personId: number): Person {
    if (!isOwner() && session.person()?.id !== personId) throw new AppError('notAllowed')
    const person = people.find(personId)
    if (!person) throw new AppError('notFound')
    return person
  }
  function current(): ChecklistVersion {
    const id = checklists.checklists('appraisal').at(-1)
    if (id === undefined) throw new AppError('notFound')
    return newestVersion(db, id, 'appraisal')
  }
  /** Who leads and customers speak through the owner's hands; staff only of themselves. */
  function mustBeAllowed(source: AppraisalSource): void {
    if (!isOwner() && source !== 'self') throw new AppError('notAllowed')
  }
  function mustFindDevelopment(id: number) {
    const development = repository.development(id)
    if (!development) throw new AppError('notFound')
    mustFind(development.personId)
    return development
  }

  function viewOf(
    newest: Checklist,
    source: AppraisalSource,
    span: { readonly personId: number; readonly from: string; readonly to: string },
  ): SourceView {
    const sheets = repository.sheets(span, source).flatMap(({ versionId, entries }) => {
      const version = checklists.version(versionId)
      return version ? [{ checklist: version.checklist, entries }] : []
    })
    const n = source === 'customer' ? repository.count(span, source) : sheets.length
    const { score, components } = evaluatePerson(componentsOf(newest, sheets))
    const fewest = source === 'customer' ? FEWEST_SHEETS : 1
    return {
      source,
      n,
      isHidden: source === 'customer' && n < FEWEST_SHEETS,
      score,
      components: newest.sections.map(({ key, name, weight }) => {
        const found = components.find((one) => one.key === key)
        const rated = found?.n ?? 0
        return {
          key,
          name,
          weight: weight ?? 0,
          n: rated,
          mean: rated < fewest ? null : (found?.mean ?? null),
        }
      }),
    }
  }

  return {
    'appraisals.people': () => {
      const id = checklists.checklists('appraisal').at(-1)
      const version = id === undefined ? null : newestVersion(db, id, 'appraisal')
      const mine = session.person()?.id
      const seen = people
        .list()
        .filter((person) => (isOwner() ? person.role === 'staff' : person.id === mine))
      return {
        checklist: version && {
          id: version.checklistId,
          title: version.checklist.title,
          versionNumber: version.number,
        },
        people: seen.map((person) => {
          const [newest] = repository.developments(person.id)
          return {
            id: person.id,
            name: person.name,
            goal: newest?.goal ?? '',
            goalDueOn: newest?.goalDueOn ?? null,
            goalDoneOn: newest?.goalDoneOn ?? null,
          }
        }),
      }
    },
    'appraisals.person': ({ personId, sheetId }) => {
      const { id, name } = mustFind(personId)
      const developments = repository.developments(personId)
      const sheet =
        (sheetId === null ? developments[0] : developments.find((one) => one.id === sheetId)) ?? null
      if (sheetId !== null && !sheet) throw new AppError('notFound')
      const today = clock.today()
      const span = {
        personId,
        from: sheet?.fromOn ?? addMonths(today, -MONTHS),
        to: sheet?.toOn ?? today,
      }
      const { checklist } = current()
      return {
        person: { id, name },
        fromOn: span.from,
        toOn: span.to,
        sheet,
        sheets: developments.map((one) => ({ id: one.id, fromOn: one.fromOn, toOn: one.toOn })),
        sources: appraisalSources.map((source) => viewOf(checklist, source, span)),
        shifts: repository.shifts(span),
      }
    },
    'appraisals.print': async (job) => {
      const { name } = mustFind(job.personId)
      const path = await desktop.chooseTarget(
        'pdf',
        fileNameOf([personPaperTexts[job.language].file, name, clock.today()], 'pdf'),
      )
      if (path === null) return null
      const bytes = await desktop.printPage(personPaperRoute(job))
      await saveWhole(path, bytes)
      return { fileName: basename(path) }
    },
    'appraisals.typing': ({ personId, source }) => {
      mustBeAllowed(source)
      const { id, name } = mustFind(personId)
      const version = current()
      const draft = checklists.draft(slotOf(personId, source))
      return { person: { id, name }, versionId: version.id, checklist: version.checklist, draft }
    },
    'appraisals.keep': ({ personId, source, draft }) => {
      mustBeAllowed(source)
      mustFind(personId)
      checklists.keepDraft(slotOf(personId, source), draft, clock.now())
      return {}
    },
    'appraisals.addSheet': ({ personId, source, versionId, sheet }) => {
      mustBeAllowed(source)
      mustFind(personId)
      const version = checklists.version(versionId)
      if (version?.purpose !== 'appraisal') throw new AppError('notFound')
      if (sheet.filledOn > clock.today()) throw new AppError('invalidInput', { filledOn: 'inFuture' })
      checkEntries(version.checklist, sheet.entries)
      const stored = { ...sheet, entries: withoutBlanks(sheet.entries) }
      const id = repository.insertSheet({ personId, versionId, source }, stored, clock.now())
      checklists.keepDraft(slotOf(personId, source), null, clock.now())
      return { id }
    },
    'appraisals.addDevelopment': ({ personId, development }) => {
      mustFind(personId)
      return { id: repository.insertDevelopment(personId, development, clock.now()) }
    },
    'appraisals.changeDevelopment': ({ id, development }) => {
      mustFindDevelopment(id)
      repository.updateDevelopment(id, development)
      return {}
    },
    'appraisals.finishGoal': ({ id, doneOn }) => {
      if (mustFindDevelopment(id).goal === '') throw new AppError('notFound')
      if (doneOn !== null && doneOn > clock.today())
        throw new AppError('invalidInput', { doneOn: 'inFuture' })
      repository.finishGoal(id, doneOn)
      return {}
    },
    'appraisals.annotate': ({ id, note }) => {
      const { personId } = mustFindDevelopment(id)
      // The word of the person: nobody else writes it, not even the owner.
      if (session.person()?.id !== personId) throw new AppError('notAllowed')
      repository.annotate(id, note, clock.today())
      return {}
    },
  }
}

/** Where a half-typed sheet about somebody is kept. */
const slotOf = (personId: number, source: AppraisalSource) => `appraisal:${source}:${personId}`
