import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWorkbook } from '../../../../src/main/reports/workbook/writeWorkbook'
import { aBusiness, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../../support/builders'
import { testApp } from '../../../support/testApp'
import { aCase, aCustomer } from '../../cases/caseBuilders'
import { cellValue, formulaCells, readParts, readWorkbook } from './openWorkbook'
import { aWorkbook, noControl } from './sampleWorkbook'
import { readyWorkbook } from './wholeWorkbook'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the sheets of people who work here are counted and never listed', async () => {
  const path = join(folder, 'private.xlsx')
  await writeWorkbook(aWorkbook(60, { isPrivate: true }), path, noControl)
  const workbook = await readWorkbook(path)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Resumen', 'Libreta', 'Resultados', 'Notas'])
  const outside = formulaCells(workbook).filter(({ formula }) => /Encuesta/.test(formula))
  expect(outside).toEqual([])
  expect(cellValue(workbook, 'Resultados', 'I5')).toBeGreaterThan(1)
  const all = [...(await readParts(path)).values()].join('')
  expect(all).not.toContain('+34 600 000 000')
})

test('of four of them nothing is told but how many they are', async () => {
  const path = join(folder, 'few.xlsx')
  await writeWorkbook(aWorkbook(4, { isPrivate: true, scorecard: null }), path, noControl)
  const workbook = await readWorkbook(path)
  const results = workbook.getWorksheet('Resultados')
  for (let row = 5; row <= 16; row += 1) {
    const told = Array.from({ length: 20 }, (_, index) =>
      cellValue(workbook, 'Resultados', results?.getCell(row, 5 + index).address ?? ''),
    )
    const figures = told.filter((value) => typeof value === 'number')
    expect(figures).toEqual([])
  }
})

test('of four customers no mean, share or distribution is told', async () => {
  const path = join(folder, 'four.xlsx')
  await writeWorkbook(aWorkbook(4, { scorecard: null }), path, noControl)
  const workbook = await readWorkbook(path)
  for (const column of ['I', 'J', 'K', 'L', 'M', 'N', 'Q', 'R', 'Z'])
    expect(cellValue(workbook, 'Resultados', `${column}5`) ?? null, column).toBeNull()
})

test('who a customer is stands in the cases only when it was asked for', async () => {
  const app = testApp()
  await app.call('business.create', aBusiness())
  const { waveId } = await aSurveyWithOpenWave(app, someQuestions('S5'))
  await keyedSheets(app, waveId, [[5]])
  await aCase(app, { customerId: await aCustomer(app, 'Rosa Díaz') })
  const written = async (hasPersonal: boolean) => {
    const { model, more } = readyWorkbook(app, waveId, null, { hasPersonal })
    const path = join(folder, `${hasPersonal}.xlsx`)
    await writeWorkbook(model, path, noControl, more)
    return [...(await readParts(path)).values()].join('')
  }
  expect(await written(false)).not.toContain('Rosa')
  expect(await written(true)).toContain('Rosa')
  app.close()
})

test('tables, remarks and links name cells and sheets that are there', async () => {
  const app = testApp({ now: '2026-11-20T10:00:00' })
  await app.call('business.createSample', { language: 'es' })
  const { model, more } = readyWorkbook(app, 3, 1)
  const path = join(folder, 'sample.xlsx')
  await writeWorkbook(model, path, noControl, more)
  app.close()
  const workbook = await readWorkbook(path)
  const names = workbook.worksheets.map(({ name }) => name)
  const parts = await readParts(path)
  const tables: string[] = []
  for (const [name, xml] of parts) {
    if (name.startsWith('xl/tables/')) {
      tables.push(/displayName="(\w+)"/.exec(xml)?.[1] ?? '')
      const headers = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, header]) => header)
      expect(new Set(headers.map((header) => header?.toLowerCase())).size, name).toBe(headers.length)
      expect(headers).not.toContain('null')
    }
    for (const [, sheet] of xml.matchAll(/<hyperlink [^>]*location="'([^']+)'!A1"/g))
      expect(names).toContain(sheet)
  }
  expect(new Set(tables).size).toBe(tables.length)
  expect(tables).toEqual(expect.arrayContaining(['DatosEncuesta', 'TablaIPA', 'TablaCasos', 'TablaPareto']))
  const defined = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<definedName name="(?!_xlnm)(\w+)">/g)]
  expect(defined.map(([, name]) => name)).toEqual(
    expect.arrayContaining(['Linea_importancia', 'Centro_control']),
  )
  expect(workbook.getWorksheet('IPA')?.getCell('F8').note).toBeTruthy()
  expect(names).toEqual(
    expect.arrayContaining(['IPA', 'Calidad22', 'Estandares', 'Casos', 'Pareto', 'Control']),
  )
  expect(names).not.toContain('Buzon')
})
