import { dateOf } from './cells'

/** What may stand in a day that is half typed. */
export const isDayBegun = (typed: string) => /^\d[\d/.-]{0,9}$/.test(typed)

/**
 * A day as typists write it, day first: 5/3/26, 5.3.2026, 05032026, 050326; without a year (5/3, 0503) in the
 * year of `today` ('YYYY-MM-DD'; null where nobody knows the year). Null when it is no day of the calendar.
 */
export function typedDay(typed: string, today: string | null): string | null {
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(typed)
  const [day, month, year] = digits ? digits.slice(1) : typed.split(/[/.-]/)
  const inYear = year === undefined || year === '' ? today?.slice(0, 4) : year
  return dateOf(typed) ?? dateOf(`${day}/${month}/${inYear}`)
}
