import { addDays, type CivilDate, type Weekday, weekdayOf } from './civilDate'
import { dateOf, MINUTES_PER_DAY, minuteOfDay, minutesOfTime, type WallClock } from './wallClock'

/** A stretch of opening `[from, to)`, both `HH:mm` of one day; `24:00` ends the day. Past midnight takes two days. */
export type OpeningInterval = { readonly from: string; readonly to: string }

/** When the business is open: a special opening wins over a holiday, and that over the week (domain.md §1.9). */
export type ServiceCalendar = {
  readonly weekly: Readonly<Record<Weekday, readonly OpeningInterval[]>>
  readonly holidays: ReadonlySet<CivilDate>
  readonly specialOpenings: ReadonlyMap<CivilDate, readonly OpeningInterval[]>
}

/** The opening intervals of a day as given; empty when closed (domain.md §1.9). */
export function openingsOf(calendar: ServiceCalendar, date: CivilDate): readonly OpeningInterval[] {
  const special = calendar.specialOpenings.get(date)
  if (special) return special
  return calendar.holidays.has(date) ? [] : calendar.weekly[weekdayOf(date)]
}

/** First opening time of a day, `HH:mm`; null when closed. Stands in for the hour when only the day is known. */
export function openingTime(calendar: ServiceCalendar, date: CivilDate): string | null {
  const times = openingsOf(calendar, date).map(({ from }) => from)
  return times.sort().at(0) ?? null
}

/**
 * Minutes the business was open in `[from, to)`: the sum of the overlaps with the opening intervals of each day
 * (domain.md §1.9). 0 is legitimate (closed all along). Null when `to` is before `from`, an error of entry.
 */
export function businessMinutes(calendar: ServiceCalendar, from: WallClock, to: WallClock): number | null {
  if (to < from) return null
  const lastDate = dateOf(to)
  let total = 0
  for (let date = dateOf(from); date <= lastDate; date = addDays(date, 1)) {
    const start = date === dateOf(from) ? minuteOfDay(from) : 0
    const end = date === lastDate ? minuteOfDay(to) : MINUTES_PER_DAY
    total += openMinutes(openingsOf(calendar, date), start, end)
  }
  return total
}

/** Minutes of `[start, end)` of a day covered by the intervals; a minute covered twice counts once. */
function openMinutes(intervals: readonly OpeningInterval[], start: number, end: number): number {
  const stretches = intervals.map(({ from, to }) => ({ from: minutesOfTime(from), to: minutesOfTime(to) }))
  stretches.sort((first, second) => first.from - second.from)
  let covered = start
  let total = 0
  for (const stretch of stretches) {
    const opens = Math.max(covered, stretch.from)
    const closes = Math.min(end, stretch.to)
    if (closes <= opens) continue
    total += closes - opens
    covered = closes
  }
  return total
}
