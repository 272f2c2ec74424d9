import {
  type CaseHistory,
  type Clock,
  firstReplyMinutes,
  isOpen,
  isSolvedAtFirstContact,
  type ReplyPair,
  replyPairs,
  resolutionMinutes,
} from '../analysis/serviceStandards'
import type { CivilDate } from '../calendar/civilDate'
import type { WallClock } from '../calendar/wallClock'
import type { CaseFacts } from '../cases/caseFile'
import type { DeadlineState } from '../cases/caseLines'
import type { CaseKind } from '../cases/kinds'
import type { Acceptance } from '../cases/steps'

/** What the customer of a case said of how it was handled (form T11); null where that was left blank. */
export interface CaseVerdict {
  readonly askedOn: CivilDate
  /** The mean of what was rated, 1–5. */
  readonly handling: number | null
  /** How easy it was, 1–7. */
  readonly ease: number | null
  readonly wouldReturn: boolean | null
  /** Whether the customer says that it was solved, fully. */
  readonly isSolved: boolean | null
}

/** A stretch of waiting for the customer; `to` is null while it lasts. */
export interface Wait {
  readonly from: WallClock
  readonly to: WallClock | null
}

/** What of a case is counted: its long texts are not, and of a hundred thousand cases they would fill the memory. */
export type CountedFacts = Omit<CaseFacts, 'description' | 'remedyAsked' | 'officialNumber' | 'product'>

/** A case as the standards look at it; voided cases and steps taken back are no part of this. */
export interface CountedCase {
  readonly id: number
  readonly facts: CountedFacts
  readonly causeName: string | null
  readonly history: CaseHistory
  readonly waits: readonly Wait[]
  /** When the receipt was confirmed to the customer; null before. */
  readonly acknowledgedAt: WallClock | null
  readonly deadlineState: DeadlineState
  readonly answeredOn: CivilDate | null
  readonly acceptance: Acceptance | null
  /** What the customer said of how it was handled; null when nobody asked, or nothing was answered. */
  readonly verdict: CaseVerdict | null
  /** What the remedy cost, in the currency of the business; null when nobody noted it. */
  readonly cost: number | null
}

/** A case with its times, in minutes of one clock. */
export interface MeasuredCase extends CountedCase {
  /** Null before the first answer, and when the hour of opening is not known. */
  readonly firstReply: number | null
  readonly pairs: readonly ReplyPair[]
  /** From opening to the last resolution; null while open, and when the hour of opening is not known. */
  readonly resolution: number | null
  /** Of `resolution`, the stretches in which it was open. */
  readonly worked: number | null
  /** Of `worked`, without the waiting for the customer. */
  readonly net: number | null
  /** Null before the first resolution, and for kinds that ask for none. */
  readonly isFirstContact: boolean | null
  readonly isOpen: boolean
  /** How long it has been open; null when it is resolved, and when the hour of opening is not known. */
  readonly age: number | null
}

/** Suggestions and compliments have nothing to be solved (domain.md §1.9, standard 3). */
export function hasFirstContact(kind: CaseKind): boolean {
  return kind !== 'suggestion' && kind !== 'compliment'
}

/** Whether somebody can be answered: an anonymous case is worked on, without a reply owed (domain.md §1.12). */
export function isReplyOwed({ facts }: CountedCase): boolean {
  return facts.customerId !== null
}

/** The times of a case until `now`. A case of which only the day is known has none (domain.md §1.9). */
export function measuredCase(counted: CountedCase, clock: Clock, now: WallClock): MeasuredCase {
  const { facts, history } = counted
  const isTimed = facts.isTimeKnown
  const open = isOpen(history)
  const resolved = isTimed ? resolutionMinutes(history, clock) : null
  return {
    ...counted,
    firstReply: isTimed ? firstReplyMinutes(history, clock) : null,
    pairs: replyPairs(history, clock).filter(({ askedAt }) => isTimed || askedAt !== history.openedAt),
    resolution: resolved?.customer ?? null,
    worked: resolved?.worked ?? null,
    net: resolved && Math.max(0, resolved.worked - waitedMinutes(counted.waits, clock)),
    isFirstContact: hasFirstContact(facts.kind) ? isSolvedAtFirstContact(history) : null,
    isOpen: open,
    age: open && isTimed ? clock(history.openedAt, now) : null,
  }
}

function waitedMinutes(waits: readonly Wait[], clock: Clock): number {
  return waits.reduce((total, { from, to }) => total + (to === null ? 0 : (clock(from, to) ?? 0)), 0)
}
