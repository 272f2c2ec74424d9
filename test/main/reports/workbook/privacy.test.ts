import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWorkbook } from '../../../../src/main/reports/workbook/writeWorkbook'
import { aBusiness, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../../support/builders'
import { testApp } from '../../../support/testApp'
import { anItem } from '../../aftersales/aftersalesDeeds'
import { aCase, aCustomer } from '../../cases/caseBuilders'
import { cellValue, formulaCells, readParts, readWorkbook } from './openWorkbook'
import { aWorkbook, noControl } from './sampleWorkbook'
import { hardCornersWave, readyWorkbook } from './wholeWorkbook'

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

test('who a customer is stands in the cases and in what was sold only when it was asked for', async () => {
  const app = testApp()
  await app.call('business.create', aBusiness())
  const { waveId } = await aSurveyWithOpenWave(app, someQuestions('S5'))
  await keyedSheets(app, waveId, [[5]])
  const customerId = await aCustomer(app, 'Rosa Díaz')
  await aCase(app, { customerId })
  await anItem(app, { customerId, serial: 'ROSA-1' })
  const written = async (hasPersonal: boolean) => {
    const { model, more } = readyWorkbook(app, waveId, null, { hasPersonal })
    const path = join(folder, `${hasPersonal}.xlsx`)
    await writeWorkbook(model, path, noControl, more)
    return [...(await readParts(path)).values()].join('')
  }
  expect(await written(false)).not.toMatch(/rosa/i)
  const asked = await written(true)
  expect([asked.includes('Rosa Díaz'), asked.includes('ROSA-1')]).toEqual([true, true])
  app.close()
})

test('of what four of the team said of a commandment not even their number is told', async () => {
  const app = testApp()
  const { model, more } = readyWorkbook(app, await hardCornersWave(app), null)
  const path = join(folder, 'commandments.xlsx')
  await writeWorkbook(model, path, noControl, more)
  const sheet = (await readWorkbook(path)).getWorksheet('Autoauditoria')
  const told: unknown[] = []
  sheet?.eachRow((row) => {
    if (row.getCell(2).value === 5 || row.getCell(2).value === 3)
      told.push([3, 4].map((column) => row.getCell(column).value))
  })
  expect(told.slice(-2)).toEqual([
    [3.8, 5],
    [null, null],
  ])
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
  expect(names).not.toContain('Servicios')
})
