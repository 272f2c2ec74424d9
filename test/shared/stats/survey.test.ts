import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constantSum, pointsOf, rankingMeans, rankPoints } from '#shared/stats/constantSum'
import { pearson, ranks, spearman } from '#shared/stats/correlation'
import { studentTwoSidedProbability } from '#shared/stats/distributions'
import { eventRate, poissonInterval } from '#shared/stats/poisson'
import { cronbachAlpha, reliabilityLabel } from '#shared/stats/reliability'
import { sampleSize, sheetsToHandOut, worstMarginOfError } from '#shared/stats/sampleSize'
import { segmentVisibility, visibilityOf } from '#shared/stats/suppression'
import { weightedShare } from '#shared/stats/weighting'

describe('sample size', () => {
  // Krejcie and Morgan (1970), table 1.
  test.each([
    [10, 10],
    [50, 44],
    [100, 80],
    [200, 132],
    [300, 169],
    [500, 217],
    [1000, 278],
    [2800, 338],
  ])('published: a population of %i needs %i, or one more', (population, published) => {
    const needed = sampleSize(0.05, population)
    expect(needed - published === 0 || needed - published === 1).toBe(true)
  })

  test('never exceeds the population nor falls as it grows', () => {
    const population = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(population, fc.constantFrom(0.03, 0.05, 0.1, 0.15), (people, margin) => {
        const needed = sampleSize(margin, people)
        return (
          needed <= people && needed <= sampleSize(margin, people + 1) && needed <= sampleSize(margin, null)
        )
      }),
    )
  })

  test('nothing back, no number of sheets', () => {
    expect(sheetsToHandOut(66, 0)).toBeNull()
    expect([worstMarginOfError(0, 10), worstMarginOfError(1, 1)]).toEqual([null, 0])
  })
})

describe('hiding few answers', () => {
  test('below five hidden, below thirty indicative', () => {
    expect([4, 5, 29, 30].map((n) => visibilityOf(n))).toEqual([
      'hidden',
      'indicative',
      'indicative',
      'normal',
    ])
  })

  test('one hidden segment takes the smallest other with it when the total is shown', () => {
    expect(segmentVisibility([22, 3, 9, 14], true)).toEqual(['shown', 'few', 'complementary', 'shown'])
    expect(segmentVisibility([22, 3, 9, 14], false)).toEqual(['shown', 'few', 'shown', 'shown'])
    expect(segmentVisibility([22, 3, 4, 14], true)).toEqual(['shown', 'few', 'few', 'shown'])
    expect(segmentVisibility([9, 0, 2, 9], true)).toEqual(['complementary', 'empty', 'few', 'shown'])
    expect(segmentVisibility([3], true)).toEqual(['few'])
  })

  test('with the total shown, no single segment can be found by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2 }), (counts) => {
        const states = segmentVisibility(counts, true)
        const hidden = states.filter((state) => state === 'few' || state === 'complementary').length
        return hidden !== 1 || !states.includes('shown')
      }),
    )
  })
})

describe('weighting', () => {
  test('equal sampling gives weights of one and the plain share', () => {
    const result = weightedShare([
      { population: 100, n: 10, successes: 4 },
      { population: 300, n: 30, successes: 27 },
    ])
    expect(result).toMatchObject({ weights: [1, 1], isCapped: false, effectiveN: 40, designEffect: 1 })
    expect(result?.weighted).toBeCloseTo(result?.unweighted ?? 0, 12)
  })

  test('extreme weights are cut and told, and empty segments left out', () => {
    const result = weightedShare([
      { population: 990, n: 10, successes: 5 },
      { population: 10, n: 90, successes: 90 },
      { population: 500, n: 0, successes: 0 },
    ])
    expect(result).toMatchObject({ weights: [5, 0.2, null], isCapped: true })
    expect(weightedShare([{ population: 5, n: 0, successes: 0 }])).toBeNull()
  })

  test('the effective size never exceeds the real one', () => {
    const stratum = fc.record({
      population: fc.integer({ min: 1, max: 5000 }),
      n: fc.integer({ min: 1, max: 80 }),
      successes: fc.constant(0),
    })
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        return (weightedShare(strata)?.designEffect ?? 0) >= 1 - 1e-9
      }),
    )
  })
})

