import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportSource } from '#shared/importing/source'
import type { Job } from '#shared/jobs/jobs.contract'
import type { ColumnTarget, ImportMapping } from '#shared/responses/importing'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurvey,
  contentOf,
  historyOf,
  outcomeOf,
  someOptions,
} from '../../support/builders'

const app = appForEachTest()

function choose(content: string | Uint8Array): Promise<ImportSource | null> {
  const path = join(app().folder, 'hojas.csv')
  writeFileSync(path, content)
  app().chosenFiles.push(path)
  return app().call('responses.chooseImport', {})
}

async function chosen(content: string | Uint8Array): Promise<ImportSource> {
  const source = await choose(content)
  if (!source) throw new Error('nothing was chosen')
  return source
}

function aMapping(targets: ColumnTarget[], changes: Partial<ImportMapping> = {}): ImportMapping {
  return {
    surveyId: null,
    surveyTitle: 'Antes',
    waveLabel: 'Papel',
    openedOn: '2025-12-01',
    targets,
    ...changes,
  }
}

async function imported(content: string | Uint8Array, mapping: ImportMapping): Promise<Job['state']> {
  const { token } = await chosen(content)
  const { jobId } = await app().call('responses.import', { token, mapping })
  await app().jobs.idle()
  const job = (await app().call('jobs.list', {})).find(({ id }) => id === jobId)
  if (!job) throw new Error('the job is not listed')
  return job.state
}

async function previewed(content: string, mapping: ImportMapping) {
  const { token } = await chosen(content)
  return app().call('responses.previewImport', { token, mapping })
}

const number: ColumnTarget = { kind: 'sheetNumber' }
const toQuestion = (key: string): ColumnTarget => ({ kind: 'question', key })
const made = (type: 'S5' | 'N10' | 'R10' | 'NUM' | 'TXT', text: string): ColumnTarget => ({
  kind: 'newQuestion',
  type,
  text,
})

describe('choosing a file', () => {
  test('tells its columns, a sample of each and what type their answers could be', async () => {
    const source = await chosen(
      'Hoja;Rapidez;Nota;Precio;Opinión\n1;4;8;3,50;Bien\n2;5;10;;\n3;NS/NC;0;2;Mal\n4;1;7;1;Ñam\n',
    )
    expect(source).toEqual({
      token: source.token,
      fileName: 'hojas.csv',
      kind: 'csv',
      reading: { encoding: 'utf-8', delimiter: ';', decimal: ',', dateOrder: 'dmy' },
      ambiguousDate: null,
      sheets: [],
      template: null,
      rowCount: 4,
      shortenedNames: 0,
      columns: [
        { name: 'Hoja', samples: ['1', '2', '3'], guess: 'S5', options: [], values: ['1', '2', '3', '4'] },
        {
          name: 'Rapidez',
          samples: ['4', '5', 'NS/NC'],
          guess: 'S5',
          options: [],
          values: ['4', '5', 'NS/NC', '1'],
        },
        { name: 'Nota', samples: ['8', '10', '0'], guess: 'R10', options: [], values: ['8', '10', '0', '7'] },
        { name: 'Precio', samples: ['3,50', '', '2'], guess: 'NUM', options: [], values: ['3,50', '2', '1'] },
        {
          name: 'Opinión',
          samples: ['Bien', '', 'Mal'],
          guess: 'TXT',
          options: [],
          values: ['Bien', 'Mal', 'Ñam'],
        },
      ],
    })
    expect(JSON.stringify(source)).not.toContain(app().folder)
  })

  test('says how many headers are longer than a question can be, and keeps each name once', async () => {
    const long = 'x'.repeat(320)
    const source = await chosen(`Hoja;${long};${long};Hoja\n1;4;8;3\n`)
    expect(source?.shortenedNames).toBe(2)
    const names = source?.columns.map(({ name }) => name) ?? []
    expect(names).toEqual(['Hoja', 'x'.repeat(300), `${'x'.repeat(296)} (2)`, 'Hoja (2)'])
  })

  test('can be cancelled', async () => {
    app().chosenFiles.push(null)
    expect(await app().call('responses.chooseImport', {})).toBeNull()
  })

  test('refuses what is no table', async () => {
    expect(await outcomeOf(choose(''))).toBe('notCsv')
    expect(await outcomeOf(choose(Buffer.from('PK\u0003\u0004\u0000\u0000')))).toBe('notCsv')
    app().chosenFiles.push(app().folder)
    expect(await outcomeOf(app().call('responses.chooseImport', {}))).toBe('fileUnreadable')
  })

  test('only a file that was chosen can be read: the page has no way to name another', async () => {
    const mapping = aMapping([made('S5', 'Nota')])
    for (const token of ['', '../hojas.csv', 'x']) {
      expect(await outcomeOf(app().call('responses.previewImport', { token, mapping }))).toBe('notFound')
      expect(await outcomeOf(app().call('responses.import', { token, mapping }))).toBe('notFound')
    }
  })

  test('a file that is gone when it is imported is said so, and nothing is written', async () => {
    const { token } = await chosen('Nota\n4\n5\n')
    rmSync(join(app().folder, 'hojas.csv'))
    const mapping = aMapping([made('S5', 'Nota')])
    expect(await outcomeOf(app().call('responses.previewImport', { token, mapping }))).toBe('fileUnreadable')
    await app().call('responses.import', { token, mapping })
    await app().jobs.idle()
    expect((await app().call('jobs.list', {}))[0]?.state).toEqual({ state: 'failed', code: 'fileUnreadable' })
    expect(historyOf(app().db)).toEqual([])
  })
})

