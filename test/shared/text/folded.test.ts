import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from '#shared/text/folded'

test('accents and capitals are nothing to search by', () => {
  expect(folded('ÍÑIGO Peña, Çà')).toBe('inigo pena, ca')
})

test('what is folded once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})
