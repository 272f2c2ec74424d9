import type { CivilDate } from '../calendar/civilDate'
import { type ExplainedDeadline, explainDeadline, type Suspension } from '../calendar/deadlineDays'
import type { NamedLegalCalendar } from '../calendar/deadlines'
import { dateOf, type WallClock } from '../calendar/wallClock'
import type { CaseEvent, CaseTerms, Extension } from './caseFile'
import type { CaseDeadline, DeadlineState } from './caseLines'
import { type CaseState, isAnswerOwed } from './workflow'

type StateChange = Pick<CaseEvent, 'at' | 'from' | 'to' | 'isTakenBack'>

/** The stretches in which the business waited for the customer, in order (domain.md §2.4). */
export function suspensionsOf(events: readonly StateChange[]): Suspension[] {
  const suspensions: { requestedOn: CivilDate; answeredOn: CivilDate | null }[] = []
  for (const { at, from, to, isTakenBack } of events) {
    if (isTakenBack) continue
    const last = suspensions.at(-1)
    if (to === 'waitingCustomer') suspensions.push({ requestedOn: dateOf(at), answeredOn: null })
    else if (from === 'waitingCustomer' && last) last.answeredOn = dateOf(at)
  }
  return suspensions
}

/** Everything that decides when an answer is due. */
export interface DeadlineFacts {
  /** Null where no answer is owed by a day. */
  readonly terms: CaseTerms | null
  readonly openedAt: WallClock
  readonly isTimeKnown: boolean
  readonly state: CaseState
  readonly suspensions: readonly Suspension[]
  readonly extension: Extension | null
  /** Frozen when the answer was given. */
  readonly dueOn: CivilDate | null
  readonly answeredOn: CivilDate | null
}

/** The days of a term, one by one, with the holidays known today; null where no answer is owed by a day. */
export function explainedDeadline(
  { terms, openedAt, isTimeKnown, suspensions, extension }: DeadlineFacts,
  today: CivilDate,
  calendar: NamedLegalCalendar,
): ExplainedDeadline | null {
  if (terms === null) return null
  const extended =
    extension && terms.extension ? { term: terms.extension, noticeOn: extension.noticeOn } : null
  return explainDeadline(
    {
      received: isTimeKnown ? openedAt : dateOf(openedAt),
      term: terms.term,
      calendar,
      suspensions: terms.isSuspendable ? suspensions : [],
      extension: extended,
    },
    today,
  )
}

/** Where an answer stands, in short. */
export interface DeadlineStanding extends Pick<CaseDeadline, 'remaining' | 'alert'> {
  readonly state: DeadlineState
  /** The last day for the answer; null where none is owed by a day. */
  readonly dueOn: CivilDate | null
}

/**
 * Where the answer of a case stands today (domain.md §2.4). The day of a given answer is measured against the term
 * as it stood then, whatever happened to the calendar since.
 */
export function deadlineStanding(
  facts: DeadlineFacts,
  explained: ExplainedDeadline | null,
): DeadlineStanding {
  const none = { remaining: 0, alert: 0 as const }
  if (explained === null || facts.state === 'void') return { ...none, dueOn: null, state: 'none' }
  const { answeredOn } = facts
  if (answeredOn !== null) {
    const dueOn = facts.dueOn ?? explained.due
    return { ...none, dueOn, state: answeredOn <= dueOn ? 'onTime' : 'late' }
  }
  if (!isAnswerOwed(facts.state)) return { ...none, dueOn: explained.due, state: 'none' }
  const { remaining, isDueToday, isOverdue, alert } = explained.state
  const state = isOverdue ? 'overdue' : isDueToday ? 'dueToday' : 'running'
  return { dueOn: explained.due, state, remaining, alert }
}
