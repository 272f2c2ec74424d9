import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import {
  appForEachTest,
  aQuestion,
  aQuestionnaire,
  aSurvey,
  contentOf,
  outcomeOf,
  someAttributes,
  someOptions,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()
const pathOf = (name: string) => join(app().folder, name)

/** A form as another program writes it: shared strings, rich text, formulas. */
async function aForeignWorkbook(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  name = 'form.xlsx',
): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  workbook
    .addWorksheet('survey')
    .addRows([['type', 'name', 'label', 'required'], ...rows.map((row) => [...row])])
  workbook.addWorksheet('choices').addRows([['list_name', 'name', 'label']])
  workbook.addWorksheet('settings').addRows([['form_title'], ['Traído & «probado»']])
  await workbook.xlsx.writeFile(pathOf(name))
  return pathOf(name)
}

function chosen(path: string) {
  app().chosenFiles.push(path)
  return app().call('surveys.chooseForm', {})
}

const full = aQuestionnaire({
  title: { es: 'Cómo lo hicimos <hoy> & "mañana"', en: 'How we did' },
  questions: [
    aQuestion({ key: 'q1', heading: { es: 'El local', en: 'The place' }, attributeId: 1 }),
    aQuestion({ key: 'q2', type: 'YN', skips: [{ values: [2], to: 'q4' }] }),
    aQuestion({ key: 'q3', type: 'SC', options: someOptions(3), hasOther: true, code: '=1+1' }),
    aQuestion({ key: 'q4', type: 'TXT', text: { es: '  dos\nlíneas _x0041_ ñ € 😀', en: 'é' }, lines: 7 }),
  ],
})
const withoutTies = {
  ...full,
  questions: full.questions.map((question) => ({ ...question, attributeId: null })),
}

function templateOf(changes: Partial<Questionnaire>): string {
  const questionnaire = aQuestionnaire(changes)
  return JSON.stringify({ format: 'libreta.template', version: 1, questionnaire })
}

describe('an XLSForm', () => {
  test('goes out to a workbook and comes back the same', async () => {
    await someAttributes(app(), ['Rapidez'])
    const surveyId = await aSurvey(app(), full)
    const path = pathOf('out.xlsx')
    app().chosenFiles.push(path)
    expect(await app().call('surveys.exportForm', { surveyId })).toEqual({ fileName: 'out.xlsx' })
    expect(await chosen(path)).toEqual({ fileName: 'out.xlsx', questionnaire: withoutTies, problems: [] })

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings'])
    expect(workbook.getWorksheet('survey')?.getRow(1).values).toContain('label::Español (es)')
    expect(workbook.getWorksheet('survey')?.getCell('A3').value).toBe('select_one S5_na')
  })

  test('of another program is read, formulas as their result, before anything is stored', async () => {
    const path = await aForeignWorkbook([
      ['text', 'why', { richText: [{ text: '¿Por ' }, { text: 'qué?', font: { bold: true } }] }, true],
      ['integer', 'age', { formula: '"Ed"&"ad"', result: 'Edad' }],
      ['geopoint', 'where', 'Lugar'],
    ])
    const before = contentOf(app().db)
    const read = await chosen(path)
    expect(read?.questionnaire).toMatchObject({
      title: { es: 'Traído & «probado»', en: '' },
      questions: [
        { key: 'why', type: 'TXT', text: { es: '¿Por qué?' }, required: true },
        { key: 'age', type: 'NUM', text: { es: 'Edad' } },
      ],
    })
    expect(read?.problems).toEqual([
      { sheet: 'survey', row: 4, name: 'where', reason: 'type', isLeftOut: true },
    ])
    expect(contentOf(app().db)).toEqual(before)

    const questionnaire = read?.questionnaire ?? aQuestionnaire()
    const { surveyId } = await app().call('surveys.importForm', {
      questionnaire,
      title: 'Mío',
      language: 'es',
    })
    const survey = await app().call('surveys.get', { surveyId })
    expect(survey.questionnaire).toEqual({ ...questionnaire, title: { es: 'Mío', en: '' } })
  })

  test('a dialog that is cancelled writes and reads nothing', async () => {
    const surveyId = await aSurvey(app())
    expect(await app().call('surveys.exportForm', { surveyId })).toBeNull()
    expect(await app().call('surveys.exportTemplate', { surveyId })).toBeNull()
    expect(await app().call('surveys.chooseForm', {})).toBeNull()
  })
})

