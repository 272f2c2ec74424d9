import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answersToNotice,
  compareNetPromoter,
  compareShares,
  isSmallChange,
  verdictOf,
} from '#shared/stats/comparison'
import { compareMeans, comparePairs } from '#shared/stats/meanComparison'
import { netPromoterOfCounts, netPromoterScore } from '#shared/stats/netPromoter'

// Sleep data of Student (1908), as shipped with R: extra hours of the same ten people under two drugs.
const firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('two shares', () => {
  // Newcombe (1998), Statistics in Medicine 17, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('published: %i/%i against %i/%i', (x1, n1, x2, n2, low, high) => {
    const change = compareShares({ successes: x1, n: n1 }, { successes: x2, n: n2 })
    expect(change?.interval.low).toBeCloseTo(low, 4)
    expect(change?.interval.high).toBeCloseTo(high, 4)
  })

  test('cannot be compared when one has no answers, and z is null when nothing varies', () => {
    expect(compareShares({ successes: 0, n: 0 }, { successes: 3, n: 5 })).toBeNull()
    expect(compareShares({ successes: 5, n: 5 }, { successes: 6, n: 6 })?.z).toBeNull()
  })

  test('swapping them turns the interval around', () => {
    const count = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).map(([some, n]) => ({
      successes: Math.min(some, n),
      n,
    }))
    fc.assert(
      fc.property(count, count, (one, other) => {
        const there = compareShares(one, other)
        const back = compareShares(other, one)
        if (there === null || back === null) return false
        const { low, high } = there.interval
        const isMirrored = Math.abs(low + back.interval.high) < 1e-12
        return isMirrored && low <= there.difference && there.difference <= high && low >= -1 && high <= 1
      }),
    )
  })
})

describe('two means', () => {
  test('published: Welch on the sleep data', () => {
    const change = compareMeans(firstDrug, secondDrug)
    expect(change?.t).toBeCloseTo(-1.8608, 4)
    expect(change?.degrees).toBeCloseTo(17.776, 3)
    expect(change?.probability).toBeCloseTo(0.07939, 5)
    expect(change?.interval?.low).toBeCloseTo(-3.3654832, 6)
    expect(change?.interval?.high).toBeCloseTo(0.2054832, 6)
    expect(change?.verdict).toBe('noClearChange')
  })

  test('published: the same people paired', () => {
    const change = comparePairs(
      firstDrug.map((first, index) => ({ first, second: secondDrug[index] ?? null })),
    )
    expect(change?.t).toBeCloseTo(-4.0621, 4)
    expect(change?.probability).toBeCloseTo(0.002833, 6)
    expect(change?.interval?.low).toBeCloseTo(-2.4598858, 6)
    expect(change?.interval?.high).toBeCloseTo(-0.7001142, 6)
    expect(change?.verdict).toBe('fell')
  })

  test('incomplete pairs do not count', () => {
    expect(comparePairs([{ first: 3, second: null }])).toBeNull()
    expect(
      comparePairs([
        { first: 3, second: null },
        { first: 5, second: 4 },
      ]),
    ).toMatchObject({ n: 1, difference: 1, interval: null, verdict: 'noData' })
  })

  test('constant answers give a difference without an interval', () => {
    const change = compareMeans([5, 5, 5, 5, 5], [4, 4, 4, 4, 4])
    expect(change).toMatchObject({
      difference: 1,
      standardError: 0,
      t: null,
      interval: null,
      verdict: 'noClearChange',
    })
    expect(compareMeans([], [4])).toBeNull()
    expect(compareMeans([5], [4, 3])).toMatchObject({ difference: 1.5, standardError: null })
  })
})

describe('net promoter score', () => {
  test('everybody a promoter still has an interval', () => {
    const result = netPromoterScore([10, 9, 10, 10, 9, 10, 10, 9, 10, 10])
    expect(result.score).toBe(100)
    expect(result.adjusted?.center).toBeCloseTo((100 * 10) / 13, 9)
    expect(result.adjusted?.interval.low).toBeLessThan(result.adjusted?.center ?? 0)
  })

  test('nobody, no score', () => {
    expect(netPromoterScore([])).toMatchObject({ n: 0, score: null, adjusted: null })
  })

  test('two waves differ by their adjusted centres, with both errors', () => {
    const newer = netPromoterOfCounts(60, 10, 100)
    const older = netPromoterOfCounts(40, 30, 100)
    const change = compareNetPromoter(newer, older)
    expect(change?.difference).toBeCloseTo(40, 9)
    // Centres 100·50/103 and 100·10/103; errors from the primed shares.
    expect(change?.adjusted.center).toBeCloseTo(4000 / 103, 9)
    const error = (up: number, down: number) => ((up + down) / 103 - ((up - down) / 103) ** 2) / 103
    const standardError = 100 * Math.sqrt(error(60.75, 10.75) + error(40.75, 30.75))
    expect(change?.adjusted.standardError).toBeCloseTo(standardError, 9)
    expect(change?.verdict).toBe('rose')
    expect(compareNetPromoter(newer, netPromoterScore([]))).toBeNull()
  })

  test('stays within −100 and 100 and turns with the counts', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 })
    fc.assert(
      fc.property(scores, (values) => {
        const { score, promoters, detractors, n } = netPromoterScore(values)
        const turned = netPromoterOfCounts(detractors, promoters, n).score
        return score !== null && score >= -100 && score <= 100 && Math.abs(score + (turned ?? 0)) < 1e-9
      }),
    )
  })
})

describe('verdict', () => {
  test('the interval decides, and few answers decide nothing', () => {
    expect(verdictOf({ low: 0.1, high: 2 }, 5, 5)).toBe('rose')
    expect(verdictOf({ low: -2, high: -0.1 }, 5, 5)).toBe('fell')
    expect(verdictOf({ low: 0, high: 2 }, 5, 5)).toBe('noClearChange')
    expect(verdictOf({ low: 1, high: 2 }, 4, 50)).toBe('noData')
  })

  test('a change below 5 points, or 0.2 of five, is small', () => {
    expect([
      isSmallChange(4.9, 100),
      isSmallChange(5, 100),
      isSmallChange(-0.19, 4),
      isSmallChange(0.2, 4),
    ]).toEqual([true, false, true, false])
  })

  test('answers to notice a change grow as it shrinks, up to 9999', () => {
    expect(answersToNotice(0.5, 0.501)).toBe(9999)
    expect(answersToNotice(0, 1)).toBe(1)
    expect(answersToNotice(0.3, 0.3)).toBeNull()
  })
})