describe('a new survey from the columns', () => {
  const csv =
    'Hoja,Día,Lugar,Cómo,Rapidez,Nota,Opinión,Otra\n7,5/3/2026,Sala,Mesa,4,8,"Bien,\nmuy bien",Tarde\n9,,Terraza,,NA,10,,\n12,2026-03-06,Sala,Mesa,,,,Tarde\n'
  const targets: ColumnTarget[] = [
    number,
    { kind: 'date' },
    { kind: 'place' },
    { kind: 'channel' },
    made('S5', 'Rapidez'),
    made('N10', 'Nota'),
    made('TXT', 'Opinión'),
    { kind: 'shift' },
  ]

  test('has a question a column, a wave and a sheet a row', async () => {
    const state = await imported(csv, aMapping(targets))
    expect(state).toMatchObject({ state: 'done', fileName: null, waveId: 1, count: 3 })
    const survey = await app().call('surveys.get', { surveyId: 1 })
    const [rapidez, nota] = await app().call('attributes.list', {})
    expect(survey).toMatchObject({
      versionNumber: 1,
      isFrozen: true,
      questionnaire: {
        title: { es: 'Antes', en: '' },
        questions: [
          aQuestion({ key: 'q1', text: { es: 'Rapidez', en: 'Rapidez' }, attributeId: rapidez?.id ?? null }),
          aQuestion({
            key: 'q2',
            type: 'N10',
            text: { es: 'Nota', en: 'Nota' },
            attributeId: nota?.id ?? null,
          }),
          aQuestion({
            key: 'q3',
            type: 'TXT',
            text: { es: 'Opinión', en: 'Opinión' },
            naAllowed: false,
            core: false,
          }),
        ],
      },
      waves: [
        { label: 'Papel', openedOn: '2025-12-01', closedOn: null, usableCount: 2, insufficientCount: 1 },
      ],
    })
    const tags = await app().call('business.tags', {})
    const id = (name: string) => tags.find((tag) => tag.name === name)?.id ?? 0
    expect(tags.map(({ kind, name }) => [kind, name])).toEqual([
      ['channel', 'Mesa'],
      ['place', 'Sala'],
      ['shift', 'Tarde'],
      ['place', 'Terraza'],
    ])
    const common = { waveId: 1, voidReason: null, note: '', enteredAt: '2026-03-02T10:00:00' }
    expect(await app().call('responses.list', { waveId: 1 })).toEqual([
      {
        ...common,
        id: 3,
        sheetNumber: 12,
        header: {
          answeredOn: '2026-03-06',
          placeId: id('Sala'),
          channelId: id('Mesa'),
          shiftId: id('Tarde'),
        },
        status: 'insufficient',
        answers: [null, null, null],
      },
      {
        ...common,
        id: 2,
        sheetNumber: 9,
        header: { answeredOn: null, placeId: id('Terraza'), channelId: null, shiftId: null },
        status: 'usable',
        answers: ['na', 10, null],
      },
      {
        ...common,
        id: 1,
        sheetNumber: 7,
        header: {
          answeredOn: '2026-03-05',
          placeId: id('Sala'),
          channelId: id('Mesa'),
          shiftId: id('Tarde'),
        },
        status: 'usable',
        answers: [4, 8, { text: 'Bien,\nmuy bien' }],
      },
    ])
  })

  test('is one line of history, and one undo takes all of it away and one redo brings it back', async () => {
    await aSurvey(app())
    const before = contentOf(app().db)
    await imported(csv, aMapping(targets))
    const after = contentOf(app().db)
    expect(historyOf(app().db).at(-1)).toMatchObject({ procedure: 'responses.import', person: 'Ana' })
    await app().call('history.undo', {})
    expect(contentOf(app().db)).toEqual(before)
    await app().call('history.redo', {})
    expect(contentOf(app().db)).toEqual(after)
  })

  test('takes its title from the wave when it has none', async () => {
    await imported('Nota\n4\n', aMapping([made('S5', 'Nota')], { surveyTitle: '' }))
    expect((await app().call('surveys.list', {}))[0]?.title).toEqual({ es: 'Papel', en: '' })
  })

  test('needs at least one question', async () => {
    const preview = previewed('Hoja\n1\n', aMapping([number]))
    expect(await outcomeOf(preview)).toBe('questionnaireEmpty')
  })

  test('from Windows-1252 with semicolons and decimal commas keeps every letter and number', async () => {
    const text = 'Año;Gasto;Opinión\n5;12,50;Señor «Ñandú» pagó más\n4;-0,5;\n'
    const mapping = aMapping([made('S5', 'Año'), made('NUM', 'Gasto'), made('TXT', 'Opinión')])
    await imported(Buffer.from(text, 'latin1'), mapping)
    const sheets = await app().call('responses.list', { waveId: 1 })
    expect(sheets.map(({ sheetNumber, answers }) => [sheetNumber, ...answers])).toEqual([
      [2, 4, -0.5, null],
      [1, 5, 12.5, { text: 'Señor «Ñandú» pagó más' }],
    ])
  })
})

