import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperSizes } from '../../../src/shared/surveys/paper'
import {
  crc32,
  decodeSheetCode,
  encodeSheetCode,
  type SheetCode,
} from '../../../src/shared/surveys/sheetCode'

const code: SheetCode = {
  surveyId: 3,
  versionNumber: 2,
  waveId: 7,
  layout: { size: 'A4', columns: 1, largePrint: false },
  page: 1,
  sheet: 42,
}

const anyCode: fc.Arbitrary<SheetCode> = fc.record({
  surveyId: fc.integer({ min: 1, max: 1023 }),
  versionNumber: fc.integer({ min: 1, max: 255 }),
  waveId: fc.option(fc.integer({ min: 1, max: 16_383 })),
  layout: fc.record({
    size: fc.constantFrom(...paperSizes),
    columns: fc.constantFrom(1, 2, 3),
    largePrint: fc.boolean(),
  }),
  page: fc.integer({ min: 1, max: 99 }),
  sheet: fc.integer({ min: 1, max: 9_999_999 }),
})

test('the check is the CRC-32 that everyone uses', () => {
  expect(crc32('123456789')).toBe(0xcbf43926)
})

test('a worked example', () => {
  // ((3 · 256 + 2) · 16384 + 7) · 18 + 0 = 227 082 366 = 3R75VI in base 36
  const head = 'F1:03R75VI:01:00016'
  expect(encodeSheetCode(code)).toBe(`${head}:${crc32(head).toString(16).toUpperCase().padStart(8, '0')}`)
})

test('what is written is read again, and fits version 2-Q in its 45 letters', () => {
  fc.assert(
    fc.property(anyCode, (any) => {
      const text = encodeSheetCode(any) ?? ''
      expect(text).toMatch(/^[0-9A-Z:]{28}$/)
      expect(decodeSheetCode(text)).toEqual(any)
    }),
  )
})

test('one wrong letter is always noticed', () => {
  const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:')
  fc.assert(
    fc.property(anyCode, fc.nat({ max: 27 }), letter, (any, at, wrong) => {
      const text = encodeSheetCode(any) ?? ''
      fc.pre(text[at] !== wrong)
      expect(decodeSheetCode(text.slice(0, at) + wrong + text.slice(at + 1))).toBeNull()
    }),
  )
})

test.each([{ surveyId: 1024 }, { versionNumber: 256 }, { waveId: 16_384 }, { page: 100 }, { sheet: 0 }])(
  '%o has no code',
  (large) => {
    expect(encodeSheetCode({ ...code, ...large })).toBeNull()
  },
)

test.each(['', 'https://example.com', 'F1:03R75VI:01:00016:00000000', 'F2:03R75VI:01:00016:00000000'])(
  '«%s» is not ours',
  (text) => {
    expect(decodeSheetCode(text)).toBeNull()
  },
)
