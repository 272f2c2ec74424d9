import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appForEachTest, contentOf, outcomeOf } from '../../../support/builders'
import { textCell, workbookParts, zipFile } from '../../importing/zipFile'
import { chosenList, importedList, proposal } from './importFiles'

const app = appForEachTest()
const head = 'Fecha;Cliente;Descripción;Estado;Fecha de cierre\n'

/** What becomes of the file: the code of the refusal, or how many cases there are. */
async function fateOf(content: string | Uint8Array): Promise<string | number> {
  const before = contentOf(app().db)
  let isChosen = false
  const refused = await outcomeOf(
    chosenList(app(), content).then(() => {
      isChosen = true
    }),
  )
  if (!isChosen) {
    expect(contentOf(app().db)).toEqual(before)
    return refused
  }
  const ended = await importedList(app(), content)
  if (ended.state === 'done') return ended.count
  expect(contentOf(app().db)).toEqual(before)
  return ended.state === 'failed' ? ended.code : ended.state
}

test('what is no list is refused with a word, and nothing is written', async () => {
  expect(await fateOf('MZ\u0090\u0000\u0003\u0000programa')).toBe('notCsv')
  expect(await fateOf(Buffer.from('7f454c4602010100', 'hex'))).toBe('notCsv')
  expect(await fateOf('')).toBe('notCsv')
  expect(await fateOf(head)).toBe('notCsv')
  expect(await fateOf(`${head}01/02/2026;Ana;"sin fin;Abierto;\n`)).toBe('notCsv')
  expect(await fateOf(`${Array.from({ length: 900 }, (_, index) => `c${index}`).join(';')}\n1\n`)).toBe(
    'tooManyColumns',
  )
  expect(await fateOf(zipFile([{ name: 'xl/workbook.xml', data: 'nada' }]))).toBe('notCsv')
})

test('a file of two gigabytes, a folder and a file that is gone are refused with a word', async () => {
  const path = join(app().folder, 'enorme.csv')
  writeFileSync(path, head)
  truncateSync(path, 2 * 1024 * 1024 * 1024)
  const folder = join(app().folder, 'carpeta')
  mkdirSync(folder)
  app().chosenFiles.push(path, folder, join(app().folder, 'nunca.csv'))
  const fates = []
  for (let times = 0; times < 3; times += 1) fates.push(await outcomeOf(app().call('cases.chooseImport', {})))
  expect(fates).toEqual(['fileTooLarge', 'fileUnreadable', 'fileUnreadable'])
  rmSync(path)
  const kept = await chosenList(app(), `${head}01/02/2026;Ana;Algo;Abierto;\n`)
  rmSync(join(app().folder, 'reclamos.csv'))
  const fate = app().call('cases.previewImport', { token: kept.token, mapping: proposal(kept) })
  expect(await outcomeOf(fate)).toBe('fileUnreadable')
})

test('formulas, code and odd signs come in as the words that they are', async () => {
  const words = [
    `=cmd|'/c calc'!A1`,
    '<script>alert(1)</script>',
    `'); DROP TABLE customer_case;--`,
    '../../etc/passwd',
    '{{t}}',
  ]
  const rows = words.map((word) => `01/02/2026;"${word}";"${word}";Abierto;`).join('\n')
  expect(await fateOf(head + rows)).toBe(words.length)
  const { lines } = await app().call('cases.list', { filter: { group: 'all' } })
  expect(lines.map(({ description }) => description).sort()).toEqual([...words].sort())
  expect(lines.map(({ customerName }) => customerName).sort()).toEqual([...words].sort())
})

test('a formula of a workbook is the result that was saved with it, and an hour is read with its day', async () => {
  const cells = (row: number, values: readonly string[]) =>
    `<row r="${row}">${values.map((value, index) => textCell(`${'ABCDE'[index]}${row}`, value)).join('')}</row>`
  const sheet = `<worksheet><sheetData>${cells(1, ['Fecha', 'Descripción'])}<row r="2"><c r="A2" s="1"><v>46054.395833333336</v></c><c r="B2" t="str"><f>HYPERLINK("http://x","y")</f><v>La cafetera</v></c></row></sheetData></worksheet>`
  const styles = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>'
  const parts = workbookParts(sheet).filter(({ name }) => name !== 'xl/styles.xml')
  expect(await fateOf(zipFile([...parts, { name: 'xl/styles.xml', data: styles }]))).toBe(1)
  const [line] = (await app().call('cases.list', { filter: { group: 'all' } })).lines
  expect(line).toMatchObject({ description: 'La cafetera', openedAt: '2026-02-01T09:30' })
})

test('a cancelled import leaves nothing', async () => {
  const before = contentOf(app().db)
  const source = await chosenList(app(), head + '01/02/2026;Ana;Algo;Abierto;\n'.repeat(600))
  // As soon as it tells how far it is, somebody cancels.
  const stop = app().bridge.onChanged(() => {
    for (const { id, state } of app().jobs.list()) if (state.state === 'running') app().jobs.cancel(id)
  })
  const { jobId } = await app().call('cases.import', { token: source.token, mapping: proposal(source) })
  await app().jobs.idle()
  stop()
  const jobs = await app().call('jobs.list', {})
  expect(jobs.find(({ id }) => id === jobId)?.state).toEqual({ state: 'cancelled' })
  expect(contentOf(app().db)).toEqual(before)
})

test('whatever a list holds, it is entered whole or refused, and what is entered can be taken back', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '01/02/2026',
      '2026-02-31',
      '9999-99-99',
      '0/0/0',
      'Cerrado',
      'Abierto',
      '-1',
      '1e9',
      '=1',
      '\u202e',
    ),
    fc.string({ maxLength: 12 }),
  )
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const fate = await fateOf(head + rows.map((row) => row.map(quoted).join(';')).join('\n'))
        expect(app().failures).toEqual([])
        expect(app().db.pragma('foreign_key_check')).toEqual([])
        if (typeof fate === 'number' && fate > 0) await app().call('history.undo', {})
      },
    ),
    { numRuns: 15 },
  )
})
