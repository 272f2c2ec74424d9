import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LedgerEntries, ledgerSummary, nextLedgerStep } from '#shared/surveys/ledger'
import { countOf, coveredBy, type NumberRange, within } from '#shared/surveys/sheetRanges'

const nothing: LedgerEntries = { printed: [], handedOut: [], returned: [], sheets: [] }
const range = (from: number, to = from): NumberRange => ({ from, to })
const keyed = (...numbers: number[]) => numbers.map((number) => ({ from: number, to: number, isVoid: false }))
const counted = (count: number, handOutId: number | null = null) => ({ numbers: null, count, handOutId })
const back = (...numbers: NumberRange[]) => ({ numbers, count: countOf(numbers), handOutId: null })

test('what was printed, handed out, taken back and keyed is put side by side', () => {
  const { totals, numbers, notes } = ledgerSummary({
    printed: [range(1, 20), range(18, 30), range(33, 34)],
    handedOut: [
      { id: 1, numbers: [range(1, 10)] },
      { id: 2, numbers: [range(10, 12), range(35)] },
    ],
    returned: [back(range(3, 6)), back(range(6, 7), range(20))],
    sheets: [
      { from: 1, to: 1, isVoid: false },
      { from: 2, to: 2, isVoid: true },
      { from: 2, to: 2, isVoid: false },
      { from: 3, to: 3, isVoid: true },
      { from: 25, to: 25, isVoid: false },
      { from: 40, to: 40, isVoid: false },
    ],
  })
  expect(totals).toEqual({
    printed: 32,
    handedOut: 13,
    returned: 6,
    keyed: 4,
    void: 1,
    toKey: 5,
    missing: 6,
  })
  expect(numbers.missing).toEqual([range(8, 12), range(35)])
  expect(numbers.toKey).toEqual([range(4, 7), range(20)])
  expect(notes).toEqual({
    skipped: [range(31, 32)],
    neverPrinted: [range(40)],
    printedTwice: [range(18, 20)],
    handedOutTwice: [range(10)],
    handedOutUnprinted: [range(35)],
    returnedTwice: [range(6)],
    returnedNotHandedOut: [range(20)],
    keyedNotHandedOut: [range(25)],
    keyedTwice: [range(2)],
  })
})

test('without hand-outs the printed ones are missing, and without prints no number is strange', () => {
  const sheets = keyed(2)
  expect(ledgerSummary({ ...nothing, printed: [range(1, 3)], sheets }).numbers.missing).toEqual([
    range(1),
    range(3),
  ])
  const { notes, totals, back: known } = ledgerSummary({ ...nothing, sheets })
  expect([notes.neverPrinted, notes.keyedNotHandedOut, totals.missing, known]).toEqual([[], [], 0, null])
})

test('sheets that came back lower what is missing of their hand-out, numbered or only counted', () => {
  const {
    totals,
    ofHandOut,
    back: known,
  } = ledgerSummary({
    ...nothing,
    handedOut: [
      { id: 1, numbers: [range(1, 10)] },
      { id: 2, numbers: [range(11, 20)] },
    ],
    returned: [counted(4, 1), back(range(11, 13))],
    // 1 and 2 are taken to be two of the four that were counted.
    sheets: keyed(1, 2, 11),
  })
  expect(ofHandOut(1)).toMatchObject({ handedOut: 10, returned: 4, keyed: 2, toKey: 2, missing: 6 })
  expect(ofHandOut(2)).toMatchObject({ handedOut: 10, returned: 3, keyed: 1, toKey: 2, missing: 7 })
  expect(totals).toMatchObject({ handedOut: 20, returned: 7, keyed: 3, toKey: 4, missing: 13 })
  expect(known).toBe(7)
})

test('counted sheets of no hand-out lower the total only, and more than are out are said', () => {
  const handedOut = [{ id: 1, numbers: [range(1, 10)] }]
  const some = ledgerSummary({ ...nothing, handedOut, returned: [counted(4)] })
  expect([some.totals.missing, some.ofHandOut(1).missing, some.countedTooMany]).toEqual([6, 10, 0])
  const many = ledgerSummary({ ...nothing, handedOut, returned: [counted(9, 1), counted(3)] })
  expect([many.totals.missing, many.totals.toKey, many.countedTooMany]).toEqual([0, 12, 2])
  // The hand-out was taken out of the register: its sheets are nobody's.
  const orphans = ledgerSummary({ ...nothing, handedOut, returned: [counted(4, 7)] })
  expect([orphans.totals.missing, orphans.ofHandOut(1).missing]).toEqual([6, 10])
})

