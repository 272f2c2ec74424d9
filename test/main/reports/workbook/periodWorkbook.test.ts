import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figuresRepository } from '../../../../src/main/months/figures.repository'
import { appForEachTest, outcomeOf } from '../../../support/builders'
import { cellValue, readWorkbook } from './openWorkbook'
import { visitsLibreta } from './wholeWorkbook'

const app = appForEachTest()

test('a libreta without any wave has a workbook, with its months as periods and nothing of a survey', async () => {
  const scorecardId = await visitsLibreta(app())
  const ask = { scorecardId, waveId: null, language: 'es' as const }
  const path = join(app().folder, 'meses.xlsx')
  app().chosenFiles.push(path)
  expect(await app().call('reports.choices', { waveId: null })).toMatchObject({ isOfEmployees: false })
  await app().call('reports.workbook', { ...ask, start: '2026-01-10' })
  await app().jobs.idle()
  const workbook = await readWorkbook(path)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Resumen',
    'Libreta',
    'Periodos',
    'Competidores',
    'Notas',
  ])
  expect(cellValue(workbook, 'Resumen', 'B3')).toBe('Periodo 01/01/2026 – 31/01/2026')
  const grades = ['D6', 'D7', 'D8'].map((cell) => cellValue(workbook, 'Periodos', cell))
  const [first, second] = [Number(grades[0]), Number(grades[1])]
  expect(cellValue(workbook, 'Resumen', 'B7')).toBeCloseTo(second, 9)
  expect(cellValue(workbook, 'Periodos', 'E7')).toBeCloseTo(second - first, 9)
  expect(await outcomeOf(app().call('reports.workbook', { ...ask, scorecardId: null }))).toBe('notFound')
})

test('the month that is handed over brings the workbook of such a libreta', async () => {
  const scorecardId = await visitsLibreta(app())
  const workbooks = figuresRepository(app().db, app().deps.clock).workbooks('2026-02')
  expect(workbooks).toMatchObject([
    { scorecard: { id: scorecardId }, wave: null, start: '2026-02-01', label: '2026-02' },
  ])
})
