import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchTextOf, searchWords } from '#shared/customers/searchText'

const ana = {
  name: 'Ana Núñez Ruiz',
  preferredName: 'Anita',
  phone: '+34 612 34-56.78',
  email: 'Ana.N@Ejemplo.es',
  document: '12.345.678-Z',
}
const finds = (text: string) => searchWords(text).every((word) => searchTextOf(ana).includes(word))

test.each([
  'ana',
  'NUNEZ',
  'ruiz ana',
  'anita',
  'ñez',
  '612345678',
  '345 67',
  '+34 612',
  'ana.n@ejemplo.es',
  '12345678z',
  '12.345.678-Z',
  '345.678',
])('«%s» finds who is called so, or has that phone, e-mail or document', (text) => {
  expect(finds(text)).toBe(true)
})

test.each(['anna', '999', 'ruiz luis', '12345678y'])('«%s» finds somebody else', (text) => {
  expect(finds(text)).toBe(false)
})

test('whatever part of a name or phone is typed, in any case and with any accents, it is found', () => {
  const part = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(
      fc.constantFrom(ana.name, ana.phone.replaceAll('-', ' '), ana.email),
      part,
      (whole, [from, length]) => {
        const start = from % whole.length
        return finds(whole.slice(start, start + length).toUpperCase())
      },
    ),
  )
})

test('a text of nothing but spaces and signs looks for everybody', () => {
  expect(searchWords('  ')).toEqual([])
  expect(searchWords('+ -')).toEqual([])
})
