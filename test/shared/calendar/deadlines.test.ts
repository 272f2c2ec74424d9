import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessMinutes, openingTime, type ServiceCalendar } from '#shared/calendar/businessClock'
import { civilDateOf, type Weekday } from '#shared/calendar/civilDate'
import {
  addBusinessDays,
  businessDaysBetween,
  dueDate,
  isBusinessDay,
  PLAIN_LEGAL_CALENDAR,
  suspendedDueDate,
  termState,
} from '#shared/calendar/deadlines'
import { addMinutes, minutesBetween } from '#shared/calendar/wallClock'

const date = fc.integer({ min: 18_000, max: 24_000 }).map((number) => civilDateOf(number))

describe('legal days', () => {
  const calendar = { weekend: new Set<Weekday>([6, 7]), holidays: new Set(['2026-01-01', '2026-01-06']) }

  test('the day of receipt is day 0, even a holiday', () => {
    expect(addBusinessDays('2026-01-01', 0, calendar)).toBe('2026-01-01')
    expect(addBusinessDays('2026-01-01', 1, calendar)).toBe('2026-01-02')
    expect(addBusinessDays('2026-01-01', 3, calendar)).toBe('2026-01-07')
  })

  test('a month does not roll unless it must', () => {
    const month = { unit: 'months', amount: 1 } as const
    expect(dueDate('2026-01-31', month, calendar)).toBe('2026-02-28')
    expect(dueDate('2026-01-31', { ...month, roll: 'next' }, calendar)).toBe('2026-03-02')
  })

  test('counting back gives the days added', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (received, amount) => {
        const due = addBusinessDays(received, amount, calendar)
        return businessDaysBetween(received, due, calendar) === amount && isBusinessDay(due, calendar)
      }),
    )
  })

  test('a week without business days is refused', () => {
    const never = { weekend: new Set<Weekday>([1, 2, 3, 4, 5, 6, 7]), holidays: new Set<string>() }
    expect(() => addBusinessDays('2026-01-01', 1, never)).toThrow(RangeError)
  })

  test('what remains counts down to the due day, and then it is overdue', () => {
    const due = dueDate('2026-11-02', { unit: 'businessDays', amount: 10 }, PLAIN_LEGAL_CALENDAR)
    expect(due).toBe('2026-11-16')
    const on = (today: string) => termState('2026-11-02', due, today, PLAIN_LEGAL_CALENDAR)
    expect(on('2026-11-02')).toEqual({ remaining: 10, isDueToday: false, isOverdue: false, alert: 0 })
    expect(on('2026-11-09')).toEqual({ remaining: 5, isDueToday: false, isOverdue: false, alert: 50 })
    expect(on('2026-11-12')).toEqual({ remaining: 2, isDueToday: false, isOverdue: false, alert: 80 })
    expect(on('2026-11-16')).toEqual({ remaining: 0, isDueToday: true, isOverdue: false, alert: 100 })
    expect(on('2026-11-17')).toEqual({ remaining: 0, isDueToday: false, isOverdue: true, alert: 100 })
  })

  test('waiting for the customer moves the due date by as many business days', () => {
    const suspension = { requestedOn: '2026-11-05', answeredOn: '2026-11-10' }
    expect(suspendedDueDate('2026-11-16', suspension, PLAIN_LEGAL_CALENDAR)).toBe('2026-11-19')
  })
})

describe('business clock', () => {
  const day = [
    { from: '15:00', to: '19:00' },
    { from: '09:00', to: '13:00' },
  ]
  const calendar: ServiceCalendar = {
    weekly: { 1: day, 2: day, 3: day, 4: day, 5: [{ from: '20:00', to: '24:00' }], 6: [], 7: [] },
    holidays: new Set(['2026-03-17']),
    specialOpenings: new Map([['2026-03-17', [{ from: '10:00', to: '11:00' }]]]),
  }
  const moment = fc.tuple(date, fc.nat(1439)).map(([on, minute]) => addMinutes(`${on}T00:00`, minute))

  test('a special opening wins over a holiday', () => {
    expect(businessMinutes(calendar, '2026-03-17T00:00', '2026-03-18T00:00')).toBe(60)
    expect([openingTime(calendar, '2026-03-16'), openingTime(calendar, '2026-03-21')]).toEqual([
      '09:00',
      null,
    ])
  })

  test('an opening may last until midnight', () => {
    expect(businessMinutes(calendar, '2026-03-20T21:00', '2026-03-21T10:00')).toBe(180)
  })

  test('a minute covered by two intervals counts once', () => {
    const overlapping = new Map([
      [
        '2026-03-18',
        [
          { from: '09:00', to: '12:00' },
          { from: '10:00', to: '11:00' },
          { from: '11:30', to: '12:30' },
        ],
      ],
    ])
    const doubled = { ...calendar, specialOpenings: overlapping }
    expect(businessMinutes(doubled, '2026-03-18T00:00', '2026-03-19T00:00')).toBe(210)
  })

  test('an answer before the question is an error of entry', () => {
    expect(businessMinutes(calendar, '2026-03-16T10:00', '2026-03-16T09:59')).toBeNull()
    expect(businessMinutes(calendar, '2026-03-16T10:00', '2026-03-16T10:00')).toBe(0)
  })

  test('never exceeds the wall clock, and adds up over any stop on the way', () => {
    fc.assert(
      fc.property(moment, fc.nat(20_000), fc.nat(20_000), (start, first, second) => {
        const middle = addMinutes(start, first)
        const end = addMinutes(middle, second)
        const whole = businessMinutes(calendar, start, end) ?? -1
        const parts =
          (businessMinutes(calendar, start, middle) ?? -1) + (businessMinutes(calendar, middle, end) ?? -1)
        return whole === parts && whole >= 0 && whole <= minutesBetween(start, end)
      }),
      { numRuns: 50 },
    )
  })
})