describe('into a survey that is there', () => {
  const questions = [
    aQuestion({ key: 'rapidez', type: 'S5' }),
    aQuestion({ key: 'motivos', type: 'MC', options: someOptions(3) }),
    aQuestion({ key: 'nota', type: 'N10' }),
  ]

  test('its questions are filled by key in whatever order, and those without a column stay blank', async () => {
    const surveyId = await aSurvey(app(), { questions })
    const csv = 'Nota\tMotivos\n9\t1,3\n10\topción 2\n'
    const mapping = aMapping([toQuestion('nota'), toQuestion('motivos')], { surveyId })
    expect(await previewed(csv, mapping)).toEqual({
      rowCount: 2,
      skippedCount: 0,
      importedBefore: null,
      errorCount: 0,
      errors: [],
      headers: questions.map(({ text }) => text),
      rows: [
        ['', '1, 3', '9'],
        ['', '2', '10'],
      ],
    })
    expect(historyOf(app().db)).toHaveLength(2)
    expect(await imported(csv, mapping)).toMatchObject({ state: 'done', count: 2 })
    expect(await app().call('surveys.get', { surveyId })).toMatchObject({ isFrozen: true, versionNumber: 1 })
    const sheets = await app().call('responses.list', { waveId: 1 })
    expect(sheets.map(({ answers }) => answers)).toEqual([
      [null, { marks: [2] }, 10],
      [null, { marks: [1, 3] }, 9],
    ])
  })

  test('the sheets can be corrected afterwards like those that were keyed', async () => {
    const surveyId = await aSurvey(app(), { questions })
    await imported('Nota\n9\n', aMapping([toQuestion('nota')], { surveyId }))
    const [sheet] = await app().call('responses.list', { waveId: 1 })
    await app().call('responses.correct', { id: sheet?.id ?? 0, ...aSheet([5, { marks: [1] }, 8]) })
    expect(await app().call('responses.byNumber', { waveId: 1, sheetNumber: 1 })).toMatchObject({
      answers: [5, { marks: [1] }, 8],
    })
  })

  test.each<[string, ColumnTarget[]]>([
    ['a question it does not have', [number, toQuestion('precio')]],
    ['a question to be made, which it would take for one of its own', [number, made('S5', 'Precio')]],
    ['two columns for one question', [toQuestion('nota'), toQuestion('nota')]],
    ['two columns for the sheet number', [number, number]],
    ['fewer targets than columns', [toQuestion('nota')]],
    ['more targets than columns', [number, toQuestion('nota'), { kind: 'ignore' }]],
  ])('%s is refused, and nothing is written', async (_, targets) => {
    const surveyId = await aSurvey(app(), { questions })
    const before = contentOf(app().db)
    const mapping = aMapping(targets, { surveyId })
    expect(await outcomeOf(previewed('A,B\n1,2\n', mapping))).toBe('invalidInput')
    expect(await imported('A,B\n1,2\n', mapping)).toEqual({ state: 'failed', code: 'invalidInput' })
    expect(contentOf(app().db)).toEqual(before)
  })

  test('a survey that is not there is not found', async () => {
    const mapping = aMapping([toQuestion('nota')], { surveyId: 9 })
    expect(await outcomeOf(previewed('Nota\n1\n', mapping))).toBe('notFound')
  })

  test('a new survey has no keys to fill', async () => {
    const mapping = aMapping([made('S5', 'A'), toQuestion('q1')])
    expect(await outcomeOf(previewed('A,B\n1,2\n', mapping))).toBe('invalidInput')
  })
})

