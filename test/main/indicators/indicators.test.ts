import { expect, test } from 'vitest'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { appForEachTest, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../support/builders'

const app = appForEachTest()

test('a question is an indicator: of closed waves, in the period of their close', async () => {
  const questions = someQuestions('S5', 'R10', 'NUM', 'TXT', 'I5')
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
  const sheets = [5, 4, 4, 3, 2].map((grade) => [grade, 10, 3 * grade, null, 5])
  await keyedSheets(app(), waveId, sheets)
  const keys = ['q1', 'q2', 'q3'].map((key) => questionIndicatorKey(surveyId, key))
  const read = (start: string, end: string) =>
    app().call('indicators.read', { keys: [...keys, 'nps', 'gone', 'question:9:q1'], start, end })
  const nothing = [...keys, 'nps'].map((key) => ({ key, value: null, n: 0 }))
  expect(await read('2026-03-01', '2026-04-01')).toEqual(nothing)

  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
  expect(await read('2026-03-01', '2026-04-01')).toEqual([
    { key: keys[0], value: 60, n: 5 },
    { key: keys[1], value: 100, n: 5 },
    { key: keys[2], value: 10.8, n: 5 },
    { key: 'nps', value: 100, n: 5 },
  ])
  expect(await read('2026-04-01', '2026-05-01')).toEqual(nothing)

  const listed = await app().call('indicators.list', {})
  expect(listed.filter(({ group }) => group !== null).map(({ key, unit }) => [key, unit])).toEqual([
    [keys[0], 'percent'],
    [keys[1], 'index'],
    [keys[2], 'mean'],
  ])
  expect(listed.find(({ key }) => key === 'reopened')).toMatchObject({
    unit: 'percent',
    isHigherBetter: false,
    name: { es: 'Casos reabiertos' },
  })
})
