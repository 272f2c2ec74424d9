import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeStory } from '#shared/scorecards/changeEffects'
import { computeScorecard, type ScorecardInputRow } from '#shared/scorecards/scorecard'

function aRow(row: Partial<ScorecardInputRow>): ScorecardInputRow {
  return { key: 'speed', name: 'Rapidez', points: 50, rating: 8, n: 6, target: null, previous: null, ...row }
}

function effectsOf(rows: readonly ScorecardInputRow[]) {
  const computed = computeScorecard({ scaleMin: 0, scaleMax: 10, method: 'proportional', rows })
  return { ...computed, effects: computed.rows.map(({ effects }) => effects) }
}

describe('what one attribute did to the grade', () => {
  test('with the same weights it is all because of the rating', () => {
    const { effects, total } = effectsOf([
      aRow({ rating: 8, previous: 6 }),
      aRow({ key: 'price', rating: 7, previous: 8 }),
    ])
    expect(effects).toMatchObject([
      { kind: 'both', rating: expect.closeTo(10, 9), weight: 0, presence: 0 },
      { kind: 'both', rating: expect.closeTo(-5, 9), weight: 0, presence: 0 },
    ])
    expect(total?.change).toBeCloseTo(5, 9)
  })

  test('weighing more what is rated above the grade before lifts it, though no rating changed', () => {
    const { effects, total } = effectsOf([
      aRow({ points: 75, previousPoints: 50, rating: 9, previous: 9 }),
      aRow({ points: 25, previousPoints: 50, rating: 5, previous: 5 }),
    ])
    // From 70 to 80: (0.75 − 0.5)·(90 − 70) and (0.25 − 0.5)·(50 − 70).
    expect(effects).toMatchObject([
      { rating: 0, weight: expect.closeTo(5, 9) },
      { rating: 0, weight: expect.closeTo(5, 9) },
    ])
    expect(total?.change).toBeCloseTo(10, 9)
  })

  test('what comes in and what goes out counts by how it stands to the grade before', () => {
    const { effects, total } = effectsOf([
      aRow({ rating: 7, previous: 7 }),
      aRow({ key: 'new', rating: 9, previous: null }),
      aRow({ key: 'gone', rating: null, previous: 4, n: 0 }),
    ])
    expect(total?.previousGrade).toBeCloseTo(55, 9)
    expect(total?.grade).toBeCloseTo(80, 9)
    expect(effects).toMatchObject([
      { kind: 'both' },
      { kind: 'entered', rating: 0, weight: 0, presence: expect.closeTo(17.5, 9) },
      { kind: 'left', rating: 0, weight: 0, presence: expect.closeTo(7.5, 9) },
    ])
  })

  test('whatever the ratings and the points, all effects together are the change of the grade', () => {
    const rating = fc.option(fc.double({ min: 1, max: 10, noNaN: true }))
    const points = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10)
    const row = fc
      .record({ points, previousPoints: points, rating, previous: rating })
      .map((values) => aRow(values))
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 15 }),
        fc.constantFrom('proportional' as const, 'linear' as const),
        (rows, method) => {
          const computed = computeScorecard({ scaleMin: 1, scaleMax: 10, method, rows })
          const change = computed.total?.change ?? null
          if (change === null) return computed.rows.every(({ effects }) => effects === null)
          const parts = computed.rows.flatMap(({ effects }) =>
            effects ? [effects.rating + effects.weight + effects.presence] : [],
          )
          return Math.abs(parts.reduce((sum, part) => sum + part, 0) - change) < 1e-9
        },
      ),
    )
  })
})

describe('the change in one sentence', () => {
  const part = (name: string, total: number, certainty: 'sure' | 'unsure' = 'sure') => ({
    name,
    total,
    certainty,
  })

  test('names at most two that pushed and two that held back, the largest first', () => {
    const parts = [part('A', 1), part('B', 4), part('C', -2), part('D', 2), part('E', 0.01)]
    expect(changeStory(parts, 5)).toMatchObject({
      direction: 'up',
      pushed: [{ name: 'B' }, { name: 'D' }],
      heldBack: [{ name: 'C' }],
      isUnsure: false,
    })
    expect(changeStory(parts, -5)).toMatchObject({ direction: 'down', pushed: [{ name: 'C' }] })
  })

  test('is unsure when no attribute has surely changed, and the same when nothing did', () => {
    expect(changeStory([part('A', 3, 'unsure'), part('B', -1, 'unsure')], 2).isUnsure).toBe(true)
    expect(changeStory([part('A', 0.01, 'unsure')], 0.01)).toMatchObject({
      direction: 'same',
      isUnsure: false,
    })
  })
})
