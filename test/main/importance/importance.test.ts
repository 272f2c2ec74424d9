import { expect, test } from 'vitest'
import { crosshairOf, matrixOf } from '#shared/importance/matrix'
import type { Answer } from '#shared/responses/answers'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  keyedSheets,
  outcomeOf,
} from '../../support/builders'
import { answersWithMean, importancePairs, sheetsOf } from '../../support/pairs'

const app = appForEachTest()

/** The attributes of the worked example B4 (domain.md §1.2). */
const example = [
  { name: 'Rapidez', importance: 4.6, performance: 3.4 },
  { name: 'Amabilidad', importance: 4.4, performance: 4.5 },
  { name: 'Limpieza', importance: 4.2, performance: 4.3 },
  { name: 'Decoración', importance: 2.6, performance: 4.1 },
  { name: 'Aparcamiento', importance: 2.9, performance: 2.8 },
  { name: 'Precio claro', importance: 4.1, performance: 3.7 },
]

async function anExample() {
  const { surveyId, waveId } = await aSurveyWithOpenWave(
    app(),
    importancePairs(example.map(({ name }) => name)),
  )
  const columns = example.flatMap(({ importance, performance }) => [
    answersWithMean(importance, 10),
    answersWithMean(performance, 10),
  ])
  await keyedSheets(app(), waveId, sheetsOf(columns))
  return { surveyId, waveId }
}

test('the worked example, keyed on sheets, lands in its quadrants, the most urgent first', async () => {
  const { waveId } = await anExample()
  const result = await app().call('importance.wave', { waveId })
  const crosshair = crosshairOf('means', result.attributes, result)
  expect(crosshair?.importance).toBeCloseTo(3.8)
  expect(crosshair?.performance).toBeCloseTo(3.8)
  const points = crosshair ? matrixOf(result.attributes, crosshair, result) : []
  expect(points.map(({ attribute, quadrant }) => [attribute.name.es, quadrant])).toEqual([
    ['Rapidez', 'concentrate'],
    ['Precio claro', 'concentrate'],
    ['Amabilidad', 'keep'],
    ['Limpieza', 'keep'],
    ['Aparcamiento', 'lowPriority'],
    ['Decoración', 'possibleExcess'],
  ])
})

test('figures of fewer than five answers do not leave the main process', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), importancePairs(['Rapidez', 'Trato']))
  await keyedSheets(app(), waveId, [
    [5, 4, 5, 3],
    [5, 4, 5, 3],
    [4, 3, 5, 2],
    [4, 3, 5, 2],
    [4, 3, null, 'na'],
  ])
  const { attributes } = await app().call('importance.wave', { waveId })
  expect(
    attributes.map(({ importance, performance }) => [importance.n, importance.value, performance.value]),
  ).toEqual([
    [5, 4.4, 3.4],
    [4, null, null],
  ])
  expect(attributes[1]?.performance.interval).toBeNull()
})

test('what is found out needs thirty answers, and is the correlation with satisfaction as a whole', async () => {
  const questions = [
    aQuestion({ key: 'q1' }),
    aQuestion({ key: 'q2' }),
    aQuestion({ key: 'q3', type: 'R10' }),
  ]
  const { waveId, surveyId } = await aSurveyWithOpenWave(app(), questions)
  const settings = { source: 'derived', overallKey: null, preset: 'means', own: null } as const
  await app().call('importance.set', { surveyId, settings })
  const row = (index: number): Answer[] => [1 + (index % 5), 5 - (index % 5), 2 * (index % 5)]
  const rows = Array.from({ length: 29 }, (_, index) => row(index))
  await keyedSheets(app(), waveId, rows)
  const few = await app().call('importance.wave', { waveId })
  expect(few.attributes.map(({ missing, importance }) => [missing, importance.value])).toEqual([
    ['fewAnswers', null],
    ['fewAnswers', null],
  ])
  await keyedSheets(app(), waveId, [row(29)])
  const { attributes, overallKey } = await app().call('importance.wave', { waveId })
  expect(overallKey).toBe('q3')
  expect(attributes[0]?.importance.value).toBeCloseTo(1)
  expect(attributes[1]).toMatchObject({ importance: { value: 0, n: 30 }, isNegative: true })
})

test('shared points are matched by the words of the question, rescaled, and what matches nothing is named', async () => {
  const line = (key: string, text: string) =>
    aQuestion({ key, type: 'NUM', text: { es: text, en: '' }, core: false, group: { key: 'g', kind: 'sum' } })
  const { waveId, surveyId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', text: { es: 'Rapidez', en: '' } }),
    aQuestion({ key: 'q2', text: { es: 'Trato', en: '' } }),
    line('p1', 'RAPIDEZ'),
    line('p2', 'trato'),
    line('p3', 'Wifi'),
  ])
  const settings = { source: 'points', overallKey: null, preset: 'means', own: null } as const
  await app().call('importance.set', { surveyId, settings })
  await keyedSheets(app(), waveId, [
    [4, 5, 50, 30, 20],
    [4, 5, 50, 30, 20],
    [4, 5, 25, 15, 10],
    [4, 5, 60, 20, 20],
    [4, 5, 60, null, 40],
    [4, 5, 0, 0, 0],
  ])
  const result = await app().call('importance.wave', { waveId })
  expect(result.attributes.map(({ importance }) => [importance.n, importance.value])).toEqual([
    [5, 54],
    [5, 22],
  ])
  expect(result.strayLines.map(({ es }) => es)).toEqual(['Wifi'])
})

test('the lines of the owner are kept for the survey, and undo puts back those before', async () => {
  const { surveyId, waveId } = await anExample()
  const own = { importance: 3, performance: 3.5 }
  const kept = { source: 'stated', overallKey: null, preset: 'own', own } as const
  await app().call('importance.set', { surveyId, settings: kept })
  expect((await app().call('importance.wave', { waveId })).settings).toEqual(kept)
  await app().call('history.undo', {})
  expect((await app().call('importance.wave', { waveId })).settings.preset).toBe('means')
})

test('lines without a preset of their own, and surveys that are not there, are refused', async () => {
  const { surveyId } = await anExample()
  const own = { importance: 3, performance: 3.5 }
  const settings = { source: 'stated', overallKey: null, preset: 'means', own } as const
  expect(await outcomeOf(app().call('importance.set', { surveyId, settings }))).toBe('invalidInput')
  const good = { ...settings, own: null }
  expect(await outcomeOf(app().call('importance.set', { surveyId: 99, settings: good }))).toBe('notFound')
  expect(await outcomeOf(app().call('importance.wave', { waveId: 99 }))).toBe('notFound')
})
