import { expect, test } from 'vitest'
import { REMINDED_ON_PREFERENCE, REMINDERS_PREFERENCE, toRemindOf } from '#shared/home/reminders'
import { noPlan } from '#shared/surveys/waves'
import { appForEachTest, aSurvey, aSurveyWithOpenWave, aWave } from '../../support/builders'

const app = appForEachTest()

async function heldEvery(everyMonths: 1 | 3, closedOn: string): Promise<number> {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.setPlan', { surveyId, plan: { ...noPlan, everyMonths } })
  await app().call('surveys.updateWave', { waveId, wave: aWave({ openedOn: closedOn }) })
  await app().call('surveys.closeWave', { waveId, closedOn })
  return surveyId
}

test('surveys with a rhythm come with the most overdue first, those up to date last', async () => {
  const soon = await heldEvery(1, '2026-02-10')
  const late = await heldEvery(3, '2025-11-20')
  const fine = await heldEvery(3, '2026-02-20')
  await aSurvey(app())
  const { due } = await app().call('home.today', {})
  expect(due).toMatchObject([
    { surveyId: late, due: { on: '2026-02-20', state: 'late', days: -10 } },
    { surveyId: soon, due: { on: '2026-03-10', state: 'soon', days: 8 } },
    { surveyId: fine, due: { on: '2026-05-20', state: 'upToDate' } },
  ])
})

test('a deleted survey is due no more', async () => {
  const surveyId = await heldEvery(1, '2026-01-10')
  await app().call('surveys.void', { surveyId, reason: '' })
  expect((await app().call('home.today', {})).due).toEqual([])
})

test('an open wave says for how many days, and staff may see it', async () => {
  const surveyId = await aSurvey(app())
  await app().call('surveys.openWave', {
    surveyId,
    wave: aWave({ openedOn: '2026-02-20', plannedSample: 40 }),
  })
  await app().call('surveys.openWave', { surveyId, wave: aWave({ openedOn: '2026-03-20' }) })
  app().setRole('staff')
  const { openWaves } = await app().call('home.today', {})
  expect(openWaves.map(({ daysOpen, plannedSample }) => [daysOpen, plannedSample])).toEqual([
    [0, null],
    [10, 40],
  ])
})

test('a survey held every month is reminded of from its day on, once a day, until its wave opens', async () => {
  const surveyId = await heldEvery(1, '2026-01-31')
  const remind = async (day: string) => {
    app().setNow(`${day}T10:00:00`)
    const { due } = await app().call('home.today', {})
    const preferences = await app().call('business.preferences', {})
    const last = preferences[REMINDED_ON_PREFERENCE]
    const count = toRemindOf({
      isOn: preferences[REMINDERS_PREFERENCE] !== false,
      today: day,
      remindedOn: typeof last === 'string' ? last : null,
      due,
    })
    if (count > 0) await app().call('business.setPreference', { key: REMINDED_ON_PREFERENCE, value: day })
    return count
  }
  expect([
    await remind('2026-02-27'),
    await remind('2026-02-28'),
    await remind('2026-02-28'),
    await remind('2026-03-01'),
  ]).toEqual([0, 1, 0, 1])
  await app().call('surveys.openWave', { surveyId, wave: aWave() })
  expect(await remind('2026-03-02')).toBe(0)
})
