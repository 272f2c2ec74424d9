import { describe, expect, test } from 'vitest'
import type { WavePlan } from '#shared/surveys/waves'
import {
  appForEachTest,
  aQuestion,
  aSurvey,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  noHeader,
  outcomeOf,
} from '../../support/builders'

const app = appForEachTest()

const plan: WavePlan = {
  everyMonths: 1,
  sampling: 'shifts',
  expectedResponse: 0.6,
  places: ['Sala', 'Terraza'],
  channels: ['Con la cuenta'],
}
const aDraft = { responseId: null, sheetNumber: 1, header: noHeader, answers: [], position: 0, buffer: '' }

describe('the plan of a survey', () => {
  test('is empty until one is made, and then kept with its places and channels', async () => {
    const surveyId = await aSurvey(app())
    const none = { everyMonths: null, sampling: null, expectedResponse: null, places: [], channels: [] }
    expect(await app().call('surveys.plan', { surveyId })).toEqual({ plan: none, due: null })
    await app().call('surveys.setPlan', { surveyId, plan })
    expect(await app().call('surveys.plan', { surveyId })).toEqual({ plan, due: null })
    expect((await app().call('business.tags', {})).map(({ name }) => name)).toEqual([
      'Con la cuenta',
      'Sala',
      'Terraza',
    ])
  })

  test('is undone as one deed, with the places it made', async () => {
    const surveyId = await aSurvey(app())
    await app().call('surveys.setPlan', { surveyId, plan })
    await app().call('history.undo', {})
    expect((await app().call('surveys.plan', { surveyId })).plan.everyMonths).toBeNull()
    expect(await app().call('business.tags', {})).toEqual([])
  })

  test('the next wave is due so many months after the last one closed, and not while one is open', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    await app().call('surveys.setPlan', { surveyId, plan })
    const due = async () => (await app().call('surveys.plan', { surveyId })).due
    expect(await due()).toBeNull()
    await app().call('surveys.updateWave', { waveId, wave: aWave({ openedOn: '2026-01-07' }) })
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-01-31' })
    app().setNow('2026-03-02T10:00:00')
    expect(await due()).toEqual({ on: '2026-02-28', state: 'late', days: -2 })
    await app().call('surveys.openWave', { surveyId, wave: aWave() })
    expect(await due()).toBeNull()
  })

  test('refuses what no plan can be', async () => {
    const surveyId = await aSurvey(app())
    const set = (changes: object) =>
      outcomeOf(app().call('surveys.setPlan', { surveyId, plan: { ...plan, ...changes } }))
    expect(await set({ everyMonths: 5 })).toBe('invalidInput')
    expect(await set({ expectedResponse: 0 })).toBe('invalidInput')
    expect(await set({ sampling: 'friends' })).toBe('invalidInput')
    expect(await outcomeOf(app().call('surveys.setPlan', { surveyId: 9, plan }))).toBe('notFound')
    expect(await outcomeOf(app().call('surveys.plan', { surveyId: 9 }))).toBe('notFound')
  })

  test('staff may see it and not change it', async () => {
    const surveyId = await aSurvey(app())
    app().setRole('staff')
    expect(await outcomeOf(app().call('surveys.plan', { surveyId }))).toBe('done')
    expect(await outcomeOf(app().call('surveys.setPlan', { surveyId, plan }))).toBe('notAllowed')
  })
})

describe('closing a wave', () => {
  test('keeps what it came to, with the margin of a finite population', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), [aQuestion()])
    const wave = aWave({ population: 20, handedOut: 10, sampling: 'random', plannedSample: 5 })
    await app().call('surveys.updateWave', { waveId, wave })
    const [first = 0] = await keyedSheets(app(), waveId, [[5], [4], [null], [3], [2], [1]])
    await app().call('responses.void', { id: first, reason: 'es una copia' })
    const { summary, hasDraft } = await app().call('surveys.closing', { waveId })
    expect(hasDraft).toBe(false)
    expect(summary).toEqual({
      handedOut: 10,
      returned: null,
      keyed: 6,
      usable: 4,
      insufficient: 1,
      voided: 1,
      responseRate: 0.4,
      // 100·1.96·√(0.25/4)·√(16/19)
      margin: expect.closeTo(44.97, 1),
    })
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({
      closedOn: '2026-03-09',
      closeSummary: summary,
      plannedSample: 5,
      sampling: 'random',
    })
  })

  test('counts from the register of paper what was handed out and came back, and keeps it with the wave', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await app().call('surveys.updateWave', { waveId, wave: aWave({ handedOut: 5 }) })
    const handOut = { placeId: null, handedBy: '', handedOn: '2026-03-03', numbers: [{ from: 1, to: 8 }] }
    const { id: handOutId } = await app().call('surveys.ledger.handOut', { waveId, handOut })
    await keyedSheets(app(), waveId, [[5], [4]])
    const closing = async () => (await app().call('surveys.closing', { waveId })).summary
    expect(await closing()).toMatchObject({ handedOut: 8, returned: null, usable: 2, responseRate: 0.25 })
    const returned = { count: 3, numbers: null, handOutId, returnedOn: '2026-03-05' }
    await app().call('surveys.ledger.takeBack', { waveId, returned })
    expect(await closing()).toMatchObject({ returned: 3 })
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({
      handedOut: 8,
      closeSummary: { handedOut: 8, returned: 3, responseRate: 0.25 },
    })
    await app().call('history.undo', {})
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({ handedOut: 5, closedOn: null })
  })

  test('cannot be before the day it began, nor can the beginning be moved after it', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const close = (closedOn: string) => outcomeOf(app().call('surveys.closeWave', { waveId, closedOn }))
    const move = (openedOn: string) =>
      outcomeOf(app().call('surveys.updateWave', { waveId, wave: aWave({ openedOn }) }))
    expect(await close('2026-03-01')).toBe('closesBeforeOpening')
    expect(await close('2026-03-02')).toBe('done')
    expect(await move('2026-03-03')).toBe('closesBeforeOpening')
    expect(await move('2026-02-20')).toBe('done')
  })

  test('a summary from before returns were in it has none', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
    app().db.exec("UPDATE wave SET close_summary = json_remove(close_summary, '$.returned')")
    expect((await app().call('surveys.wave', { waveId })).closeSummary).toMatchObject({ returned: null })
  })

  test('waits for a sheet that was left half keyed', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await app().call('responses.keepDraft', { waveId, draft: aDraft })
    expect((await app().call('surveys.closing', { waveId })).hasDraft).toBe(true)
    const close = () => outcomeOf(app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' }))
    expect(await close()).toBe('waveHasDraft')
    await app().call('responses.dropDraft', { waveId })
    expect(await close()).toBe('done')
  })

  test('opening it again takes a reason, which stays; the old summary goes', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
    const reopen = (reason: string) => outcomeOf(app().call('surveys.reopenWave', { waveId, reason }))
    expect(await reopen('  ')).toBe('invalidInput')
    expect(await reopen('Llegaron más hojas')).toBe('done')
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({
      closedOn: null,
      closeSummary: null,
      reopenReason: 'Llegaron más hojas',
    })
    await app().call('history.undo', {})
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({
      closedOn: '2026-03-09',
      closeSummary: { keyed: 0 },
      reopenReason: null,
    })
  })
})
