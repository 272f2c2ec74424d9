import { addDays, type CivilDate, daysBetween, isCivilDate } from './civilDate'

/** A moment of the local wall clock, `YYYY-MM-DDTHH:mm`, without zone (domain.md §0.1, C8). */
export type WallClock = string

export const MINUTES_PER_DAY = 1440
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether `text` is a moment that exists, written `YYYY-MM-DDTHH:mm`. */
export function isWallClock(text: string): boolean {
  return text.charAt(10) === 'T' && isCivilDate(text.slice(0, 10)) && CLOCK_TIME.test(text.slice(11))
}

/** The day of a moment. */
export function dateOf(moment: WallClock): CivilDate {
  return moment.slice(0, 10)
}

/** Minutes since midnight of `HH:mm`, 0 to 1440; `24:00` is the end of the day. Throws on any other writing. */
export function minutesOfTime(time: string): number {
  if (time === '24:00') return MINUTES_PER_DAY
  if (!CLOCK_TIME.test(time)) throw new RangeError(`not a time: ${time}`)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Minutes since midnight of a moment, 0 to 1439. */
export function minuteOfDay(moment: WallClock): number {
  return minutesOfTime(moment.slice(11))
}

/** Minutes of the wall clock from one moment to another, negative when `to` is earlier; every day has 1440. */
export function minutesBetween(from: WallClock, to: WallClock): number {
  return daysBetween(dateOf(from), dateOf(to)) * MINUTES_PER_DAY + minuteOfDay(to) - minuteOfDay(from)
}

/** The moment `minutes` later on the wall clock; 24 h and 72 h terms run on it (domain.md §2.4). */
export function addMinutes(moment: WallClock, minutes: number): WallClock {
  const total = minuteOfDay(moment) + minutes
  const days = Math.floor(total / MINUTES_PER_DAY)
  const minute = total - days * MINUTES_PER_DAY
  const hours = String(Math.floor(minute / 60)).padStart(2, '0')
  return `${addDays(dateOf(moment), days)}T${hours}:${String(minute % 60).padStart(2, '0')}`
}
