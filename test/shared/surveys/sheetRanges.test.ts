import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countOf,
  coveredBy,
  type NumberRange,
  readRanges,
  within,
  without,
  writeRanges,
} from '#shared/surveys/sheetRanges'

const someRanges: fc.Arbitrary<NumberRange[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 8 }))
    .map(([from, more]) => ({ from, to: from + more })),
  { maxLength: 6 },
)

/** Each number as often as the ranges have it. */
function numbersOf(ranges: readonly NumberRange[]): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
}

const setOf = (ranges: readonly NumberRange[]) => [...new Set(numbersOf(ranges))].sort((a, b) => a - b)

test('ranges are joined, cut and met as the sets of their numbers are', () => {
  fc.assert(
    fc.property(someRanges, someRanges, (one, other) => {
      const others = new Set(numbersOf(other))
      expect(numbersOf(coveredBy(one))).toEqual(setOf(one))
      expect(numbersOf(without(one, other))).toEqual(setOf(one).filter((number) => !others.has(number)))
      expect(numbersOf(within(one, other))).toEqual(setOf(one).filter((number) => others.has(number)))
      const twice = setOf(one).filter((number) => numbersOf(one).filter((n) => n === number).length > 1)
      expect(numbersOf(coveredBy(one, 2))).toEqual(twice)
      expect(countOf(coveredBy(one))).toBe(setOf(one).length)
    }),
  )
})

const from1to50And57 = [
  { from: 1, to: 50 },
  { from: 57, to: 57 },
]

test.each([
  '1-50, 57',
  '57 1-50',
  '1 - 50; 57',
  '1–50,57,',
  '1 a 50 y 57',
  '1 al 50, 57',
  '1 to 50 and 57',
  '1-20, 10-50, 57, 57',
])('numbers are read as people write them: %s', (text) => {
  expect(readRanges(text)).toEqual({ kind: 'ranges', ranges: from1to50And57 })
})

test('what is no number is named, not guessed at', () => {
  expect(readRanges('  , ')).toEqual({ kind: 'empty' })
  expect(readRanges('1-50, x7')).toEqual({ kind: 'notNumbers', part: 'x7' })
  expect(readRanges('0')).toEqual({ kind: 'notNumbers', part: '0' })
  expect(readRanges('1-2-3')).toEqual({ kind: 'notNumbers', part: '1-2-3' })
  expect(readRanges('12345678')).toEqual({ kind: 'notNumbers', part: '12345678' })
  expect(readRanges('57-50')).toEqual({ kind: 'endsBeforeStart', part: '57-50' })
  const odd = Array.from({ length: 201 }, (_, index) => index * 2 + 1)
  expect(readRanges(odd.join(' '))).toEqual({ kind: 'tooMany' })
})

test('what is written of ranges is read as the same ranges', () => {
  fc.assert(
    fc.property(someRanges, (ranges) => {
      const joined = coveredBy(ranges)
      const read = readRanges(writeRanges(joined))
      expect(read).toEqual(joined.length === 0 ? { kind: 'empty' } : { kind: 'ranges', ranges: joined })
    }),
  )
})
