import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HandOutDraft, ReturnDraft } from '#shared/surveys/ledger.contract'
import {
  aBusiness,
  aPrint,
  appForEachTest,
  aSheet,
  aSurveyWithOpenWave,
  outcomeOf,
} from '../../support/builders'

const app = appForEachTest()

const paper = { size: 'A4', columns: 2, largePrint: false } as const

function aHandOut(changes: Partial<HandOutDraft> = {}): HandOutDraft {
  return {
    numbers: [{ from: 1, to: 8 }],
    placeId: null,
    handedBy: 'Luz',
    handedOn: '2026-03-03',
    ...changes,
  }
}

function aReturn(changes: Partial<ReturnDraft> = {}): ReturnDraft {
  return { count: 3, numbers: null, handOutId: null, returnedOn: '2026-03-04', ...changes }
}

const read = (waveId: number) => app().call('surveys.ledger', { waveId })

test('the register tells where each sheet of a wave is', async () => {
  await app().call('business.create', aBusiness())
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id: placeId } = await app().call('business.addTag', { kind: 'place', name: 'Terraza' })
  await app().call('surveys.ledger.addRun', { waveId, options: { ...paper, copies: 20, firstNumber: 1 } })
  const handOut = aHandOut({ placeId })
  const { id } = await app().call('surveys.ledger.handOut', { waveId, handOut })
  const numbers = [{ from: 3, to: 5 }]
  await app().call('surveys.ledger.takeBack', {
    waveId,
    returned: aReturn({ count: 1, numbers, handOutId: id }),
  })
  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 3 }) })

  const counts = { printed: 8, handedOut: 8, returned: 3, keyed: 1, void: 0, toKey: 2, missing: 5 }
  expect(await read(waveId)).toMatchObject({
    totals: { ...counts, printed: 20 },
    numbers: {
      missing: [
        { from: 1, to: 2 },
        { from: 6, to: 8 },
      ],
      toKey: [{ from: 4, to: 5 }],
    },
    runs: [{ from: 1, to: 20, ...paper, printedAt: '2026-03-02T10:00:00' }],
    handOuts: [{ ...handOut, placeName: 'Terraza', counts }],
    returns: [{ count: 3, numbers, handOutId: id, returnedOn: '2026-03-04' }],
  })
})

test('numbers that do not follow are kept in order, each once', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const numbers = [
    { from: 57, to: 57 },
    { from: 10, to: 50 },
    { from: 1, to: 12 },
  ]
  await app().call('surveys.ledger.handOut', { waveId, handOut: aHandOut({ numbers }) })
  await app().call('surveys.ledger.takeBack', { waveId, returned: aReturn({ numbers }) })
  const joined = [
    { from: 1, to: 50 },
    { from: 57, to: 57 },
  ]
  expect(await read(waveId)).toMatchObject({
    handOuts: [{ numbers: joined }],
    returns: [{ numbers: joined, count: 51 }],
  })
})

test('an entry is changed, and taken out, and each of it can be undone', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id: runId } = await app().call('surveys.ledger.addRun', {
    waveId,
    options: { ...paper, copies: 5, firstNumber: 1 },
  })
  const { id } = await app().call('surveys.ledger.handOut', { waveId, handOut: aHandOut() })
  const { id: returnId } = await app().call('surveys.ledger.takeBack', {
    waveId,
    returned: aReturn({ handOutId: id }),
  })
  const before = await read(waveId)

  const changed = aHandOut({ numbers: [{ from: 2, to: 4 }], handedBy: 'Ana' })
  await app().call('surveys.ledger.changeHandOut', { id, handOut: changed })
  await app().call('surveys.ledger.changeReturn', { id: returnId, returned: aReturn({ count: 2 }) })
  expect(await read(waveId)).toMatchObject({
    handOuts: [changed],
    returns: [{ count: 2, handOutId: null }],
  })
  await app().call('history.undo', {})
  await app().call('history.undo', {})
  expect(await read(waveId)).toEqual(before)

  await app().call('surveys.ledger.voidRun', { id: runId })
  await app().call('surveys.ledger.voidHandOut', { id })
  await app().call('surveys.ledger.voidReturn', { id: returnId })
  expect(await read(waveId)).toMatchObject({ runs: [], handOuts: [], returns: [] })
  for (const undo of ['return', 'handOut', 'run']) {
    expect([undo, await outcomeOf(app().call('history.undo', {}))]).toEqual([undo, 'done'])
  }
  expect(await read(waveId)).toEqual(before)
})

