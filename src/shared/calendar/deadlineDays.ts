import { addDays, type CivilDate } from './civilDate'
import {
  isBusinessDay,
  type LegalCalendar,
  type NamedLegalCalendar,
  suspendedDueDate,
  type TermState,
  termState,
} from './deadlines'
import { type ReplyTerm, replyDue, replyDueAt } from './terms'
import type { WallClock } from './wallClock'

/** Days in which a term stands still: from the request to the customer's answer, null while it is awaited. */
export type Suspension = { readonly requestedOn: CivilDate; readonly answeredOn: CivilDate | null }

/** More days for an answer, and the day the customer was told of them. */
export type TermExtension = { readonly term: ReplyTerm; readonly noticeOn: CivilDate }

/** Why a term is not made longer. */
export type ExtensionRefusal = 'notAllowed' | 'alreadyExtended' | 'noticeTooLate'

export type DeadlineQuestion = {
  readonly received: CivilDate | WallClock
  readonly term: ReplyTerm
  readonly calendar: NamedLegalCalendar
  readonly suspensions?: readonly Suspension[]
  readonly extension?: TermExtension | null
}

/** A day between receipt and due date, and why it counts or not. */
export type DeadlineDay = {
  readonly date: CivilDate
  readonly kind: 'start' | 'counted' | 'weekend' | 'holiday' | 'suspended' | 'due'
  /** Which day of the term it is, from 1; null for one that does not count. */
  readonly ordinal: number | null
  /** What the holiday is called, also when it counts; null on any other day. */
  readonly name: string | null
}

export type ExplainedDeadline = {
  /** Last day to answer. While the customer's answer is awaited, as if it came today. */
  readonly due: CivilDate
  /** The moment, for a term of hours that never stood still; null otherwise, and then the day lasts to its end. */
  readonly dueAt: WallClock | null
  /** The due date without the extension: it has to be announced before. */
  readonly originalDue: CivilDate
  /** Days that count, the whole term with its extension. */
  readonly total: number
  /** Every day from receipt to due date. */
  readonly days: readonly DeadlineDay[]
  /** Whether the term stands still today, waiting for the customer. */
  readonly isWaiting: boolean
  readonly state: TermState
}

/**
 * The due date of a term and each day until then (domain.md §2.4). A suspension moves the due date by the business
 * days in it; the extension follows on the term. Which days count is consistent with `dueDate` and
 * `suspendedDueDate`: as many as the term has.
 */
export function explainDeadline(question: DeadlineQuestion, today: CivilDate): ExplainedDeadline {
  const { received, term, calendar, extension = null } = question
  const start = received.slice(0, 10)
  const pauses = mergedPauses(question.suspensions ?? [], today)
  const termEnd = replyDue(received, term, calendar)
  const lastEnd = extension ? replyDue(termEnd, extension.term, calendar) : termEnd
  const originalDue = movedBy(pauses, termEnd, calendar)
  const due = movedBy(pauses, lastEnd, calendar)
  const stretches = [stretchOf(start, term, termEnd)]
  if (extension) stretches.push(stretchOf(termEnd, extension.term, lastEnd))

  const days: DeadlineDay[] = [
    { date: start, kind: due === start ? 'due' : 'start', ordinal: null, name: null },
  ]
  let total = 0
  for (let date = addDays(start, 1); date <= due; date = addDays(date, 1)) {
    const name = calendar.holidayNames.get(date) ?? null
    const reason = whyNotCounted(date, stretches, pauses, calendar)
    if (reason === null) total += 1
    const kind = date === due ? 'due' : (reason ?? 'counted')
    days.push({ date, kind, ordinal: reason === null ? total : null, name })
  }
  return {
    due,
    dueAt: due === termEnd ? replyDueAt(received, term) : null,
    originalDue,
    total,
    days,
    isWaiting: (question.suspensions ?? []).some(
      ({ requestedOn, answeredOn }) => answeredOn === null && requestedOn <= today,
    ),
    state: termState(start, due, today, calendar),
  }
}

/** Whether a term may be made longer: only where it is allowed, once, and announced before the due date (§2.4). */
export function extensionRefusal(extension: {
  readonly allowed: ReplyTerm | null
  readonly isExtended: boolean
  readonly noticeOn: CivilDate
  readonly originalDue: CivilDate
}): ExtensionRefusal | null {
  if (!extension.allowed) return 'notAllowed'
  if (extension.isExtended) return 'alreadyExtended'
  return extension.noticeOn < extension.originalDue ? null : 'noticeTooLate'
}

type Pause = { readonly requestedOn: CivilDate; readonly answeredOn: CivilDate }
/** Days `(from, end]` of a term or its extension, and the last of them that it counts. */
type Stretch = { readonly lastCounted: CivilDate; readonly end: CivilDate; readonly isBusiness: boolean }

function stretchOf(from: CivilDate, term: ReplyTerm, end: CivilDate): Stretch {
  // A due date that was moved to a business day: the days of the term ended before.
  const lastCounted = replyDue(from, { ...term, roll: 'none' }, noHolidays)
  const isBusiness = term.unit === 'businessDays'
  return { isBusiness, end, lastCounted: isBusiness || term.unit === 'hours' ? end : lastCounted }
}

/** Null for a day that counts. Beyond the term, days were added by a suspension: those are business days. */
function whyNotCounted(
  date: CivilDate,
  stretches: readonly Stretch[],
  pauses: readonly Pause[],
  calendar: NamedLegalCalendar,
): 'weekend' | 'holiday' | 'suspended' | null {
  const stretch = stretches.find(({ end }) => date <= end)
  const isBusiness = isBusinessDay(date, calendar)
  const everyDayCounts = stretch !== undefined && !stretch.isBusiness && date <= stretch.lastCounted
  if (!everyDayCounts) {
    if (calendar.holidays.has(date)) return 'holiday'
    if (!isBusiness || (stretch && !stretch.isBusiness)) return 'weekend'
  }
  const isPaused = pauses.some(({ requestedOn, answeredOn }) => requestedOn < date && date <= answeredOn)
  return isPaused && isBusiness ? 'suspended' : null
}

function movedBy(pauses: readonly Pause[], due: CivilDate, calendar: LegalCalendar): CivilDate {
  let moved = due
  // Asked for after the term was over, it stops nothing.
  for (const pause of pauses) if (pause.requestedOn < moved) moved = suspendedDueDate(moved, pause, calendar)
  return moved
}

/** Suspensions in order, those that touch made one, so that no day is added twice; an open one lasts until today. */
function mergedPauses(suspensions: readonly Suspension[], today: CivilDate): Pause[] {
  const closed = suspensions
    .map(({ requestedOn, answeredOn }) => ({ requestedOn, answeredOn: answeredOn ?? today }))
    .filter(({ requestedOn, answeredOn }) => requestedOn < answeredOn)
    .sort((first, second) => (first.requestedOn < second.requestedOn ? -1 : 1))
  const merged: Pause[] = []
  for (const pause of closed) {
    const last = merged.at(-1)
    if (last && pause.requestedOn <= last.answeredOn) {
      merged.pop()
      merged.push({
        ...last,
        answeredOn: pause.answeredOn > last.answeredOn ? pause.answeredOn : last.answeredOn,
      })
    } else merged.push(pause)
  }
  return merged
}

const noHolidays: LegalCalendar = { weekend: new Set(), holidays: new Set() }
