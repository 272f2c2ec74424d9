import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countOf,
  coveredBy,
  ledgerSummary,
  type NumberRange,
  within,
  without,
} from '../../../src/shared/surveys/ledger'

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

test('what was printed, handed out and keyed is put side by side', () => {
  const { totals, notes, countsOf } = ledgerSummary({
    printed: [
      { from: 1, to: 20 },
      { from: 18, to: 30 },
    ],
    handedOut: [
      { from: 1, to: 10 },
      { from: 10, to: 12 },
    ],
    returned: [{ count: 4 }, { count: 3 }],
    sheets: [
      { number: 1, isVoid: false },
      { number: 2, isVoid: true },
      { number: 2, isVoid: false },
      { number: 3, isVoid: true },
      { number: 40, isVoid: false },
    ],
  })
  expect(totals).toEqual({ printed: 30, handedOut: 12, returned: 7, keyed: 3, void: 1, missing: 9 })
  expect(notes).toEqual({
    neverPrinted: [{ from: 40, to: 40 }],
    printedTwice: [{ from: 18, to: 20 }],
    handedOutTwice: [{ from: 10, to: 10 }],
    handedOutUnprinted: [],
    keyedTwice: [{ from: 2, to: 2 }],
    missing: [{ from: 4, to: 12 }],
  })
  expect(countsOf({ from: 1, to: 10 })).toEqual({ printed: 10, handedOut: 10, keyed: 2, void: 1, missing: 7 })
})

test('without hand-outs the printed ones are missing, and without prints no number is strange', () => {
  const sheets = [{ number: 2, isVoid: false }]
  const printed = [{ from: 1, to: 3 }]
  expect(ledgerSummary({ printed, handedOut: [], returned: [], sheets }).notes.missing).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
  ])
  const nothing = ledgerSummary({ printed: [], handedOut: [], returned: [], sheets })
  expect([nothing.notes.neverPrinted, nothing.totals.missing]).toEqual([[], 0])
})
