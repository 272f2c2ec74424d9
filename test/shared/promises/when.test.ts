import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate'
import { readWhen } from '#shared/promises/when'

/** A Friday. */
const now = '2026-03-06T16:00'
const due = (text: string) => {
  const when = readWhen(text, now)
  return when.kind === 'due' ? when.due : when.kind
}

describe('by when, as it is typed', () => {
  test('words, days ahead and dates, in both languages', () => {
    const read = {
      hoy: '2026-03-06',
      mañana: '2026-03-07',
      Tomorrow: '2026-03-07',
      pasado: '2026-03-08',
      sábado: '2026-03-07',
      // Today is Friday: what is for today says so.
      viernes: '2026-03-13',
      fri: '2026-03-13',
      'el martes': '2026-03-10',
      '+3': '2026-03-09',
      'en 2 semanas': '2026-03-20',
      '15/12': '2026-12-15',
      '6/3': '2026-03-06',
      '5/3': '2027-03-05',
      '29/2': '2028-02-29',
      '15 dic': '2026-12-15',
      '1 de abril': '2026-04-01',
      '15/12/26': '2026-12-15',
      '2026-04-01': '2026-04-01',
    }
    expect(Object.fromEntries(Object.keys(read).map((text) => [text, due(text)]))).toEqual(read)
  })

  test('with an hour behind it, or an hour alone', () => {
    const read = {
      'mañana 17:30': '2026-03-07T17:30',
      'viernes a las 9': '2026-03-13T09:00',
      'hoy 5 pm': '2026-03-06T17:00',
      '15/12 20h': '2026-12-15T20:00',
      '+1 12.15': '2026-03-07T12:15',
      '18:00': '2026-03-06T18:00',
      // It is four in the afternoon.
      '11:00': '2026-03-07T11:00',
      '12 am': '2026-03-07T00:00',
    }
    expect(Object.fromEntries(Object.keys(read).map((text) => [text, due(text)]))).toEqual(read)
  })

  test('nothing promised is said, and nothing is guessed', () => {
    expect(['-', 'sin fecha'].map(due)).toEqual(['none', 'none'])
    expect(['', 'pronto', '31/2', '15', 'hoy 25:00', '+'].map(due)).toEqual(Array(6).fill('unreadable'))
  })

  test('whatever is typed, it ends in a day or in none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        expect(due(text)).toMatch(/^(\d{4}-\d\d-\d\d(T\d\d:\d\d)?|none|unreadable)$/)
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.nat(999), (ahead) => {
        expect(due(`+${ahead}`)).toBe(addDays('2026-03-06', ahead))
      }),
      { numRuns: 30 },
    )
  })
})
