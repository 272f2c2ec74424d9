/** Days of the calendar as plain text and plain counting: nothing of the app's own rules. */

/** The day so many days after, or before with a negative number. */
export function dayAfter(day: string, count = 1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10)
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** First day of the month after that of a day. */
export function nextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

export const monthOf = (day: string): string => day.slice(0, 7)

/** The n-th later day that is neither Saturday, nor Sunday, nor a holiday (domain.md §2.4). */
export function businessDay(received: string, n: number, holidays: ReadonlySet<string>): string {
  let day = received
  for (let left = n; left > 0; ) {
    day = dayAfter(day)
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !holidays.has(day)) left -= 1
  }
  return day
}
