import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { excerptOf, matchOf, soughtIn } from '#shared/search/sought'

const read = (text: string) => matchOf(soughtIn(text))

describe('what was typed, as the index reads it', () => {
  test.each([
    ['cafetera', '("cafetera" *)'],
    ['la cafetera no cal', '("la" "cafetera" "no" "cal" *)'],
    ['"no calienta"', '("no calienta")'],
    ['"no calienta" caf', '("no calienta" "caf" *)'],
    ['"no calien', '("no calien" *)'],
    ['mesa 4', '("mesa" "4")'],
    ['2026-00012', '("2026 00012" *) OR ("202600012" *)'],
    ['699 887 766', '("699" "887" "766" *) OR ("699887766" *)'],
    ["l'eau d'or", '("l eau" "d or" *)'],
    ['NEAR(a b) OR NOT x*', '("NEAR a" "b" "OR" "NOT" "x")'],
    ['words:secreto ^inicio', '("words secreto" "inicio" *)'],
    ['', null],
    ['  "" *-+()^ 😀 ', null],
  ])('%s', (typed, expected) => expect(read(typed)).toBe(expected))

  test('only so many words narrow it, whatever the length', () => {
    expect(soughtIn('palabra '.repeat(1500)).flat()).toHaveLength(12)
    expect(read('x'.repeat(10_000))?.length).toBeLessThan(100)
  })
})

describe('any text', () => {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE said USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2')`)
  const insert = db.prepare('INSERT INTO said (rowid, words) VALUES (1, ?)')
  const empty = db.prepare('DELETE FROM said')
  const find = db.prepare<[string], number>('SELECT rowid FROM said WHERE said MATCH ?').pluck()
  afterAll(() => void db.close())

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '*',
          'NEAR',
          '(',
          ')',
          ' ',
          'AND',
          '-',
          '^',
          ':',
          'ñ',
          'a',
          '\0',
          '😀',
          '{',
          '+',
        ),
      )
      .map((parts) => parts.join('')),
  )

  test('is a search and never an error', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const match = read(text)
        if (match !== null) find.all(match)
      }),
      { numRuns: 400 },
    )
  })

  test('is found by each of its words, accents and capitals or not', () => {
    const spanish = fc.string({ unit: fc.constantFrom(...'abcñáéüÓ1 .,-"('), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(spanish, (text) => {
        empty.run()
        insert.run(text)
        for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
          const plain = word.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')
          expect(find.all(read(plain) ?? '')).toEqual([1])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('keeps every letter in an excerpt that is long enough', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(text, anything, (written, typed) => {
        const pieces = excerptOf([written], soughtIn(typed))
        const shown = pieces.map((piece) => piece.text).join('')
        expect(shown).toBe(written.trim() === '' ? '' : written)
      }),
    )
  })
})

describe('an excerpt', () => {
  const marked = (texts: readonly string[], typed: string) =>
    excerptOf(texts, soughtIn(typed))
      .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
      .join('')

  test('marks what was found as it was written', () => {
    expect(marked(['La Cafetería de Íñigo no está'], 'cafeteria inig')).toBe(
      'La [Cafetería] de [Íñigo] no está',
    )
    expect(marked(['No calienta. Calienta poco'], '"no calienta"')).toBe('[No calienta]. Calienta poco')
    expect(marked(['<b>café</b>'], 'cafe')).toBe('<b>[café]</b>')
  })

  test('is of the text with most of the words, around the first of them', () => {
    const long = `${'relleno '.repeat(40)}la tetera gotea ${'más '.repeat(80)}`
    const shown = marked(['una tetera', long], 'tetera gotea')
    expect(shown).toContain('[tetera] [gotea]')
    expect(shown.startsWith('…relleno')).toBe(true)
    expect(shown.endsWith('más…')).toBe(true)
    expect(shown.length).toBeLessThan(200)
  })

  test('is the beginning where the words stand elsewhere', () => {
    expect(marked(['', 'Una queja'], 'rosa')).toBe('Una queja')
    expect(marked([], 'rosa')).toBe('')
  })
})
