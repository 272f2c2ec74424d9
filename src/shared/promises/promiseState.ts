import type { CivilDate } from '../calendar/civilDate'
import { dateOf, type WallClock } from '../calendar/wallClock'
import { type Proportion, proportion } from '../stats/proportion'

/** A day, or a day and an hour: 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm'. */
export type DayOrMoment = CivilDate | WallClock

/** Something promised for a day, or for an hour of it. */
export interface PromisedOrder {
  readonly due: DayOrMoment
  /** Null while it is open. */
  readonly done: DayOrMoment | null
  readonly isComplete: boolean
  readonly cancelled: { readonly by: 'customer' | 'business'; readonly on: CivilDate } | null
}

export const promiseStates = ['onTime', 'failed', 'pending', 'excluded'] as const
export type PromiseState = (typeof promiseStates)[number]

/** Whether one is after the other: by the day alone where the hour of either is not known. */
export function isAfter(one: DayOrMoment, other: DayOrMoment): boolean {
  const [day, otherDay] = [dateOf(one), dateOf(other)]
  if (day !== otherDay) return day > otherDay
  return one.length > 10 && other.length > 10 && one > other
}

/**
 * State of a promise at a day or a moment (domain.md §1.6, D2): cancelled by the customer up to the due day it is
 * excluded; late, partial, cancelled by the business or open past its day (or its hour, where it has one) it failed;
 * open until then it is pending.
 */
export function promiseState(
  { due, done, isComplete, cancelled }: PromisedOrder,
  now: DayOrMoment,
): PromiseState {
  if (cancelled?.by === 'customer' && cancelled.on <= dateOf(due)) return 'excluded'
  if (cancelled?.by === 'business') return 'failed'
  if (done !== null) return !isAfter(done, due) && isComplete ? 'onTime' : 'failed'
  return isAfter(now, due) ? 'failed' : 'pending'
}

/** Service level: share (0–1) on time among the decided ones (domain.md §1.6); share null when none is. */
export function serviceLevel(states: readonly PromiseState[]): Proportion {
  const count = (wanted: PromiseState) => states.filter((state) => state === wanted).length
  return proportion(count('onTime'), count('onTime') + count('failed'))
}
