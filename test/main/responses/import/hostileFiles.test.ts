import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportSource } from '#shared/importing/source'
import { appForEachTest, contentOf, historyOf, outcomeOf } from '../../../support/builders'
import { grades, type Part, textCell, workbookParts, zipFile } from '../../importing/zipFile'

/** Milliseconds for what reads many files; far more than it needs, so that a busy PC does not fail it. */
const TIME_LIMIT = 120_000

const app = appForEachTest()

/** A file on the disk that the person chooses. */
function chosenFile(content: string | Uint8Array): Promise<ImportSource | null> {
  const path = join(app().folder, 'hojas.csv')
  writeFileSync(path, content)
  app().chosenFiles.push(path)
  return app().call('responses.chooseImport', {})
}

/** Every column a question of the type that was guessed. */
function mappingOf({ columns, reading }: ImportSource) {
  return {
    surveyId: null,
    surveyTitle: 'Ajena',
    waveLabel: 'Ajena',
    openedOn: '2026-03-01',
    reading,
    targets: columns.map(({ name, guess, options }) => ({
      kind: 'newQuestion' as const,
      type: guess,
      text: name,
      options,
    })),
  }
}

/** What becomes of the file when the person goes all the way: the code of the refusal, or how many sheets there are. */
async function fateOf(content: string | Uint8Array): Promise<string | number> {
  const before = contentOf(app().db)
  const history = historyOf(app().db)
  const fate = await triedOut(content)
  expect(app().failures).toEqual([])
  expect(app().db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(app().db.pragma('foreign_key_check')).toEqual([])
  if (typeof fate === 'string') {
    expect(contentOf(app().db)).toEqual(before)
    expect(historyOf(app().db)).toEqual(history)
    return fate
  }
  const stored = app().db.prepare('SELECT count(*) FROM response').pluck().get()
  expect(stored).toBe(fate)
  await app().call('history.undo', {})
  return fate
}

async function triedOut(content: string | Uint8Array): Promise<string | number> {
  let source: ImportSource | null = null
  const refused = await outcomeOf(
    chosenFile(content).then((read) => {
      source = read
    }),
  )
  if (refused !== 'done' || source === null) return refused
  const { token } = source as ImportSource
  const mapping = mappingOf(source)
  const previewed = app().call('responses.previewImport', { token, mapping })
  const refusedCheck = await outcomeOf(previewed)
  if (refusedCheck !== 'done') return refusedCheck
  const { jobId } = await app().call('responses.import', { token, mapping })
  await app().jobs.idle()
  const state = (await app().call('jobs.list', {})).find(({ id }) => id === jobId)?.state
  if (state?.state === 'failed') return state.code
  if (state?.state !== 'done') throw new Error('the import neither ended nor failed')
  expect(state.count).toBe((await previewed).rowCount)
  return state.count
}

const csv = `Nota;Opinión\r\n${Array.from({ length: 40 }, (_, index) => `${(index % 5) + 1};"Señor «ñ»; ""bien"" ${index}"`).join('\r\n')}\r\n`

describe('a file that was cut off ends in a sentence or in the rows that are whole', () => {
  test(
    'CSV at any byte, in any encoding',
    async () => {
      const encodings = [Buffer.from(csv), Buffer.from(csv, 'latin1'), Buffer.from(`\uFEFF${csv}`, 'utf16le')]
      for (const whole of encodings) {
        for (let end = 0; end < whole.length; end += Math.ceil(whole.length / 24)) {
          const fate = await fateOf(whole.subarray(0, end))
          if (typeof fate === 'string') expect(['notCsv', 'importHasErrors', 'invalidInput']).toContain(fate)
        }
      }
    },
    TIME_LIMIT,
  )

  test(
    'a workbook at any byte',
    async () => {
      const whole = zipFile(workbookParts(grades(30)))
      for (let end = 0; end < whole.length; end += 37)
        expect(['notCsv', 'importHasErrors']).toContain(await fateOf(whole.subarray(0, end)))
      expect(await fateOf(whole)).toBe(30)
    },
    TIME_LIMIT,
  )

  test('the XML of a workbook at any character', async () => {
    const rows = grades(4)
    for (let end = 0; end <= rows.length; end += 23) {
      const parts = workbookParts(rows.slice(0, end))
      const sheet = parts.map((part) =>
        part.name.includes('sheet1')
          ? { ...part, data: String(part.data).split('</sheetData>')[0] ?? '' }
          : part,
      )
      const fate = await fateOf(zipFile(sheet))
      if (typeof fate === 'string') expect(['notCsv', 'importHasErrors', 'invalidInput']).toContain(fate)
    }
  })
})

/** Entities that unfold without end. */
const entities = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: 30 }, (_, index) => `<!ENTITY b${index} "${`&b${index - 1};`.repeat(10)}">`).join('')}]>`

test('a workbook that declares entities, to unfold or to fetch something, is refused', async () => {
  const declarations = [
    entities,
    '<!DOCTYPE x [<!ENTITY a "aa">]>',
    '<!doctype x SYSTEM "file:///etc/passwd">',
    '<!ENTITY a "a">',
  ]
  for (const declaration of declarations) {
    const parts = workbookParts(grades(3)).map((part) =>
      part.name.includes('sheet1') ? { ...part, data: `${declaration}${String(part.data)}` } : part,
    )
    expect(await fateOf(zipFile(parts))).toBe('notCsv')
  }
})

test(
  'random bytes, alone or behind the mark of a workbook, are never a crash',
  async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const starts = [[], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), bytes, async (start, rest) => {
        await fateOf(Buffer.from([...start, ...rest]))
      }),
      { numRuns: 150 },
    )
  },
  TIME_LIMIT,
)

test(
  'random text of what tables are made of is never a crash',
  async () => {
    const piece = fc.constantFrom(
      '"',
      '""',
      ';',
      ',',
      '\t',
      '\r',
      '\n',
      '\r\n',
      'a',
      '1',
      ' ',
      'ñ',
      '=',
      '\uFEFF',
      '😀',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await fateOf(pieces.join(''))
      }),
      { numRuns: 150 },
    )
  },
  TIME_LIMIT,
)

describe('a CSV file that is not what it should be', () => {
  const wide = (columns: number) =>
    [1, 2, 3]
      .map((line) => Array.from({ length: columns }, (_, index) => `${line}${index}`).join(';'))
      .join('\n')

  test.each<[string, () => string | Uint8Array, string | number]>([
    ['of no bytes', () => '', 'notCsv'],
    ['of a mark and nothing else', () => '\uFEFF', 'notCsv'],
    ['of half a mark', () => Buffer.from([0xef, 0xbb]), 'notCsv'],
    ['of ten thousand columns', () => wide(10_000), 'tooManyColumns'],
    ['of one column more than can be', () => wide(401), 'tooManyColumns'],
    ['of as many columns as can be, but more than a survey has questions', () => wide(400), 'tooManyColumns'],
    ['of separators only', () => ';;;;;\n'.repeat(5000), 'notCsv'],
    ['with empty bytes inside', () => 'Nota;Opinión\n1;a\0b\n2;c\n', 'notCsv'],
    ['with quotes that never close', () => `Nota;Opinión\n1;"${'a;b\n'.repeat(2000)}`, 'notCsv'],
    ['with words behind a closing quote', () => 'Nota;Opinión\n1;"bien" dijo\n2;"mal"\n', 'notCsv'],
    ['of fifty megabytes in one line', () => Buffer.alloc(50 * 1024 * 1024, 'a'), 'notCsv'],
    ['of fifty megabytes in one line of cells', () => Buffer.alloc(50 * 1024 * 1024, 'a;'), 'tooManyColumns'],
    ['of fifty megabytes in one quoted cell', () => Buffer.alloc(50 * 1024 * 1024, '"'), 'notCsv'],
    ['with a row far wider than its header', () => `Nota\n1\n${'1;'.repeat(5000)}\n`, 'tooManyColumns'],
  ])('%s is refused in words', async (_, content, code) => {
    expect(await fateOf(content())).toBe(code)
  })

  test.each<[string, () => string | Uint8Array]>([
    ['that ends its lines with a carriage return alone', () => 'Nota;Opinión\r1;Bien\r2;Mal\r'],
    ['that mixes the ends of its lines', () => 'Nota;Opinión\r\n1;Bien\n2;Mal\r'],
    ['without an end of its last line', () => 'Nota;Opinión\n1;Bien\n2;Mal'],
    ['with the same header twice', () => 'Nota;Nota\n1;2\n3;4\n'],
    ['in UTF-16 with its mark', () => Buffer.from('\uFEFFNota;Opinión\n1;Bien\n2;Mal\n', 'utf16le')],
    ['in UTF-16 without a mark', () => Buffer.from('Nota;Opinión\n1;Bien\n2;Mal\n', 'utf16le')],
    [
      'in UTF-16 the other way round',
      () => Buffer.from('\uFEFFNota;Opinión\n1;Bien\n2;Mal\n', 'utf16le').swap16(),
    ],
    ['with a line break in a quoted cell', () => 'Nota;Opinión\n1;"Bien\r\ny rápido"\n2;Mal\n'],
  ])('%s is imported', async (_, content) => {
    expect(await fateOf(content())).toBe(2)
  })

  test('formulas are text and stay text', async () => {
    const cells = ['=1+1', '=HYPERLINK("http://x","y")', '@SUM(A1)', '+1+1', "=cmd|' /C calc'!A0"]
    const text = `Opinión\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\n')}\n`
    const source = await chosenFile(text)
    if (!source) throw new Error('nothing was chosen')
    const mapping = mappingOf(source)
    await app().call('responses.import', { token: source.token, mapping })
    await app().jobs.idle()
    const sheets = await app().call('responses.list', { waveId: 1 })
    expect(sheets.map(({ answers }) => answers[0]).reverse()).toEqual(cells.map((cell) => ({ text: cell })))
  })

  test('a folder in place of a file is said to be none', async () => {
    const folder = join(app().folder, 'carpeta.csv')
    mkdirSync(folder)
    app().chosenFiles.push(folder)
    expect(await outcomeOf(app().call('responses.chooseImport', {}))).toBe('fileUnreadable')
    expect(app().failures).toEqual([])
  })
})

