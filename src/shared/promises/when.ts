import { addDays, type CivilDate, civilDate, isCivilDate, partsOf, weekdayOf } from '../calendar/civilDate'
import { dateOf as dayOf, type WallClock } from '../calendar/wallClock'
import { dateOf } from '../responses/cells'
import { folded } from '../text/folded'
import type { DayOrMoment } from './promiseState'

/** By when, as it was typed: a day or a moment, without any day on purpose, or nothing that can be read. */
export type When =
  | { readonly kind: 'due'; readonly due: DayOrMoment }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }

const weekdays: readonly (readonly string[])[] = [
  ['lunes', 'lun', 'monday', 'mon'],
  ['martes', 'mar', 'tuesday', 'tue'],
  ['miercoles', 'mie', 'wednesday', 'wed'],
  ['jueves', 'jue', 'thursday', 'thu'],
  ['viernes', 'vie', 'friday', 'fri'],
  ['sabado', 'sab', 'saturday', 'sat'],
  ['domingo', 'dom', 'sunday', 'sun'],
]
const monthNames: readonly (readonly string[])[] = [
  ['ene', 'jan'],
  ['feb'],
  ['mar'],
  ['abr', 'apr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['ago', 'aug'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dic', 'dec'],
]
const daysAhead: ReadonlyMap<string, number> = new Map([
  ['hoy', 0],
  ['today', 0],
  ['manana', 1],
  ['tomorrow', 1],
  ['pasado', 2],
  ['pasado manana', 2],
])
const withoutDay = new Set(['-', 'sin', 'sin fecha', 'sin dia', 'none', 'no date', 'no day'])

/**
 * Reads by when something was promised, as people type it at the counter, in Spanish or English: `hoy`, `mañana`,
 * `viernes`, `+3`, `en 3 días`, `15/12`, `15 dic`, each with an hour behind it (`17:30`, `5 pm`, `17h`) or without;
 * an hour alone is that of today, or of tomorrow when it is past; `-` says that no day was promised. A weekday is the
 * next one after today, a day without a year the next one there is.
 */
export function readWhen(text: string, now: WallClock): When {
  const words = folded(text).replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim()
  if (withoutDay.has(words)) return { kind: 'none' }
  const today = dayOf(now)
  const hour = hourAtEnd(words)
  const rest = hour === null ? words : words.slice(0, hour.at).trim()
  if (rest === '') {
    if (hour === null) return { kind: 'unreadable' }
    const due = `${today}T${hour.time}`
    return { kind: 'due', due: due < now ? `${addDays(today, 1)}T${hour.time}` : due }
  }
  const day = dayOfWords(rest.replace(/^(para|el|on|by|for|this|este) /, '').replace(/^el /, ''), today)
  if (day === null) return { kind: 'unreadable' }
  return { kind: 'due', due: hour === null ? day : `${day}T${hour.time}` }
}

/** The hour that the words end with; null when they do not. */
function hourAtEnd(words: string): { at: number; time: string } | null {
  const found =
    /(?:^|\s)(?:(?:a las?|at)\s)?(\d{1,2})(?:[:.](\d{2}))?\s?(h|hs|hrs|am|pm|a\.?\s?m\.?|p\.?\s?m\.?)?$/.exec(
      words,
    )
  if (!found) return null
  const [all, hours = '', minutes, mark] = found
  // A number by itself is a day of the month, or of the plus sign before it.
  const saysHour = minutes !== undefined || mark !== undefined || /^\s?(a la|at)/.test(all)
  if (!saysHour) return null
  const half = mark?.startsWith('a') ? 'am' : mark?.startsWith('p') ? 'pm' : null
  const written = Number(hours)
  if (half !== null && (written < 1 || written > 12)) return null
  const hour = half === null ? written : (written % 12) + (half === 'pm' ? 12 : 0)
  const minute = Number(minutes ?? '0')
  if (hour > 23 || minute > 59) return null
  return { at: found.index, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}

function dayOfWords(words: string, today: CivilDate): CivilDate | null {
  const known = daysAhead.get(words)
  if (known !== undefined) return addDays(today, known)
  const ahead = /^(?:\+\s?|en |in )(\d{1,3})\s?(d|dias?|days?|s|semanas?|w|weeks?)?$/.exec(words)
  if (ahead) return addDays(today, Number(ahead[1]) * (/^[sw]/.test(ahead[2] ?? '') ? 7 : 1))
  const weekday = weekdays.findIndex((names) => names.includes(words)) + 1
  if (weekday > 0) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
  return dateOf(words) ?? nextDate(words, today)
}

/** A day and a month without the year: the next such day, today included. */
function nextDate(words: string, today: CivilDate): CivilDate | null {
  const found = /^(\d{1,2})(?:[/.-]| de | )(\d{1,2}|[a-z]{3,10})$/.exec(words)
  if (!found) return null
  const [, day = '', month = ''] = found
  const number = /^\d/.test(month)
    ? Number(month)
    : monthNames.findIndex((names) => names.some((name) => month.startsWith(name))) + 1
  const { year } = partsOf(today)
  const two = (value: number) => String(value).padStart(2, '0')
  for (const tried of [year, year + 1, year + 2, year + 3, year + 4]) {
    const written = `${tried}-${two(number)}-${two(Number(day))}`
    if (isCivilDate(written) && written >= today) return civilDate(tried, number, Number(day))
  }
  return null
}
