import { describe, expect, test } from 'vitest'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { appForEachTest, aSurvey, outcomeOf } from '../../support/builders'
import { aClosedWave, anAction } from '../plan/planDeeds'

const app = appForEachTest()
const minute = () => app().call('home.minute', {})

describe('the owner’s minute', () => {
  test('of nothing says nothing', async () => {
    expect(await minute()).toEqual({ first: null, changes: [] })
    expect(await app().call('home.due', {})).toEqual([])
  })

  test('a question that surely fell is what to fix first; one that may be chance is no news', async () => {
    const surveyId = await aSurvey(app())
    await aClosedWave(app(), surveyId, ['2026-01-20', '2026-01-30'], [19, 1])
    await aClosedWave(app(), surveyId, ['2026-02-20', '2026-02-27'], [18, 2])
    expect(await minute()).toEqual({ first: null, changes: [] })
    await aClosedWave(app(), surveyId, ['2026-03-01', '2026-03-02'], [6, 14])
    const { first, changes } = await minute()
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      indicator: { key: questionIndicatorKey(surveyId, 'q1') },
      effect: { verdict: 'worse', before: { n: 20 }, after: { n: 20 } },
    })
    expect(first).toMatchObject({ kind: 'worse' })
  })

  test('one that surely rose is told, and is nothing to fix', async () => {
    const surveyId = await aSurvey(app())
    await aClosedWave(app(), surveyId, ['2026-02-01', '2026-02-10'], [4, 16])
    await aClosedWave(app(), surveyId, ['2026-02-20', '2026-02-27'], [18, 2])
    const { first, changes } = await minute()
    expect(first).toBeNull()
    expect(changes[0]?.effect.verdict).toBe('improved')
  })

  test('someone who waits past the deadline comes before everything else', async () => {
    await app().call('business.createSample', { language: 'es' })
    const { overdue } = await app().call('cases.due', {})
    expect(overdue.length).toBeGreaterThan(0)
    expect((await minute()).first).toMatchObject({
      kind: 'overdueCases',
      count: overdue.length,
      worst: { id: overdue[0]?.id, number: overdue[0]?.number, dueOn: overdue[0]?.dueOn },
    })
  })

  test('what is due is one list of all features, the latest first', async () => {
    await app().call('plan.addAction', anAction({ what: 'Después', dueOn: '2026-03-05' }))
    await app().call('plan.addAction', anAction({ what: 'Antes', dueOn: '2026-02-20' }))
    await app().call('plan.addAction', anAction({ what: 'Lejos', dueOn: '2026-05-20' }))
    expect((await app().call('home.due', {})).map(({ title }) => title)).toEqual(['Antes', 'Después'])
  })

  test('staff are not told what is the owner’s', async () => {
    app().setRole('staff')
    expect(await outcomeOf(minute())).toBe('notAllowed')
  })
})
