import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from '#shared/text/amount'

test.each([
  ['1.234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['1 234,5', 1234.5],
  ['1.234.567,89', 1234567.89],
  ['1234,56', 1234.56],
  ['12.5', 12.5],
  ['1.234', 1234],
  ['1,234', 1234],
  ['45 €', 45],
  ['S/ 20,50', 20.5],
  ['0', 0],
  ['1000000000', 1e9],
  ['', null],
  ['  ', null],
])('%s is read as %s', (text, value) => {
  expect(readAmount(text)).toEqual({ value })
})

test.each([
  ['-5', 'negative'],
  ['-1.234,56', 'negative'],
  ['1e9', 'notAmount'],
  ['1.234.56', 'notAmount'],
  ['1.23.456', 'notAmount'],
  ['12,345,6', 'notAmount'],
  ['0,125', 'notAmount'],
  ['veinte', 'notAmount'],
  ['€', 'notAmount'],
  ['Infinity', 'notAmount'],
  ['1000000000,01', 'tooLarge'],
  ['99999999999999999999', 'tooLarge'],
])('%s is not guessed at: %s', (text, problem) => {
  expect(readAmount(text)).toEqual({ problem })
})

test('what either language writes is read back to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.constantFrom('es', 'en', 'de', 'fr'),
      (cents, language) => {
        const amount = cents / 100
        const text = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount)
        expect(readAmount(text)).toEqual({ value: amount })
      },
    ),
  )
})
