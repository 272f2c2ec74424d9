import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '../../src/main/fileNames'

test.each([
  [['Cómo lo hicimos', 'Primavera 2026'], 'xlsx', 'Cómo lo hicimos - Primavera 2026.xlsx'],
  [['¿Cómo le atendimos?', '', 'A4'], 'pdf', '¿Cómo le atendimos - A4.pdf'],
  [['1/3/2026', 'a:b\\c'], 'pdf', '1 3 2026 - a b c.pdf'],
  [['  muchos \t\n espacios  '], 'pdf', 'muchos espacios.pdf'],
  [['../../etc/passwd'], 'pdf', '.. .. etc passwd.pdf'],
  [['Termina en punto...'], 'pdf', 'Termina en punto.pdf'],
  [['', '???'], 'xlsx', 'Libreta.xlsx'],
  [['...'], 'xlsx', 'Libreta.xlsx'],
  [[], 'xlsx', 'Libreta.xlsx'],
])('%j makes a name that every system takes', (parts, extension, expected) => {
  expect(fileNameOf(parts, extension)).toBe(expected)
})

const parts = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'. <>:"/\\|?*\u0000\u001f\t\nñ😀'), maxLength: 150 }),
  ),
  { maxLength: 4 },
)

test('no name holds a character that some system forbids, is empty or is too long', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom('pdf', 'xlsx', 'csv'), (texts, extension) => {
      const name = fileNameOf(texts, extension)
      const stem = name.slice(0, -extension.length - 1)
      expect(name.endsWith(`.${extension}`)).toBe(true)
      expect([...name].filter((letter) => '<>:"/\\|?*'.includes(letter) || letter < ' ')).toEqual([])
      expect(stem.length).toBeGreaterThan(0)
      expect(stem).toBe(stem.trim())
      expect(stem.endsWith('.')).toBe(false)
      expect(name.length).toBeLessThanOrEqual(130)
    }),
    { numRuns: 2000 },
  )
})

test('a long name is not cut in the middle of a character', () => {
  for (let length = 110; length < 125; length++) {
    const name = fileNameOf([`${'x'.repeat(length)}😀😀😀😀😀😀`], 'pdf')
    expect([length, /\p{Surrogate}/u.test(name)]).toEqual([length, false])
  }
})
