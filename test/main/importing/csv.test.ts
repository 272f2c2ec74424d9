import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '#shared/contract/reply'
import { toAppError } from '../../../src/main/errors'
import { readCsv as openCsv } from '../../../src/main/importing/csv'
import { bytesOf } from '../../../src/main/importing/readFile'
import { seeded } from '../../support/builders'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'libreta-csv-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(content: string | Uint8Array): Uint8Array {
  const path = join(folder, 'datos.csv')
  writeFileSync(path, content)
  return bytesOf({ path })
}

/** The whole table at once: what is wrong with a file may show only at its end. */
function readCsv(...input: Parameters<typeof openCsv>) {
  const { rows, ...head } = openCsv(...input)
  const read = [...rows()]
  return { ...head, rows: read.map(({ cells }) => cells), lines: read.map(({ line }) => line) }
}

function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    return toAppError(error)?.code ?? 'unexpected'
  }
  return 'read'
}

const table = {
  columns: ['Hoja', 'Rapidez', 'Opinión'],
  rows: [
    ['1', '4', 'Señor «ñ», el café frío'],
    ['2', '5', ''],
  ],
}

function written(delimiter: string, lineEnd = '\n'): string {
  return [table.columns, ...table.rows]
    .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join(lineEnd)
}

test.each([',', ';', '\t'])('columns apart by %j are found out', (delimiter) => {
  expect(readCsv(file(written(delimiter)))).toMatchObject({ ...table, reading: { delimiter } })
})

test('Windows line ends are read as well', () => {
  expect(readCsv(file(written(';', '\r\n')))).toMatchObject(table)
})

test('the mark that some programs put before UTF-8 is not part of the first name', () => {
  expect(readCsv(file(`\uFEFF${written(';')}`)).columns).toEqual(table.columns)
})

test('Windows-1252, as Excel on Windows writes it, keeps its ñ and its accents', () => {
  expect(readCsv(file(Buffer.from(written(';'), 'latin1')))).toMatchObject(table)
})

test('a quoted cell may hold the delimiter, quotes and line ends', () => {
  const text = 'Hoja;Opinión\n1;"Bien; ""muy"" bien\ny rápido"\n2;Mal\n'
  expect(readCsv(file(text)).rows).toEqual([
    ['1', 'Bien; "muy" bien\ny rápido'],
    ['2', 'Mal'],
  ])
})

test('empty rows are left out, and the others keep the number of their row', () => {
  const text = 'Hoja;Nota\n1;4\n\n;\n2;5\n   \n3;"a\nb"\n4;1\n'
  const { rows, lines } = readCsv(file(text))
  expect(rows).toEqual([
    ['1', '4'],
    ['2', '5'],
    ['3', 'a\nb'],
    ['4', '1'],
  ])
  expect(lines).toEqual([2, 5, 7, 8])
})

test('nameless columns get their number and repeated names a suffix', () => {
  expect(readCsv(file('Nota,,Nota, Nota ,\n1,2,3,4,5')).columns).toEqual([
    'Nota',
    '2',
    'Nota (2)',
    'Nota (3)',
    '5',
  ])
})

test('one column alone is a table', () => {
  expect(readCsv(file('Nota\n4\n5\n'))).toMatchObject({ columns: ['Nota'], rows: [['4'], ['5']] })
})

describe('what is no table', () => {
  test('an Excel workbook under another name', async () => {
    const zip = new JSZip()
    zip.file('[Content_Types].xml', '<Types/>')
    zip.file('xl/workbook.xml', '<workbook/>'.repeat(200))
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
    expect(refusal(() => readCsv(file(bytes)))).toBe('notCsv')
  })

  test('an empty file, or one of blank lines', () => {
    expect(refusal(() => readCsv(file('')))).toBe('notCsv')
    expect(refusal(() => readCsv(file('\n \n\n')))).toBe('notCsv')
    expect(refusal(() => readCsv(file('\uFEFF')))).toBe('notCsv')
  })

  test('a header without rows', () => {
    expect(refusal(() => readCsv(file('Hoja;Nota\n')))).toBe('notCsv')
  })

  test('random bytes', () => {
    const random = seeded(7)
    const bytes = Uint8Array.from({ length: 5000 }, () => Math.floor(random() * 256))
    expect(refusal(() => readCsv(file(bytes)))).toBe('notCsv')
  })

  test('a text of sentences', () => {
    const text = `Estimados señores:

Les escribo para contarles, con pena, que ayer, a las diez, la tienda estaba cerrada.
Volví por la tarde, y tampoco.
Espero su respuesta, gracias, un saludo, y hasta pronto.
Atentamente.`
    expect(refusal(() => readCsv(file(text)))).toBe('notCsv')
  })

  test('a cell whose quotes never close, which would swallow the rows that follow', () => {
    expect(refusal(() => readCsv(file('Hoja;Opinión\n1;"bien\n2;mal\n3;regular\n')))).toBe('notCsv')
  })
})

test('a folder, or a file that is gone, cannot be read', () => {
  const inner = join(folder, 'carpeta.csv')
  mkdirSync(inner)
  expect(refusal(() => bytesOf({ path: inner }))).toBe('fileUnreadable')
  expect(refusal(() => bytesOf({ path: join(folder, 'no está.csv') }))).toBe('fileUnreadable')
})

test('the refusals are expected failures, not bugs', () => {
  expect(() => readCsv(file(''))).toThrow(AppError)
})
