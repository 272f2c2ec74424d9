import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bandOf,
  computeScorecard,
  type ScorecardInput,
  type ScorecardInputRow,
} from '#shared/scorecards/scorecard'

function aRow(row: Partial<ScorecardInputRow>): ScorecardInputRow {
  return { key: 'speed', name: 'Rapidez', points: 50, rating: 8, n: 6, target: null, previous: null, ...row }
}

function scorecardOf(rows: readonly ScorecardInputRow[], settings: Partial<ScorecardInput> = {}) {
  return computeScorecard({ scaleMin: 0, scaleMax: 10, method: 'proportional', rows, ...settings })
}

function lightAndHeavy(light: number, heavy: number): ScorecardInputRow[] {
  return [aRow({ key: 'light', points: 1, rating: light }), aRow({ key: 'heavy', points: 3, rating: heavy })]
}

describe('grade', () => {
  test.each([
    [0, 10, 75],
    [10, 0, 25],
    [10, 10, 100],
    [0, 0, 0],
  ])('points 1 and 3 rated %d and %d make %d', (light, heavy, grade) => {
    expect(scorecardOf(lightAndHeavy(light, heavy)).total?.grade).toBe(grade)
  })

  test('points that add up to 100 make Σ points·mean/10', () => {
    const rows = [aRow({ points: 30, rating: 6.5 }), aRow({ points: 70, rating: 9 })]
    const { total } = scorecardOf(rows)
    expect(total?.grade).toBeCloseTo((30 * 6.5) / 10 + (70 * 9) / 10, 9)
    expect(total).toMatchObject({ points: 100, isNormalised: false, rating: 8.25, band: 'desired' })
  })

  test('the linear method starts at the lowest rating', () => {
    const rows = [aRow({ points: 10, rating: 1 }), aRow({ points: 10, rating: 5 })]
    const settings = { scaleMin: 1, scaleMax: 5, method: 'linear' } as const
    expect(scorecardOf(rows, settings).total?.grade).toBe(50)
    expect(scorecardOf(rows, { ...settings, method: 'proportional' }).total?.grade).toBe(60)
  })

  test('nothing rated, no total', () => {
    const { rows, total } = scorecardOf([aRow({ rating: null, n: 0, target: 8, previous: 7 })])
    expect(total).toBeNull()
    expect(rows[0]).toMatchObject({
      share: null,
      weighted: null,
      lost: null,
      status: 'noData',
      change: null,
      contribution: null,
    })
    expect(scorecardOf([]).total).toBeNull()
    expect(scorecardOf([aRow({ points: 0 })]).total).toBeNull()
  })

  test('an attribute without ratings leaves its points out and says so', () => {
    const rows = [
      aRow({ key: 'speed', points: 6, rating: 9, n: 12 }),
      aRow({ key: 'phone', points: 2, rating: null, n: 0 }),
    ]
    const { rows: computed, total } = scorecardOf(rows)
    expect(total).toMatchObject({ points: 8, isNormalised: true, n: 12, missingShare: 25, heaviest: 'speed' })
    expect(total?.grade).toBeCloseTo(90, 9)
    expect(computed.map(({ share }) => share)).toEqual([100, null])
    // As in the sheet: each row keeps its points as typed.
    expect(computed[0]?.weighted).toBeCloseTo(5.4, 9)
    expect(computed[0]?.lost).toBeCloseTo(0.6, 9)
  })

  test('half of the points is not too much for one attribute', () => {
    expect(scorecardOf([aRow({ key: 'a' }), aRow({ key: 'b' })]).total?.heaviest).toBeNull()
  })

  test('borders belong to the better band, and the owner may move them', () => {
    expect([100, 90, 89.9, 80 - 1e-12, 65, 50, 49.9, -1].map((grade) => bandOf(grade))).toEqual([
      'amazing',
      'amazing',
      'desired',
      'desired',
      'expected',
      'basic',
      'criminal',
      'criminal',
    ])
    const bands = [
      { key: 'criminal', from: 0 },
      { key: 'amazing', from: 70 },
    ] as const
    expect(scorecardOf([aRow({ rating: 7 })], { bands }).total?.band).toBe('amazing')
  })
})

