import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Excel from 'exceljs'
import { doMainJob, keyedSheets, pdfName, workbookName } from '../../scripts/demo/mainJob.ts'
import { call } from './support/calls'
import { launchApp, temporaryFolder } from './support/launch'

test('design, print, key, read and hand on: the whole job by the hand of a person', async () => {
  test.setTimeout(180_000)
  const folder = temporaryFolder()
  const { app, page, close } = await launchApp()
  await page.locator('h1').waitFor()
  await doMainJob({ app, page, folder, onStep: async () => undefined })

  const [survey] = await call(page, 'surveys.list', {})
  expect(survey).toMatchObject({ questionCount: 16, sheetCount: keyedSheets })
  const waveId = survey?.openWaveId ?? 0
  const sheets = await call(page, 'responses.list', { waveId })
  expect(sheets.map(({ sheetNumber }) => sheetNumber)).toEqual(
    Array.from({ length: keyedSheets }, (_, index) => keyedSheets - index),
  )
  expect(sheets.at(-1)?.answers.at(-1)).toEqual({ text: 'Más cajas abiertas' })

  expect(readFileSync(join(folder, pdfName)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(countPages(join(folder, pdfName))).toBe(6)

  const result = await call(page, 'scorecards.result', { id: 2, waveId: null })
  expect(statSync(join(folder, workbookName)).size).toBeGreaterThan(10_000)
  const workbook = new Excel.Workbook()
  await workbook.xlsx.readFile(join(folder, workbookName))
  const names = workbook.worksheets.map(({ name }) => name)
  expect(names.slice(0, 4)).toEqual(['Resumen', 'Libreta', 'Resultados', 'Encuesta_Primera ola'])
  expect(names).toEqual(expect.arrayContaining(['Calidad22', 'Casos', 'Pareto', 'Control']))
  expect(names.at(-1)).toBe('Notas')
  const rows = result?.rows.length ?? 0
  const grade = workbook.getWorksheet('Libreta')?.getCell(`E${4 + rows}`).result
  expect(grade).toBeCloseTo(result?.total.grade ?? Number.NaN, 9)
  await close()
})

/** Two sides of each of three copies; counted by poppler where it is installed, otherwise in the file itself. */
function countPages(path: string): number {
  try {
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    return Number(/Pages:\s+(\d+)/.exec(info)?.[1])
  } catch {
    return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  }
}
