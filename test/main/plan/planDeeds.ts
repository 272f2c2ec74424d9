import type { Input, ProcedureName } from '#shared/contract/contract'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { aSurvey, aWave, keyedSheets } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** A closed wave of a survey with one question, with so many good grades and so many bad ones. */
export async function aClosedWave(
  app: TestApp,
  surveyId: number,
  [openedOn, closedOn]: readonly [string, string],
  [good, bad]: readonly [number, number],
): Promise<number> {
  const label = `Ola ${openedOn}`
  const { waveId } = await app.call('surveys.openWave', { surveyId, wave: aWave({ label, openedOn }) })
  const sheets = [...Array.from({ length: good }, () => [5]), ...Array.from({ length: bad }, () => [2])]
  await keyedSheets(app, waveId, sheets)
  await app.call('surveys.closeWave', { waveId, closedOn })
  return waveId
}

export function anAction(changes: Partial<Input<'plan.addAction'>> = {}): Input<'plan.addAction'> {
  return { what: 'Otro camarero', dueOn: '2026-03-20', ...changes }
}

/** An action that is done, with a wave before and one after it. */
export async function aJudgeableAction(app: TestApp): Promise<{ id: number; surveyId: number }> {
  const surveyId = await aSurvey(app)
  await aClosedWave(app, surveyId, ['2026-02-01', '2026-02-10'], [2, 8])
  const indicator = questionIndicatorKey(surveyId, 'q1')
  const { id } = await app.call('plan.addAction', anAction({ aim: { indicator, direction: 'up' } }))
  await app.call('plan.moveAction', { id, to: 'done', on: '2026-02-15' })
  await aClosedWave(app, surveyId, ['2026-02-20', '2026-03-01'], [9, 1])
  return { id, surveyId }
}

const aGoal = { indicator: 'visits', direction: 'up', target: 90, dueOn: '2026-12-31' } as const

/** One of each command of the plan, for the tests that run them all. */
export const planDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'plan.addAction': () => anAction(),
  'plan.changeAction': async (app) => ({
    ...(await app.call('plan.addAction', anAction())),
    action: anAction({ what: 'Dos camareros' }),
  }),
  'plan.moveAction': async (app) => ({ ...(await app.call('plan.addAction', anAction())), to: 'started' }),
  'plan.dropAction': async (app) => ({
    ...(await app.call('plan.addAction', anAction())),
    reason: 'No hay sitio',
  }),
  'plan.verify': async (app) => ({ id: (await aJudgeableAction(app)).id, isEffective: true }),
  'plan.judgeAgain': async (app) => {
    const { id } = await aJudgeableAction(app)
    await app.call('plan.verify', { id, isEffective: false })
    return { id }
  },
  'plan.setStep': () => ({ step: 3, percent: 50, note: '', skipReason: null }),
  'plan.addGoal': () => aGoal,
  'plan.changeGoal': async (app) => ({
    ...(await app.call('plan.addGoal', aGoal)),
    goal: { ...aGoal, target: 95 },
  }),
  'plan.voidGoal': async (app) => app.call('plan.addGoal', aGoal),
  'plan.mark': () => ({ kind: 'meetingHeld', day: '2026-03-01' }),
  'plan.nextCycle': async (app) => {
    await app.call('plan.setStep', { step: 10, percent: 100, note: '', skipReason: null })
    return {}
  },
  'plan.waitForNext': async (app) => ({ id: (await aJudgeableAction(app)).id }),
}