describe('status and order', () => {
  test('a rating meets its target at the target', () => {
    const rows = [
      aRow({ rating: 0.1 + 0.2, target: 0.3 }),
      aRow({ rating: 7.9, target: 8 }),
      aRow({ rating: 7.9 }),
      aRow({ rating: null, target: 8 }),
    ]
    expect(scorecardOf(rows).rows.map(({ status }) => status)).toEqual(['met', 'improve', 'noData', 'noData'])
  })

  test('most lost points first, ties by name, unrated left out', () => {
    const rows = [
      aRow({ key: 'c', name: 'Trato', points: 20, rating: 5 }),
      aRow({ key: 'b', name: 'Local', points: 20, rating: 5 }),
      aRow({ key: 'a', name: 'Precio', points: 50, rating: 6 }),
      aRow({ key: 'd', name: 'Web', points: 10, rating: null }),
    ]
    expect(scorecardOf(rows).total?.improvementOrder).toEqual(['a', 'b', 'c'])
  })
})

describe('change', () => {
  test('with the same attributes a contribution is share · change ÷ max', () => {
    const rows = [aRow({ points: 1, rating: 8, previous: 6 }), aRow({ points: 3, rating: 7, previous: 8 })]
    const { rows: computed, total } = scorecardOf(rows)
    expect(computed.map(({ change }) => change)).toEqual([2, -1])
    expect(computed[0]?.contribution).toBeCloseTo(5, 9)
    expect(computed[1]?.contribution).toBeCloseTo(-7.5, 9)
    expect(total?.change).toBeCloseTo(-2.5, 9)
  })

  test('an attribute that is new counts by how it stands against the previous grade', () => {
    const rows = [aRow({ points: 50, rating: 7, previous: 7 }), aRow({ points: 50, rating: 9 })]
    const { rows: computed, total } = scorecardOf(rows)
    expect(total?.previousGrade).toBeCloseTo(70, 9)
    expect(computed[0]?.contribution).toBeCloseTo(0, 9)
    expect(computed[1]?.contribution).toBeCloseTo(10, 9)
  })

  test('without a previous period there is none', () => {
    expect(scorecardOf([aRow({})]).total).toMatchObject({ previousGrade: null, change: null })
  })
})

describe('whatever the ratings', () => {
  const rating = fc.option(fc.double({ min: 1, max: 10, noNaN: true }))
  const row = fc
    .record({ points: fc.integer({ min: 0, max: 100 }), rating, previous: rating, n: fc.nat(50) })
    .map((values) => aRow(values))
  const input = fc.record({
    rows: fc.array(row, { maxLength: 12 }),
    method: fc.constantFrom('proportional' as const, 'linear' as const),
  })

  test('the grade is within 0 and 100 and the rating on its scale', () => {
    fc.assert(
      fc.property(input, ({ rows, method }) => {
        const { total } = scorecardOf(rows, { method, scaleMin: 1 })
        if (total === null) return rows.every(({ points, rating: rated }) => rated === null || points === 0)
        const isGrade = total.grade >= -1e-9 && total.grade <= 100 + 1e-9
        return isGrade && total.rating >= 1 - 1e-9 && total.rating <= 10 + 1e-9
      }),
    )
  })

  test('the contributions add up to the change', () => {
    fc.assert(
      fc.property(input, ({ rows, method }) => {
        const { rows: computed, total } = scorecardOf(rows, { method, scaleMin: 1 })
        const change = total?.change ?? null
        if (change === null) return computed.every(({ contribution }) => contribution === null)
        const parts = computed.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)
        return Math.abs(parts - change) < 1e-9
      }),
    )
  })

  test('weighted and lost points add up to the typed points of the rated', () => {
    fc.assert(
      fc.property(input, ({ rows, method }) => {
        const { total } = scorecardOf(rows, { method, scaleMin: 1 })
        if (total === null) return true
        const ratedPoints = total.points * (1 - total.missingShare / 100)
        const isWhole = Math.abs(total.weighted + total.lost - ratedPoints) < 1e-9
        return isWhole && Math.abs((100 * total.weighted) / ratedPoints - total.grade) < 1e-9
      }),
    )
  })

  test('points typed in another unit change nothing but the points', () => {
    fc.assert(
      fc.property(input, ({ rows, method }) => {
        const { total } = scorecardOf(rows, { method, scaleMin: 1 })
        const tenfold = rows.map((each) => ({ ...each, points: each.points * 10 }))
        const { total: scaled } = scorecardOf(tenfold, { method, scaleMin: 1 })
        return Math.abs((total?.grade ?? 0) - (scaled?.grade ?? 0)) < 1e-9
      }),
    )
  })
})
