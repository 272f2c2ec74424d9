import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from '#shared/responses/answers'
import type { SheetDraft } from '#shared/responses/responses.contract'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  keyedSheets,
  noHeader,
  outcomeOf,
  someOptions,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()

const oneOfEach = [
  aQuestion({ key: 'q1', type: 'S5' }),
  aQuestion({ key: 'q2', type: 'R10', naAllowed: false }),
  aQuestion({ key: 'q3', type: 'YN', naAllowed: false }),
  aQuestion({ key: 'q4', type: 'SC', options: someOptions(12) }),
  aQuestion({ key: 'q5', type: 'MC', options: someOptions(4) }),
  aQuestion({ key: 'q6', type: 'NUM', core: false }),
  aQuestion({ key: 'q7', type: 'TXT', core: false }),
]
const answersOfEach: Answers = [5, 0, 2, 12, { marks: [1, 4] }, -2.5, { text: 'Muy bien, «ñ» 😀\n¡gracias!' }]

test('a sheet is read as it was keyed', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), oneOfEach)
  const place = await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  const channel = await app().call('business.addTag', { kind: 'channel', name: 'En la mesa' })
  const header = { answeredOn: '2026-02-28', placeId: place.id, channelId: channel.id, shiftId: null }
  const saved = await app().call('responses.save', {
    waveId,
    ...aSheet(answersOfEach, { sheetNumber: 37, header }),
  })
  expect(saved).toEqual({ id: 1, status: 'usable', nextSheetNumber: 38 })
  const sheet = {
    id: 1,
    waveId,
    sheetNumber: 37,
    header,
    status: 'usable',
    voidReason: null,
    answers: answersOfEach,
    note: '',
    enteredAt: '2026-03-02T10:00:00',
  }
  expect(await app().call('responses.byNumber', { waveId, sheetNumber: 37 })).toEqual(sheet)
  expect(await app().call('responses.list', { waveId })).toEqual([sheet])
  expect(await app().call('responses.byNumber', { waveId, sheetNumber: 36 })).toBeNull()
  expect((await app().call('responses.capture', { waveId })).lastHeader).toEqual(header)
})

describe('sheet numbers', () => {
  test('one number cannot be keyed twice in a wave, and can in another', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    await app().call('responses.save', { waveId, ...aSheet([1], { sheetNumber: 37 }) })
    const again = app().call('responses.save', { waveId, ...aSheet([2], { sheetNumber: 37 }) })
    expect(await outcomeOf(again)).toBe('sheetNumberTaken')
    const { waveId: otherId } = await app().call('surveys.openWave', {
      surveyId,
      wave: { label: 'Verano', openedOn: '2026-06-01' },
    })
    await app().call('responses.save', { waveId: otherId, ...aSheet([2], { sheetNumber: 37 }) })
    expect(await app().call('responses.byNumber', { waveId, sheetNumber: 37 })).toMatchObject({
      answers: [1],
    })
  })

  test('the next number follows the last sheet keyed and skips those that are taken', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const next = async () => (await app().call('responses.capture', { waveId })).nextSheetNumber
    expect(await next()).toBe(1)
    for (const [sheetNumber, expected] of [
      [10, 11],
      [12, 13],
      [13, 14],
      [9, 11],
      [11, 14],
    ]) {
      const saved = await app().call('responses.save', {
        waveId,
        ...aSheet([1], { sheetNumber: sheetNumber ?? 0 }),
      })
      expect([sheetNumber, saved.nextSheetNumber, await next()]).toEqual([sheetNumber, expected, expected])
    }
  })

  test('they go from 1 to 9 999 999', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    for (const sheetNumber of [0, -1, 1.5, 10_000_000])
      expect(await outcomeOf(app().call('responses.save', { waveId, ...aSheet([1], { sheetNumber }) }))).toBe(
        'invalidInput',
      )
    await app().call('responses.save', { waveId, ...aSheet([1], { sheetNumber: 9_999_999 }) })
  })
})

