import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  dayNumber,
  daysBetween,
  daysInMonth,
  isCivilDate,
  weekdayOf,
} from '#shared/calendar/civilDate'
import { easterSunday, mondayFrom, movableHoliday } from '#shared/calendar/easter'
import {
  dueState,
  isInPeriod,
  isPeriodComplete,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '#shared/calendar/periods'
import { addMinutes, isWallClock, minutesBetween, minutesOfTime } from '#shared/calendar/wallClock'

const date = fc.integer({ min: -30_000, max: 60_000 }).map((number) => civilDateOf(number))

describe('civil dates', () => {
  test('exist or not', () => {
    const written = [
      '2024-02-29',
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '2026-04-31',
      '',
      '2026-04-30T00:00',
    ]
    expect(written.map((text) => isCivilDate(text))).toEqual([true, false, false, false, false, false, false])
    expect(() => civilDate(2026, 2, 30)).toThrow(RangeError)
    expect(() => dayNumber('soon')).toThrow(RangeError)
  })

  test('know their weekday and month', () => {
    expect([weekdayOf('1970-01-01'), weekdayOf('2026-11-22'), weekdayOf('1969-12-29')]).toEqual([4, 7, 1])
    expect([daysInMonth(2024, 2), daysInMonth(1900, 2), daysInMonth(2026, 12)]).toEqual([29, 28, 31])
  })

  test('months clip to the end of a shorter one, both ways', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-12-15', -12)).toBe('2025-12-15')
  })

  test('days added are days between', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        return daysBetween(day, addDays(day, days)) === days && civilDateOf(dayNumber(day)) === day
      }),
    )
  })

  test('months added land in the right month, on the day or the last of the month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const moved = addMonths(day, months)
        const monthIndex = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        const isClipped = addDays(moved, 1).endsWith('-01') && moved.slice(8) < day.slice(8)
        return (
          monthIndex(moved) - monthIndex(day) === months && (moved.slice(8) === day.slice(8) || isClipped)
        )
      }),
    )
  })
})

describe('wall clock', () => {
  test('moments exist or not', () => {
    const written = [
      '2026-03-29T02:30',
      '2026-03-29 02:30',
      '2026-03-29T24:00',
      '2026-02-30T10:00',
      '2026-03-29T2:30',
    ]
    expect(written.map((text) => isWallClock(text))).toEqual([true, false, false, false, false])
    expect([minutesOfTime('00:00'), minutesOfTime('24:00')]).toEqual([0, 1440])
    expect(() => minutesOfTime('9:00')).toThrow(RangeError)
  })

  test('a day of clock change has 1440 minutes like any other', () => {
    expect(minutesBetween('2026-03-29T00:00', '2026-03-30T00:00')).toBe(1440)
    expect(addMinutes('2026-03-28T23:30', 72 * 60)).toBe('2026-03-31T23:30')
    expect(addMinutes('2026-01-01T00:10', -20)).toBe('2025-12-31T23:50')
  })

  test('minutes added are minutes between', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -100_000, max: 100_000 }), (day, minutes) => {
        const moment = `${day}T09:15`
        return minutesBetween(moment, addMinutes(moment, minutes)) === minutes
      }),
    )
  })
})

describe('Easter', () => {
  test('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = easterSunday(year)
        return weekdayOf(easter) === 7 && easter >= `${year}-03-22` && easter <= `${year}-04-25`
      }),
    )
  })

  test('moves the other holidays', () => {
    expect(movableHoliday(2026, 'goodFriday')).toBe('2026-04-03')
    expect(movableHoliday(2026, 'carnivalTuesday')).toBe('2026-02-17')
    expect(movableHoliday(2026, 'corpusChristi')).toBe('2026-06-04')
    expect([movableHoliday(2026, 'corpusChristiMonday'), movableHoliday(2026, 'sacredHeartMonday')]).toEqual([
      '2026-06-08',
      '2026-06-15',
    ])
    expect([mondayFrom('2026-06-29'), mondayFrom('2026-06-30')]).toEqual(['2026-06-29', '2026-07-06'])
  })
})

describe('periods', () => {
  test('hold their first day and not their end', () => {
    const march = periodOf('2026-03-15', 'month')
    expect(march).toEqual({ start: '2026-03-01', end: '2026-04-01' })
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isInPeriod(day, march)),
    ).toEqual([false, true, true, false])
    expect([isPeriodComplete(march, '2026-03-31'), isPeriodComplete(march, '2026-04-01')]).toEqual([
      false,
      true,
    ])
  })

  test('follow each other', () => {
    expect(periodsBetween('2025-11-20', '2026-01-01', 'month').map(({ start }) => start)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
    ])
    expect(periodsBetween('2026-05-05', '2026-04-05', 'quarter')).toEqual([
      { start: '2026-04-01', end: '2026-07-01' },
    ])
    expect(periodsBetween('2026-05-05', '2026-03-05', 'quarter')).toEqual([])
    expect(previousPeriod(periodOf('2026-02-02', 'quarter'), 'quarter')).toEqual({
      start: '2025-10-01',
      end: '2026-01-01',
    })
    expect(periodOf('2026-02-02', 'year')).toEqual({ start: '2026-01-01', end: '2027-01-01' })
  })

  test('what is due is up to date, soon or late', () => {
    const states = ['2026-04-15', '2026-04-16', '2026-05-01', '2026-05-02'].map((today) =>
      dueState('2026-05-01', today),
    )
    expect(states).toEqual(['upToDate', 'soon', 'soon', 'late'])
  })
})
