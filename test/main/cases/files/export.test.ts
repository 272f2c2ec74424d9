import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract'
import { appForEachTest } from '../../../support/builders'
import { aCase, aCustomer, answered, readyTerms, resolved } from '../caseBuilders'

const app = appForEachTest()

async function exported(name: string, changes: Partial<Input<'cases.export'>> = {}): Promise<string> {
  const path = join(app().folder, name)
  app().chosenFiles.push(path)
  const format = name.endsWith('csv') ? 'csv' : 'xlsx'
  const started = await app().call('cases.export', { format, filter: { group: 'all' }, ...changes })
  await app().jobs.idle()
  const [job] = (await app().call('jobs.list', {})).filter(({ id }) => id === started?.jobId)
  if (job?.state.state !== 'done') throw new Error(JSON.stringify(job?.state))
  return path
}

async function threeCases() {
  await readyTerms(app())
  const customerId = await aCustomer(app(), '=Rosa')
  const settled = await aCase(app(), { customerId, amount: 1234.5, description: '=1+1', product: 'Cafetera' })
  await app().call('cases.step', { caseId: settled, step: answered })
  const { id: causeId } = await app().call('cases.addCause', { name: 'Rotura' })
  await app().call('cases.step', { caseId: settled, step: { ...resolved, causeId } })
  await aCase(app(), { kind: 'suggestion', isTimeKnown: false, description: 'Más; "sillas"\ny mesas' })
  await aCase(app(), { kind: 'compliment', description: 'Gracias' })
}

test('the cases that a list shows become a workbook: days as days, money as money, nothing run', async () => {
  await threeCases()
  const path = await exported('casos.xlsx', {
    withPersonal: true,
    filter: { group: 'all', kinds: ['claim'] },
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const headers = (sheet.getRow(1).values as string[]).slice(1)
  const cell = (header: string) => sheet.getRow(2).getCell(headers.indexOf(header) + 1)
  expect(sheet.actualRowCount).toBe(2)
  expect(cell('Número').value).toBe('2026-00001')
  expect(cell('Tipo').value).toBe('Reclamo')
  expect(cell('Cliente').value).toBe('=Rosa')
  expect(cell('Qué pasó').value).toBe('=1+1')
  expect(cell('Qué pasó').type).toBe(ExcelJS.ValueType.String)
  expect(cell('Cuándo lo dijo').value).toEqual(new Date('2026-03-02T09:30:00Z'))
  expect(cell('Respondido el').value).toEqual(new Date('2026-03-02T00:00:00Z'))
  expect(cell('Vence').value).toEqual(new Date('2026-03-23T00:00:00Z'))
  expect(cell('Importe')).toMatchObject({ value: 1234.5, numFmt: '#,##0.00' })
  expect(cell('Plazo').value).toBe('A tiempo')
  expect(cell('Causa').value).toBe('Rotura')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 1 })
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1' })
  expect(sheet.getTables()).toHaveLength(1)
})

test('without the data of the customers nobody is named, and a CSV holds semicolons, quotes and lines', async () => {
  await threeCases()
  const text = readFileSync(await exported('casos.csv', { sort: 'oldest' }), 'utf8')
  const [header = '', first = ''] = text.split('\r\n')
  expect(header.startsWith('\uFEFFNúmero;Número anterior;Tipo;')).toBe(true)
  expect(header).not.toContain('Teléfono')
  expect(text).not.toContain('Rosa')
  expect(text).toContain("'=1+1")
  expect(text).toContain('"Más; ""sillas""\ny mesas"')
  const columns = header.split(';')
  const said = first.split(';')
  expect(said[columns.indexOf('Cuándo lo dijo')]).toMatch(/^2026-03-02/)
  expect(text).toContain('1234,5')
})

test('a cancelled or impossible export leaves no file, and staff cannot make one', async () => {
  await aCase(app())
  app().chosenFiles.push(null)
  expect(await app().call('cases.export', { format: 'csv', filter: {} })).toBeNull()
  app().chosenFiles.push(join(app().folder, 'no', 'casos.csv'))
  const started = await app().call('cases.export', { format: 'csv', filter: {} })
  await app().jobs.idle()
  const jobs = await app().call('jobs.list', {})
  expect(jobs.find(({ id }) => id === started?.jobId)?.state).toEqual({
    state: 'failed',
    code: 'fileNotWritten',
  })
  app().chosenFiles.push(join(app().folder, 'casos.xlsx'))
  const cancelled = await app().call('cases.export', { format: 'xlsx', filter: {} })
  if (cancelled) await app().call('jobs.cancel', { id: cancelled.jobId })
  await app().jobs.idle()
  expect(readdirSync(app().folder).filter((name) => /casos/.test(name))).toEqual([])
  app().setRole('staff')
  await expect(app().call('cases.export', { format: 'csv', filter: {} })).rejects.toMatchObject({
    code: 'notAllowed',
  })
})
