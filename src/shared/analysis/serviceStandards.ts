import { daysBetween } from '../calendar/civilDate'
import { dateOf, type WallClock } from '../calendar/wallClock'
import { EPSILON } from '../stats/numbers'
import { type Proportion, proportion } from '../stats/proportion'

/** Days in which a reopening spoils a first-contact resolution (domain.md §1.9). */
const FIRST_CONTACT_DAYS = 7

/** A message of the customer (in) or of a person of the business (out); automatic ones are left out. */
export type CaseMessage = {
  readonly direction: 'in' | 'out'
  readonly at: WallClock
  /** False for one marked "no reply needed". */
  readonly needsReply: boolean
}

/** The life of a case; messages, resolutions and reopenings in order of time. */
export type CaseHistory = {
  readonly openedAt: WallClock
  readonly messages: readonly CaseMessage[]
  readonly resolvedAt: readonly WallClock[]
  readonly reopenedAt: readonly WallClock[]
}

/** Minutes between two moments, of opening hours or of the wall clock; null when they are the wrong way round. */
export type Clock = (from: WallClock, to: WallClock) => number | null

/** A message of the customer and the answer it got. */
export type ReplyPair = {
  readonly askedAt: WallClock
  readonly answeredAt: WallClock
  readonly minutes: number
}

/** Minutes from opening to the first answer; null without one (domain.md §1.9, standard 1). */
export function firstReplyMinutes(history: CaseHistory, clock: Clock): number | null {
  const answeredAt = firstReply(history)
  return answeredAt === null ? null : clock(history.openedAt, answeredAt)
}

/**
 * Share (0–1) of cases with a first answer within `goal` minutes at the cut-off: within ÷ (within + late + unanswered
 * past the goal); the unanswered still inside it are undecided (domain.md §1.9, standard 1).
 */
export function firstReplyWithinGoal(
  histories: readonly CaseHistory[],
  goal: number,
  cutoff: WallClock,
  clock: Clock,
): Proportion {
  const outcomes = histories.map((history) => {
    const minutes = firstReplyMinutes(history, clock)
    if (minutes !== null) return minutes <= goal + EPSILON ? 'within' : 'failed'
    const waited = clock(history.openedAt, cutoff) ?? 0
    return waited > goal + EPSILON ? 'failed' : 'undecided'
  })
  const within = outcomes.filter((outcome) => outcome === 'within').length
  return proportion(within, within + outcomes.filter((outcome) => outcome === 'failed').length)
}

/**
 * Each first unanswered message of the customer with the next one of the business: messages in a row make one pair,
 * those that need no reply and answers to nothing make none (domain.md §1.9, standard 2).
 */
export function replyPairs({ messages }: CaseHistory, clock: Clock): ReplyPair[] {
  const pairs: ReplyPair[] = []
  let askedAt: WallClock | null = null
  for (const { direction, at, needsReply } of messages) {
    if (direction === 'in') {
      if (needsReply) askedAt ??= at
      continue
    }
    const minutes = askedAt === null ? null : clock(askedAt, at)
    if (askedAt !== null && minutes !== null) pairs.push({ askedAt, answeredAt: at, minutes })
    askedAt = null
  }
  return pairs
}

/**
 * Whether the first contact solved it: resolved once, by the first answer, with one contact of the customer and no
 * reopening within seven days (domain.md §1.9, standard 3). Null while the case is not resolved.
 */
export function isSolvedAtFirstContact(history: CaseHistory): boolean | null {
  const [resolvedAt, ...laterResolutions] = history.resolvedAt
  if (resolvedAt === undefined) return null
  const contacts = history.messages.filter(({ direction }) => direction === 'in').length
  const isReopened = history.reopenedAt.some(
    (at) => daysBetween(dateOf(resolvedAt), dateOf(at)) <= FIRST_CONTACT_DAYS,
  )
  return laterResolutions.length === 0 && !isReopened && contacts <= 1 && resolvedAt === firstReply(history)
}

/** Whether a first-contact result may still change: resolved less than seven days before (domain.md §1.9). */
export function isFirstContactProvisional(resolvedAt: WallClock, now: WallClock): boolean {
  return daysBetween(dateOf(resolvedAt), dateOf(now)) < FIRST_CONTACT_DAYS
}

/** Whether the case awaits a resolution: never resolved, or reopened since (domain.md §1.9, standard 4). */
export function isOpen({ resolvedAt, reopenedAt }: CaseHistory): boolean {
  const lastResolved = resolvedAt.at(-1)
  return lastResolved === undefined || reopenedAt.some((at) => at > lastResolved)
}

/**
 * Minutes of a resolved case: `customer` from opening to the last resolution, `worked` only while it was open. Null
 * for an open case (domain.md §1.9, standard 4).
 */
export function resolutionMinutes(
  history: CaseHistory,
  clock: Clock,
): { readonly customer: number; readonly worked: number } | null {
  const lastResolved = history.resolvedAt.at(-1)
  if (lastResolved === undefined || isOpen(history)) return null
  const customer = clock(history.openedAt, lastResolved)
  const starts = [history.openedAt, ...history.reopenedAt]
  const segments = history.resolvedAt.map((end, index) => clock(starts[index] ?? end, end))
  const worked = segments.reduce<number>((total, minutes) => total + (minutes ?? 0), 0)
  return customer === null ? null : { customer, worked }
}

function firstReply({ messages }: CaseHistory): WallClock | null {
  return messages.find(({ direction }) => direction === 'out')?.at ?? null
}
