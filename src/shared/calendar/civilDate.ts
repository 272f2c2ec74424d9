/** A day of the civil calendar, `YYYY-MM-DD`, without clock or zone (domain.md §0.1, C8). */
export type CivilDate = string

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MILLISECONDS_PER_DAY = 86_400_000
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) return false
  const [year, month, day] = numbersOf(text)
  if (year >= 100) return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  // `Date.UTC` takes the years before 100 for those of the last century.
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** By their places: deadlines are counted day by day, for thousands of cases at once. */
function numbersOf(date: CivilDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** Days since 1970-01-01, counted on the calendar in UTC so that no change of clock matters. Throws on no date. */
export function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`not a date: ${date}`)
  const [year, month, day] = numbersOf(date)
  const time = year >= 100 ? Date.UTC(year, month - 1, day) : Date.parse(`${date}T00:00:00Z`)
  return time / MILLISECONDS_PER_DAY
}

/** The day that is `number` days after 1970-01-01. */
export function civilDateOf(number: number): CivilDate {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Day of the week of `date`. */
export function weekdayOf(date: CivilDate): Weekday {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

/** Days the month has, 28 to 31; `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `YYYY-MM-DD` of a year (1000 to 9999), month (1 to 12) and day. Throws when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isCivilDate(date)) throw new RangeError(`not a date: ${date}`)
  return date
}

/** Year, month (1 to 12) and day of a date. */
export function partsOf(date: CivilDate): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  if (!isCivilDate(date)) throw new RangeError(`not a date: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

/** The same day number `months` later, clipped to the end of a shorter month (domain.md §2.4; 31 Jan + 1 → 28 Feb). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}
