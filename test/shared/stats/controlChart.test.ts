import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ControlChart,
  individualsChart,
  rateChart,
  runSignals,
  shareChart,
} from '#shared/stats/controlChart'
import { pareto } from '#shared/stats/pareto'

// Data of the NIST/SEMATECH e-Handbook of Statistical Methods: 6.3.2.2 (individuals), 6.3.3.1 (counts), 6.3.3.2 (shares).
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
const waferDefects = [
  16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13,
]
const badChips = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
]

function outside({ points }: ControlChart): number[] {
  return points.flatMap(({ signals }, index) => (signals.includes('outside') ? [index + 1] : []))
}

describe('control charts', () => {
  test('published: individuals', () => {
    const chart = individualsChart(flowRates, 10)
    expect(chart.center).toBeCloseTo(50.81, 9)
    expect(chart.movingRangeMean).toBeCloseTo(1.8778, 4)
    expect(chart.points[0]?.upper).toBeCloseTo(55.8041, 4)
    expect(chart.points[0]?.lower).toBeCloseTo(45.8159, 4)
    expect(chart.limits).toBe('frozen')
  })

  test('published: counts, a rate with a base of one', () => {
    const chart = rateChart(
      waferDefects.map((count) => ({ count, size: 1 })),
      25,
    )
    expect([chart.center, chart.points[0]?.lower, chart.points[0]?.upper]).toEqual([16, 4, 28])
    // The third wafer, exactly on the limit, is not outside.
    expect(outside(chart)).toEqual([24])
  })

  test('published: shares', () => {
    const chart = shareChart(
      badChips.map((count) => ({ count, size: 50 })),
      30,
    )
    expect(chart.center).toBeCloseTo(0.2313, 4)
    expect(chart.points[0]?.upper).toBeCloseTo(0.4102, 4)
    expect(chart.points[0]?.lower).toBeCloseTo(0.0524, 4)
    expect(outside(chart)).toEqual([15, 23])
  })

  test('no limits below six periods, provisional up to eight, then frozen', () => {
    const periods = (length: number) => Array.from({ length }, (_, index) => 10 + (index % 3))
    const states = [0, 1, 5, 6, 7, 8, 20].map((length) => individualsChart(periods(length)).limits)
    expect(states).toEqual(['none', 'none', 'none', 'provisional', 'provisional', 'frozen', 'frozen'])
    expect(rateChart([{ count: 3, size: 2 }])).toEqual({
      limits: 'none',
      center: null,
      points: [{ value: 1.5, lower: null, upper: null, signals: [] }],
    })
  })

  test('a gap has no figure, no limits and no moving range', () => {
    const chart = individualsChart([5, 6, null, 7, 5, 6, 7, 6])
    expect(chart.movingRanges).toEqual([null, 1, null, null, 2, 1, 1, 1])
    expect(chart.points[2]).toEqual({ value: null, lower: null, upper: null, signals: [] })
    expect(chart.limits).toBe('provisional')
    const withoutCustomers = shareChart([{ count: 0, size: 0 }, ...Array(8).fill({ count: 1, size: 10 })])
    expect(withoutCustomers.points[0]?.value).toBeNull()
    expect(withoutCustomers).toMatchObject({ limits: 'frozen', center: 0.1 })
  })

  test('later periods never move the limits', () => {
    const month = fc.record({ count: fc.nat(30), size: fc.integer({ min: 1, max: 50 }) })
    const months = fc.array(month, { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(months, fc.array(month), (first, later) => {
        expect(rateChart([...first, ...later]).center).toBe(rateChart(first).center)
      }),
    )
  })
})

describe('runs', () => {
  test('eight on one side, and every further one', () => {
    expect(runSignals([1, 1, 1, 1, 1, 1, 1], 0)).toEqual([])
    expect(runSignals([1, 1, 1, 1, 1, 1, 1, 1, 2], 0)).toEqual([7, 8])
    expect(runSignals([-1, 1, 1, 1, 1, 1, 1, 1, 1], 0)).toEqual([8])
  })

  test('a point on the centre or a gap breaks them', () => {
    expect(runSignals([1, 1, 1, 1, 0, 1, 1, 1, 1], 0)).toEqual([])
    expect(runSignals([1, 1, 1, 1, null, 1, 1, 1, 1], 0)).toEqual([])
    expect(runSignals([1, 1, 1, 1, 0.1 + 0.2 - 0.3, 1, 1, 1, 1], 0)).toEqual([])
  })
})

describe('Pareto', () => {
  test('ties go by name, the remainder stays last and is never among the vital few', () => {
    const { rows, vitalFew, hasLargeRemainder } = pareto(
      [
        { name: 'Otros', n: 10 },
        { name: 'Trato', n: 4 },
        { name: 'Ámbito', n: 4 },
        { name: 'Demora', n: 6 },
      ],
      'Otros',
    )
    expect(rows.map(({ name }) => name)).toEqual(['Demora', 'Ámbito', 'Trato', 'Otros'])
    expect(vitalFew).toEqual(['Demora', 'Ámbito', 'Trato'])
    expect(hasLargeRemainder).toBe(true)
  })

  test('a fifth of remainder is not too much, and nothing counted gives no percentages', () => {
    expect(
      pareto(
        [
          { name: 'a', n: 8 },
          { name: 'z', n: 2 },
        ],
        'z',
      ).hasLargeRemainder,
    ).toBe(false)
    expect(pareto([{ name: 'a', n: 0 }])).toEqual({
      total: 0,
      rows: [{ name: 'a', n: 0, percent: null, cumulativePercent: null }],
      vitalFew: [],
      hasLargeRemainder: false,
    })
  })

  test('percentages end at 100', () => {
    const cause = fc.record({ name: fc.string(), n: fc.integer({ min: 1, max: 100 }) })
    fc.assert(
      fc.property(fc.uniqueArray(cause, { minLength: 1, selector: ({ name }) => name }), (causes) => {
        expect(pareto(causes).rows.at(-1)?.cumulativePercent).toBeCloseTo(100, 9)
      }),
    )
  })
})
