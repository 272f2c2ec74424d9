import { addDays, type CivilDate } from '../calendar/civilDate'

/** Who bought something or had it repaired is called within so many days (domain.md §1.16). */
export const FOLLOW_UP_DAYS = 7

/** How a call after a sale or a repair ended. Who does not answer is still to be called. */
export const callResults = ['happy', 'unhappy', 'noAnswer'] as const
export type CallResult = (typeof callResults)[number]

/** The last day to call about what happened on a day. */
export function followUpDue(happenedOn: CivilDate): CivilDate {
  return addDays(happenedOn, FOLLOW_UP_DAYS)
}

/**
 * Whether somebody is to be called about what happened on a day and is entered on `today`: who is entered later than
 * the call was due, as out of an old list, is not called.
 */
export function isCallWanted(happenedOn: CivilDate, today: CivilDate): boolean {
  return followUpDue(happenedOn) >= today
}

/** Nobody is asked any more to make a call that is so many days late: it was missed, and the figures say so. */
const GIVEN_UP_AFTER_DAYS = 30

/** Whether there is still a call to make whose last day was `dueOn`. */
export function isCallStillAsked(dueOn: CivilDate, today: CivilDate): boolean {
  return today <= addDays(dueOn, GIVEN_UP_AFTER_DAYS)
}

/** What happened before this day is no longer called about on `today`. */
export function calledAboutFrom(today: CivilDate): CivilDate {
  return addDays(today, -GIVEN_UP_AFTER_DAYS - FOLLOW_UP_DAYS)
}