describe('correcting', () => {
  test('changes number, header, answers and status, and keeps when it was keyed', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const [id = 0] = await keyedSheets(app(), waveId, [[4]])
    app().setNow('2026-03-05T18:00:00')
    const header = { ...noHeader, answeredOn: '2026-03-01' }
    expect(
      await app().call('responses.correct', { id, ...aSheet(['illegible'], { sheetNumber: 8, header }) }),
    ).toEqual({
      status: 'insufficient',
      nextSheetNumber: 9,
    })
    expect(await app().call('responses.list', { waveId })).toEqual([
      {
        id,
        waveId,
        sheetNumber: 8,
        header,
        status: 'insufficient',
        voidReason: null,
        answers: ['illegible'],
        note: '',
        enteredAt: '2026-03-02T10:00:00',
      },
    ])
  })

  test('keeps its own number, and cannot take the one of another sheet', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const [id = 0] = await keyedSheets(app(), waveId, [[4], [5]])
    expect(await outcomeOf(app().call('responses.correct', { id, ...aSheet([3], { sheetNumber: 1 }) }))).toBe(
      'done',
    )
    const taken = app().call('responses.correct', { id, ...aSheet([3], { sheetNumber: 2 }) })
    expect(await outcomeOf(taken)).toBe('sheetNumberTaken')
  })

  test('a sheet that is void or not there is not found', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const [id = 0] = await keyedSheets(app(), waveId, [[4]])
    await app().call('responses.void', { id, reason: 'es una copia' })
    for (const missing of [id, 99]) {
      expect(await outcomeOf(app().call('responses.correct', { id: missing, ...aSheet([3]) }))).toBe(
        'notFound',
      )
      expect(await outcomeOf(app().call('responses.void', { id: missing, reason: 'otra vez' }))).toBe(
        'notFound',
      )
    }
  })
})

test('voiding keeps the sheet with its reason, takes it out of the counts and frees its number', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const [id = 0] = await keyedSheets(app(), waveId, [[4]])
  await app().call('responses.void', { id, reason: '  es una copia  ' })
  expect(await app().call('responses.byNumber', { waveId, sheetNumber: 1 })).toBeNull()
  expect(await app().call('responses.list', { waveId })).toMatchObject([
    { id, sheetNumber: 1, status: 'void', voidReason: 'es una copia', answers: [4] },
  ])
  expect(await app().call('surveys.wave', { waveId })).toMatchObject({ usableCount: 0, voidCount: 1 })
  const again = await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 1 }) })
  expect(await app().call('responses.byNumber', { waveId, sheetNumber: 1 })).toMatchObject({ id: again.id })
})

test('a reason is needed to void a sheet', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const [id = 0] = await keyedSheets(app(), waveId, [[4]])
  expect(await outcomeOf(app().call('responses.void', { id, reason: '   ' }))).toBe('invalidInput')
})

describe('answers that the questionnaire does not have', () => {
  const wrong: [string, Answers][] = [
    ['a value above the scale', [6, ...answersOfEach.slice(1)]],
    ['a value below the scale', [0, ...answersOfEach.slice(1)]],
    ['half a point', [3.5, ...answersOfEach.slice(1)]],
    ['"no aplica" where it is not offered', [5, 'na', ...answersOfEach.slice(2)]],
    ['a text on a scale', [{ text: '5' }, ...answersOfEach.slice(1)]],
    ['marks on a scale', [{ marks: [5] }, ...answersOfEach.slice(1)]],
    ['a third answer to yes or no', [5, 0, 3, ...answersOfEach.slice(3)]],
    ['an option past the last', [5, 0, 2, 13, ...answersOfEach.slice(4)]],
    ['a mark past the last option', [...answersOfEach.slice(0, 4), { marks: [1, 5] }, null, null]],
    ['the same mark twice', [...answersOfEach.slice(0, 4), { marks: [1, 1] }, null, null]],
    ['a number for several choices', [...answersOfEach.slice(0, 4), 1, null, null]],
    ['a number for a text', [...answersOfEach.slice(0, 6), 4]],
    ['one answer less', answersOfEach.slice(1)],
    ['one answer more', [...answersOfEach, null]],
    ['none at all', []],
  ]

  test.each(wrong)('%s is refused when keyed and when correcting', async (_, answers) => {
    const { waveId } = await aSurveyWithOpenWave(app(), oneOfEach)
    const [id = 0] = await keyedSheets(app(), waveId, [answersOfEach])
    const save = app().call('responses.save', { waveId, ...aSheet(answers, { sheetNumber: 2 }) })
    expect(await outcomeOf(save)).toBe('answerNotOnScale')
    expect(await outcomeOf(app().call('responses.correct', { id, ...aSheet(answers) }))).toBe(
      'answerNotOnScale',
    )
    expect(await app().call('responses.list', { waveId })).toMatchObject([{ id, answers: answersOfEach }])
  })
})

