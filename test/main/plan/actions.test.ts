import { expect, test } from 'vitest'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  outcomeOf,
} from '../../support/builders'

const app = appForEachTest()

const grades = (good: number, bad: number) => [
  ...Array.from({ length: good }, () => [5]),
  ...Array.from({ length: bad }, () => [2]),
]

test('a low grade becomes an action, and the next wave says whether it worked', async () => {
  const { call } = app()
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [aQuestion()])
  await keyedSheets(app(), waveId, grades(8, 12))
  await call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
  app().setNow('2026-03-10T10:00:00')
  const indicator = questionIndicatorKey(surveyId, 'q1')
  const action = {
    what: 'Otro camarero los sábados',
    origin: { kind: 'question', id: `${waveId}:q1`, label: 'Rapidez' },
    dueOn: '2026-03-20',
    aim: { indicator, direction: 'up' },
  } as const
  expect(
    await outcomeOf(call('plan.addAction', { ...action, aim: { ...action.aim, indicator: 'gone' } })),
  ).toBe('notFound')
  const { id } = await call('plan.addAction', action)
  const only = async () => (await call('plan.actions', {})).actions[0]
  expect(await only()).toMatchObject({ state: 'open', createdOn: '2026-03-10', effect: null })
  expect(await call('plan.linked', {})).toEqual([
    { kind: 'question', originId: `${waveId}:q1`, state: 'open' },
  ])
  expect(await call('home.due', {})).toEqual([])
  app().setNow('2026-03-15T10:00:00')
  expect(await call('home.due', {})).toMatchObject([{ kind: 'action', id, dueOn: '2026-03-20' }])

  await call('plan.moveAction', { id, to: 'started' })
  app().setNow('2026-03-18T10:00:00')
  expect(await outcomeOf(call('plan.moveAction', { id, to: 'done', on: '2026-03-19' }))).toBe('invalidInput')
  await call('plan.moveAction', { id, to: 'done' })
  expect(await only()).toMatchObject({
    state: 'done',
    startedOn: '2026-03-15',
    before: { label: 'Primavera', value: 40, n: 20 },
    effect: null,
  })
  expect(await outcomeOf(call('plan.verify', { id, isEffective: true }))).toBe('actionStepNotPossible')
  expect(await call('home.due', {})).toEqual([])

  const next = await call('surveys.openWave', {
    surveyId,
    wave: aWave({ label: 'Verano', openedOn: '2026-03-18' }),
  })
  await keyedSheets(app(), next.waveId, grades(18, 4))
  expect((await only())?.effect).toBeNull()
  await call('surveys.closeWave', { waveId: next.waveId, closedOn: '2026-03-18' })
  expect(await only()).toMatchObject({ effect: { verdict: 'improved', after: { label: 'Verano', n: 22 } } })
  expect(await call('home.due', {})).toMatchObject([{ kind: 'actionVerdict', id, dueOn: '2026-03-18' }])
  app().setRole('staff')
  expect(await only()).toMatchObject({ before: null, effect: null })
  expect(await call('home.due', {})).toEqual([])
  app().setRole('owner')

  await call('plan.verify', { id, isEffective: true, note: 'Se nota' })
  expect((await call('plan.actions', {})).figures).toMatchObject({
    onTime: { part: 1, n: 1 },
    effectiveness: { part: 1, n: 1, share: 1 },
  })
  expect(await call('home.due', {})).toEqual([])
  // What was judged stays as it was judged.
  expect(await outcomeOf(call('plan.changeAction', { id, action: { ...action, aim: null } }))).toBe(
    'actionStepNotPossible',
  )
  const undo = await call('history.undo', {})
  expect(undo).toMatchObject({ procedure: 'plan.verify' })
  expect((await only())?.verified).toBeNull()
  await call('plan.waitForNext', { id })
  expect((await only())?.effect).toBeNull()
  await call('plan.moveAction', { id, to: 'open' })
  await call('plan.dropAction', { id, reason: 'Sobra' })
  expect(await call('plan.linked', {})).toEqual([])
})
