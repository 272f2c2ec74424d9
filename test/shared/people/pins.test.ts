import { assert, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { secondsLeft, waitAfter } from '#shared/people/attempts'
import { CODE_BYTES, codeFrom, codeLetters, isEasyPin, isPin, plainCode } from '#shared/people/pins'

test('a PIN is 4 to 12 digits, or words of 8 letters and more', () => {
  expect(['1234', '123456789012', 'una frase mía', 'año2026!'].map(isPin)).toEqual([true, true, true, true])
  expect(['123', '1234567890123', 'corta', '', '        ', 'x'.repeat(65)].map(isPin)).toEqual(
    Array.from({ length: 6 }, () => false),
  )
})

test('PINs that anybody would try first are known', () => {
  expect(['0000', '1234', '987654'].map(isEasyPin)).toEqual([true, true, true])
  expect(['2580', '1235', 'una frase mía'].map(isEasyPin)).toEqual([false, false, false])
})

test('a recovery code is five groups of five letters that are not taken for one another', () => {
  expect(codeLetters).toHaveLength(32)
  expect(codeFrom(new Uint8Array(CODE_BYTES))).toBe('22222-22222-22222-22222-22222')
  expect(plainCode(' abcde 23456-fghjk ')).toBe('ABCDE23456FGHJK')
})

test('two wrong PINs cost nothing, then each wait is longer, up to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 50].map(waitAfter)).toEqual([0, 0, 0, 5, 15, 60, 300, 900, 900])
})

test('whatever the clock says, nobody waits longer than the whole wait or less than nothing', () => {
  // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
  assert(
    property(integer({ min: 0, max: 40 }), integer({ min: -90_000, max: 90_000 }), (wrong, passed) => {
      const then = new Date(Date.UTC(2026, 2, 2, 10) + passed * 1000).toISOString().slice(0, 19)
      const left = secondsLeft({ wrong, wrongAt: '2026-03-02T10:00:00' }, then)
      expect(left).toBe(passed < 0 ? waitAfter(wrong) : Math.max(0, waitAfter(wrong) - passed))
    }),
  )
  // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
  assert(property(string(), (typed) => /^[A-Z0-9]*$/.test(plainCode(typed))))
})
