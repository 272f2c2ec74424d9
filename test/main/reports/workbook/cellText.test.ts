import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeFormula } from '#shared/text/looksLikeFormula'
import { columnName } from '../../../../src/main/reports/workbook/addresses'
import { fitCell, longestCellText, xmlText } from '../../../../src/main/reports/workbook/cellText'
import { sheetName, uniqueHeaders } from '../../../../src/main/reports/workbook/sheetNames'

const anyText = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  string({ unit: constantFrom(...`[]:*?/\\' ñÁ😀_x0041\t\n\r\u0000\uD800`), maxLength: 60 }),
)

describe('names of sheets', () => {
  test('are always valid for Excel', async () => {
    await assert(
      property(anyText, (label) => {
        const name = sheetName('Encuesta_', label, ['Resumen', 'Notas'])
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).toMatch(/^Encuesta/)
        expect(name).not.toMatch(/[[\]:*?/\\']|\p{Cc}|\p{Cs}|_x[0-9A-Fa-f]{4}_|\s$/u)
      }),
    )
  })

  test('are never one of the taken ones, capitals or not', async () => {
    await assert(
      property(array(anyText, { maxLength: 12 }), (labels) => {
        const names: string[] = []
        for (const label of labels) names.push(sheetName('Encuesta_', label, names))
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(labels.length)
      }),
    )
  })

  test('keep ñ and accents, and cut a long label', () => {
    expect(sheetName('Encuesta_', 'Otoño/Año 2026: clientes de la tarde', [])).toBe(
      'Encuesta_Otoño-Año 2026- client',
    )
    expect(sheetName('Encuesta_', '  ', [])).toBe('Encuesta')
  })
})

test('headers of a table are unique, short and on one line', async () => {
  await assert(
    property(array(anyText, { maxLength: 20 }), (texts) => {
      const headers = uniqueHeaders(texts, 60)
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(texts.length)
      for (const header of headers) expect(header).toMatch(/^[^\n\r]{1,60}$/u)
    }),
  )
})

test('text for XML has nothing that XML cannot carry', async () => {
  await assert(
    property(anyText, (text) => {
      const xml = xmlText(text)
      expect(xml).not.toMatch(/[<>"\p{Cs}\uFFFE\uFFFF]|&(?!(amp|lt|gt|quot);)/u)
      expect([...xml].every((character) => character >= ' ' || '\t\n'.includes(character))).toBe(true)
    }),
  )
  expect(xmlText('_x0041_ <a> & "b" \u0007')).toBe('_x005F_x0041_ &lt;a&gt; &amp; &quot;b&quot; ')
})

test('text that Excel would take for a formula is recognised', () => {
  const risky = ['=1', '+1', '-1', '@a', '\ta', '\ra']
  expect(risky.map(looksLikeFormula)).toEqual(risky.map(() => true))
  expect(['1=1', ' = 1', 'a', ''].map(looksLikeFormula)).toEqual([false, true, false, false])
})

test('a text that does not fit in a cell says that it was cut', () => {
  const cut = fitCell('a'.repeat(longestCellText + 1), ' [cut]')
  expect(cut).toHaveLength(longestCellText)
  expect(cut).toMatch(/ \[cut\]$/)
  expect(fitCell('a'.repeat(longestCellText), ' [cut]')).toBe('a'.repeat(longestCellText))
})

test('columns have the letters of Excel', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
