import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { appForEachTest } from '../../support/builders'
import { aContact, aCustomer, anIdentifiedWave } from './customerDeeds'

const app = appForEachTest()
const target = (name: string) => {
  const path = join(app().folder, name)
  app().chosenFiles.push(path)
  return path
}

async function twoCustomers(): Promise<number> {
  const id = await aCustomer(app(), { name: 'Ana; «Ruiz»', phone: '+34 600', notes: '=1+1' })
  await aCustomer(app(), { name: 'Luis', referredById: id, roles: ['buyer'] })
  return id
}

test('the list becomes a CSV file in which nothing is a formula', async () => {
  await twoCustomers()
  const path = target('clientes.csv')
  expect(await app().call('customers.export', { format: 'csv' })).toEqual({
    fileName: 'clientes.csv',
    count: 2,
  })
  const bytes = readFileSync(path, 'utf8')
  expect(bytes.startsWith('\uFEFF')).toBe(true)
  const [columns, ...rows] = Papa.parse<string[]>(bytes.slice(1), { delimiter: ';' }).data
  expect(columns?.slice(0, 4)).toEqual(['Número', 'Nombre', 'Cómo le gusta que le llamen', 'Teléfono'])
  expect(rows[0]?.slice(0, 4)).toEqual(['1', 'Ana; «Ruiz»', '', "'+34 600"])
  expect(rows[0]?.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(rows[1]?.slice(8, 10)).toEqual(['Ana; «Ruiz»', 'Comprador'])
})

test('the list becomes a workbook with every text as text', async () => {
  await twoCustomers()
  const path = target('clientes.xlsx')
  await app().call('customers.export', { format: 'xlsx' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.getWorksheet('Clientes')
  expect(['A2', 'B2', 'D2', 'Q2'].map((at) => sheet?.getCell(at).value)).toEqual([
    1,
    'Ana; «Ruiz»',
    '+34 600',
    '=1+1',
  ])
})

test('nothing is written when the dialog is cancelled', async () => {
  app().chosenFiles.push(null)
  expect(await app().call('customers.export', { format: 'csv' })).toBeNull()
})

test('everything about one person is a page to read and a file of data, and of nobody else', async () => {
  const id = await aCustomer(app(), { name: 'Ana <b>Ruiz</b>', phone: '600' })
  const goneId = await aCustomer(app(), { name: 'Anita' })
  const other = await aCustomer(app(), { name: 'Luis' })
  for (const customerId of [id, other]) {
    await app().call('customers.addContact', {
      customerId,
      contact: aContact({ subject: `Asunto ${customerId}` }),
    })
  }
  await app().call('customers.addPurchase', {
    customerId: goneId,
    purchase: { boughtOn: '2026-02-03', amount: 7.5 },
  })
  const { sheetIds } = await anIdentifiedWave(app())
  await app().call('customers.tieSheet', { responseId: sheetIds[0] ?? 0, customerId: id })
  await app().call('customers.merge', { keptId: id, goneId })
  const path = target('ana.html')
  expect(await app().call('customers.exportPerson', { id })).toEqual({ fileName: 'ana.html' })
  const page = readFileSync(path, 'utf8')
  for (const part of ['Ana &lt;b&gt;Ruiz&lt;/b&gt;', 'Asunto 1', '7.5', 'Rapidez', '4'])
    expect(page).toContain(part)
  expect(page).not.toContain('Asunto 3')
  const data = JSON.parse(readFileSync(join(app().folder, 'ana.json'), 'utf8'))
  const kept = [
    'customer',
    'customer_contact',
    'customer_purchase',
    'response',
    'customer_case',
    'case_event',
  ]
  expect(Object.keys(data)).toEqual(expect.arrayContaining(kept))
  expect(data.customer.map(({ name }: { name: string }) => name)).toEqual(['Ana <b>Ruiz</b>', 'Anita'])
})
