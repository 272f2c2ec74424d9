import { expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract'
import {
  appForEachTest,
  aQuestion,
  aSurvey,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
} from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest()
const options = ['Alumno', 'Familia', 'Empresa'].map((name) => ({ es: name, en: name }))
const pairs = { key: 'pairs', kind: 'importance' } as const
const questions = [
  aQuestion({ key: 'imp', type: 'I5', group: pairs }),
  aQuestion({ key: 'perf', type: 'S5', dimension: 'FIA', group: pairs }),
  aQuestion({ key: 'level', type: 'L5' }),
  aQuestion({ key: 'wish', type: 'YN', element: 'SERV' }),
  aQuestion({ key: 'rol', type: 'SC', element: 'ROL', options }),
]
type Row = Parameters<typeof keyedSheets>[2][number]
const times = (count: number, row: Row) => Array.from({ length: count }, () => row)
const students = times(6, [5, 5, 4, 1, 1])
const families = times(8, [3, 2, 2, 2, 2])

async function everyView(waveId: number, split: string | null = null) {
  const [matrix, dimensions, levels, services] = await Promise.all([
    app().call('importance.wave', { waveId, split }),
    app().call('importance.dimensions', { waveId, split }),
    app().call('importance.levels', { waveId, split }),
    app().call('services.wave', { waveId, split }),
  ])
  return { matrix, dimensions, levels, services }
}

const told = ({ groups }: Output<'importance.wave'>['split']) =>
  groups.map(({ value, sheets, visibility, reading }) => [value, sheets, visibility, reading !== null])

test('two roles stand side by side in every view, beside figures of all that are true of neither', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  await keyedSheets(app(), waveId, [...students, ...families])
  const { matrix, dimensions, levels, services } = await everyView(waveId)

  // (6 · 5 + 8 · 2) ÷ 14 = 3.29 is what nobody said; students said 5 and families 2.
  expect(matrix.split).toMatchObject({ by: 'question:rol', byRole: 'question:rol' })
  expect(told(matrix.split)).toEqual([
    [1, 6, 'shown', true],
    [2, 8, 'shown', true],
  ])
  const performances = [matrix.attributes, ...matrix.split.groups.map(({ reading }) => reading ?? [])]
  expect(performances.map(([attribute]) => attribute?.performance.value)).toEqual([46 / 14, 5, 2])
  expect(performances.map(([attribute]) => attribute?.importance.value)).toEqual([54 / 14, 5, 3])

  const scores = [dimensions.reading, ...dimensions.split.groups.map(({ reading }) => reading)]
  expect(scores.map((reading) => reading?.dimensions[0]?.score)).toMatchObject([
    { n: 14, value: 46 / 14 },
    { n: 6, value: 5 },
    { n: 8, value: 2 },
  ])

  const steps = [levels.levels, ...levels.split.groups.map(({ reading }) => reading?.levels ?? [])]
  expect(steps.map(([level]) => level?.figures)).toMatchObject([
    { median: 2, desiredOrBetter: { share: 6 / 14 } },
    { median: 4, desiredOrBetter: { share: 1 } },
    { median: 2, desiredOrBetter: { share: 0 } },
  ])

  const wishes = [services, ...services.split.groups.map(({ reading }) => reading)]
  expect(wishes.map((reading) => reading?.customers.services[0]?.demand.share)).toEqual([6 / 14, 1, 0])
  expect(wishes.map((reading) => reading?.missed)).toEqual([[], ['wish'], []])

  const asked = { waveId, split: null }
  expect(await app().deps.jobs.read('matrix', asked)).toEqual(matrix)
  expect(await app().deps.jobs.read('services', asked)).toEqual(services)
  const together = await everyView(waveId, 'none')
  expect(together.matrix.split).toMatchObject({ by: 'none', groups: [] })
  expect(together.matrix.attributes).toEqual(matrix.attributes)
})

test('a role of three sheets leaves no view, nor does the smallest other, and a figure few answered is hidden in its groups', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  const silent = times(4, [3, 2, 2, null, 2])
  await keyedSheets(app(), waveId, [
    ...students,
    ...families,
    ...silent,
    ...times(9, [4, 4, 4, 1, null]),
    ...times(3, [1, 1, 1, 1, 3]),
  ])
  const { matrix, dimensions, levels, services } = await everyView(waveId)
  const states = [
    [1, 6, 'complementary', false],
    [2, 12, 'shown', true],
    [3, 3, 'few', false],
    [0, 9, 'shown', true],
  ]
  for (const { split } of [matrix, dimensions, levels, services])
    expect(told(split as Output<'importance.wave'>['split'])).toEqual(states)

  // Of the families who want it or not eight said so: shown. The figures of all are there as ever.
  expect(services.split.groups.map(({ reading }) => reading?.customers.services[0]?.demand.n)).toEqual([
    undefined,
    8,
    undefined,
    9,
  ])
  expect(services.customers.services[0]?.demand.n).toBe(26)
})

test('a team of fewer than eight is not told apart, and a larger one only when somebody asks', async () => {
  const surveyId = await aSurvey(app(), { questions, audience: 'employees' })
  async function closedWave(inSecondRole: number): Promise<number> {
    const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
    await keyedSheets(app(), waveId, times(7, [5, 5, 4, 1, 1]))
    await keyedSheets(app(), waveId, times(inSecondRole, [5, 5, 4, 1, 2]))
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    return waveId
  }
  expect((await everyView(await closedWave(0), 'question:rol')).levels.split).toEqual({
    by: 'none',
    offered: [],
    byRole: null,
    groups: [],
  })
  const waveId = await closedWave(6)
  expect((await everyView(waveId)).levels.split.by).toBe('none')
  const asked = await everyView(waveId, 'question:rol')
  expect(told(asked.matrix.split)).toEqual([
    [1, 7, 'shown', true],
    [2, 6, 'shown', true],
  ])
})

test('where people said who they are, the register tells them apart by role and by segment', async () => {
  const surveyId = await aSurvey(app(), { questions: [aQuestion({ key: 'q1', dimension: 'FIA' })] })
  await app().call('customers.setAnonymity', { surveyId, isAnonymous: false })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const sheets = await keyedSheets(app(), waveId, [...times(6, [5]), ...times(5, [2]), ...times(5, [3])])
  const buyer = await aCustomer(app(), { name: 'Ana', roles: ['buyer'] })
  const user = await aCustomer(app(), { name: 'Luis', roles: ['user'] })
  for (const responseId of sheets.slice(0, 6))
    await app().call('customers.tieSheet', { responseId, customerId: buyer })
  for (const responseId of sheets.slice(6, 11))
    await app().call('customers.tieSheet', { responseId, customerId: user })

  const { split } = await app().call('importance.dimensions', { waveId, split: 'customerRole' })
  expect(split.offered).toContainEqual({ split: 'segment', label: null })
  expect(
    split.groups.map(({ label, sheets: n, reading }) => [label?.es, n, reading?.items[0]?.perception]),
  ).toEqual([
    ['Usuario', 5, 2],
    ['Comprador', 6, 5],
    // Nobody knows who gave the others.
    [undefined, 5, 3],
  ])
  const results = await app().call('analysis.results', { waveId, split: 'segment' })
  expect(results.segments.map(({ label, sheets: n }) => [label?.es ?? null, n])).toEqual([
    ['Sin compras anotadas', 11],
    [null, 5],
  ])
  expect(await app().call('analysis.splits', { waveId })).toMatchObject({ customers: true, places: false })
  expect(await app().deps.jobs.read('dimensions', { waveId, split: 'customerRole' })).toMatchObject({ split })
})