describe('rows with mistakes', () => {
  const targets = [number, { kind: 'date' } as const, made('S5', 'Rapidez'), made('NUM', 'Gasto')]
  const csv = `Hoja;Día;Rapidez;Gasto
1;5/3/2026;4;1,5
2;31/2/2026;9;caro

x;;cuatro;
0;;;
1;;3;
99999999999999999999;;3;
6;;3
7;;3;;
8;;5;2
`

  test('are told one by one: row of the spreadsheet, column, what it says and what is wrong', async () => {
    expect(await previewed(csv, aMapping(targets))).toMatchObject({
      rowCount: 9,
      errorCount: 10,
      errors: [
        { line: 3, column: 'Día', value: '31/2/2026', problem: 'notADate' },
        { line: 3, column: 'Rapidez', value: '9', problem: 'notOnScale' },
        { line: 3, column: 'Gasto', value: 'caro', problem: 'notANumber' },
        { line: 5, column: 'Hoja', value: 'x', problem: 'sheetNumberInvalid' },
        { line: 5, column: 'Rapidez', value: 'cuatro', problem: 'notANumber' },
        { line: 6, column: 'Hoja', value: '0', problem: 'sheetNumberInvalid' },
        { line: 7, column: 'Hoja', value: '1', problem: 'sheetNumberRepeated' },
        { line: 8, column: 'Hoja', value: '99999999999999999999', problem: 'sheetNumberInvalid' },
        { line: 9, column: '', value: '3', problem: 'rowLength' },
        { line: 10, column: '', value: '5', problem: 'rowLength' },
      ],
      rows: [
        ['4', '1.5'],
        ['5', '2'],
      ],
    })
  })

  test('keep the whole file out, the good rows too, and the database checks rows again', async () => {
    const before = contentOf(app().db)
    expect(await imported(csv, aMapping(targets))).toEqual({ state: 'failed', code: 'importHasErrors' })
    expect(contentOf(app().db)).toEqual(before)
    expect(historyOf(app().db)).toEqual([])
    const checks = ['foreign_keys', 'ignore_check_constraints'].map((name) =>
      app().db.pragma(name, { simple: true }),
    )
    expect(checks).toEqual([1, 0])
  })

  test('are all counted, and the first two thousand told', async () => {
    const rows = Array.from({ length: 2500 }, () => '9').join('\n')
    const preview = await previewed(`Nota\n${rows}\n`, aMapping([made('S5', 'Nota')]))
    expect([preview.errorCount, preview.errors.length]).toEqual([2500, 2000])
    expect(preview.errors.at(-1)).toEqual({ line: 2001, column: 'Nota', value: '9', problem: 'notOnScale' })
  })
})

