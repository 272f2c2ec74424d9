import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServiceCalendar } from '#shared/calendar/businessClock'
import { periodsBetween } from '#shared/calendar/periods'
import { complaintUnit, isRemainderCause } from '#shared/standards/complaints'
import { isLessBetter, lightOf } from '#shared/standards/fiveStandards'
import { goalMinutes, minutesOfOpenDay } from '#shared/standards/goals'
import { monthsOf } from '#shared/standards/indicators'
import { individualsTrend, verdictOf } from '#shared/standards/trend'

test('a goal met is green, missed by up to a tenth amber, and beyond that red, on either side', () => {
  expect([60, 60.5, 66, 66.1].map((value) => lightOf(value, 60, true))).toEqual([
    'green',
    'amber',
    'amber',
    'red',
  ])
  expect([0.6, 0.59, 0.54, 0.53].map((value) => lightOf(value, 0.6, false))).toEqual([
    'green',
    'amber',
    'amber',
    'red',
  ])
  expect(isLessBetter('firstContact')).toBe(false)
})

test('a better value never has a worse light', () => {
  const order = ['green', 'amber', 'red']
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e4, noNaN: true }),
      fc.double({ min: 0, max: 1e4, noNaN: true }),
      fc.double({ min: 1, max: 1e4, noNaN: true }),
      (one, other, goal) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const rank = (value: number) => order.indexOf(lightOf(value, goal, true))
        expect(rank(low)).toBeLessThanOrEqual(rank(high))
      },
    ),
  )
})

const day = [
  { from: '09:00', to: '13:00' },
  { from: '15:00', to: '19:00' },
]
const calendarOf = (saturday: typeof day): ServiceCalendar => ({
  weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: saturday, 7: [] },
  holidays: new Set(),
  specialOpenings: new Map(),
})

test('a goal in days is in days of opening, and a shop without hours has no such day', () => {
  expect(minutesOfOpenDay(calendarOf([]), '2026-03-18')).toBe(480)
  expect(minutesOfOpenDay(calendarOf(day.slice(0, 1)), '2026-03-18')).toBe((5 * 480 + 240) / 6)
  expect(goalMinutes({ unit: 'businessDays', amount: 10 }, 480)).toBe(4800)
  expect(goalMinutes({ unit: 'businessHours', amount: 8 }, 440)).toBe(480)
  const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  expect(minutesOfOpenDay({ ...calendarOf([]), weekly: closed }, '2026-03-18')).toBeNull()
})

const monthsWith = (values: readonly number[], n = 9) =>
  periodsBetween('2025-01-01', '2025-12-31', 'month')
    .slice(0, values.length)
    .map((month, index) => ({ month, value: values[index] ?? null, n, ids: [] }))

test('the month under way is drawn, and neither makes the limits nor signals', () => {
  const trend = individualsTrend(monthsWith([30, 32, 29, 31, 30, 33, 30, 31, 900]), '2025-09-10')
  expect(trend.limits).toBe('frozen')
  expect(trend.points.at(-1)).toMatchObject({ value: 900, isRunning: true, upper: null, signals: [] })
  expect(verdictOf(trend)).toEqual({ kind: 'normal' })
})

test('once it is over, the same month is out of the ordinary, and the sentence names it', () => {
  const trend = individualsTrend(monthsWith([30, 32, 29, 31, 30, 33, 30, 31, 900]), '2025-10-01')
  expect(verdictOf(trend)).toEqual({ kind: 'outside', start: '2025-09-01', isAbove: true })
})

test('months of fewer than five cases are gaps, and too few months have no verdict', () => {
  const few = individualsTrend(monthsWith([30, 32, 29, 31, 30, 33, 30, 31], 4), '2026-01-01')
  expect(few.points.every(({ value }) => value === null)).toBe(true)
  expect(verdictOf(few)).toEqual({ kind: 'tooFew' })
  const short = individualsTrend(monthsWith([30, 32, 29]), '2026-01-01')
  expect(verdictOf(short)).toEqual({ kind: 'tooFew' })
})

test('where a trend begins anew its months have limits of their own, and those before keep theirs', () => {
  const values = [30, 32, 29, 31, 30, 33, 90, 92, 89, 91, 90, 93]
  const restart = { id: 1, start: '2025-07-01', reason: 'Otro horario' }
  const trend = individualsTrend(monthsWith(values), '2026-01-01', [restart])
  expect(trend.points.map(({ center }) => Math.round(center ?? 0))).toEqual([
    ...[31, 31, 31, 31, 31, 31],
    ...[91, 91, 91, 91, 91, 91],
  ])
  expect([trend.limits, verdictOf(trend)]).toEqual(['provisional', { kind: 'normal' }])
  expect(verdictOf(individualsTrend(monthsWith(values), '2026-01-01')).kind).not.toBe('normal')
})

test('complaints are a rate from the day that half of the months have their customers', () => {
  const months = (noted: number) =>
    Array.from({ length: 4 }, (_, i) => ({ customers: i < noted ? 500 : null }))
  expect([0, 1, 2, 4].map((noted) => complaintUnit(months(noted)))).toEqual([
    'count',
    'count',
    'rate',
    'rate',
  ])
  expect(complaintUnit([])).toBe('count')
})

test('what people call the rest is told from a cause of its own', () => {
  const names = ['Otros', 'otras causas', 'Other', 'OTHERS', 'Otro motivo']
  expect(names.filter(isRemainderCause)).toEqual(names)
  expect(['Otro proveedor', 'Demora', 'Trato a otros'].filter(isRemainderCause)).toEqual([])
})

test('a quarter over the new year has its three months', () => {
  expect(monthsOf({ start: '2025-11-01', end: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01'])
})
