import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { ImportSource } from '#shared/importing/source'
import type { ColumnTarget, ImportMapping } from '#shared/responses/importing'
import { createElsewhere } from '../../../../src/main/history/elsewhere'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  contentOf,
  keyedSheets,
  outcomeOf,
  someOptions,
} from '../../../support/builders'

const app = appForEachTest()

async function chosen(content: string | Uint8Array): Promise<ImportSource> {
  const path = join(app().folder, 'hojas.csv')
  writeFileSync(path, content)
  app().chosenFiles.push(path)
  const source = await app().call('responses.chooseImport', {})
  if (!source) throw new Error('nothing was chosen')
  return source
}

const number: ColumnTarget = { kind: 'sheetNumber' }
const into = (key: string): ColumnTarget => ({ kind: 'question', key })
const marked = (key: string, value: number): ColumnTarget => ({ kind: 'option', key, value })

function aMapping(targets: ColumnTarget[], changes: Partial<ImportMapping> = {}): ImportMapping {
  return {
    surveyId: null,
    surveyTitle: 'Ajena',
    waveLabel: 'Ajena',
    openedOn: '2026-03-01',
    targets,
    ...changes,
  }
}

async function previewed(content: string, mapping: ImportMapping) {
  const { token } = await chosen(content)
  return app().call('responses.previewImport', { token, mapping })
}

async function imported(content: string | Uint8Array, mapping: ImportMapping) {
  const { token } = await chosen(content)
  const { jobId } = await app().call('responses.import', { token, mapping })
  await app().jobs.idle()
  return (await app().call('jobs.list', {})).find(({ id }) => id === jobId)?.state
}

async function answersIn(waveId: number) {
  const sheets = await app().call('responses.list', { waveId })
  return sheets.map(({ sheetNumber, answers }) => [sheetNumber, ...answers]).reverse()
}

describe('into an open wave', () => {
  test('the sheets stand beside those that were keyed', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[4], [5]])
    const mapping = aMapping([number, into('q1')], { surveyId, waveId })
    expect(await imported('Hoja;Nota\n7;1\n;2\n', mapping)).toMatchObject({ state: 'done', waveId, count: 2 })
    expect(await answersIn(waveId)).toEqual([
      [1, 4],
      [2, 5],
      [7, 1],
      [8, 2],
    ])
  })

  test('numbers that it has are errors, or are left out when the person says so', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[4], [5]])
    const csv = 'Hoja;Nota\n2;1\n3;2\n'
    const mapping = aMapping([number, into('q1')], { surveyId, waveId })
    expect(await previewed(csv, mapping)).toMatchObject({
      errors: [{ line: 2, column: 'Hoja', value: '2', problem: 'sheetNumberTaken' }],
    })
    const leavingOut = { ...mapping, skipTaken: true }
    expect(await previewed(csv, leavingOut)).toMatchObject({ rowCount: 1, skippedCount: 1, errorCount: 0 })
    expect(await imported(csv, leavingOut)).toMatchObject({ state: 'done', count: 1 })
    expect(await answersIn(waveId)).toEqual([
      [1, 4],
      [2, 5],
      [3, 2],
    ])
  })

  test('a wave that is closed, of another survey or not there is refused', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    const other = await aSurveyWithOpenWave(app())
    const wrong = aMapping([into('q1')], { surveyId, waveId: other.waveId })
    expect(await outcomeOf(previewed('Nota\n1\n', wrong))).toBe('notFound')
    await keyedSheets(app(), waveId, [[4]])
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-02' })
    const closed = aMapping([into('q1')], { surveyId, waveId })
    expect(await imported('Nota\n1\n', closed)).toEqual({ state: 'failed', code: 'waveClosed' })
  })
})

describe('several choices and "other"', () => {
  const questions = [
    aQuestion({ key: 'uso', type: 'MC', options: someOptions(3), hasOther: true }),
    aQuestion({ key: 'canal', type: 'SC', options: someOptions(2), hasOther: true }),
  ]

  test('one column an option marks those whose cells say yes', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
    const targets = [marked('uso', 1), marked('uso', 3), marked('uso', 2)]
    const csv = 'a;b;c\nx;;1\nno;0;\n;Sí;verdadero\n'
    await imported(csv, aMapping(targets, { surveyId, waveId }))
    expect((await answersIn(waveId)).map(([, uso]) => uso)).toEqual([
      { marks: [1, 2] },
      null,
      { marks: [2, 3] },
    ])
  })

  test('what is none of the options is what was written beside "other"', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
    const csv = 'Uso\tCanal\nOpción 1; en la radio\tpor un amigo\n2\t1\n'
    await imported(csv, aMapping([into('uso'), into('canal')], { surveyId, waveId }))
    expect((await answersIn(waveId)).map(([, ...answers]) => answers)).toEqual([
      [
        { marks: [1, 3], other: 'en la radio' },
        { marks: [2], other: 'por un amigo' },
      ],
      [{ marks: [2] }, 1],
    ])
  })
})

