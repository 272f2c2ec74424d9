import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { type Part, textCell, workbookParts, zipFile } from '../../main/importing/zipFile'
import { inTemporaryFolder } from '../support/folders'
import { createTally } from '../support/tally'
import type { Trial } from '../trial'
import { openWatched, type WatchedApp } from './watchedApp'

/** A file that takes longer to be refused would look like an app that hangs. */
const LONGEST_MS = 5000
/** What reading one file may take of memory, until it is collected. */
const MOST_BYTES = 700 * 1024 * 1024

const MEGABYTE = 1024 * 1024

/** Whatever a file holds and whatever it is called, at every place where one enters the app. */
export const hostileFilesTrial: Trial = {
  name: 'hostile files',
  run: (_budget, report) =>
    inTemporaryFolder(async (folder) => {
      const tally = createTally(report)
      const inbox = join(folder, 'inbox')
      mkdirSync(inbox)
      const app = openWatched(join(folder, 'app'), null)
      for (const [name, make] of hostileFiles) {
        const path = join(inbox, name)
        make(path)
        for (const [entrance, enter] of entrances)
          tally.note(`${name} by ${entrance}`, await faultsOf(app, () => enter(app, path), folder))
      }
      app.close()
      return tally.outcome()
    }),
}

type Enter = (app: WatchedApp, path: string) => ReturnType<WatchedApp['dispatch']>

const chosen =
  (name: string): Enter =>
  (app, path) => {
    app.chosen.push(path)
    return app.dispatch(name, {})
  }

