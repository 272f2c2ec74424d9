import { expect, test } from 'vitest'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { appForEachTest, aSurvey, outcomeOf } from '../../support/builders'
import { aClosedWave } from './planDeeds'

const app = appForEachTest()

test('the plan finds its evidence by itself, the owner corrects it, and cycles are kept', async () => {
  const { call } = app()
  const step = async (number: number) => (await call('plan.show', {})).steps[number - 1]
  const empty = await call('plan.show', {})
  expect(empty).toMatchObject({
    number: 1,
    startedOn: null,
    percent: 0,
    currentStep: 1,
    isNextCycleOpen: false,
  })
  // Without a customer nothing is said of their telephones, or of cards that look alike.
  expect(empty.steps[1]?.evidence.map(({ key }) => key)).toEqual(['customers'])

  const surveyId = await aSurvey(app())
  await aClosedWave(app(), surveyId, ['2026-02-01', '2026-02-10'], [8, 12])
  expect(await step(1)).toMatchObject({
    proposed: 50,
    evidence: [
      { key: 'firstWave', count: 1, day: '2026-02-10' },
      { key: 'selfAssessment', isMet: false },
    ],
  })
  expect(await step(4)).toMatchObject({ proposed: 25, percent: 25 })

  const indicator = questionIndicatorKey(surveyId, 'q1')
  const goal = { indicator, direction: 'up', target: 60, dueOn: '2026-12-31' } as const
  expect(await outcomeOf(call('plan.addGoal', { ...goal, indicator: 'gone' }))).toBe('notFound')
  await call('plan.addGoal', goal)
  await call('plan.addGoal', { ...goal, indicator: 'visits' })
  const { goals } = await call('plan.show', {})
  expect(goals).toMatchObject([
    { baseline: 40, baselineN: 20, now: { value: 40, n: 20 }, state: 'onTheWay' },
    { baseline: null, now: null, state: 'unknown' },
  ])
  expect(await step(5)).toMatchObject({ proposed: 50 })
  app().setNow('2026-09-01T10:00:00')
  expect((await call('plan.show', {})).goals[0]?.state).toBe('behind')
  await aClosedWave(app(), surveyId, ['2026-08-01', '2026-08-20'], [15, 5])
  expect((await call('plan.show', {})).goals[0]).toMatchObject({
    baseline: 40,
    now: { value: 75 },
    state: 'reached',
  })

  const word = { percent: null, note: '', skipReason: null }
  expect(await outcomeOf(call('plan.setStep', { ...word, step: 10, skipReason: 'No' }))).toBe('invalidInput')
  await call('plan.setStep', { ...word, step: 3, skipReason: 'Somos pocos' })
  expect(await step(3)).toMatchObject({ skipReason: 'Somos pocos' })
  await call('plan.mark', { kind: 'meetingHeld', day: '2026-08-30' })
  expect((await step(7))?.evidence.find(({ key }) => key === 'meetingHeld')).toMatchObject({
    day: '2026-08-30',
  })

  expect(await outcomeOf(call('plan.nextCycle', {}))).toBe('planNotFinished')
  await call('plan.setStep', { ...word, step: 10, percent: 100 })
  await call('plan.nextCycle', {})
  const next = await call('plan.show', {})
  expect(next).toMatchObject({ number: 2, startedOn: '2026-09-01', goals: [], marks: [] })
  // What was done before this cycle began is not of it.
  expect(next.steps[0]).toMatchObject({ proposed: 0 })
  expect(next.past).toMatchObject([{ number: 1, goals: 2, reached: 1, endedOn: '2026-09-01' }])
})
