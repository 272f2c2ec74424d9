import { expect, test } from 'vitest'
import { aBusiness, appForEachTest, aSheet, aSurveyWithOpenWave, outcomeOf } from '../../support/builders'

const app = appForEachTest()

const paper = { size: 'A4', columns: 2, largePrint: false } as const

test('the register tells where each sheet of a wave is', async () => {
  await app().call('business.create', aBusiness())
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id: placeId } = await app().call('business.addTag', { kind: 'place', name: 'Terraza' })
  await app().call('surveys.ledger.addRun', { waveId, options: { ...paper, copies: 20, firstNumber: 1 } })
  const handOut = { from: 1, to: 8, placeId, handedBy: 'Luz', handedOn: '2026-03-03' }
  await app().call('surveys.ledger.handOut', { waveId, handOut })
  const numbers = { from: 3, to: 5 }
  await app().call('surveys.ledger.takeBack', {
    waveId,
    returned: { count: 1, numbers, returnedOn: '2026-03-04' },
  })
  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 3 }) })

  const counts = { printed: 8, handedOut: 8, keyed: 1, void: 0, missing: 7 }
  expect(await app().call('surveys.ledger', { waveId })).toMatchObject({
    totals: { printed: 20, handedOut: 8, returned: 3, keyed: 1, void: 0, missing: 7 },
    runs: [{ from: 1, to: 20, ...paper, printedAt: '2026-03-02T10:00:00' }],
    handOuts: [{ ...handOut, placeName: 'Terraza', counts }],
    returns: [{ count: 3, numbers, returnedOn: '2026-03-04' }],
  })
})

test('the next sheet to print follows the last one printed or keyed', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const next = async () => (await app().call('surveys.paper', { surveyId, waveId })).nextSheetNumber
  expect(await next()).toBe(1)
  await app().call('surveys.ledger.addRun', { waveId, options: { ...paper, copies: 20, firstNumber: 1 } })
  expect(await next()).toBe(21)
  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 30 }) })
  expect(await next()).toBe(31)
})

test('a print run that was noted can be undone', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.addRun', { waveId, options: { ...paper, copies: 5, firstNumber: 1 } })
  await app().call('backup.undo', {})
  expect((await app().call('surveys.paper', { surveyId, waveId })).nextSheetNumber).toBe(1)
  expect((await app().call('surveys.ledger', { waveId })).runs).toEqual([])
})

test('a range that ends before it starts, and a wave that is not there, are refused', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const handOut = { from: 9, to: 3, placeId: null, handedBy: '', handedOn: '2026-03-03' }
  expect([
    await outcomeOf(app().call('surveys.ledger.handOut', { waveId, handOut })),
    await outcomeOf(app().call('surveys.ledger', { waveId: 99 })),
  ]).toEqual(['invalidInput', 'notFound'])
})