describe('a template of one’s own', () => {
  test('is kept without ties, shown in the gallery, begins a survey, and can be deleted and brought back', async () => {
    await someAttributes(app(), ['Rapidez'])
    const surveyId = await aSurvey(app(), full)
    const { templateId } = await app().call('surveys.saveAsTemplate', {
      surveyId,
      name: 'La mía',
      language: 'es',
    })
    const gallery = () => app().call('surveys.templates', {})
    const mine = {
      id: templateId,
      name: { es: 'La mía', en: 'How we did' },
      audience: '',
      notes: '',
      questionCount: 4,
    }
    expect((await gallery()).at(-1)).toEqual(mine)
    const template = await app().call('surveys.template', { id: templateId })
    expect(template.questionnaire).toEqual({ ...withoutTies, title: mine.name })

    const made = await app().call('surveys.create', { templateId, title: 'Otra', language: 'es' })
    const { questionnaire } = await app().call('surveys.get', made)
    expect(questionnaire.questions[0]?.attributeId).toBe(1)

    await app().call('surveys.voidTemplate', { templateId })
    expect((await gallery()).some(({ id }) => id === templateId)).toBe(false)
    expect(await outcomeOf(app().call('surveys.template', { id: templateId }))).toBe('notFound')
    expect(await outcomeOf(app().call('surveys.voidTemplate', { templateId }))).toBe('notFound')
    await app().call('history.undo', {})
    expect((await gallery()).at(-1)).toEqual(mine)
  })

  test('goes to another business as a file that has nothing of this one in it', async () => {
    await someAttributes(app(), ['Rapidez'])
    const surveyId = await aSurvey(app(), full)
    const path = pathOf('mia.libreta.json')
    app().chosenFiles.push(path)
    expect(await app().call('surveys.exportTemplate', { surveyId })).toEqual({ fileName: 'mia.libreta.json' })
    expect(readFileSync(path, 'utf8')).not.toContain('"attributeId": 1')
    const read = await chosen(path)
    expect(read).toEqual({ fileName: 'mia.libreta.json', questionnaire: withoutTies, problems: [] })
    const { templateId } = await app().call('surveys.importTemplate', {
      questionnaire: withoutTies,
      title: 'Prestada',
      language: 'en',
    })
    app().chosenFiles.push(pathOf('again.libreta.json'))
    await app().call('surveys.exportTemplate', { templateId })
    expect((await chosen(pathOf('again.libreta.json')))?.questionnaire.title.en).toBe('Prestada')
  })

  test.each([
    ['not JSON', '{"format": "libreta.tem', 'notForm'],
    ['of something else', '{"format": "other", "version": 1}', 'notForm'],
    ['of a newer app', '{"format": "libreta.template", "version": 2, "pages": []}', 'formTooNew'],
    [
      'with a broken form',
      '{"format":"libreta.template","version":1,"questionnaire":{"questions":[null]}}',
      'notForm',
    ],
    ['nested without end', '['.repeat(1_000_000), 'notForm'],
    ['empty', '', 'notForm'],
    ['only nulls', '\0'.repeat(5000), 'notForm'],
    ['too large', ' '.repeat(6_000_000), 'formTooLarge'],
    ['that is a list', '[{"format":"libreta.template"}]', 'notForm'],
    ['of a version that is no number', '{"format":"libreta.template","version":"1"}', 'notForm'],
    ['of 301 questions', templateOf({ questions: someQuestions(...Array(301).fill('S5')) }), 'notForm'],
    [
      'with a text longer than any question',
      templateOf({ title: { es: 'x'.repeat(2001), en: '' } }),
      'notForm',
    ],
    [
      'with two questions of one key',
      templateOf({ questions: [...someQuestions('S5'), ...someQuestions('YN')] }),
      'notForm',
    ],
  ])('a file %s gets a sentence and stores nothing', async (_, content, code) => {
    const before = contentOf(app().db)
    writeFileSync(pathOf('bad.libreta.json'), content)
    expect(await outcomeOf(chosen(pathOf('bad.libreta.json')))).toBe(code)
    expect(contentOf(app().db)).toEqual(before)
  })
})

