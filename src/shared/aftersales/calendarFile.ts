import { addDays, type CivilDate } from '../calendar/civilDate'

/** A whole day in a calendar. */
export interface CalendarDay {
  /** The same thing has the same one in every file, so that taking a file in again changes it and adds none. */
  readonly key: string
  readonly on: CivilDate
  readonly title: string
  readonly text: string
}

/** Bytes of a line, without its end. */
const MOST_BYTES = 75

/**
 * A calendar as other programs take it in (iCalendar, RFC 5545). `stamp` is when it was written,
 * 'YYYY-MM-DDTHH:mm:ss': by it a program knows the newer of two files.
 */
export function calendarFile(days: readonly CalendarDay[], stamp: string): string {
  const written = stamp.replace(/[-:]/g, '').slice(0, 15)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Libreta//Libreta//ES',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ key, on, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${key}@libreta`,
      `DTSTAMP:${written}Z`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const compact = (day: CivilDate) => day.replaceAll('-', '')

/** What people typed, as text and never as a line of the file. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a calendar
      .replace(/[\u0000-\u001f\u007f]/g, '')
  )
}

/** Long lines go on in the next one, which begins with a space; never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let room = MOST_BYTES
  for (const character of line) {
    const bytes = bytesOf(character)
    if (bytes > room) {
      parts.push(part)
      part = ''
      // The space that the line begins with counts too.
      room = MOST_BYTES - 1
    }
    part += character
    room -= bytes
  }
  return [...parts, part].join('\r\n ')
}

/** In UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
