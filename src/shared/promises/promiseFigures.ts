import type { CivilDate } from '../calendar/civilDate'
import { isInPeriod, type Period, periodsBetween } from '../calendar/periods'
import { dateOf } from '../calendar/wallClock'
import { type ControlChart, shareChart } from '../stats/controlChart'
import type { Proportion } from '../stats/proportion'
import {
  type DayOrMoment,
  isAfter,
  type PromisedOrder,
  type PromiseState,
  promiseState,
  promiseStates,
  serviceLevel,
} from './promiseState'

/** A promise with a day, as it is measured. */
export interface MeasuredPromise extends PromisedOrder {
  /** What was promised at first, before anything was agreed anew. */
  readonly firstDue: DayOrMoment
  readonly type: string
  /** Somebody of the register; null for who is only a name. */
  readonly customerId: number | null
  /** Whether something out of the ordinary touched it (domain.md §1.25). */
  readonly isContingency: boolean
}

/** Which of its days a promise is held to: what was promised at first, or what was agreed last (domain.md §1.6). */
export type Basis = 'last' | 'first'

/** How promises of a period came out. */
export interface Level {
  readonly counts: Readonly<Record<PromiseState, number>>
  /** On time among the decided ones, 0–1. */
  readonly onTime: Proportion
}

const dueOf = (promise: MeasuredPromise, basis: Basis) => (basis === 'last' ? promise.due : promise.firstDue)

/** State of a promise held to one of its days. */
export function stateOn(promise: MeasuredPromise, basis: Basis, now: DayOrMoment): PromiseState {
  return promiseState({ ...promise, due: dueOf(promise, basis) }, now)
}

/** The promises that belong to a period: those whose day, on that basis, lies in it (domain.md §1.6). */
export function dueIn<P extends MeasuredPromise>(
  promises: readonly P[],
  period: Period,
  basis: Basis,
): readonly P[] {
  return promises.filter((promise) => isInPeriod(dateOf(dueOf(promise, basis)), period))
}

/** The level of promises that were picked already. */
export function levelOf(promises: readonly MeasuredPromise[], basis: Basis, now: DayOrMoment): Level {
  const states = promises.map((promise) => stateOn(promise, basis, now))
  const counts = Object.fromEntries(
    promiseStates.map((state) => [state, states.filter((one) => one === state).length]),
  ) as Record<PromiseState, number> // one for each of the states
  return { counts, onTime: serviceLevel(states) }
}

/** Why promises failed, the surest reason first. */
export const failures = ['byBusiness', 'partial', 'late', 'open'] as const
export type Failure = (typeof failures)[number]

/** Why a promise that failed did; null when it did not. */
export function failureOf(promise: MeasuredPromise, now: DayOrMoment): Failure | null {
  if (promiseState(promise, now) !== 'failed') return null
  if (promise.cancelled?.by === 'business') return 'byBusiness'
  if (promise.done === null) return 'open'
  return isAfter(promise.done, promise.due) ? 'late' : 'partial'
}

/** A month of promises: how many failed of those that are decided. */
export interface LateMonth {
  readonly month: Period
  readonly late: number
  readonly n: number
}

/** Month by month of the last promised day, from the month of `from` to that of `through`, both included. */
export function lateMonths(
  promises: readonly MeasuredPromise[],
  {
    from,
    through,
    now,
  }: { readonly from: CivilDate; readonly through: CivilDate; readonly now: DayOrMoment },
): LateMonth[] {
  const months = periodsBetween(from, through, 'month')
  const counts = new Map(months.map(({ start }) => [start.slice(0, 7), { late: 0, n: 0 }]))
  for (const promise of promises) {
    const count = counts.get(promise.due.slice(0, 7))
    const state = promiseState(promise, now)
    if (!count || (state !== 'onTime' && state !== 'failed')) continue
    count.n += 1
    if (state === 'failed') count.late += 1
  }
  return months.map((month) => ({
    month,
    ...(counts.get(month.start.slice(0, 7)) ?? { late: 0, n: 0 }),
  }))
}

/** p chart of the share late, of complete months in order (domain.md §3.8, M6). */
export function lateChart(months: readonly Pick<LateMonth, 'late' | 'n'>[]): ControlChart {
  return shareChart(months.map(({ late, n }) => ({ count: late, size: n })))
}