/** All places where the bytes of a file come in; those that take them from the page are given names that lie. */
const entrances: readonly (readonly [entrance: string, enter: Enter])[] = [
  ...[
    'surveys.chooseForm',
    'responses.chooseImport',
    'cases.chooseImport',
    'promises.chooseImport',
    'customers.chooseImport',
    'aftersales.chooseImport',
    'cases.chooseFile',
    'checklists.choosePhoto',
    'business.chooseLogo',
  ].map((name) => [name, chosen(name)] as const),
  [
    'backup.look',
    async (app, path) => {
      app.chosen.push(path)
      await app.dispatch('backup.chooseCopy', {})
      return app.dispatch('backup.look', { source: { place: 'file' }, passphrase: null })
    },
  ],
  ...['responses.dropImport', 'cases.dropImport', 'promises.dropImport'].map((name) => {
    const drop: Enter = (app) =>
      app.dispatch(name, { fileName: '../../CON.csv', bytes: new Uint8Array([80, 75, 3, 4]) })
    return [name, drop] as const
  }),
  ...[
    '../../evil.png',
    'a:b.png',
    'C:\\evil.png',
    'CON',
    'NUL.txt',
    'x.png. ',
    '\u0000.png',
    'a/b/c.exe',
  ].map((name) => {
    const store: Enter = (app) =>
      app.dispatch('cases.storeFile', { name, bytes: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1') })
    return [`cases.storeFile as ${JSON.stringify(name)}`, store] as const
  }),
]

async function faultsOf(
  app: WatchedApp,
  enter: () => ReturnType<WatchedApp['dispatch']>,
  folder: string,
): Promise<string[]> {
  const rows = app.rowsWritten()
  const outside = listOf(folder)
  const memory = process.memoryUsage().rss
  const start = performance.now()
  const reply = await enter()
  await app.idle()
  const ms = performance.now() - start
  const grown = process.memoryUsage().rss - memory
  const logged = app.takeFailures()
  app.takeEntered()
  const faults = [
    logged.length > 0 && `is a bug: ${logged.join(' ')}`,
    !reply.ok && reply.error.code === 'unexpected' && 'was answered without a sentence',
    ms > LONGEST_MS && `took ${Math.round(ms)} ms`,
    grown > MOST_BYTES && `took ${Math.round(grown / MEGABYTE)} MB`,
    app.rowsWritten() !== rows && 'left rows in the database',
    listOf(folder) !== outside && 'left a file outside of the folder of the app',
  ]
  return faults.filter((fault) => fault !== false)
}

/** The folders around the app's own: above it, and where the file lies. */
function listOf(folder: string): string {
  return [dirname(folder), folder, join(folder, 'inbox')]
    .map((place) => readdirSync(place).filter((name) => /evil|CON|NUL/i.test(name) || place === folder))
    .join('|')
}

type Make = (path: string) => void

const holds =
  (content: string | Uint8Array | (() => string | Uint8Array)): Make =>
  (path) =>
    writeFileSync(path, typeof content === 'function' ? content() : content)

const workbookWith = (...more: readonly Part[]) => holds(() => zipFile([...workbookParts(''), ...more]))
const sheetOf = (rows: string): Make => holds(() => zipFile(workbookParts(rows)))
const sheetAs = (data: string | Uint8Array, claimed?: number): Make =>
  holds(() => {
    const others = workbookParts('').filter(({ name }) => !name.includes('sheet1'))
    const sheet = { name: 'xl/worksheets/sheet1.xml', data, ...(claimed !== undefined && { claimed }) }
    return zipFile([...others, sheet])
  })

const declared = (declaration: string) =>
  `<?xml version="1.0"?>${declaration}<worksheet><sheetData><row r="1">${textCell('A1', '&lol;')}</row></sheetData></worksheet>`

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('')

const nestedJson = (depth: number) => `${'{"questions":['.repeat(depth)}1${']}'.repeat(depth)}`
const template = (questionnaire: string) =>
  `{"format":"libreta.template","version":1,"questionnaire":${questionnaire}}`

/** Files that are made to do harm. */
const hostileFiles: readonly (readonly [name: string, make: Make])[] = [
  ['empty.csv', holds('')],
  ['program.csv', holds('MZ\u0090\u0000\u0003')],
  ['program.png', holds(Buffer.from('7f454c4602010100', 'hex'))],
  ['page.png', holds('<html><script>alert(1)</script></html>')],
  [
    'picture.svg',
    holds('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>'),
  ],
  ['polyglot.gif', holds('GIF89a=1;/*<script>alert(1)</script>*/')],
  [
    'polyglot.pdf',
    holds('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\nPK\u0003\u0004'),
  ],
  ['cut.png', holds(Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff', 'hex'))],
  [
    'wide-picture.png',
    holds(Buffer.from('89504e470d0a1a0a0000000d494844527fffffff7fffffff0806000000', 'hex')),
  ],
  [
    'traversal.xlsx',
    workbookWith({ name: '../../../evil.txt', data: 'x' }, { name: '/tmp/evil.txt', data: 'x' }),
  ],
  ['drives.xlsx', workbookWith({ name: 'C:\\evil.txt', data: 'x' }, { name: 'evil.txt:stream', data: 'x' })],
  [
    'reserved.xlsx',
    workbookWith({ name: 'CON', data: 'x' }, { name: 'NUL.xml', data: 'x' }, { name: 'evil. ', data: 'x' }),
  ],
  ['twice.xlsx', workbookWith({ name: 'xl/workbook.xml', data: '<workbook/>' })],
  ['macros.xlsx', workbookWith({ name: 'xl/vbaProject.bin', data: 'x' })],
  ['macros.xlsm', workbookWith({ name: 'xl/vbaProject.bin', data: 'x' })],
  ['macros.docx', holds(() => zipFile([{ name: 'word/vbaProject.bin', data: 'x' }]))],
  [
    'elsewhere.xlsx',
    workbookWith({
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      data: '<Relationships><Relationship Id="r" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    }),
  ],
  ['laughs.xlsx', sheetAs(declared(`<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}<!ENTITY lol "&l9;">]>`))],
  ['quadratic.xlsx', sheetAs(declared(`<!DOCTYPE x [<!ENTITY lol "${'a'.repeat(100_000)}">]>`))],
  ['external.xlsx', sheetAs(declared('<!DOCTYPE x [<!ENTITY lol SYSTEM "file:///etc/passwd">]>'))],
  ['parameter.xlsx', sheetAs(declared('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>'))],
  ['bomb.xlsx', sheetAs(new Uint8Array(300 * MEGABYTE))],
  ['lying-bomb.xlsx', sheetAs(new Uint8Array(300 * MEGABYTE), 10)],
  [
    'nested-bomb.xlsx',
    workbookWith({ name: 'a.zip', data: deflateRawSync(new Uint8Array(50 * MEGABYTE)), method: 0 }),
  ],
  [
    'many-members.xlsx',
    holds(() => zipFile(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}`, data: '' })))),
  ],
  ['overlap.xlsx', holds(() => overlapping())],
  ['end-of-world.xlsx', sheetOf(`<row r="999999999">${textCell('XFD999999999', 'x')}</row>`)],
  ['wide.xlsx', sheetOf(`<row r="1">${'<c t="str"><v>x</v></c>'.repeat(200_000)}</row>`)],
  ['empty-cells.xlsx', sheetOf(`<row r="1">${'<c/>'.repeat(2_000_000)}</row>`)],
  [
    'unclosed.xlsx',
    sheetAs('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'.repeat(20_000)),
  ],
  ['angle.xlsx', sheetAs('<'.repeat(2_000_000))],
  ['columns.csv', holds(() => 'c;'.repeat(10_000_000))],
  ['one-line.csv', holds(() => 'x'.repeat(60 * MEGABYTE))],
  ['open-quote.csv', holds(() => `a;b\n"${'x;\n'.repeat(5_000_000)}`)],
  ['quotes.csv', holds(() => `a;b\n${'"'.repeat(5_000_001)}`)],
  ['zeros.csv', (path) => writeFileSync(path, 'a;b\n1;2\n') ?? truncateSync(path, 500 * MEGABYTE)],
  ['huge.csv', (path) => writeFileSync(path, 'a;b\n1;2\n') ?? truncateSync(path, 4096 * MEGABYTE)],
  ['wide-utf16.csv', holds(() => Buffer.from(`\ufeff${'\ud800;'.repeat(1_000_000)}`, 'utf16le'))],
  [
    'proto.json',
    holds(template('{"__proto__":{"isOwner":true},"constructor":{"prototype":{"isOwner":true}}}')),
  ],
  ['deep.json', holds(() => nestedJson(200_000))],
  ['deep-lists.json', holds(() => '['.repeat(5_000_000))],
  ['deep-template.json', holds(() => template(nestedJson(5000)))],
  ['wide.json', holds(() => template(`{"questions":[${'{},'.repeat(500_000)}{}]}`))],
  ['long-text.json', holds(() => template(`{"title":{"es":"${'x'.repeat(15 * MEGABYTE)}","en":""}}`))],
  ['numbers.json', holds(template('{"questions":[{"range":{"min":1e999,"max":-1e999}}]}'))],
  ['backup.db', holds(`SQLite format 3\u0000${'x'.repeat(8000)}`)],
]

/** Two entries of the directory that are the same bytes of the file, a thousand times. */
function overlapping(): Buffer {
  const one = zipFile([{ name: 'xl/workbook.xml', data: new Uint8Array(4 * MEGABYTE) }])
  const end = one.length - 22
  const start = one.readUInt32LE(end + 16)
  const entry = one.subarray(start, end)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(1000, 8)
  tail.writeUInt16LE(1000, 10)
  tail.writeUInt32LE(entry.length * 1000, 12)
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: 1000 }, () => entry), tail])
}
