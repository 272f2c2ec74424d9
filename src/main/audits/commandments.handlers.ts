import { customerIndicators } from '#shared/audits/commandments'
import type { CommandmentRow, commandmentsContract, RoundLine } from '#shared/audits/commandments.contract'
import { addDays } from '#shared/calendar/civilDate'
import { type ChecklistEntries, isUnanswered, withoutBlanks } from '#shared/checklists/checklist'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { checklistsRepository } from '../checklists/checklists.repository'
import { checkEntries, newestVersion } from '../checklists/checklistVersions'
import type { Deps } from '../deps'
import { indicatorFinder } from '../indicators/indicators.handlers'
import { commandmentsRepository, type StoredRound } from './commandments.repository'
import { roundViews } from './readAudits'

const YEAR = 365
type Finder = ReturnType<typeof indicatorFinder>['find']

/** The ten commandments: what the owner thinks, what the staff says, what customers say (domain.md §1.22). */
export function commandmentsHandlers(deps: Deps): HandlersFor<typeof commandmentsContract> {
  const { db, clock, session } = deps
  const repository = commandmentsRepository(db)
  const checklists = checklistsRepository(db)

  function mustFind(id: number): StoredRound {
    const round = repository.find(id)
    if (!round) throw new AppError('notFound')
    return round
  }
  function mustBeOpen(id: number): StoredRound {
    const round = mustFind(id)
    if (round.closedOn !== null) throw new AppError('waveClosed')
    return round
  }
  function checklistOf({ versionId }: StoredRound) {
    const version = checklists.version(versionId)
    if (!version) throw new AppError('notFound')
    return version.checklist
  }
  function lineOf({ id, openedOn, closedOn, owner, sheets }: StoredRound): RoundLine {
    const person = session.person()
    const hasAnswered = person !== null && repository.hasAnswered(id, person.id)
    return { id, openedOn, closedOn, sheets, hasOwner: !isUnanswered(owner), hasAnswered }
  }

  /** What customers say of a commandment in the year up to the end of the round. */
  function customerView(find: Finder, key: string, round: StoredRound): CommandmentRow['customer'] {
    const end = addDays(round.closedOn ?? clock.today(), 1)
    for (const name of customerIndicators[key] ?? []) {
      const source = find(name)
      const value = source?.read({ start: addDays(end, -YEAR), end }).value ?? null
      if (source && value !== null) return { key: source.key, unit: source.unit, value }
    }
    return null
  }

  return {
    'audits.rounds': () => {
      const id = checklists.checklists('commandments').at(-1)
      const rounds = repository.rounds().map(lineOf)
      if (id === undefined) return { checklist: null, rounds }
      const { number, checklist } = newestVersion(db, id, 'commandments')
      return { checklist: { id, title: checklist.title, versionNumber: number }, rounds }
    },
    'audits.round': ({ id }) => {
      const round = mustFind(id)
      const { find } = indicatorFinder(deps)
      const read = roundViews(db, round)
      if (!read) throw new AppError('notFound')
      const { views, ownerIndex, staffIndex } = read
      return {
        round: lineOf(round),
        ownerIndex,
        staffIndex,
        rows: views.map(({ item: { key, text }, ...view }) => ({
          key,
          text,
          ...view,
          customer: customerView(find, key, round),
        })),
      }
    },
    'audits.roundSheet': ({ id }) => {
      const round = mustFind(id)
      const owner = session.role() === 'owner' ? round.owner : null
      return { round: lineOf(round), checklist: checklistOf(round), owner }
    },
    'audits.openRound': ({ checklistId }) => {
      const { id: versionId } = newestVersion(db, checklistId, 'commandments')
      return { id: repository.insert(versionId, clock.today(), clock.now()) }
    },
    'audits.rateAsOwner': ({ id, entries }) => {
      checkEntries(checklistOf(mustBeOpen(id)), entries)
      repository.setOwner(id, withoutBlanks(entries))
      return {}
    },
    'audits.answer': ({ id, entries, isPaper }) => {
      checkEntries(checklistOf(mustBeOpen(id)), entries)
      const person = session.person()
      if (!isPaper && person !== null) {
        if (repository.hasAnswered(id, person.id)) throw new AppError('notAllowed')
        repository.noteAnswered(id, person.id)
      }
      repository.addSheet(id, valuesOf(entries))
      return {}
    },
    'audits.closeRound': ({ id }) => {
      mustBeOpen(id)
      repository.close(id, clock.today())
      return {}
    },
    'audits.voidRound': ({ id }) => {
      mustFind(id)
      repository.void(id, clock.now())
      return {}
    },
  }
}

/** Only the ratings: what was not answered, or does not apply, is no part of a mean; and nobody's words are kept. */
function valuesOf(entries: ChecklistEntries): Record<string, number> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, { value }]) => (typeof value === 'number' ? [[key, value]] : [])),
  )
}
