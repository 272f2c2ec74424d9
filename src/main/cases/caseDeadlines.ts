import type { ExplainedDeadline } from '#shared/calendar/deadlineDays'
import { dateOf } from '#shared/calendar/wallClock'
import {
  type DeadlineFacts,
  type DeadlineStanding,
  deadlineStanding,
  explainedDeadline,
  suspensionsOf,
} from '#shared/cases/caseDeadline'
import type { CaseTerms } from '#shared/cases/caseFile'
import type { CaseDeadline } from '#shared/cases/caseLines'
import type { CaseKind } from '#shared/cases/kinds'
import { legalCalendar, legalTerms } from '../calendar/calendar.repository'
import type { Db } from '../db/database'
import type { PlainEvent } from './caseEvents.repository'
import type { StoredCase } from './storedCase'

type Stored = Omit<DeadlineFacts, 'suspensions'>
type StateChanges = Parameters<typeof suspensionsOf>[0]

/** Counts the days of cases with the calendar of today, read once. */
export function caseDeadlines(db: Db, today: string) {
  const calendar = legalCalendar(db)
  const factsOf = (stored: Stored, events: StateChanges): DeadlineFacts => ({
    ...stored,
    suspensions: suspensionsOf(events),
  })

  /** The cases of a day with the same term have the same days: of thousands of cases, a few dozen are counted. */
  const known = new Map<CaseTerms, Map<string, ExplainedDeadline | null>>()
  function explainedOnce(facts: DeadlineFacts): ExplainedDeadline | null {
    const { terms, openedAt, suspensions, extension } = facts
    if (terms === null) return null
    if (suspensions.length > 0 || extension !== null) return explainedDeadline(facts, today, calendar)
    const ofTerms = known.get(terms) ?? new Map<string, ExplainedDeadline | null>()
    known.set(terms, ofTerms)
    const received = terms.term.unit === 'hours' ? `${openedAt} ${facts.isTimeKnown}` : dateOf(openedAt)
    const explained = ofTerms.get(received) ?? explainedDeadline(facts, today, calendar)
    ofTerms.set(received, explained)
    return explained
  }

  return {
    /** Where the answer stands, for a line of the register. */
    standing(stored: Stored, events: StateChanges): DeadlineStanding {
      const facts = factsOf(stored, events)
      const { answeredOn, dueOn } = facts
      // What was answered is measured against the day that was frozen then: no need to count again.
      if (answeredOn !== null && dueOn !== null && facts.state !== 'void')
        return { dueOn, state: answeredOn <= dueOn ? 'onTime' : 'late', remaining: 0, alert: 0 }
      return deadlineStanding(facts, explainedOnce(facts))
    },
    /** The deadline with every day that it counted; null where no answer is owed by a day. */
    explained(stored: StoredCase, events: StateChanges): CaseDeadline | null {
      const { openedAt, isTimeKnown } = stored.facts
      const facts = factsOf({ ...stored, openedAt, isTimeKnown }, events)
      const explained = explainedDeadline(facts, today, calendar)
      if (explained === null || stored.terms === null) return null
      const { dueOn, ...standing } = deadlineStanding(facts, explained)
      return {
        terms: stored.terms,
        explained: { ...explained, days: [...explained.days] },
        due: dueOn ?? explained.due,
        answeredOn: stored.answeredOn,
        extension: stored.extension,
        hasHolidays: calendar.holidays.size > 0,
        today,
        ...standing,
      }
    },
  }
}

/** The term for a case of a kind that is received on a day, as the owner has set it; null without one. */
export function termsOf(db: Db, kind: CaseKind, on: string): CaseTerms | null {
  const version = legalTerms(db, on)
  const owed = version?.kinds[kind]
  if (!version || !owed?.term) return null
  const { presetId, label, asOf } = version
  const { term, isLegal, extension, isSuspendable } = owed
  return { presetId, label, asOf, term, isLegal, extension, isSuspendable }
}

/** The events of each case, from a list that goes case by case. */
export function byCase(events: readonly PlainEvent[]): ReadonlyMap<number, readonly PlainEvent[]> {
  const grouped = new Map<number, PlainEvent[]>()
  for (const event of events) {
    const known = grouped.get(event.caseId)
    if (known) known.push(event)
    else grouped.set(event.caseId, [event])
  }
  return grouped
}