const someRange = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 }))
  .map(([from, more]) => range(from, from + more))
const someEntries: fc.Arbitrary<LedgerEntries> = fc.record({
  printed: fc.array(someRange, { maxLength: 3 }),
  handedOut: fc
    .array(fc.array(someRange, { minLength: 1, maxLength: 2 }), { maxLength: 3 })
    .map((all) => all.map((ranges, index) => ({ id: index + 1, numbers: coveredBy(ranges) }))),
  returned: fc.array(
    fc.oneof(
      fc.array(someRange, { minLength: 1, maxLength: 2 }).map((ranges) => back(...coveredBy(ranges))),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(null, 1, 2, 3))
        .map(([count, handOutId]) => counted(count, handOutId)),
    ),
    { maxLength: 3 },
  ),
  sheets: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean()), { maxLength: 20 })
    .map((sheets) => sheets.map(([number, isVoid]) => ({ from: number, to: number, isVoid }))),
})

test('each sheet that is out is in one state only: keyed, void, to key or missing', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const { numbers } = ledgerSummary(entries)
      const out = entries.handedOut.length > 0 ? numbers.handedOut : numbers.printed
      const parts = [numbers.keyed, numbers.void, numbers.toKey, numbers.missing].map((part) =>
        within(part, out),
      )
      expect(coveredBy(parts.flat())).toEqual(out)
      expect(coveredBy(parts.flat(), 2)).toEqual([])
    }),
  )
})

test('the figures of what is out add up, in all and of each hand-out, but for those counted too many', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const { totals, numbers, countedTooMany, ofHandOut } = ledgerSummary(entries)
      const out = entries.handedOut.length > 0 ? numbers.handedOut : numbers.printed
      const inside = (part: NumberRange[]) => countOf(within(part, out))
      const outside = countOf(numbers.toKey) - inside(numbers.toKey)
      const sum = inside(numbers.keyed) + inside(numbers.void) + totals.toKey - outside + totals.missing
      if (out.length > 0) expect(sum - countedTooMany).toBe(countOf(out))
      expect(Math.min(totals.missing, countedTooMany)).toBeGreaterThanOrEqual(0)
      for (const { id } of entries.handedOut) {
        const { handedOut, keyed: done, void: voided, toKey, missing } = ofHandOut(id)
        const all = done + voided + toKey + missing
        expect(missing > 0 ? all : Math.min(all, handedOut)).toBe(handedOut)
      }
    }),
  )
})

test('hand-outs that share no sheet miss together what the wave misses, but for those counted of none', () => {
  const apart = someEntries.map((entries) => ({
    ...entries,
    handedOut: [
      { id: 1, numbers: [range(1, 20)] },
      { id: 2, numbers: [range(21, 33), range(40, 45)] },
    ],
    returned: entries.returned.filter(({ numbers, handOutId }) => numbers !== null || handOutId !== null),
  }))
  fc.assert(
    fc.property(apart, (entries) => {
      const { totals, ofHandOut } = ledgerSummary({
        ...entries,
        returned: entries.returned.filter(({ handOutId }) => handOutId !== 3),
      })
      expect(totals.missing).toBe(ofHandOut(1).missing + ofHandOut(2).missing)
    }),
  )
})

test('the next step is the sheets in the house before those outside', () => {
  const counts = { printed: 0, handedOut: 0, returned: 0, keyed: 0, void: 0, toKey: 0, missing: 0 }
  expect([
    nextLedgerStep(counts),
    nextLedgerStep({ ...counts, printed: 9, missing: 9 }),
    nextLedgerStep({ ...counts, printed: 9, handedOut: 9, missing: 9 }),
    nextLedgerStep({ ...counts, printed: 9, handedOut: 9, returned: 2, toKey: 2, missing: 7 }),
    nextLedgerStep({ ...counts, printed: 9, handedOut: 9, keyed: 9 }),
    nextLedgerStep({ ...counts, keyed: 9 }),
  ]).toEqual(['print', 'handOut', 'collect', 'key', 'close', 'close'])
})
