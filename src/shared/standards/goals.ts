import { businessMinutes, type ServiceCalendar, weeklyHoursOn } from '../calendar/businessClock'
import { addDays, type CivilDate, weekdayOf } from '../calendar/civilDate'
import type { Goal } from '../calendar/terms'

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/**
 * Minutes of opening of an ordinary day, over the days of the week that open; null for a business that never opens,
 * or has not said when. Turns goals in days into minutes of the business clock.
 */
export function minutesOfOpenDay(calendar: ServiceCalendar, date: CivilDate): number | null {
  const weekly = weeklyHoursOn(calendar, date)
  const monday = addDays(date, 1 - weekdayOf(date))
  const ordinary = { weekly, holidays: new Set<CivilDate>(), specialOpenings: new Map() }
  const days = DAYS.map((day) => {
    const from = addDays(monday, day)
    return businessMinutes(ordinary, `${from}T00:00`, `${addDays(from, 1)}T00:00`) ?? 0
  })
  const open = days.filter((minutes) => minutes > 0)
  return open.length === 0 ? null : open.reduce((total, minutes) => total + minutes, 0) / open.length
}

/** A goal in minutes of the business clock. */
export function goalMinutes({ unit, amount }: Goal, minutesPerDay: number): number {
  return amount * (unit === 'businessHours' ? 60 : minutesPerDay)
}
