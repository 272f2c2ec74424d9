import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentageDecimals, roundHalfAway } from '#shared/stats/numbers'
import {
  boxShares,
  proportion,
  wilsonInterval,
  wilsonIntervalOfPopulation,
  wilsonIntervalOfShare,
} from '#shared/stats/proportion'

const counts = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
  .map(([some, n]) => ({ successes: Math.min(some, n), n }))

describe('Wilson interval', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('published: %i of %i', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  test('is null without answers', () => {
    expect(proportion(0, 0)).toEqual({ successes: 0, n: 0, share: null, interval: null })
    expect(wilsonIntervalOfShare(0.5, 0)).toBeNull()
  })

  test('contains the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ({ successes, n }) => {
        const { low, high } = wilsonInterval(successes, n) ?? { low: 2, high: -1 }
        const share = successes / n
        return low >= 0 && low <= share && share <= high && high <= 1
      }),
    )
  })

  test('is the mirror of the interval of the failures', () => {
    fc.assert(
      fc.property(counts, ({ successes, n }) => {
        const interval = wilsonInterval(successes, n)
        const mirror = wilsonInterval(n - successes, n)
        return Math.abs((interval?.low ?? 9) + (mirror?.high ?? 9) - 1) < 1e-12
      }),
    )
  })
})

describe('finite population', () => {
  test('a census collapses to the share', () => {
    expect(wilsonIntervalOfPopulation(3, 4, 4)).toEqual({ low: 0.75, high: 0.75 })
    expect(wilsonIntervalOfPopulation(3, 4, 3)).toEqual({ low: 0.75, high: 0.75 })
  })

  test('is left out up to 5 % of the population', () => {
    expect(wilsonIntervalOfPopulation(6, 10, 200)).toEqual(wilsonInterval(6, 10))
    expect(wilsonIntervalOfPopulation(6, 10, 199)).not.toEqual(wilsonInterval(6, 10))
  })

  test('never widens the interval', () => {
    fc.assert(
      fc.property(counts, fc.nat(1000), ({ successes, n }, others) => {
        const plain = wilsonInterval(successes, n) ?? { low: 0, high: 0 }
        const finite = wilsonIntervalOfPopulation(successes, n, n + others) ?? { low: -9, high: 9 }
        return finite.high - finite.low <= plain.high - plain.low + 1e-12
      }),
    )
  })
})

describe('box shares', () => {
  test('count from the favourable step up and the unfavourable one down', () => {
    const { top, bottom, net } = boxShares([9, 10, 8, 1, 4, 5], { topFrom: 9, bottomTo: 4 })
    expect([top.share, bottom.share, net]).toEqual([2 / 6, 2 / 6, 0])
  })

  test('are null without answers', () => {
    const { top, bottom, net } = boxShares([], { topFrom: 4, bottomTo: 2 })
    expect([top.share, bottom.share, net]).toEqual([null, null, null])
  })
})

describe('display rounding', () => {
  test.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.285, 2, 0.29],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [-0.04, 1, 0],
    [1e-7, 2, 0],
    [123456789.5, 0, 123456790],
  ])('%d to %i decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded)
  })

  test('percentages get a decimal from a hundred answers', () => {
    expect([percentageDecimals(99), percentageDecimals(100)]).toEqual([0, 1])
  })
})
