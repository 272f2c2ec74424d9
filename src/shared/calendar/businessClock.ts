import { addDays, type CivilDate, type Weekday, weekdayOf } from './civilDate'
import { dateOf, MINUTES_PER_DAY, minuteOfDay, minutesOfTime, type WallClock } from './wallClock'

/**
 * A stretch of opening `[from, to)`, both `HH:mm`; `24:00` ends the day. One that ends before it begins goes on past
 * midnight, and belongs to the day it began on.
 */
export type OpeningInterval = { readonly from: string; readonly to: string }

export type WeeklyHours = Readonly<Record<Weekday, readonly OpeningInterval[]>>

/** When the business is open: a special opening wins over a holiday, and that over the week (domain.md §1.9). */
export type ServiceCalendar = {
  readonly weekly: WeeklyHours
  /** Weeks that came later, by their first day, so that a change of hours leaves past figures alone (§1.9). */
  readonly laterWeeks?: readonly { readonly validFrom: CivilDate; readonly weekly: WeeklyHours }[]
  readonly holidays: ReadonlySet<CivilDate>
  readonly specialOpenings: ReadonlyMap<CivilDate, readonly OpeningInterval[]>
}

/** The opening intervals of a day as given; empty when closed (domain.md §1.9). */
export function openingsOf(calendar: ServiceCalendar, date: CivilDate): readonly OpeningInterval[] {
  const special = calendar.specialOpenings.get(date)
  if (special) return special
  return calendar.holidays.has(date) ? [] : weeklyHoursOn(calendar, date)[weekdayOf(date)]
}

/** The week that was valid on a day: the last that began on it or before. */
export function weeklyHoursOn({ weekly, laterWeeks = [] }: ServiceCalendar, date: CivilDate): WeeklyHours {
  return laterWeeks.filter(({ validFrom }) => validFrom <= date).at(-1)?.weekly ?? weekly
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
    total += openMinutes(stretchesOf(calendar, date), start, end)
  }
  return total
}

type Stretch = { readonly from: number; readonly to: number }

/** What is open on a day, in its minutes: its own openings until midnight, and what the night before left over. */
function stretchesOf(calendar: ServiceCalendar, date: CivilDate): Stretch[] {
  const own = openingsOf(calendar, date).map(minutesOf)
  const before = openingsOf(calendar, addDays(date, -1)).map(minutesOf)
  return [
    ...own.map(({ from, to }) => ({ from, to: to < from ? MINUTES_PER_DAY : to })),
    ...before.flatMap(({ from, to }) => (to < from ? [{ from: 0, to }] : [])),
  ]
}

function minutesOf({ from, to }: OpeningInterval): Stretch {
  return { from: minutesOfTime(from), to: minutesOfTime(to) }
}

/** Minutes of `[start, end)` of a day covered by the stretches; a minute covered twice counts once. */
function openMinutes(stretches: Stretch[], start: number, end: number): number {
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
