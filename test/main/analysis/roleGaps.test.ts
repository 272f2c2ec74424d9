import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportOfMonth } from '#shared/reports/periodReport'
import {
  appForEachTest,
  aQuestion,
  aScorecard,
  aSurveyWithOpenWave,
  keyedSheets,
  someAttributes,
} from '../../support/builders'
import { readWorkbook } from '../reports/workbook/openWorkbook'

const app = appForEachTest()
const options = ['Alumno', 'Familia', 'Empresa'].map((name) => ({ es: name, en: name }))
const role = aQuestion({ key: 'rol', type: 'SC', element: 'ROL', options })
const times = <Row>(count: number, row: Row) => Array.from({ length: count }, () => row)

test('where roles are 15 points apart the wave, the libreta, the report and the workbook say so, and no small role is told', async () => {
  const [attributeId = 0] = await someAttributes(app(), ['Trato'])
  const questions = [aQuestion({ key: 'q1', attributeId }), aQuestion({ key: 'q2' }), role]
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
  // 18 of 20 students are content and 9 of 20 families; of companies three answered, and the smallest other goes too.
  await keyedSheets(app(), waveId, [
    ...times(18, [5, 4, 1]),
    ...times(2, [2, 4, 1]),
    ...times(9, [5, 4, 2]),
    ...times(11, [2, 4, 2]),
    ...times(6, [1, 4, null]),
  ])
  const gaps = await app().call('analysis.roleGaps', { waveId })
  expect(gaps).toMatchObject({
    roleKey: 'rol',
    gaps: [
      {
        key: 'q1',
        high: { label: options[0], n: 20, share: 0.9 },
        low: { label: options[1], n: 20, share: 0.45 },
        isSure: true,
      },
    ],
  })
  expect(await app().deps.jobs.read('roleGaps', { waveId })).toEqual(gaps)

  const libreta = aScorecard(surveyId, [{ attributeId, points: 100, target: 4 }])
  const { id } = await app().call('scorecards.create', libreta)
  const lines = await app().call('scorecards.roleGaps', { id, waveId })
  expect(lines).toMatchObject([{ row: String(attributeId), waveId, roleKey: 'rol', gap: { isSure: true } }])

  expect((await app().call('scorecards.paper', { id, waveId }))?.roleGaps).toEqual(lines)

  const report = await app().call('reports.period', reportOfMonth('2026-03-15'))
  expect(report.surveys[0]?.roleGaps).toEqual(gaps)

  const path = join(app().folder, 'libro.xlsx')
  await app().deps.jobs.ask('workbook', { path, scorecardId: id, waveId, language: 'es' })
  const workbook = await readWorkbook(path)
  const sheet = workbook.getWorksheet('Por rol')
  const read = (address: string) => sheet?.getCell(address).value
  expect(read('A7')).toBe('Rapidez')
  // All 46; students 20, of whom 18 are content; families 20, of whom 9 are.
  expect(['B7', 'E7', 'G7', 'H7', 'J7', 'K7'].map((at) => (read(at) as { result: unknown }).result)).toEqual([
    46, 20, 0.9, 20, 0.45, 45,
  ])
  expect((read('L7') as { result: unknown }).result).toBe('por separado')
  expect(JSON.stringify(read('G7'))).toContain('COUNTIFS(')
  const notes: string[] = []
  workbook.getWorksheet('Resultados')?.eachRow((row) =>
    row.eachCell((cell) => {
      const { note } = cell
      const text = typeof note === 'object' ? note.texts?.map((part) => part.text).join('') : note
      if (text?.includes('puntos')) notes.push(text)
    }),
  )
  expect(notes).toHaveLength(2)
  expect(notes[0]).toContain('Alumno: 90 % (n = 20)')

  // Three companies may not be told apart, nor may the smallest of the others beside them.
  await keyedSheets(app(), waveId, times(3, [1, 1, 3]))
  expect((await app().call('analysis.roleGaps', { waveId }))?.gaps).toMatchObject([
    { key: 'q1', high: { n: 20 }, low: { n: 20 } },
  ])
  const other = await aSurveyWithOpenWave(app(), [aQuestion({ key: 'q1' })])
  expect(await app().call('analysis.roleGaps', { waveId: other.waveId })).toBe(null)
})
