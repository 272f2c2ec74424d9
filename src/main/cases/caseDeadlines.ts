import {
  type DeadlineFacts,
  deadlineStanding,
  explainedDeadline,
  suspensionsOf,
} from '#shared/cases/caseDeadline'
import type { CaseTerms } from '#shared/cases/caseFile'
import type { CaseDeadline } from '#shared/cases/cases.contract'
import type { CaseKind } from '#shared/cases/kinds'
import { legalCalendar, legalTerms } from '../calendar/calendar.repository'
import type { Db } from '../db/database'
import type { PlainEvent } from './caseEvents.repository'
import type { StoredCase } from './cases.repository'

type StateChanges = Parameters<typeof suspensionsOf>[0]

/** Counts the days of cases with the calendar of today, read once. */
export function caseDeadlines(db: Db, today: string) {
  const calendar = legalCalendar(db)
  const factsOf = (stored: StoredCase, events: StateChanges): DeadlineFacts => ({
    ...stored,
    openedAt: stored.facts.openedAt,
    isTimeKnown: stored.facts.isTimeKnown,
    suspensions: suspensionsOf(events),
  })

  return {
    /** Where the answer stands, for a line of the register. */
    standing(stored: StoredCase, events: StateChanges) {
      const facts = factsOf(stored, events)
      return deadlineStanding(facts, explainedDeadline(facts, today, calendar))
    },
    /** The deadline with every day that it counted; null where no answer is owed by a day. */
    explained(stored: StoredCase, events: StateChanges): CaseDeadline | null {
      const facts = factsOf(stored, events)
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
