import { addDays, addMonths, type CivilDate } from '../calendar/civilDate'

/** How many days before or after its day a maintenance still counts as done in time (domain.md §1.16). */
export const MAINTENANCE_MARGIN_DAYS = 15

/** Every how many months a unit is looked after, counted from the day it was sold. */
export interface MaintenancePlan {
  readonly soldOn: CivilDate
  readonly everyMonths: number
  /** The day on which the plan was made: what would have been due before it never was. */
  readonly since: CivilDate
}

/** A day on which maintenance is due, and when it was done: null while it was not. */
export interface MaintenanceDue {
  readonly dueOn: CivilDate
  readonly doneOn: CivilDate | null
  /** Done within the margin of its day. */
  readonly isInTime: boolean
}

/**
 * Every due day up to the first one that is still open after `today`, each with the maintenance that answers it
 * (domain.md §1.16). Days are counted from the sale, so that a long month does not shift those after it. One that was
 * done late answers its own day until the margin of the next one begins.
 */
export function maintenanceDues(
  plan: MaintenancePlan,
  doneOn: readonly CivilDate[],
  today: CivilDate,
): MaintenanceDue[] {
  const left = [...doneOn].sort()
  const dues: MaintenanceDue[] = []
  for (let count = 1; ; count += 1) {
    const dueOn = addMonths(plan.soldOn, plan.everyMonths * count)
    if (dueOn < plan.since) continue
    const opens = addDays(dueOn, -MAINTENANCE_MARGIN_DAYS)
    const last = addDays(dueOn, MAINTENANCE_MARGIN_DAYS)
    const nextOpens = addDays(
      addMonths(plan.soldOn, plan.everyMonths * (count + 1)),
      -MAINTENANCE_MARGIN_DAYS,
    )
    const at = left.findIndex((day) => day >= opens && (day <= last || day < nextOpens))
    const done = at < 0 ? null : (left.splice(0, at + 1).at(-1) ?? null)
    dues.push({ dueOn, doneOn: done, isInTime: done !== null && done <= last })
    if (done === null && dueOn > today) return dues
  }
}

/**
 * The day that asks for maintenance now: the open one whose turn it is. One that was passed over until the margin of
 * the next one began is past mending and asks no more.
 */
export function nextMaintenance(dues: readonly MaintenanceDue[], today: CivilDate): CivilDate | null {
  const open = dues.filter(({ doneOn }) => doneOn === null)
  const begun = open.filter(({ dueOn }) => addDays(dueOn, -MAINTENANCE_MARGIN_DAYS) <= today)
  const lastDone = dues.filter(({ doneOn }) => doneOn !== null).at(-1)?.dueOn ?? ''
  const latest = begun.at(-1)
  if (latest && latest.dueOn > lastDone) return latest.dueOn
  return open.find(({ dueOn }) => dueOn > today && dueOn > lastDone)?.dueOn ?? null
}