test('sheets without a number take the next that is free', async () => {
  const numbersOf = async (cells: string) => {
    const mapping = aMapping([number, made('S5', 'Nota')])
    expect(await imported(`Hoja,Nota\n${cells}`, mapping)).toMatchObject({ state: 'done' })
    const [newest] = await app().call('surveys.list', {})
    const { waves } = await app().call('surveys.get', { surveyId: newest?.id ?? 0 })
    const sheets = await app().call('responses.list', { waveId: waves[0]?.id ?? 0 })
    return sheets.map(({ sheetNumber }) => sheetNumber).reverse()
  }
  expect(await numbersOf(',1\n,2\n,3\n')).toEqual([1, 2, 3])
  expect(await numbersOf('10,1\n,2\n20,3\n,4\n')).toEqual([10, 11, 20, 21])
  expect(await numbersOf('2,1\n1,2\n,3\n')).toEqual([2, 1, 3])
})

test('cancelling in the middle of the writing leaves nothing behind', async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => `${(index % 5) + 1},Sala ${index}`).join('\n')
  const { token } = await chosen(`Nota,Lugar\n${rows}\n`)
  const before = contentOf(app().db)
  let mostWritten = 0
  const stopListening = app().bridge.onChanged(() => {
    // On the thread that writes, inside its transaction: how far it has come.
    const written = Number(app().db.prepare('SELECT count(*) FROM response').pluck().get())
    mostWritten = Math.max(mostWritten, written)
    if (written >= 500) app().jobs.cancel(2)
  })
  const mapping = aMapping([made('S5', 'Nota'), { kind: 'place' }])
  await app().call('responses.import', { token, mapping })
  await app().jobs.idle()
  stopListening()
  expect(mostWritten).toBe(500)
  expect(await app().call('jobs.list', {})).toEqual([
    { id: 2, kind: 'import', state: { state: 'cancelled' } },
  ])
  expect(contentOf(app().db)).toEqual(before)
  expect(historyOf(app().db)).toEqual([])
  expect(await imported(`Nota,Lugar\n${rows}\n`, mapping)).toMatchObject({ state: 'done', count: 1500 })
})

test('an import announces what changed when it is done, and every step of the way that it goes on', async () => {
  const announced: string[] = []
  const { token } = await chosen('Nota\n4\n5\n')
  app().bridge.onChanged((topics) => announced.push(topics.join(' ')))
  await app().call('responses.import', { token, mapping: aMapping([made('S5', 'Nota')]) })
  await app().jobs.idle()
  expect(announced).toEqual([
    'jobs',
    'jobs',
    'jobs surveys responses attributes analysis importance scorecards cases customers promises contingencies charter home business history',
  ])
})

test('staff cannot import', async () => {
  app().setRole('staff')
  expect(await outcomeOf(choose('Nota\n4\n'))).toBe('notAllowed')
})
