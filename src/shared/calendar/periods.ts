import { addDays, addMonths, type CivilDate, civilDate, partsOf } from './civilDate'

/** Days `[start, end)`: the end is the first day after (domain.md §0.1, C10). */
export type Period = { readonly start: CivilDate; readonly end: CivilDate }

/** How long each period of a series is. */
export type PeriodLength = 'month' | 'quarter' | 'year'

/** Where something periodic stands: nothing to do, due within the notice, or past its date (domain.md §1.1). */
export type DueState = 'upToDate' | 'soon' | 'late'

const MONTHS: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 }

/** The month, quarter or year a date belongs to (domain.md §0.1, C10). */
export function periodOf(date: CivilDate, length: PeriodLength): Period {
  const { year, month } = partsOf(date)
  const months = MONTHS[length]
  const start = civilDate(year, month - ((month - 1) % months), 1)
  return { start, end: addMonths(start, months) }
}

/** The period before one that starts on the first of a month. */
export function previousPeriod(period: Period, length: PeriodLength): Period {
  return periodOf(addDays(period.start, -1), length)
}

/** All periods from the one of `from` to the one of `through`, in order; none when `through` is earlier. */
export function periodsBetween(from: CivilDate, through: CivilDate, length: PeriodLength): Period[] {
  const periods: Period[] = []
  let period = periodOf(from, length)
  while (period.start <= through) {
    periods.push(period)
    period = periodOf(period.end, length)
  }
  return periods
}

/** Whether a date belongs to a period (domain.md §0.1, C10). */
export function isInPeriod(date: CivilDate, period: Period): boolean {
  return period.start <= date && date < period.end
}

/** Whether a period is over on `today`; the current one stays out of trends and limits (domain.md §0.1, C10). */
export function isPeriodComplete(period: Period, today: CivilDate): boolean {
  return period.end <= today
}

/** State of something due on `due`: soon from `noticeDays` before (15 by default), late after (domain.md §1.1). */
export function dueState(due: CivilDate, today: CivilDate, noticeDays = 15): DueState {
  if (today > due) return 'late'
  return today >= addDays(due, -noticeDays) ? 'soon' : 'upToDate'
}
