import { addDays } from '#shared/calendar/civilDate'
import { extensionRefusal } from '#shared/calendar/deadlineDays'
import { dateOf } from '#shared/calendar/wallClock'
import { type CaseFacts, caseFactNames } from '#shared/cases/caseFile'
import type { CaseChange, casesContract } from '#shared/cases/cases.contract'
import type { AnyStep } from '#shared/cases/steps'
import { isAnswerOwed, reachableStates, reopenDays } from '#shared/cases/workflow'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { rulesFor } from '#shared/customers/segments'
import { rulesRepository } from '../customers/rules.repository'
import type { Deps } from '../deps'
import { attachmentsRepository } from './attachments.repository'
import { causeHandlers } from './caseCauses.handlers'
import { caseCausesRepository } from './caseCauses.repository'
import { caseDeadlines } from './caseDeadlines'
import { caseEventsRepository, type NewEvent } from './caseEvents.repository'
import { caseLinksRepository } from './caseLinks.repository'
import { caseRegister } from './caseRegister'
import { casesRepository } from './cases.repository'
import { caseTasksRepository } from './caseTasks.repository'
import { caseRegistration } from './registerCase'
import type { StoredCase } from './storedCase'
import { checkMoment, takeStep } from './takeStep'

export function casesHandlers({
  db,
  clock,
  session,
  files,
}: Pick<Deps, 'db' | 'clock' | 'session' | 'files'>): HandlersFor<typeof casesContract> {
  const cases = casesRepository(db)
  const events = caseEventsRepository(db)
  const tasks = caseTasksRepository(db)
  const links = caseLinksRepository(db)
  const causes = caseCausesRepository(db)
  const attachments = attachmentsRepository(db)
  const rules = rulesRepository(db)
  const register = caseRegister(db, () => rulesFor(session.role(), rules.get().rules))
  const { atOpening, owedTerms, registerCase } = caseRegistration({ db, clock, session })

  /** Now, as moments of cases are written: to the minute. */
  const thisMinute = () => clock.now().slice(0, 16)
  const write = (caseId: number, event: NewEvent) =>
    void events.insert(caseId, event, session.personName(), clock.now())

  function mustFind(caseId: number): StoredCase {
    const stored = cases.find(caseId)
    if (!stored) throw new AppError('notFound')
    return stored
  }

  function mustBeAlive(caseId: number): StoredCase {
    const stored = mustFind(caseId)
    if (stored.state === 'void') throw new AppError('caseStepNotPossible')
    return stored
  }

  function take(caseId: number, step: AnyStep): void {
    const stored = mustFind(caseId)
    const progress = cases.progress(caseId)
    if (!progress) throw new AppError('notFound')
    const { standing } = caseDeadlines(db, clock.today())
    const { openedAt, isTimeKnown } = stored.facts
    const { dueOn } = standing({ ...stored, openedAt, isTimeKnown }, events.ofCase(caseId))
    const times = { openedAt, lastStepAt: events.lastStepAt(caseId), now: thisMinute() }
    const taken = takeStep(progress, step, times, dueOn)
    cases.setProgress(caseId, taken.progress)
    for (const event of taken.events) write(caseId, event)
  }

  /** Corrects the facts; answers whether there was anything to correct. */
  function changeFacts(caseId: number, typed: CaseFacts): boolean {
    const facts = atOpening(typed)
    const stored = mustBeAlive(caseId)
    const firstStep = events.ofCase(caseId).find(({ kind, isTakenBack }) => kind === 'step' && !isTakenBack)
    if (firstStep && facts.openedAt > firstStep.at)
      throw new AppError('caseMomentWrong', { openedAt: 'afterStep' })
    if (facts.openedAt > thisMinute()) throw new AppError('caseMomentWrong', { openedAt: 'inFuture' })
    const changed = caseFactNames.filter(
      (name) => JSON.stringify(facts[name]) !== JSON.stringify(stored.facts[name]),
    )
    if (changed.length === 0) return false
    cases.changeFacts(caseId, facts)
    // Another kind, day or customer is another term; one that was met already stays as it was.
    const isOther = changed.some((name) => name === 'kind' || name === 'openedAt' || name === 'customerId')
    if (isOther && isAnswerOwed(stored.state)) cases.setTerms(caseId, owedTerms(facts))
    write(caseId, { kind: 'changed', at: thisMinute(), details: { changed } })
    return true
  }

  /** One of many: what does not apply to it is left out without a word. */
  function changeOne(caseId: number, change: CaseChange): boolean {
    const { state, facts } = mustFind(caseId)
    if (state === 'void') return false
    if (change.what === 'responsible')
      return changeFacts(caseId, { ...facts, responsibleId: change.personId })
    if (change.what === 'cause') return changeFacts(caseId, { ...facts, causeId: change.causeId })
    if (change.what === 'causeClass') return changeFacts(caseId, { ...facts, causeClass: change.causeClass })
    if (state !== 'received') return false
    take(caseId, { to: 'acknowledged', at: change.at, channel: facts.channel, text: '' })
    return true
  }

  return {
    'cases.list': (asked) => register.find(asked, clock.today()),

    'cases.show': ({ caseId }) => {
      const stored = mustFind(caseId)
      const life = events.ofCase(caseId)
      const {
        terms: _terms,
        extension: _extension,
        dueOn: _dueOn,
        answeredOn: _answeredOn,
        ...shown
      } = stored
      const { resolvedAt, ...rest } = shown
      return {
        ...rest,
        deadline: caseDeadlines(db, clock.today()).explained(stored, life),
        events: life,
        tasks: tasks.ofCase(caseId),
        links: links.ofCase(caseId),
        reachable: [...reachableStates(stored.state)],
        reopenUntil: resolvedAt === null ? null : addDays(dateOf(resolvedAt), reopenDays),
      }
    },

    'cases.due': () => {
      const lines = register.pending(clock.today())
      const soon = lines.filter(
        ({ deadlineState, alert }) =>
          deadlineState === 'dueToday' || (deadlineState === 'running' && alert >= 50),
      )
      return {
        pending: lines.length,
        overdue: lines.filter(({ deadlineState }) => deadlineState === 'overdue'),
        soon: soon.sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '')),
        tasks: tasks.dueBy(clock.today()),
      }
    },

    ...causeHandlers({ db, clock }),

    'cases.register': ({ facts, steps, files: given, link }) => {
      const { id, number } = registerCase(facts)
      for (const step of steps) take(id, step)
      for (const file of given) {
        if (!files.has(file.storedName)) throw new AppError('fileUnreadable')
        attachments.insert(id, file, session.personName(), clock.now())
      }
      if (link) links.insert(id, mustFind(link.otherId).id, link.kind)
      causes.dropDraft()
      return { caseId: id, number }
    },

    'cases.change': ({ caseId, facts }) => {
      changeFacts(caseId, facts)
      return {}
    },
    'cases.changeMany': ({ caseIds, change }) => {
      const changed = caseIds.filter((caseId) => changeOne(caseId, change))
      return { changed: changed.length }
    },

    'cases.step': ({ caseId, step }) => {
      take(caseId, step)
      return {}
    },
    'cases.decide': ({ caseId, step }) => {
      take(caseId, step)
      return {}
    },

    'cases.extend': ({ caseId, extension }) => {
      const stored = mustBeAlive(caseId)
      const { noticeOn } = extension
      const isEarly = noticeOn < dateOf(stored.facts.openedAt)
      if (isEarly || noticeOn > clock.today())
        throw new AppError('caseMomentWrong', { noticeOn: isEarly ? 'beforeOpening' : 'inFuture' })
      const deadline = caseDeadlines(db, clock.today()).explained(stored, events.ofCase(caseId))
      const refusal =
        deadline === null
          ? 'notAllowed'
          : extensionRefusal({
              allowed: deadline.terms.extension,
              isExtended: stored.extension !== null,
              noticeOn,
              originalDue: deadline.explained.originalDue,
            })
      if (refusal !== null || !isAnswerOwed(stored.state))
        throw new AppError('caseExtensionNotAllowed', { noticeOn: refusal ?? 'notAllowed' })
      cases.extend(caseId, extension)
      const after = caseDeadlines(db, clock.today()).explained(
        { ...stored, extension },
        events.ofCase(caseId),
      )
      write(caseId, {
        kind: 'extended',
        at: thisMinute(),
        text: extension.reason,
        details: after ? { until: after.due } : {},
      })
      return {}
    },

    'cases.addMessage': ({ caseId, direction, ...message }) => {
      const stored = mustBeAlive(caseId)
      const times = { openedAt: stored.facts.openedAt, lastStepAt: null, now: thisMinute() }
      checkMoment(message.at, times)
      const progress = cases.progress(caseId)
      // The customer's word ends the wait for it.
      const isAwaited = direction === 'in' && stored.state === 'waitingCustomer' && progress !== null
      if (isAwaited) {
        checkMoment(message.at, { ...times, lastStepAt: events.lastStepAt(caseId) })
        cases.setProgress(caseId, { ...progress, state: 'investigating' })
      }
      const moved = isAwaited ? { from: 'waitingCustomer' as const, to: 'investigating' as const } : {}
      write(caseId, { kind: 'message', direction, ...message, ...moved })
      return {}
    },

    'cases.addNote': ({ caseId, at, text }) => {
      const { facts } = mustFind(caseId)
      checkMoment(at, { openedAt: facts.openedAt, lastStepAt: null, now: thisMinute() })
      write(caseId, { kind: 'note', at, text })
      return {}
    },

    'cases.addTask': ({ caseId, task }) => {
      mustBeAlive(caseId)
      return { id: tasks.insert(caseId, task) }
    },
    'cases.changeTask': ({ id, task }) => {
      if (!tasks.find(id)) throw new AppError('notFound')
      tasks.update(id, task)
      return {}
    },
    'cases.finishTask': ({ id, isDone }) => {
      const task = tasks.find(id)
      if (!task) throw new AppError('notFound')
      tasks.setDone(id, isDone ? clock.now() : null)
      write(task.caseId, { kind: 'task', at: thisMinute(), text: task.text, details: { isDone } })
      return {}
    },
    'cases.voidTask': ({ id }) => {
      tasks.void(id, clock.now())
      return {}
    },

    'cases.link': ({ caseId, otherId, kind }) => {
      mustFind(caseId)
      mustFind(otherId)
      if (caseId === otherId || links.exists(caseId, otherId)) throw new AppError('caseLinkNotPossible')
      return { id: links.insert(caseId, otherId, kind) }
    },
    'cases.unlink': ({ id }) => {
      links.void(id, clock.now())
      return {}
    },
  }
}
