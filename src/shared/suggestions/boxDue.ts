import { type CivilDate, daysBetween } from '../calendar/civilDate'

export interface BoxDue {
  /** Days since it was emptied last, or since it was put up when it never was. */
  readonly days: number
  readonly isDue: boolean
}

/** Whether a box waits to be emptied: as many days as the owner set, or more, have gone by. */
export function boxDue(since: CivilDate, everyDays: number, today: CivilDate): BoxDue {
  const days = Math.max(0, daysBetween(since, today))
  return { days, isDue: days >= everyDays }
}
