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

/** Preference: the last mark of its term that was told of each case (`MarksTold`). */
export const CASES_TOLD_PREFERENCE = 'casesTold'
