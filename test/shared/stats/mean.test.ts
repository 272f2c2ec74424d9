import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOfMarks, type CodedAnswer, countAnswers, validValues } from '#shared/stats/answers'
import { mean, standardDeviation, variance, weightedMean } from '#shared/stats/mean'
import { estimateMean } from '#shared/stats/meanInterval'
import { frequencies, median, quantile } from '#shared/stats/quantile'
import { toIndex } from '#shared/stats/scale'

const scale = { min: 1, max: 5 }
const ratings = fc.array(fc.integer(scale), { minLength: 1, maxLength: 60 })
const invalid = fc.constantFrom<CodedAnswer>(null, 'na', 'multi', 'range', 'illegible')

describe('answer codes', () => {
  test('marks become a value, a blank, a double mark or one off the scale', () => {
    expect([[3], [], [4, 5], [4, 4], [6], [2.5]].map((marks) => answerOfMarks(marks, scale))).toEqual([
      3,
      null,
      'multi',
      4,
      'range',
      'range',
    ])
    expect(
      [
        [4, 5],
        [0, 3],
      ].map((marks) => answerOfMarks(marks, scale, 'lower')),
    ).toEqual([4, 'range'])
  })

  test('non-response is null when nobody could answer', () => {
    expect(countAnswers(['na', 'na']).nonResponsePercent).toBeNull()
    expect(countAnswers([]).nonResponsePercent).toBeNull()
  })

  test('an answer that is not valid never changes a mean', () => {
    fc.assert(
      fc.property(ratings, fc.array(invalid), (values, others) => {
        return mean(validValues([...values, ...others])) === mean(values)
      }),
    )
  })
})

describe('mean and deviation', () => {
  test('are null without enough values', () => {
    expect([mean([]), variance([4]), standardDeviation([]), weightedMean([])]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('use n − 1', () => {
    expect(variance([1, 3])).toBe(2)
  })

  test('a weighted mean skips what has no value, and is null without weights', () => {
    expect(
      weightedMean([
        { weight: 3, value: 80 },
        { weight: 1, value: 40 },
        { weight: 5, value: null },
      ]),
    ).toBe(70)
    expect(weightedMean([{ weight: 0, value: 4 }])).toBeNull()
  })

  test('an estimate contains its mean, is narrower for a finite population and has no interval if constant', () => {
    fc.assert(
      fc.property(ratings, fc.nat(200), (values, others) => {
        const plain = estimateMean(values)
        const finite = estimateMean(values, values.length + others)
        if (plain.interval === null || finite.interval === null) return plain.isConstant || values.length < 2
        const center = plain.mean ?? Number.NaN
        return (
          plain.interval.low <= center &&
          center <= plain.interval.high &&
          finite.interval.high - finite.interval.low <= plain.interval.high - plain.interval.low + 1e-12
        )
      }),
    )
    expect(estimateMean([5, 5, 5]).isConstant).toBe(true)
    expect(estimateMean([5]).isConstant).toBe(false)
  })

  test('the index of the ends of a scale is 0 and 100', () => {
    expect([toIndex(1, scale), toIndex(5, scale), toIndex(1, { min: 1, max: 1 })]).toEqual([0, 100, null])
  })
})

describe('quantiles', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })

  test('are monotone, within the values, and blind to order', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(numbers, share, share, (values, one, other) => {
        const low = quantile(values, Math.min(one, other)) ?? Number.NaN
        const high = quantile(values, Math.max(one, other)) ?? Number.NaN
        const isOrdered =
          Math.min(...values) <= low && low <= high + 1e-9 && high <= Math.max(...values) + 1e-9
        return isOrdered && quantile([...values].reverse(), one) === quantile(values, one)
      }),
    )
  })

  test('no values, no median', () => {
    expect([median([]), median([3]), median([4, 1])]).toEqual([null, 3, 2.5])
  })

  test('frequencies list every step of the scale', () => {
    expect(frequencies([2, 2, 5, 9], scale).map(({ n }) => n)).toEqual([0, 2, 0, 0, 1])
  })
})
