import { openingTime } from '#shared/calendar/businessClock'
import { dateOf, type WallClock } from '#shared/calendar/wallClock'
import { CaseFacts, type CaseTerms } from '#shared/cases/caseFile'
import { caseFileTexts } from '#shared/cases/caseFileTexts'
import { type ImportedCase, isHourKnown } from '#shared/cases/importing/readCaseRow'
import type { AnyStep } from '#shared/cases/steps'
import type { Language } from '#shared/i18n/languages'
import type { ReadMoment } from '#shared/importing/moments'
import { serviceCalendar } from '../../calendar/calendar.repository'
import type { Db } from '../../db/database'
import { caseDeadlines, termsOf } from '../caseDeadlines'
import type { NewEvent } from '../caseEvents.repository'
import type { CaseProgress } from '../cases.repository'
import { takeStep } from '../takeStep'

/** The ids of what a row names. */
export interface Named {
  readonly customerId: number | null
  readonly causeId: number | null
  readonly placeId: number | null
}

/** A case with everything that has happened to it, ready to be entered. */
export interface WholeCase {
  readonly facts: CaseFacts
  readonly terms: CaseTerms | null
  readonly progress: CaseProgress
  readonly events: readonly NewEvent[]
}

/**
 * Makes the function that lives the life of an imported case: the same steps under the same rules as when they are
 * typed one by one, at the hour of opening where only a day is known. What the list does not say, such as what was
 * offered, is left unsaid.
 */
export function importedLife(db: Db, now: WallClock, language: Language) {
  const texts = caseFileTexts[language]
  const openingOf = openings(db)
  const termsFor = sharedTerms(db)
  const deadlines = caseDeadlines(db, dateOf(now))

  /** A moment of a stage: never before the one that came before it, nor after now. */
  function at({ day, time }: ReadMoment, before: WallClock): WallClock {
    const written = `${day}T${time ?? openingOf(day)}`
    const latest = written > now ? now : written
    return latest < before ? before : latest
  }

  return (imported: ImportedCase, { customerId, causeId, placeId }: Named): WholeCase => {
    const { opened, answered, resolved, closed, state } = imported
    const isTimeKnown = isHourKnown(imported)
    const openedAt = at(isTimeKnown ? opened : { ...opened, time: null }, '')
    const facts = CaseFacts.parse({ ...imported, openedAt, isTimeKnown, customerId, causeId, placeId })
    const terms = customerId === null ? null : termsFor(facts.kind, dateOf(openedAt))
    const { dueOn } = deadlines.standing(
      { terms, openedAt, isTimeKnown, state: 'received', extension: null, dueOn: null, answeredOn: null },
      [],
    )
    let progress = firstProgress(facts)
    const events: NewEvent[] = [
      {
        kind: 'registered',
        at: openedAt,
        to: 'received',
        direction: 'in',
        channel: facts.channel,
        needsReply: customerId !== null,
      },
    ]
    let last = openedAt
    const take = (step: AnyStep) => {
      const taken = takeStep(progress, step, { openedAt, lastStepAt: last, now }, dueOn)
      progress = { ...taken.progress, acceptance: null }
      for (const event of taken.events) events.push({ ...event, details: saidOnly(event.details) })
      last = step.at
    }
    const { answer, cost, decision } = imported
    const { channel } = facts
    if (answered)
      take({
        to: 'responded',
        at: at(answered, last),
        channel,
        offer: 'explain',
        text: answer || texts.answered,
        approvedBy: '',
      })
    if (resolved)
      take({ to: 'resolved', at: at(resolved, last), acceptance: 'noObjection', remedy: '', cost, causeId })
    if (closed && state === 'closed')
      take({ to: 'closed', at: at(closed, last), decision, reason: texts.closed, lesson: '', causeId })
    const step = stepTo(imported, at(closed ?? opened, last), facts, texts)
    if (step && progress.state !== step.to) take(step)
    return { facts, terms, progress: { ...progress, cost: cost ?? progress.cost }, events }
  }
}

type Texts = (typeof caseFileTexts)[Language]

/** The step to a state that is not one of the stages with a day of their own; null for those. */
function stepTo({ state }: ImportedCase, at: WallClock, facts: CaseFacts, texts: Texts): AnyStep | null {
  const { channel, kind, severity } = facts
  switch (state) {
    case 'acknowledged':
      return { to: state, at, channel, text: '' }
    case 'assessing':
      return { to: state, at, severity: severity ?? 1, reasons: [], kind, text: '' }
    case 'investigating':
      return { to: state, at, text: '' }
    case 'waitingCustomer':
      return { to: state, at, channel, text: texts.waiting }
    case 'escalated':
      return { to: state, at, body: texts.escalated, reference: '', dueOn: null, text: '' }
    case 'void':
      return { to: state, at, why: 'other', reason: texts.voided }
    default:
      return null
  }
}

/** Without what the rules of a step want and no list says. */
function saidOnly(details: NewEvent['details'] = {}): NonNullable<NewEvent['details']> {
  const { offer: _offer, acceptance: _acceptance, ...said } = details
  return said
}

function firstProgress({ kind, severity, severityReasons, causeId }: CaseFacts): CaseProgress {
  return {
    state: 'received',
    kind,
    severity,
    severityReasons,
    causeId,
    dueOn: null,
    answeredOn: null,
    resolvedAt: null,
    cost: null,
    acceptance: null,
    decision: null,
  }
}

/** The hour at which a day begins, asked once a day. */
function openings(db: Db): (day: string) => string {
  const calendar = serviceCalendar(db)
  const known = new Map<string, string>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const hour = openingTime(calendar, day) ?? '00:00'
    known.set(day, hour)
    return hour
  }
}

/** The terms of a kind on a day; equal ones are one object, so that their days are counted once. */
export function sharedTerms(db: Db): (kind: CaseFacts['kind'], day: string) => CaseTerms | null {
  const byDay = new Map<string, CaseTerms | null>()
  const equal = new Map<string, CaseTerms>()
  return (kind, day) => {
    const key = `${kind} ${day}`
    const before = byDay.get(key)
    if (before !== undefined) return before
    const read = termsOf(db, kind, day)
    const text = JSON.stringify(read)
    const terms = read && (equal.get(text) ?? read)
    if (terms) equal.set(text, terms)
    byDay.set(key, terms)
    return terms
  }
}
