import type { CivilDate } from '../calendar/civilDate'
import { type Proportion, proportion } from '../stats/proportion'

/** Something promised for a date. */
export type PromisedOrder = {
  readonly due: CivilDate
  /** Null while it is open. */
  readonly done: CivilDate | null
  readonly isComplete: boolean
  readonly cancelled: { readonly by: 'customer' | 'business'; readonly on: CivilDate } | null
}

export type PromiseState = 'onTime' | 'failed' | 'pending' | 'excluded'

/**
 * State of a promise on a day (domain.md §1.6, D2): cancelled by the customer up to the due day it is excluded; late,
 * partial, cancelled by the business or open past its day it failed; open until then it is pending.
 */
export function promiseState(
  { due, done, isComplete, cancelled }: PromisedOrder,
  today: CivilDate,
): PromiseState {
  if (cancelled?.by === 'customer' && cancelled.on <= due) return 'excluded'
  if (cancelled?.by === 'business') return 'failed'
  if (done !== null) return done <= due && isComplete ? 'onTime' : 'failed'
  return due < today ? 'failed' : 'pending'
}

/** Service level: share (0–1) on time among the decided ones (domain.md §1.6); share null when none is. */
export function serviceLevel(states: readonly PromiseState[]): Proportion {
  const count = (wanted: PromiseState) => states.filter((state) => state === wanted).length
  return proportion(count('onTime'), count('onTime') + count('failed'))
}