test('what was taken out is there no more for changing, and its sheets are of no hand-out', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id } = await app().call('surveys.ledger.handOut', { waveId, handOut: aHandOut() })
  await app().call('surveys.ledger.takeBack', { waveId, returned: aReturn({ handOutId: id }) })
  await app().call('surveys.ledger.voidHandOut', { id })
  expect([
    await outcomeOf(app().call('surveys.ledger.voidHandOut', { id })),
    await outcomeOf(app().call('surveys.ledger.changeHandOut', { id, handOut: aHandOut() })),
    await outcomeOf(app().call('surveys.ledger.takeBack', { waveId, returned: aReturn({ handOutId: id }) })),
  ]).toEqual(['notFound', 'notFound', 'notFound'])
  expect((await read(waveId)).totals).toMatchObject({ returned: 3, toKey: 3, missing: 0 })
})

test('the next sheet to print follows the last one printed or keyed, not one that was taken out', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const next = async () => (await app().call('surveys.paper', { surveyId, waveId })).nextSheetNumber
  expect(await next()).toBe(1)
  const options = { ...paper, copies: 20, firstNumber: 1 }
  const { id } = await app().call('surveys.ledger.addRun', { waveId, options })
  expect(await next()).toBe(21)
  await app().call('surveys.ledger.voidRun', { id })
  expect(await next()).toBe(1)
  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 30 }) })
  expect(await next()).toBe(31)
})

test('a print run that was noted can be undone', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.addRun', { waveId, options: { ...paper, copies: 5, firstNumber: 1 } })
  await app().call('history.undo', {})
  expect((await app().call('surveys.paper', { surveyId, waveId })).nextSheetNumber).toBe(1)
  expect((await read(waveId)).runs).toEqual([])
})

test('what no register can hold is refused', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const other = await aSurveyWithOpenWave(app())
  const { id: elsewhere } = await app().call('surveys.ledger.handOut', {
    waveId: other.waveId,
    handOut: aHandOut(),
  })
  const { id: channelId } = await app().call('business.addTag', { kind: 'channel', name: 'Buzón' })
  const handOut = (changes: Partial<HandOutDraft>) =>
    outcomeOf(app().call('surveys.ledger.handOut', { waveId, handOut: aHandOut(changes) }))
  expect([
    await handOut({ numbers: [{ from: 9, to: 3 }] }),
    await handOut({ numbers: [] }),
    await handOut({ placeId: channelId }),
    await outcomeOf(
      app().call('surveys.ledger.takeBack', { waveId, returned: aReturn({ handOutId: elsewhere }) }),
    ),
    await outcomeOf(app().call('surveys.ledger', { waveId: 99 })),
    await outcomeOf(app().call('surveys.ledger.voidReturn', { id: 99 })),
  ]).toEqual(['invalidInput', 'invalidInput', 'notFound', 'notFound', 'notFound', 'notFound'])
})

test('what undo takes out of the register keeps its numbers', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await aPrint(app(), waveId, { ...paper, copies: 5, firstNumber: 1 })
  expect((await app().call('surveys.ledger', { waveId })).runs).toMatchObject([{ from: 1, to: 5 }])
  await app().call('history.undo', {})
  expect((await app().call('surveys.ledger', { waveId })).runs).toEqual([])
  expect((await app().call('surveys.paper', { surveyId, waveId })).nextSheetNumber).toBe(6)
})

test('the opening of a wave can be undone after its print', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await aPrint(app(), waveId, { ...paper, copies: 5, firstNumber: 1 })
  await app().call('history.undo', {})
  await app().call('history.undo', {})
  expect((await app().call('surveys.get', { surveyId })).waves).toEqual([])
})

test('a print that is cancelled leaves no file and no run, and its numbers are not used again', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  app().chosenFiles.push(join(app().folder, 'hojas.pdf'))
  const options = { ...paper, copies: 500, firstNumber: 1 }
  const started = await app().call('surveys.print', { surveyId, waveId, options })
  await app().call('jobs.cancel', { id: started?.jobId ?? 0 })
  await app().jobs.idle()
  expect(await app().call('jobs.list', {})).toMatchObject([{ kind: 'print', state: { state: 'cancelled' } }])
  expect(readdirSync(app().folder)).toEqual([])
  expect((await app().call('surveys.ledger', { waveId })).runs).toEqual([])
  expect((await app().call('surveys.paper', { surveyId, waveId })).nextSheetNumber).toBe(501)
})

test('a print that cannot be written is in no register', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  app().chosenFiles.push(join(app().folder, 'no', 'hojas.pdf'))
  const options = { ...paper, copies: 2, firstNumber: 1 }
  await app().call('surveys.print', { surveyId, waveId, options })
  await app().jobs.idle()
  expect(await app().call('jobs.list', {})).toMatchObject([
    { state: { state: 'failed', code: 'fileNotWritten' } },
  ])
  expect((await app().call('surveys.ledger', { waveId })).runs).toEqual([])
})