describe('a workbook that is not what it should be', () => {
  const sheet = (rows: string, ...more: Part[]) => zipFile([...workbookParts(rows), ...more])
  const bomb = () => Buffer.alloc(300 * 1024 * 1024, 32)
  const replaced = (name: string, part: Omit<Part, 'name'>) =>
    zipFile(workbookParts(grades(3)).map((known) => (known.name === name ? { name, ...part } : known)))
  const header = `<row r="1">${textCell('A1', 'Nota')}</row>`

  test.each<[string, () => Uint8Array, string | number]>([
    [
      'whose sheet unpacks without end',
      () => replaced('xl/worksheets/sheet1.xml', { data: bomb() }),
      'fileTooLarge',
    ],
    [
      'that lies about the size of its sheet',
      () => replaced('xl/worksheets/sheet1.xml', { data: bomb(), claimed: 10 }),
      'fileTooLarge',
    ],
    [
      'whose parts are packed in an unknown way',
      () => replaced('xl/worksheets/sheet1.xml', { data: 'x', method: 99 }),
      'notCsv',
    ],
    ['without a workbook in it', () => zipFile([{ name: 'a.txt', data: 'a' }]), 'notCsv'],
    ['whose sheet is not there', () => zipFile(workbookParts('').slice(0, 3)), 'notCsv'],
    [
      'that names a sheet outside of itself',
      () =>
        replaced('xl/_rels/workbook.xml.rels', {
          data: '<Relationships><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>',
        }),
      'notCsv',
    ],
    ['with nothing in its sheet', () => sheet(''), 'notCsv'],
    ['with a header only', () => sheet(header), 'notCsv'],
    [
      'with a cell past the last column',
      () => sheet(`${header}<row r="2">${textCell('ZZZ2', '5')}</row>`),
      'tooManyColumns',
    ],
  ])('%s is refused in words', async (_, content, code) => {
    expect(await fateOf(content())).toBe(code)
  })

  test.each<[string, () => Uint8Array, number]>([
    [
      'with a tag that never ends',
      () => sheet(`${header}<row r="2"><c r="A2"><v>4</v></c></row><${'a'.repeat(5_000_000)}`),
      1,
    ],
    [
      'with an attribute that never ends',
      () => sheet(`${header}<row r="2"><c r="A2"><v>4</v></c></row><a${' '.repeat(5_000_000)}`),
      1,
    ],
    [
      'with names that lead out of the folder',
      () =>
        sheet(
          grades(3),
          { name: '../../../../tmp/evil.xml', data: 'x' },
          { name: '/etc/evil', data: 'x' },
          { name: 'C:\\evil', data: 'x' },
        ),
      3,
    ],
    [
      'with a row of a huge number',
      () => sheet(`${header}<row r="99999999"><c r="A99999999"><v>4</v></c></row>`),
      1,
    ],
    [
      'with rows and cells without their places',
      () => sheet('<row><c t="inlineStr"><is><t>Nota</t></is></c></row><row><c><v>4</v></c></row>'),
      1,
    ],
    [
      'with merged cells',
      () =>
        replaced('xl/worksheets/sheet1.xml', {
          data: `<worksheet><sheetData>${header}<row r="2"><c r="A2"><v>4</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells></worksheet>`,
        }),
      1,
    ],
    [
      'with tags within tags within tags',
      () =>
        sheet(
          `${header}${'<x>'.repeat(20_000)}<row r="2"><c r="A2"><v>4</v></c></row>${'</x>'.repeat(20_000)}`,
        ),
      1,
    ],
    [
      'with a text that is not among the shared ones',
      () => sheet(`${header}<row r="2"><c r="A2" t="s"><v>999999</v></c>${textCell('B2', 'x')}</row>`),
      1,
    ],
    [
      'with control characters written as escapes',
      () => sheet(`${header}<row r="2">${textCell('A2', '_x0000_bien_xD800_&#0;')}</row>`),
      1,
    ],
    [
      'with errors in its cells',
      () => sheet(`${header}<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c></row>`),
      1,
    ],
  ])('%s is imported', async (_, content, count) => {
    expect(await fateOf(content())).toBe(count)
  })

  test('formulas are never run: what was saved beside them is read, in days from 1900 or from 1904', async () => {
    const row = '<row r="2"><c r="A2"><f>1+1</f><v>4</v></c><c r="B2" s="1"><v>46086</v></c></row>'
    const head = `<row r="1">${textCell('A1', 'Nota')}${textCell('B1', 'Día')}</row>`
    const samplesOf = async (workbookPr: string) => {
      const source = await chosenFile(zipFile(workbookParts(head + row, workbookPr)))
      return source?.columns.map(({ samples }) => samples)
    }
    expect(await samplesOf('')).toEqual([['4'], ['2026-03-05']])
    expect(await samplesOf('<workbookPr date1904="1"/>')).toEqual([['4'], ['2030-03-06']])
  })
})

test('dropped bytes go the same way', async () => {
  const drop = (bytes: Uint8Array) =>
    outcomeOf(app().call('responses.dropImport', { fileName: '../x.csv', bytes }))
  expect(await drop(new Uint8Array())).toBe('notCsv')
  expect(await drop(Buffer.from('Nota\n1\n'))).toBe('done')
  expect(await drop(zipFile(workbookParts(grades(2))).subarray(0, 100))).toBe('notCsv')
  expect(app().failures).toEqual([])
})