describe('a sheet is usable when at least half of its core closed questions are valid', () => {
  const four = someQuestions('S5', 'S5', 'N10', 'YN')
  const cases: [Answer[], 'usable' | 'insufficient'][] = [
    [[5, 1, 10, 1], 'usable'],
    [[5, 1, null, null], 'usable'],
    [[5, null, null, null], 'insufficient'],
    [['na', 'na', 'na', null], 'insufficient'],
    [[5, 'multi', 'range', 1], 'usable'],
    [[5, 'multi', 'range', 'illegible'], 'insufficient'],
    [[null, null, null, null], 'insufficient'],
  ]

  test.each(cases)('%j is %s', async (answers, status) => {
    const { waveId } = await aSurveyWithOpenWave(app(), four)
    expect(await app().call('responses.save', { waveId, ...aSheet(answers) })).toMatchObject({ status })
    const { questions } = await app().call('analysis.results', { waveId })
    expect(questions[0]?.figures.valid).toBe(status === 'usable' ? 1 : 0)
  })

  test('numbers, texts and questions that are not core do not count', async () => {
    const questions = [
      ...someQuestions('S5', 'NUM', 'TXT'),
      aQuestion({ key: 'q4', type: 'S5', core: false }),
    ]
    const { waveId } = await aSurveyWithOpenWave(app(), questions)
    const keyed = async (answers: Answers, sheetNumber: number) =>
      (await app().call('responses.save', { waveId, ...aSheet(answers, { sheetNumber }) })).status
    expect(await keyed([3, null, null, null], 1)).toBe('usable')
    expect(await keyed([null, 5, { text: 'bien' }, 5], 2)).toBe('insufficient')
  })

  test('without core closed questions any answer makes it usable', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('TXT', 'NUM'))
    const keyed = async (answers: Answers, sheetNumber: number) =>
      (await app().call('responses.save', { waveId, ...aSheet(answers, { sheetNumber }) })).status
    expect(await keyed([{ text: 'bien' }, null], 1)).toBe('usable')
    expect(await keyed([null, 'illegible'], 2)).toBe('insufficient')
  })
})

test('nothing is keyed or corrected in a closed wave, until it is reopened', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const [id = 0] = await keyedSheets(app(), waveId, [[4]])
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
  const save = () => outcomeOf(app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 2 }) }))
  expect(await save()).toBe('waveClosed')
  expect(await outcomeOf(app().call('responses.correct', { id, ...aSheet([5]) }))).toBe('waveClosed')
  await app().call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' })
  expect(await save()).toBe('done')
})

describe('the sheet being keyed', () => {
  const draft: SheetDraft = {
    ...aSheet([4, null], { sheetNumber: 12 }),
    header: { ...noHeader, answeredOn: '2026-03-01' },
    responseId: null,
    position: 1,
    buffer: '1',
    mode: 'answer',
    asked: null,
    aside: [],
    note: '',
  }

  test('is kept at every key, comes back with the page, and shows on the first page', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'N10'))
    expect((await app().call('responses.capture', { waveId })).draft).toBeNull()
    await app().call('responses.keepDraft', { waveId, draft })
    const later = { ...draft, answers: [4, 10], position: 2, buffer: '' }
    await app().call('responses.keepDraft', { waveId, draft: later })
    expect((await app().call('responses.capture', { waveId })).draft).toEqual(later)
    expect((await app().call('home.today', {})).openWaves).toMatchObject([{ id: waveId, hasDraft: true }])
    expect(await app().call('responses.list', { waveId })).toEqual([])
  })

  test('is dropped when the sheet is saved or corrected, when asked to, and not by a save that fails', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'N10'))
    const kept = async () => (await app().call('responses.capture', { waveId })).draft !== null
    const keep = () => app().call('responses.keepDraft', { waveId, draft })

    await keep()
    await outcomeOf(app().call('responses.save', { waveId, ...aSheet([9, 9]) }))
    expect(await kept()).toBe(true)
    const { id } = await app().call('responses.save', { waveId, ...aSheet([4, 9]) })
    expect(await kept()).toBe(false)
    await keep()
    await app().call('responses.correct', { id, ...aSheet([5, 9]) })
    expect(await kept()).toBe(false)
    await keep()
    await app().call('responses.dropDraft', { waveId })
    expect(await kept()).toBe(false)
  })

  test('there is one for each wave', async () => {
    const first = await aSurveyWithOpenWave(app(), someQuestions('S5', 'N10'))
    const second = await aSurveyWithOpenWave(app(), someQuestions('S5', 'N10'))
    await app().call('responses.keepDraft', { waveId: first.waveId, draft })
    expect((await app().call('responses.capture', { waveId: second.waveId })).draft).toBeNull()
  })
})

test('sheets are listed newest first, a page at a time', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const ids = await keyedSheets(app(), waveId, [[1], [2], [3], [4], [5]])
  const newest = await app().call('responses.list', { waveId, limit: 2 })
  expect(newest.map(({ id }) => id)).toEqual([ids[4], ids[3]])
  const rest = await app().call('responses.list', { waveId, before: ids[3] ?? null })
  expect(rest.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
})
