import type { CivilDate } from '../calendar/civilDate'
import type { WaveDue } from '../surveys/waves'

/** Preference: false when nobody wants reminders. */
export const REMINDERS_PREFERENCE = 'reminders'
/** Preference: the day of the last reminder, 'YYYY-MM-DD'. */
export const REMINDED_ON_PREFERENCE = 'remindedOn'

export interface ReminderFacts {
  readonly isOn: boolean
  readonly today: CivilDate
  /** Null when there never was one. */
  readonly remindedOn: CivilDate | null
  readonly due: readonly { readonly due: WaveDue }[]
}

/**
 * How many surveys to remind of now, 0 for none: those whose day has come, once a day. A clock that was put back
 * does not silence it.
 */
export function toRemindOf({ isOn, today, remindedOn, due }: ReminderFacts): number {
  if (!isOn || remindedOn === today) return 0
  return due.filter(({ due: { days } }) => days <= 0).length
}

/** Preference: the day of the last reminder about cases, 'YYYY-MM-DD'. */
export const CASES_REMINDED_ON_PREFERENCE = 'casesRemindedOn'

export interface CaseReminderFacts extends Pick<ReminderFacts, 'isOn' | 'today' | 'remindedOn'> {
  readonly overdue: number
  /** The part of the term, in percent, that has gone by for each case that is not overdue. */
  readonly alerts: readonly number[]
}

/**
 * How many cases to remind of now, once a day: those overdue, and those at 80 % of their term or more
 * (domain.md §2.4); null for no reminder.
 */
export function casesToRemindOf(facts: CaseReminderFacts): { overdue: number; soon: number } | null {
  const { isOn, today, remindedOn, overdue, alerts } = facts
  const soon = alerts.filter((alert) => alert >= 80).length
  return isOn && remindedOn !== today && overdue + soon > 0 ? { overdue, soon } : null
}