test('what is too long is told by row and column and never cut', async () => {
  const questions = [aQuestion({ key: 'texto', type: 'TXT' })]
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
  const targets: ColumnTarget[] = [into('texto'), { kind: 'place' }, { kind: 'channel' }]
  const csv = (text: number, tag: number) =>
    `T;S;C\n${'a'.repeat(text)};${'b'.repeat(tag)};${'c'.repeat(tag)}\n`
  const mapping = aMapping(targets, { surveyId, waveId })
  expect((await previewed(csv(5001, 81), mapping)).errors).toEqual([
    { line: 2, column: 'S', value: 'b'.repeat(80), problem: 'tooLong' },
    { line: 2, column: 'C', value: 'c'.repeat(80), problem: 'tooLong' },
    { line: 2, column: 'T', value: 'a'.repeat(80), problem: 'tooLong' },
  ])
  expect(await imported(csv(5001, 1), mapping)).toEqual({ state: 'failed', code: 'importHasErrors' })
  expect(await imported(csv(5000, 80), mapping)).toMatchObject({ state: 'done', count: 1 })
  expect((await app().call('business.tags', {})).map(({ name }) => name.length)).toEqual([80, 80])
})

test('the same file again is said to have been imported, until its import is undone', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const mapping = aMapping([number, into('q1')], { surveyId, waveId })
  const csv = 'Hoja;Nota\n1;1\n2;2\n'
  await imported(csv, mapping)
  const again = { ...mapping, skipTaken: true }
  const before = { at: '2026-03-02T10:00:00', waveLabel: 'Primavera' }
  expect((await previewed(csv, again)).importedBefore).toMatchObject({ at: before.at })
  expect((await previewed(`${csv}3;3\n`, again)).importedBefore).toBeNull()
  await app().call('history.undo', {})
  expect((await previewed(csv, again)).importedBefore).toBeNull()
})

test('what each column became is remembered for each survey by itself', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const other = await aSurveyWithOpenWave(app())
  await imported('Hoja;Nota\n1;1\n', aMapping([number, into('q1')], { surveyId, waveId }))
  expect(await app().call('responses.rememberedImport', { surveyId })).toEqual([
    { column: 'Hoja', target: number },
    { column: 'Nota', target: into('q1') },
  ])
  expect(await app().call('responses.rememberedImport', { surveyId: other.surveyId })).toEqual([])
})

describe('an import is undone', () => {
  async function importedSheets() {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    const before = contentOf(app().db)
    await imported('Hoja;Nota\n1;1\n2;2\n', aMapping([number, into('q1')], { surveyId, waveId }))
    const [, first] = await app().call('responses.list', { waveId })
    return { before, waveId, id: first?.id ?? 0 }
  }

  test('after its sheets were corrected and the correction taken back', async () => {
    const { before, id } = await importedSheets()
    await app().call('responses.correct', { id, ...aSheet([5]) })
    await app().call('history.undo', {})
    await app().call('history.undo', {})
    expect(contentOf(app().db)).toEqual(before)
  })

  test.each<[string, (id: number) => void]>([
    ['an answer', (id) => app().db.prepare(`UPDATE response SET answers = '[3]' WHERE id = ?`).run(id)],
    ['a note', (id) => app().db.prepare(`UPDATE response SET note = 'Sin firmar' WHERE id = ?`).run(id)],
    ['a void', (id) => app().db.prepare(`UPDATE response SET status = 'void' WHERE id = ?`).run(id)],
  ])('but not when %s of them has changed since, and nothing is then lost', async (_, change) => {
    const { id } = await importedSheets()
    change(id)
    const changed = contentOf(app().db)
    expect(await outcomeOf(app().call('history.undo', {}))).toBe('undoConflict')
    expect(contentOf(app().db)).toEqual(changed)
  })
})

