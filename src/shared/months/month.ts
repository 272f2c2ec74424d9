import type { z } from 'zod'
import { addDays, addMonths, type CivilDate } from '../calendar/civilDate'
import { MonthText } from '../contract/bounds'

/** 'YYYY-MM'. */
export const Month = MonthText
export type Month = z.infer<typeof Month>

/** The first and the last day of a month, both in it. */
export interface MonthDays {
  readonly first: CivilDate
  readonly last: CivilDate
}

/** The month of a day or of a moment. */
export const monthOf = (day: string): Month => day.slice(0, 7)

export function daysOfMonth(month: Month): MonthDays {
  const first = `${month}-01`
  return { first, last: addDays(addMonths(first, 1), -1) }
}

/** The last month that is over: only such a one is closed (domain.md §0.1 C10). */
export const lastEndedMonth = (today: CivilDate): Month => monthOf(addDays(`${monthOf(today)}-01`, -1))

/** Whether a month is over. */
export const hasEnded = (month: Month, today: CivilDate): boolean => month < monthOf(today)

/** So many months up to one, the latest first. */
export function monthsUpTo(last: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => monthOf(addMonths(`${last}-01`, -index)))
}