test('what a template file says beside the form is not taken, and scripts in its texts are only texts', async () => {
  const script = '<img src=x onerror="alert(1)"><script>alert(1)</script>'
  const text = JSON.stringify({ es: script, en: '' })
  const content = `{"format":"libreta.template","version":1,"__proto__":{"isOwner":true},"questionnaire":{
    "title":${text},"intro":{},"thanks":{"constructor":{"prototype":{"isOwner":true}}},"language":"es","__proto__":{"isOwner":true},
    "questions":[{"key":"__proto__","type":"S5","text":${text},"naAllowed":true,"isOwner":true}]}}`
  writeFileSync(pathOf('proto.libreta.json'), content)
  const read = await chosen(pathOf('proto.libreta.json'))
  expect(read?.questionnaire).toEqual(
    aQuestionnaire({
      title: { es: script, en: '' },
      thanks: { es: '', en: '' },
      questions: [aQuestion({ key: '__proto__', text: { es: script, en: '' } })],
    }),
  )
  expect(Reflect.get({}, 'isOwner')).toBeUndefined()
  const { surveyId } = await app().call('surveys.importForm', {
    questionnaire: read?.questionnaire ?? full,
    title: script,
    language: 'es',
  })
  expect((await app().call('surveys.get', { surveyId })).questionnaire.title.es).toBe(script)
})

/** A workbook of these parts, with a directory that is right. */
async function aZip(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const workbookParts = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="survey" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
}

function aSheetOf(sheetData: string): Promise<Buffer> {
  const xml = `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`
  return aZip({ ...workbookParts, 'xl/worksheets/sheet1.xml': xml })
}

const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

const hostile: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  ['that is no zip', () => Buffer.from('PK not a zip at all'), 'notForm'],
  ['of another kind', () => aZip({ 'word/document.xml': '<w/>' }), 'notForm'],
  ['without a form in it', () => aSheetOf(`<row r="1">${cell('A1', 'Ventas')}</row>`), 'notForm'],
  [
    'cut short',
    async () => {
      const whole = await aSheetOf(
        `<row r="1">${cell('A1', 'type')}</row><row r="2">${cell('A2', 'text')}</row>`,
      )
      return whole.subarray(0, whole.length - 40)
    },
    'notForm',
  ],
  [
    'with 10,000 columns',
    () =>
      aSheetOf(
        `<row r="1">${Array.from({ length: 10_000 }, (_, index) => `<c t="str"><v>c${index}</v></c>`).join('')}</row>`,
      ),
    'formTooLarge',
  ],
  [
    'with a row at the end of the world',
    () => aSheetOf(`<row r="999999999">${cell('A999999999', 'text')}</row>`),
    'formTooLarge',
  ],
  [
    'with entities that grow',
    async () =>
      aZip({
        ...workbookParts,
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>',
      }),
    'notForm',
  ],
  [
    'of zeros, small outside and huge inside',
    async () => aZip({ ...workbookParts, 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) }),
    'formTooLarge',
  ],
  [
    'whose directory lies about the size',
    async () => {
      const name = 'xl/workbook.xml'
      return liar(name, deflateRawSync(Buffer.alloc(100_000_000)))
    },
    'formTooLarge',
  ],
  ['of a million empty cells', () => aSheetOf('<c/>'.repeat(1_100_000)), 'formTooLarge'],
  ['of noise', () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(4_000_000, 0x50)]), 'notForm'],
  ['that is over 20 MB', () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(21_000_000)]), 'formTooLarge'],
]

/** A zip of one member that says that it holds ten bytes. */
function liar(name: string, packed: Buffer): Buffer {
  const bytes = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(bytes.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(10, 24)
  central.writeUInt16LE(bytes.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + bytes.length + packed.length, 16)
  return Buffer.concat([local, bytes, packed, central, bytes, end])
}

describe('a hostile workbook', () => {
  test.each(hostile)('%s gets a sentence and stores nothing', async (_, make, code) => {
    const before = contentOf(app().db)
    writeFileSync(pathOf('bad.xlsx'), await make())
    expect(await outcomeOf(chosen(pathOf('bad.xlsx')))).toBe(code)
    expect(contentOf(app().db)).toEqual(before)
  })

  test('a file that is gone meanwhile gets one too', async () => {
    expect(await outcomeOf(chosen(pathOf('gone.xlsx')))).toBe('fileUnreadable')
  })
})
