import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readTable as openTable } from '../../../src/main/importing/readFile'
import { appForEachTest, aQuestion, aSurveyWithOpenWave } from '../../support/builders'

const app = appForEachTest()

function readTable(bytes: Uint8Array) {
  const { rows, ...head } = openTable(bytes)
  const read = [...rows()]
  return { ...head, rows: read.map(({ cells }) => cells), lines: read.map(({ line }) => line) }
}

test('a workbook of another program is read: days as days, formulas by their result', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Datos')
  sheet.addRow(['Hoja', 'Fecha', 'Nota', 'Opinión'])
  sheet.addRow([1, new Date(Date.UTC(2026, 2, 5)), { formula: '2+2', result: 4 }, 'Señor «ñ» & <b>'])
  sheet.addRow([2, null, 3.5, null])
  const table = readTable(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(table).toMatchObject({
    kind: 'workbook',
    sheets: ['Datos'],
    columns: ['Hoja', 'Fecha', 'Nota', 'Opinión'],
    rows: [
      ['1', '2026-03-05', '4', 'Señor «ñ» & <b>'],
      ['2', '', '3.5', ''],
    ],
    lines: [2, 3],
  })
})

test('the sheet for colleagues opens elsewhere, knows its survey, and its empty rows are no sheets', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [aQuestion()])
  const path = join(app().folder, 'fuera.xlsx')
  app().chosenFiles.push(path)
  await app().call('responses.exportTemplate', { surveyId, waveId })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet('Hojas')
  if (!sheet) throw new Error('the sheet is not there')
  sheet.getCell('F3').value = 4
  await book.xlsx.writeFile(path)
  expect(readTable(readFileSync(path))).toMatchObject({
    template: {
      surveyId,
      waveId,
      targets: ['sheetNumber', 'date', 'place', 'channel', 'shift', 'question:q1'],
    },
    rows: [['2', '', '', '', '', '4']],
    lines: [3],
  })
})
