import { describe, expect, test } from 'vitest'
import { periodOf } from '#shared/calendar/periods'
import {
  dueIn,
  failureOf,
  lateChart,
  lateMonths,
  levelOf,
  type MeasuredPromise,
} from '#shared/promises/promiseFigures'
import { promiseState, serviceLevel } from '#shared/promises/promiseState'

const promise = (changes: Partial<MeasuredPromise> = {}): MeasuredPromise => ({
  due: '2026-03-10',
  firstDue: changes.due ?? '2026-03-10',
  done: null,
  isComplete: true,
  cancelled: null,
  type: '',
  isContingency: false,
  customerId: null,
  ...changes,
})

describe('the state of a promise', () => {
  test('the due day is still in time', () => {
    const order = promise()
    expect(promiseState(order, '2026-03-10')).toBe('pending')
    expect(promiseState(order, '2026-03-11')).toBe('failed')
    expect(promiseState({ ...order, cancelled: { by: 'customer', on: '2026-03-10' } }, '2026-03-20')).toBe(
      'excluded',
    )
    expect(promiseState({ ...order, cancelled: { by: 'customer', on: '2026-03-11' } }, '2026-03-20')).toBe(
      'failed',
    )
    expect(serviceLevel(['pending', 'excluded']).share).toBeNull()
  })

  test('an hour counts where one was promised, and only against an hour', () => {
    const order = promise({ due: '2026-03-10T12:00' })
    expect(promiseState(order, '2026-03-10T12:00')).toBe('pending')
    expect(promiseState(order, '2026-03-10T12:01')).toBe('failed')
    expect(promiseState({ ...order, done: '2026-03-10T12:01' }, '2026-03-11')).toBe('failed')
    expect(promiseState({ ...order, done: '2026-03-10' }, '2026-03-11')).toBe('onTime')
    expect(promiseState({ ...promise(), done: '2026-03-10T23:59' }, '2026-03-11')).toBe('onTime')
  })

  test('says why it failed', () => {
    const failed = [
      promise({ cancelled: { by: 'business', on: '2026-03-01' } }),
      promise({ done: '2026-03-10', isComplete: false }),
      promise({ done: '2026-03-12', isComplete: false }),
      promise(),
      promise({ done: '2026-03-10' }),
    ]
    expect(failed.map((one) => failureOf(one, '2026-03-20'))).toEqual([
      'byBusiness',
      'partial',
      'late',
      'open',
      null,
    ])
  })
})

describe('a month of promises', () => {
  const march = periodOf('2026-03-01', 'month')
  // Agreed with the customer to be in April, and kept then.
  const moved = promise({ due: '2026-04-02', firstDue: '2026-03-30', done: '2026-04-02' })
  const promises = [promise({ done: '2026-03-09' }), promise({ isContingency: true }), moved]

  test('belongs to the month of its day: the first one, or the last agreed', () => {
    const level = (basis: 'first' | 'last') =>
      levelOf(dueIn(promises, march, basis), basis, '2026-05-01').onTime
    expect([level('last'), level('first')]).toMatchObject([
      { successes: 1, n: 2 },
      { successes: 1, n: 3 },
    ])
    const april = levelOf(dueIn(promises, periodOf('2026-04-01', 'month'), 'last'), 'last', '2026-05-01')
    expect(april).toMatchObject({ counts: { onTime: 1, failed: 0 }, onTime: { share: 1 } })
  })

  test('is a point of the p chart, without those that are not decided (M6)', () => {
    const months = lateMonths([...promises, promise({ due: '2026-04-30' })], {
      from: '2026-02-10',
      through: '2026-04-15',
      now: '2026-04-15T10:00',
    })
    expect(months.map(({ month, late, n }) => [month.start, late, n])).toEqual([
      ['2026-02-01', 0, 0],
      ['2026-03-01', 1, 2],
      ['2026-04-01', 0, 1],
    ])
    const late = [4, 3, 5, 2, 4, 6, 3, 12]
    const orders = [60, 55, 62, 48, 58, 70, 52, 66]
    const chart = lateChart(late.map((count, index) => ({ late: count, n: orders[index] ?? 0 })))
    expect(chart.center).toBeCloseTo(39 / 471, 12)
    expect(chart.points.flatMap(({ signals }) => signals)).toEqual([])
  })
})
