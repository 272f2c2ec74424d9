import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  businessMinutes,
  type OpeningInterval,
  openingTime,
  type ServiceCalendar,
  type WeeklyHours,
} from '#shared/calendar/businessClock'
import { addDays, civilDateOf } from '#shared/calendar/civilDate'
import { addMinutes } from '#shared/calendar/wallClock'

const everyDay = (...openings: OpeningInterval[]): WeeklyHours => ({
  1: openings,
  2: openings,
  3: openings,
  4: openings,
  5: openings,
  6: openings,
  7: openings,
})
const calendarOf = (weekly: WeeklyHours, changes: Partial<ServiceCalendar> = {}): ServiceCalendar => ({
  weekly,
  holidays: new Set(),
  specialOpenings: new Map(),
  ...changes,
})

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => addMinutes('2026-01-01T00:00', minute).slice(11))
const opening = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)
const week = fc.tuple(opening, opening).map((openings) => everyDay(...openings))
const moment = fc.integer({ min: 0, max: 60 * 1440 }).map((minute) => addMinutes('2026-03-02T00:00', minute))
const date = fc.integer({ min: 20_514, max: 20_574 }).map(civilDateOf)

describe('the business clock', () => {
  test('goes on past midnight with the day it began on', () => {
    const bar = calendarOf(everyDay({ from: '20:00', to: '02:00' }), { holidays: new Set(['2026-03-03']) })
    expect(businessMinutes(bar, '2026-03-03T00:00', '2026-03-04T00:00')).toBe(120)
    expect(businessMinutes(bar, '2026-03-04T00:00', '2026-03-05T00:00')).toBe(240)
    expect(openingTime(bar, '2026-03-04')).toBe('20:00')
  })

  test('is the same when a night is written as two days', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        const asOne = calendarOf(everyDay({ from: '20:00', to: '02:00' }))
        const asTwo = calendarOf(everyDay({ from: '20:00', to: '24:00' }, { from: '00:00', to: '02:00' }))
        return businessMinutes(asOne, from, to) === businessMinutes(asTwo, from, to)
      }),
    )
  })

  test('adds up, and never runs faster than the clock on the wall', () => {
    fc.assert(
      fc.property(week, fc.tuple(moment, moment, moment), (weekly, moments) => {
        const [first = '', second = '', third = ''] = [...moments].sort()
        const minutes = (from: string, to: string) =>
          businessMinutes(calendarOf(weekly), from, to) ?? Number.NaN
        expect(minutes(first, second) + minutes(second, third)).toBe(minutes(first, third))
        expect(minutes(first, addMinutes(first, 1))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is not changed before the day on which other hours begin', () => {
    fc.assert(
      fc.property(week, week, date, moment, moment, (before, after, validFrom, one, other) => {
        const [from = '', to = ''] = [one, other].sort()
        fc.pre(to.slice(0, 10) < validFrom)
        const changed = calendarOf(before, { laterWeeks: [{ validFrom, weekly: after }] })
        return businessMinutes(changed, from, to) === businessMinutes(calendarOf(before), from, to)
      }),
    )
  })

  test('is that of the last version that has begun', () => {
    fc.assert(
      fc.property(week, week, week, date, (first, second, third, validFrom) => {
        const changed = calendarOf(first, {
          laterWeeks: [
            { validFrom: addDays(validFrom, -20), weekly: second },
            { validFrom, weekly: third },
          ],
        })
        const day = addDays(validFrom, 2)
        const minutes = (calendar: ServiceCalendar) =>
          businessMinutes(calendar, `${day}T00:00`, `${addDays(day, 1)}T00:00`)
        return minutes(changed) === minutes(calendarOf(third))
      }),
    )
  })
})
