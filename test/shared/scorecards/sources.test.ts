import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areBandsOrdered, bandsOn } from '#shared/scorecards/bandVersions'
import { indicatorRating, indicatorRules } from '#shared/scorecards/indicators'
import { equalPoints, pointsByCustomers } from '#shared/scorecards/points'
import { posterPicks } from '#shared/scorecards/posterPicks'
import type { ScorecardRow } from '#shared/scorecards/scorecards.contract'

const ten = { min: 1, max: 10 }

describe('an indicator as a rating', () => {
  test.each([
    [60, 100, 60, 1],
    [60, 100, 80, 5.5],
    [60, 100, 100, 10],
    [60, 100, 20, 1],
    [24, 4, 4, 10],
    [24, 4, 14, 5.5],
    [24, 4, 48, 1],
    [24, 4, 0, 10],
  ])('between %d and %d, %d is %d of 1–10', (floor, goal, value, rating) => {
    expect(indicatorRating(value, { floor, goal }, ten)).toBeCloseTo(rating, 9)
  })

  test('without a line between floor and goal there is none', () => {
    expect(indicatorRating(5, { floor: 5, goal: 5 }, ten)).toBeNull()
    expect(Object.values(indicatorRules).every(({ floor, goal }) => floor !== goal)).toBe(true)
  })
})

describe('puntaje by the customers', () => {
  test('shares out what the lines that they were not asked about leave of 100', () => {
    const { points, isByCustomers } = pointsByCustomers([
      { owner: 10, customers: 4.5 },
      { owner: 10, customers: 3 },
      { owner: 25, customers: null },
    ])
    expect(points).toEqual([45, 30, 25])
    expect(isByCustomers).toBe(true)
  })

  test("stays the owner's when they said nothing or when nothing is left to share", () => {
    const nothingSaid = [
      { owner: 10, customers: null },
      { owner: 5, customers: null },
    ]
    expect(pointsByCustomers(nothingSaid)).toEqual({ points: [10, 5], isByCustomers: false })
    const nothingLeft = [
      { owner: 40, customers: 5 },
      { owner: 100, customers: null },
    ]
    expect(pointsByCustomers(nothingLeft)).toEqual({ points: [40, 100], isByCustomers: false })
  })

  test('always adds up to 100, and equal points do too', () => {
    const row = fc.record({
      owner: fc.double({ min: 0, max: 12, noNaN: true }),
      customers: fc.option(fc.double({ min: 0.1, max: 100, noNaN: true })),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const { points, isByCustomers } = pointsByCustomers(rows)
        return !isByCustomers || Math.abs(points.reduce((sum, value) => sum + value, 0) - 100) < 1e-9
      }),
    )
    for (const count of [1, 3, 7, 60]) expect(equalPoints(count).reduce((sum, one) => sum + one, 0)).toBe(100)
  })
})

describe('levels with a history', () => {
  const first = { amazing: 90, desired: 80, expected: 65, basic: 50 }
  const later = { amazing: 95, desired: 85, expected: 70, basic: 55 }
  const versions = [
    { from: '2026-06-01', bands: later },
    { from: null, bands: first },
  ]

  test('a period keeps the levels of its last day', () => {
    expect(bandsOn(versions, '2026-05-31')).toBe(first)
    expect(bandsOn(versions, '2026-06-01')).toBe(later)
    expect(bandsOn([{ from: '2026-06-01', bands: later }], '2026-05-31')).toBeNull()
  })

  test('each level begins above the next', () => {
    expect(areBandsOrdered(first)).toBe(true)
    expect(areBandsOrdered({ ...first, desired: 90 })).toBe(false)
    expect(areBandsOrdered({ ...first, basic: 0 })).toBe(false)
  })
})

describe('what a poster says', () => {
  const row = (key: string, rating: number | null, changes: Partial<ScorecardRow> = {}): ScorecardRow => ({
    key,
    attributeId: 1,
    indicator: null,
    name: key,
    questionKeys: [],
    points: 20,
    share: 20,
    value: null,
    floor: null,
    goal: null,
    rating,
    n: 30,
    weighted: rating === null ? null : 2 * rating,
    lost: rating === null ? null : 20 - 2 * rating,
    target: 8,
    status: rating === null ? 'noData' : rating >= 8 ? 'met' : 'improve',
    previous: null,
    previousPoints: 20,
    previousN: 0,
    change: null,
    effects: null,
    certainty: 'unknown',
    ...changes,
  })
  const scale = { scaleMin: 1, scaleMax: 10 }

  test('praises the best that meet their target and asks for what loses the most, never both', () => {
    const rows = [row('a', 9), row('b', 8.5), row('c', 8), row('d', 9.5), row('e', 5), row('f', 7)]
    const { proud, improve } = posterPicks(rows, scale)
    expect(proud.map(({ key }) => key)).toEqual(['d', 'a', 'b'])
    expect(improve.map(({ key }) => key)).toEqual(['e', 'f', 'c'])
  })

  test('says nothing of few answers, of lines that do not count, nor praise where there is none', () => {
    const rows = [row('few', 9, { n: 4 }), row('free', 9, { points: 0 }), row('none', null), row('low', 4)]
    const { proud, improve } = posterPicks(rows, scale)
    expect(proud).toEqual([])
    expect(improve.map(({ key }) => key)).toEqual(['low'])
  })
})
