import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../../../src/main/reports/workbook/writeWorkbook'
import { cellValue, formulaCells, readParts, readWorkbook } from './openWorkbook'
import { noControl } from './sampleWorkbook'
import { readyWorkbook, sampleApp } from './wholeWorkbook'

test('the workbook lists every case, counts its standards over them, and is of the months that were chosen', async () => {
  const app = await sampleApp('es')
  const path = join(app.folder, 'libro.xlsx')
  const { model, more } = readyWorkbook(app, 3, 1, { span: 'lastMonths' })
  await writeWorkbook(model, path, noControl, more)
  const workbook = await readWorkbook(path)
  const registered = app.db.prepare('SELECT count(*) FROM customer_case').pluck().get()
  expect((workbook.getWorksheet('Casos')?.actualRowCount ?? 0) - 3).toBe(registered)
  expect(cellValue(workbook, 'Estandares', 'B4')).toEqual(new Date('2025-11-01'))
  expect(cellValue(workbook, 'Estandares', 'B5')).toEqual(new Date('2026-10-31'))
  const overCases = formulaCells(workbook).filter(
    ({ sheet, formula }) => sheet === 'Estandares' && /Casos/.test(formula),
  )
  // n, median, P90 and mean of the first reply and of the resolution, and both counts of the first contact.
  expect(overCases).toHaveLength(10)
  const tables = [...(await readParts(path))].flatMap(([name, xml]) =>
    name.startsWith('xl/tables/') ? [/displayName="([^"]+)"/.exec(xml)?.[1]] : [],
  )
  expect(tables).toEqual(
    expect.arrayContaining(['TablaResultados', 'TablaCasos', 'TablaEstandares', 'TablaRetrasos']),
  )
  app.close()
})