test('an import is undone and redone by a job, and commands wait for it; a sheet is taken back on the spot', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await imported('Hoja;Nota\n1;1\n2;2\n', aMapping([number, into('q1')], { surveyId, waveId }))
  const before = contentOf(app().db)
  const elsewhere = createElsewhere(app().deps)

  const undoing = elsewhere('history.undo', {})
  expect(undoing).not.toBeNull()
  expect(app().jobs.writable()).not.toBeNull()
  expect(await undoing).toMatchObject({ procedure: 'responses.import' })
  expect(await elsewhere('history.redo', {})).toMatchObject({ procedure: 'responses.import' })
  expect(contentOf(app().db)).toEqual(before)

  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 9 }) })
  expect(elsewhere('history.undo', {})).toBeNull()
  expect(elsewhere('surveys.archive', {})).toBeNull()
})

describe('the sheet for colleagues', () => {
  const questions = [
    aQuestion({ key: 'nota', type: 'N10' }),
    aQuestion({ key: 'uso', type: 'MC', options: someOptions(3) }),
    aQuestion({ key: 'dia', type: 'DATE' }),
    aQuestion({ key: 'gasto', type: 'NUM' }),
    aQuestion({ key: 'texto', type: 'TXT' }),
  ]

  async function filledBy(surveyId: number, waveId: number, fill: (sheet: ExcelJS.Worksheet) => void) {
    const path = join(app().folder, 'fuera.xlsx')
    app().chosenFiles.push(path)
    await app().call('responses.exportTemplate', { surveyId, waveId })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const sheet = book.getWorksheet('Hojas')
    if (!sheet) throw new Error('the sheet is not there')
    fill(sheet)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  const targetsOf = ({ template }: ImportSource): ColumnTarget[] =>
    (template?.targets ?? []).map((target) =>
      target.startsWith('question:')
        ? into(target.slice('question:'.length))
        : ({ kind: target } as ColumnTarget),
    )

  test('comes back by sheet number, whatever type its cells were given, with the rows that were added', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
    const bytes = await filledBy(surveyId, waveId, (sheet) => {
      sheet.getRow(2).values = [
        1,
        new Date(Date.UTC(2026, 2, 5)),
        'Sala',
        'Mesa',
        'Mañana',
        9,
        '1, 3',
        new Date(Date.UTC(2026, 0, 2)),
        3.5,
        'Bien',
      ]
      // As colleagues type: numbers as text, days as text, one choice as a number.
      sheet.getRow(4).values = ['3', '6/3/2026', 'Sala', '', 'Tarde', '10', 2, '2026-01-03', '4,25', 7]
      sheet.getRow(250).values = [900, null, null, null, null, 'NA', null, null, null, null]
    })
    const source = await chosen(bytes)
    expect(source).toMatchObject({ rowCount: 3, template: { surveyId, waveId } })
    const mapping = aMapping(targetsOf(source), {
      surveyId,
      waveId,
      reading: { ...source.reading, decimal: ',' },
    })
    const preview = await app().call('responses.previewImport', { token: source.token, mapping })
    expect(preview.errors).toEqual([])
    await app().call('responses.import', { token: source.token, mapping })
    await app().jobs.idle()
    expect(await answersIn(waveId)).toEqual([
      [1, 9, { marks: [1, 3] }, { date: '2026-01-02' }, 3.5, { text: 'Bien' }],
      [3, 10, { marks: [2] }, { date: '2026-01-03' }, 4.25, { text: '7' }],
      [900, 'na', null, null, null, null],
    ])
    const sheets = await app().call('responses.list', { waveId })
    expect(sheets.map(({ header }) => header.answeredOn).reverse()).toEqual([
      '2026-03-05',
      '2026-03-06',
      null,
    ])
    const tags = await app().call('business.tags', {})
    const shifts = sheets.map(({ header }) => tags.find(({ id }) => id === header.shiftId)?.name ?? null)
    expect(shifts.reverse()).toEqual(['Mañana', 'Tarde', null])
  })

  test('with a column deleted keeps knowing the survey, and its other columns by their names', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
    const bytes = await filledBy(surveyId, waveId, (sheet) => {
      sheet.getCell('F2').value = 9
      sheet.spliceColumns(3, 3)
    })
    const source = await chosen(bytes)
    expect(source.template).toMatchObject({ surveyId, waveId })
    expect(source.columns.map(({ name }) => name).slice(0, 3)).toEqual([
      'Hoja',
      'Fecha',
      expect.stringMatching(/^1\. /),
    ])
    expect(source.rowCount).toBe(1)
  })
})
