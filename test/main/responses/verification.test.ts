import { describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract'
import { workbookNotes } from '#shared/reports/workbookNotes'
import { startVerifying } from '#shared/responses/verifying'
import { workbookModel } from '../../../src/main/reports/workbookTask'
import {
  appForEachTest,
  aScorecard,
  aSheet,
  aSurveyWithOpenWave,
  historyOf,
  keyedSheets,
  outcomeOf,
  someAttributes,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()

/** Three sheets of two questions; all of them are to be verified. */
async function aPile() {
  const { waveId, surveyId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5'))
  const ids = await keyedSheets(app(), waveId, [
    [1, 2],
    [3, 4],
    [5, 5],
  ])
  await app().call('responses.verifyPlan', { waveId, plan: { selection: { kind: 'all' }, reveal: 'atOnce' } })
  return { waveId, surveyId, ids }
}

const secondWasRight: Pick<Input<'responses.verifySave'>, 'second' | 'differences'> = {
  second: [1, 3],
  differences: [{ position: 1, first: 2, second: 3, by: 'second', final: 3 }],
}

test('a tenth of the sheets is proposed, and the next one to fetch is named', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  expect(await app().call('responses.verification', { waveId })).toMatchObject({
    chosen: 0,
    nextSheetNumber: null,
    discrepancy: { share: null },
  })
  await keyedSheets(app(), waveId, [[1], [2], [3]])
  const summary = await app().call('responses.verification', { waveId })
  expect(summary).toMatchObject({ chosen: 1, chosenDone: 0, verified: 0, halfKeyed: null })
  expect(summary.plan).toEqual({
    selection: { kind: 'random', share: 0.1, seed: waveId },
    reveal: 'atOnce',
    headers: true,
  })
  const next = await app().call('responses.verifyNext', { waveId })
  expect(next?.sheetNumber).toBe(summary.nextSheetNumber)
})

describe('saving a second keying', () => {
  test('corrects the sheet, keeps what was typed, and leaves the old value in the history', async () => {
    const { waveId, ids } = await aPile()
    const [responseId = 0] = ids
    const saved = await app().call('responses.verifySave', { responseId, ...secondWasRight })
    expect(saved).toEqual({ corrected: 1 })
    const sheet = await app().call('responses.byNumber', { waveId, sheetNumber: 1 })
    expect(sheet?.answers).toEqual([1, 3])
    expect(await app().call('responses.verification', { waveId })).toMatchObject({
      verified: 1,
      chosenDone: 1,
      nextSheetNumber: 2,
      discrepancy: { differences: 1, fields: 2, share: 0.5, isHigh: true },
      operators: [{ personId: null, discrepancy: { differences: 1 } }],
    })
    const line = historyOf(app().db).at(-1)
    const change = line?.changes.find(({ tableName }) => tableName === 'response')
    expect([change?.before?.['answers'], change?.after?.['answers']]).toEqual(['[1,2]', '[1,3]'])
    const kept = app().db.prepare('SELECT answers, differences FROM verification').get()
    expect(kept).toEqual({
      answers: '[1,3]',
      differences: JSON.stringify(secondWasRight.differences),
    })
  })

  test('is taken back as one deed', async () => {
    const { waveId, ids } = await aPile()
    await app().call('responses.verifySave', { responseId: ids[0] ?? 0, ...secondWasRight })
    await app().call('history.undo', {})
    expect((await app().call('responses.byNumber', { waveId, sheetNumber: 1 }))?.answers).toEqual([1, 2])
    expect(await app().call('responses.verification', { waveId })).toMatchObject({ verified: 0 })
  })

  test('where the first was right leaves the sheet as it was', async () => {
    const { waveId, ids } = await aPile()
    const differences = [{ position: 1, first: 2, second: 3, by: 'first' as const, final: 2 }]
    const saved = await app().call('responses.verifySave', {
      responseId: ids[0] ?? 0,
      second: [1, 3],
      differences,
    })
    expect(saved).toEqual({ corrected: 0 })
    expect((await app().call('responses.byNumber', { waveId, sheetNumber: 1 }))?.answers).toEqual([1, 2])
    const [figures] = (await app().call('responses.operators', {})).operators
    expect(figures).toMatchObject({ rekeyedFields: 2, errors: 0 })
  })

  test('is refused with a difference unsettled, off the scale, twice, or in a closed wave', async () => {
    const { waveId, ids } = await aPile()
    const [responseId = 0, another = 0] = ids
    const save = (input: Partial<Input<'responses.verifySave'>>) =>
      outcomeOf(app().call('responses.verifySave', { responseId, ...secondWasRight, ...input }))
    const offScale = { position: 1, first: 2, second: 9, by: 'second' as const, final: 9 }
    expect(await save({ differences: [] })).toBe('invalidInput')
    expect(await save({ second: [1, 9], differences: [offScale] })).toBe('answerNotOnScale')
    expect(await save({ responseId: another })).toBe('invalidInput')
    expect(await save({ responseId: 999 })).toBe('notFound')
    expect(await save({})).toBe('done')
    expect(await save({ second: [1, 3], differences: [] })).toBe('sheetNumberTaken')
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    expect(await save({ responseId: another, second: [3, 4], differences: [] })).toBe('waveClosed')
    expect(await outcomeOf(app().call('responses.verifyNext', { waveId }))).toBe('waveClosed')
  })

  test('of a sheet that was corrected meanwhile is refused: it was compared with something else', async () => {
    const { ids } = await aPile()
    const [responseId = 0] = ids
    await app().call('responses.correct', { id: responseId, ...aSheet([1, 5]) })
    const save = app().call('responses.verifySave', { responseId, ...secondWasRight })
    expect(await outcomeOf(save)).toBe('invalidInput')
  })
})

describe('the header of a sheet', () => {
  const second = { answeredOn: '2026-03-02', placeId: null, channelId: null, shiftId: null }
  const settledAs = (by: 'first' | 'second') => ({
    second,
    differences: [
      {
        field: 'answeredOn' as const,
        first: null,
        second: '2026-03-02',
        by,
        final: by === 'first' ? null : '2026-03-02',
      },
    ],
  })

  test('is corrected with the answers, its fields count as fields, and the next sheet starts from it', async () => {
    const { waveId, ids } = await aPile()
    const [responseId = 0] = ids
    const header = settledAs('second')
    const save = { responseId, second: [1, 2], differences: [], header }
    expect(await app().call('responses.verifySave', save)).toEqual({ corrected: 1 })
    const sheet = await app().call('responses.byNumber', { waveId, sheetNumber: 1 })
    expect(sheet?.header).toEqual(second)
    const { discrepancy } = await app().call('responses.verification', { waveId })
    expect(discrepancy).toMatchObject({ differences: 1, fields: 6 })
    expect((await app().call('responses.verifyNext', { waveId }))?.headerBefore).toEqual(second)
    await app().call('history.undo', {})
    const before = await app().call('responses.byNumber', { waveId, sheetNumber: 1 })
    expect(before?.header.answeredOn).toBe(null)
  })

  test('stays where the first was right, and is refused where a difference is not settled', async () => {
    const { waveId, ids } = await aPile()
    const save = { responseId: ids[0] ?? 0, second: [1, 2], differences: [] }
    const unsettled = app().call('responses.verifySave', { ...save, header: { second, differences: [] } })
    expect(await outcomeOf(unsettled)).toBe('invalidInput')
    const saved = await app().call('responses.verifySave', { ...save, header: settledAs('first') })
    expect(saved).toEqual({ corrected: 0 })
    const sheet = await app().call('responses.byNumber', { waveId, sheetNumber: 1 })
    expect(sheet?.header.answeredOn).toBe(null)
  })

  test('is not compared where the plan leaves it out', async () => {
    const { waveId, ids } = await aPile()
    const plan = { selection: { kind: 'all' as const }, reveal: 'atOnce' as const, headers: false }
    await app().call('responses.verifyPlan', { waveId, plan })
    await app().call('responses.verifySave', { responseId: ids[0] ?? 0, second: [1, 2], differences: [] })
    const { discrepancy } = await app().call('responses.verification', { waveId })
    expect(discrepancy.fields).toBe(2)
    expect((await app().call('responses.verifyNext', { waveId }))?.headerBefore).toBe(null)
  })
})

test('the note of a sheet outlasts its correction by a second keying', async () => {
  const { waveId, ids } = await aPile()
  const [id = 0] = ids
  await app().call('responses.correct', { id, ...aSheet([1, 2]), note: 'Sin firmar' })
  await app().call('responses.verifySave', { responseId: id, ...secondWasRight })
  const sheet = await app().call('responses.byNumber', { waveId, sheetNumber: 1 })
  expect([sheet?.answers, sheet?.note]).toEqual([[1, 3], 'Sin firmar'])
})

describe('which sheet comes next', () => {
  test('one in two is the second, and all chosen are listed with what is done', async () => {
    const { waveId, ids } = await aPile()
    const plan = { selection: { kind: 'every' as const, step: 2 }, reveal: 'atOnce' as const }
    await app().call('responses.verifyPlan', { waveId, plan })
    expect(await app().call('responses.verification', { waveId })).toMatchObject({
      sheetCount: 3,
      sheets: [{ number: 2, isDone: false, isOwn: false }],
      nextSheetNumber: 2,
    })
    await app().call('responses.verifySave', { responseId: ids[1] ?? 0, second: [3, 4], differences: [] })
    expect(await app().call('responses.verification', { waveId })).toMatchObject({
      sheets: [{ number: 2, isDone: true }],
      nextSheetNumber: null,
    })
  })

  test('is the one asked for, until it is verified', async () => {
    const { waveId, ids } = await aPile()
    const next = async () =>
      (await app().call('responses.verifyNext', { waveId, sheetNumber: 3 }))?.sheetNumber
    expect(await next()).toBe(3)
    await app().call('responses.verifySave', { responseId: ids[2] ?? 0, second: [5, 5], differences: [] })
    expect(await next()).toBe(1)
  })

  test('is one that somebody else keyed, and one of one’s own is said to be', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5'))
    const { id: rosa } = await app().call('people.add', { name: 'Rosa', role: 'owner' })
    await app().call('people.sitDown', { personId: rosa })
    await app().call('responses.save', { waveId, ...aSheet([1, 2], { sheetNumber: 1 }) })
    await app().call('people.sitDown', { personId: null })
    await app().call('responses.save', { waveId, ...aSheet([3, 4], { sheetNumber: 2 }) })
    const plan = { selection: { kind: 'all' as const }, reveal: 'atOnce' as const }
    await app().call('responses.verifyPlan', { waveId, plan })
    await app().call('people.sitDown', { personId: rosa })
    const next = await app().call('responses.verifyNext', { waveId })
    expect([next?.sheetNumber, next?.isOwn]).toEqual([2, false])
    const own = await app().call('responses.verifyNext', { waveId, sheetNumber: 1 })
    expect([own?.sheetNumber, own?.isOwn]).toEqual([1, true])
    const { sheets } = await app().call('responses.verification', { waveId })
    expect(sheets.map(({ isOwn }) => isOwn)).toEqual([true, false])
  })
})

describe('a second keying left in the middle', () => {
  test('comes back as it was, and is gone once saved', async () => {
    const { waveId, ids } = await aPile()
    const [responseId = 0, second = 0] = ids
    const empty = startVerifying(
      { questions: someQuestions('S5', 'S5') },
      { responseId: second, sheetNumber: 2, header: { before: null } },
    )
    const draft = { ...empty, shown: 0, sheet: { ...empty.sheet, position: 1, answers: [1, null] } }
    await app().call('responses.verifyKeepDraft', { waveId, draft })
    expect((await app().call('responses.verification', { waveId })).halfKeyed).toBe(2)
    const next = await app().call('responses.verifyNext', { waveId })
    expect([next?.sheetNumber, next?.draft]).toEqual([2, draft])
    expect(historyOf(app().db).some(({ procedure }) => procedure.includes('Draft'))).toBe(false)
    await app().call('responses.verifySave', { responseId, ...secondWasRight })
    expect((await app().call('responses.verification', { waveId })).halfKeyed).toBe(null)
  })

  test('of a sheet that was corrected meanwhile asks again about what was settled against the old answer', async () => {
    const { waveId, ids } = await aPile()
    const [responseId = 0] = ids
    const sheet = { responseId, sheetNumber: 1, header: null }
    const empty = startVerifying({ questions: someQuestions('S5', 'S5') }, sheet)
    const [settled] = secondWasRight.differences
    const answers = { sheet: { ...empty.sheet, position: 2, answers: [1, 3] }, second: [1, 3] }
    const draft = { ...empty, ...answers, settled: settled ? [settled] : [] }
    await app().call('responses.verifyKeepDraft', { waveId, draft })
    const settledNow = async () => (await app().call('responses.verifyNext', { waveId }))?.draft?.settled
    expect(await settledNow()).toEqual([settled])
    await app().call('responses.correct', { id: responseId, ...aSheet([1, 5]) })
    expect(await settledNow()).toEqual([])
  })

  test('of a sheet that was voided is let go', async () => {
    const { waveId, ids } = await aPile()
    const [responseId = 0] = ids
    const draft = startVerifying(
      { questions: someQuestions('S5', 'S5') },
      { responseId, sheetNumber: 1, header: null },
    )
    await app().call('responses.verifyKeepDraft', { waveId, draft })
    await app().call('responses.void', { id: responseId, reason: 'repetida' })
    const next = await app().call('responses.verifyNext', { waveId })
    expect([next?.sheetNumber, next?.draft]).toEqual([2, null])
  })
})

test('a voided sheet leaves the rate', async () => {
  const { waveId, ids } = await aPile()
  await app().call('responses.verifySave', { responseId: ids[0] ?? 0, ...secondWasRight })
  await app().call('responses.void', { id: ids[0] ?? 0, reason: 'repetida' })
  expect((await app().call('responses.verification', { waveId })).discrepancy.fields).toBe(0)
})

test('the workbook tells the rate, and nothing where no sheet was verified', async () => {
  const { waveId, surveyId, ids } = await aPile()
  const [attributeId = 0] = await someAttributes(app(), ['Precio'])
  const draft = aScorecard(surveyId, [{ attributeId, points: 100, target: null }])
  const { id: scorecardId } = await app().call('scorecards.create', draft)
  const model = () => workbookModel(app().deps, { path: '', scorecardId, waveId, language: 'es' })
  expect(model().verification).toBe(null)
  await app().call('responses.verifySave', { responseId: ids[0] ?? 0, ...secondWasRight })
  expect(model().verification).toMatchObject({
    sheets: 1,
    differences: 1,
    fields: 2,
    share: 0.5,
    operators: [],
  })
})

test('the workbook tells the rate of each who keyed, with its interval', async () => {
  const { waveId, surveyId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5'))
  const { id: rosa } = await app().call('people.add', { name: 'Rosa', role: 'owner' })
  await app().call('people.sitDown', { personId: rosa })
  const [responseId = 0] = await keyedSheets(app(), waveId, [[1, 2]])
  await app().call('responses.verifySave', { responseId, ...secondWasRight })
  const [attributeId = 0] = await someAttributes(app(), ['Precio'])
  const draft = aScorecard(surveyId, [{ attributeId, points: 100, target: null }])
  const { id: scorecardId } = await app().call('scorecards.create', draft)
  const { verification } = workbookModel(app().deps, { path: '', scorecardId, waveId, language: 'es' })
  expect(verification?.operators).toMatchObject([{ name: 'Rosa', differences: 1, fields: 2, share: 0.5 }])
  const [operator] = verification?.operators ?? []
  const said = operator && workbookNotes.es.verifiedOf(operator)
  expect(said).toBe('Rosa: 1 diferencia en 2 casillas: 50,00 % (entre 9,45 y 90,55).')
})
