import { addDays, type CivilDate, civilDate, weekdayOf } from './civilDate'

/** Movable holidays as days from Easter Sunday (domain.md §2.4); those ending in Monday are kept so in Colombia. */
export const EASTER_OFFSETS = {
  carnivalMonday: -48,
  carnivalTuesday: -47,
  holyThursday: -3,
  goodFriday: -2,
  easterMonday: 1,
  ascension: 39,
  ascensionMonday: 43,
  corpusChristi: 60,
  corpusChristiMonday: 64,
  sacredHeartMonday: 71,
} as const

export type MovableHoliday = keyof typeof EASTER_OFFSETS

/** Easter Sunday of a Gregorian year (1583 to 9999), by the anonymous algorithm (Meeus 1991; domain.md §2.4). */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30
  const leapYears = Math.floor(yearOfCentury / 4)
  const toSunday = (32 + 2 * (century % 4) + 2 * leapYears - epact - (yearOfCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const march = epact + toSunday - 7 * correction + 114
  return civilDate(year, Math.floor(march / 31), (march % 31) + 1)
}

/** Date of a movable holiday in a year (domain.md §2.4). */
export function movableHoliday(year: number, holiday: MovableHoliday): CivilDate {
  return addDays(easterSunday(year), EASTER_OFFSETS[holiday])
}

/** The Monday on or after a date, where some countries move a fixed holiday to (domain.md §2.4). */
export function mondayFrom(date: CivilDate): CivilDate {
  return addDays(date, (8 - weekdayOf(date)) % 7)
}