describe('Cronbach alpha', () => {
  test('two items that say the same reach one', () => {
    const result = cronbachAlpha([
      [1, 1],
      [3, 3],
      [5, 5],
    ])
    expect(result?.alpha).toBeCloseTo(1, 12)
    expect(result?.alphaIfDeleted).toEqual([null, null])
  })

  test('uses complete rows, and is null when there is nothing to compare', () => {
    expect(
      cronbachAlpha([
        [1, 2, 2],
        [3, null, 3],
        [5, 4, 4],
      ])?.n,
    ).toBe(2)
    expect(cronbachAlpha([[1], [2]])).toBeNull()
    expect(
      cronbachAlpha([
        [4, 2],
        [2, 4],
      ]),
    ).toBeNull()
    expect(cronbachAlpha([])).toBeNull()
  })

  test('items against each other are negative', () => {
    const opposed = [
      [1, 5],
      [2, 3],
      [5, 2],
    ]
    const alpha = cronbachAlpha(opposed)?.alpha ?? Number.NaN
    expect(alpha).toBeLessThan(0)
    expect([alpha, 0.2, 0.6, 0.7, 0.8, 0.95, 0.96].map((value) => reliabilityLabel(value))).toEqual([
      'negative',
      'poor',
      'fair',
      'acceptable',
      'good',
      'good',
      'repeated',
    ])
  })
})

describe('points and ranks', () => {
  test('a row of points adds up to 100, and blanks are 0 points', () => {
    expect(pointsOf([60, null, 40.4])).toEqual({
      state: 'asGiven',
      points: [6000 / 100.4, 0, 4040 / 100.4],
    })
    expect([pointsOf([]), pointsOf([120, -20])]).toEqual([{ state: 'missing' }, { state: 'missing' }])
    expect(constantSum([[0, 0]])).toMatchObject({ n: 0, means: [] })
  })

  test('mean points add up to 100 whatever is written', () => {
    const row = fc.array(fc.nat(100), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const { n, means } = constantSum(rows)
        return n === 0 || Math.abs(means.reduce((total, points) => total + points, 0) - 100) < 1e-9
      }),
    )
  })

  test('the points of a whole ranking add up to 100', () => {
    const points = [1, 2, 3, 4, 5].map((rank) => rankPoints(rank, 5))
    expect(points.reduce((total, value) => total + value, 0)).toBeCloseTo(100, 12)
    expect(
      rankingMeans(
        [
          [1, null],
          [2, null],
        ],
        2,
      ),
    ).toEqual([50, null])
  })
})

describe('correlation', () => {
  test('needs two pairs and both sides to vary', () => {
    expect([
      pearson([]),
      pearson([[1, 2]]),
      pearson([
        [1, 2],
        [1, 3],
      ]),
    ]).toEqual([null, null, null])
    expect(
      pearson([
        [1, 2],
        [2, 4],
        [null, 9],
        [3, null],
      ]),
    ).toEqual({ r: 1, n: 2 })
  })

  test('of ranks sees any steady growth, ties sharing their rank', () => {
    expect(
      spearman([
        [1, 1],
        [2, 10],
        [3, 100],
      ])?.r,
    ).toBeCloseTo(1, 12)
    expect(ranks([10, 20, 20, 30])).toEqual([1, 2.5, 2.5, 4])
  })

  test('stays within −1 and 1', () => {
    const value = fc.option(fc.integer({ min: 0, max: 10 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
        return Math.abs(pearson(pairs)?.r ?? 0) <= 1 && Math.abs(spearman(pairs)?.r ?? 0) <= 1
      }),
    )
  })
})

describe('counts of events', () => {
  // Garwood (1936); the limits of 0, 1 and 10 events are in any table of Poisson limits.
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [10, 4.7954, 18.3904],
  ])('published: %i events', (count, low, high) => {
    const interval = poissonInterval(count)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('no exposure, no rate', () => {
    expect(eventRate(3, 0, 1000)).toBeNull()
  })

  test('contain the count', () => {
    fc.assert(
      fc.property(fc.nat(2000), (count) => {
        const { low, high } = poissonInterval(count)
        return low <= count && count < high
      }),
    )
  })

  test('a t near zero is no surprise at all, a huge one is no error', () => {
    expect(studentTwoSidedProbability(0, 7.3)).toBeCloseTo(1, 6)
    const tiny = studentTwoSidedProbability(80, 40)
    expect(tiny).toBeGreaterThanOrEqual(0)
    expect(tiny).toBeLessThan(1e-12)
  })
})
