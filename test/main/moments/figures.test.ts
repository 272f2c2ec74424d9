import { expect, test } from 'vitest'
import { failureClasses } from '#shared/moments/failureClasses'
import { breakdown, imageResult } from '#shared/moments/variability'
import { momentIndicators } from '../../../src/main/moments/momentIndicators'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  keyedSheets,
  outcomeOf,
} from '../../support/builders'
import { aCase } from '../cases/caseBuilders'
import { aChecklist, aCompetitor, aVisit } from '../comparison/comparisonDeeds'

const app = appForEachTest({ now: '2026-03-31T10:00:00' })

test('failures are of systems only when surely more than half are', () => {
  const of = (systems: number, people: number) =>
    failureClasses([
      { tag: 'systemsVisible', n: systems },
      { tag: 'peopleVisible', n: people },
      { tag: null, n: 1 },
    ])
  expect(of(6, 4)).toMatchObject({ classified: 10, unclassified: 1, ofTen: null })
  expect(of(21, 9)).toMatchObject({ ofTen: 7, systems: { successes: 21, n: 30 } })
  expect(of(21, 9).rows).toMatchObject([
    { causeClass: 'systemsVisible', n: 21, cumulativePercent: 70 },
    { causeClass: 'peopleVisible', n: 9, cumulativePercent: 100 },
  ])
  expect(failureClasses([{ tag: null, n: 3 }])).toMatchObject({ rows: [], ofTen: null })
})

test('shifts differ when it is half a point or more and surely no chance; few answers stay hidden', () => {
  const low = { name: 'Tarde', values: [3, 3, 3.5, 3, 2.5, 3] }
  const high = { name: 'Mañana', values: [4.5, 4, 4.5, 5, 4.5, 4] }
  expect(breakdown([high, low]).flag).toMatchObject({ best: 'Mañana', worst: 'Tarde' })
  expect(
    breakdown([high, { name: 'Tarde', values: high.values.map((value) => value - 0.4) }]).flag,
  ).toBeNull()
  const hidden = breakdown([high, low, { name: 'Noche', values: [1] }])
  // The one with few answers, and the smallest of the others, which would tell it.
  expect(hidden.rows.map(({ mean }) => mean === null)).toEqual([true, false, true])
  expect(hidden.flag).toBeNull()
})

test('what is seen promises more than what is lived only when it surely does', () => {
  const pairs = [5, 4.5, 5, 4, 5].map((first, index) => ({ first, second: first - 1 - index / 10 }))
  expect(imageResult(pairs).verdict).toBe('promisesMore')
  expect(imageResult(pairs.map(({ first }) => ({ first, second: first }))).verdict).toBe('same')
  expect(imageResult([...pairs.slice(1), { first: 5, second: null }])).toMatchObject({ n: 4, image: null })
})

test('elements, variability and indicators are read from sheets, cases and shifts', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', element: 'CARA' }),
    aQuestion({ key: 'q2', element: 'INS', dimension: 'TAN' }),
    aQuestion({ key: 'q3' }),
  ])
  const tag = async (name: string) => (await app().call('business.addTag', { kind: 'shift', name })).id
  const [morning, afternoon] = [await tag('Mañana'), await tag('Tarde')]
  for (let number = 1; number <= 12; number += 1) {
    const isMorning = number <= 6
    const answers = isMorning ? [5, 4, (number % 2) + 4] : [2, 4, (number % 2) + 2]
    const header = {
      answeredOn: '2026-03-02',
      placeId: null,
      channelId: null,
      shiftId: isMorning ? morning : afternoon,
    }
    await app().call('responses.save', { waveId, ...aSheet(answers, { sheetNumber: number, header }) })
  }
  const { id: causeId } = await app().call('cases.addCause', {
    name: 'Cola',
    element: 'CARA',
    causeClass: 'systemsVisible',
  })
  await aCase(app(), { kind: 'complaint', causeId })
  await aCase(app(), { kind: 'claim', causeId, causeClass: 'peopleVisible' })
  await aCase(app(), { kind: 'compliment', element: 'CARA' })
  const look = { lookBack: 'quarter' as const }

  const elements = await app().call('moments.elements', look)
  expect(elements.tiles.find(({ element }) => element === 'CARA')).toMatchObject({
    questions: 1,
    answers: 12,
    mean: 3.5,
    topShare: 0.5,
    complaints: 2,
    compliments: 1,
    before: { questions: 0, mean: null, complaints: 0 },
  })
  expect(elements.tiles.find(({ element }) => element === 'none')).toMatchObject({ questions: 1 })
  const failures = await app().call('moments.failures', {
    ...look,
    scope: 'cases',
    by: 'causeClass',
    of: null,
  })
  expect(failures.rows.map(({ name, n }) => [name, n])).toEqual([
    ['peopleVisible', 1],
    ['systemsVisible', 1],
  ])

  const spread = await app().call('moments.variability', look)
  expect(spread).toMatchObject({ surveyId, n: 12, weekday: { rows: [{ name: '1', n: 12 }] } })
  expect(spread.shift.flag).toMatchObject({ best: 'Mañana', worst: 'Tarde' })
  // Where the sheets are many another thread reads them, and says the same.
  app().db.exec(`UPDATE sheet_count SET count = count + 5000`)
  expect(await app().call('moments.variability', look)).toEqual(spread)
  expect(app().jobs.list()).toEqual([])
  app().db.exec(`UPDATE sheet_count SET count = count - 5000`)
  const one = await app().call('moments.variability', { ...look, surveyId, questionKey: 'q2' })
  expect(one).toMatchObject({ mean: 4, shift: { flag: null } })
  expect(spread).toMatchObject({ asksHeard: false, heard: { n: 0, verdict: 'fewData' } })
  expect((await app().call('analysis.results', { waveId, split: 'shift' })).questions.length).toBe(3)

  const period = { start: '2026-01-01', end: '2026-04-01' }
  const readings = momentIndicators(app().deps).map(({ key, read }) => [key, read(period).value])
  expect(readings).toEqual([
    ['positiveMoments', null],
    ['badNewsComplaints', null],
    ['worthIt', null],
    ['referrals', null],
  ])
})

test('every negative thing counts once, with its own tag or that of its item or moment, and can be told what it was of', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', element: 'CARA', cause: 'peopleVisible' }),
    aQuestion({ key: 'q2' }),
  ])
  await keyedSheets(app(), waveId, [...[1, 2, 2, 5, 5].map((value) => [value, null]), [5, 1]])
  const { id: momentId } = await app().call('moments.create', {
    name: 'La caja',
    causeClass: 'systemsVisible',
  })
  await app().call('moments.addNote', { momentId, on: '2026-03-30', class: 'negative' })
  await app().call('moments.addNote', { momentId, on: '2026-03-30', class: 'positive' })
  const caseId = await aCase(app(), { kind: 'complaint', element: 'INS' })
  const { versionId } = await aChecklist(app())
  const entries = { M1: { value: false }, M3: { value: 2, note: 'No sabía' }, M5: { value: true } }
  const id = await aVisit(app(), versionId, { visitedOn: '2026-03-29', entries })
  await aVisit(app(), versionId, { competitorId: await aCompetitor(app()), entries })
  const ask = { lookBack: 'quarter' as const, scope: 'all' as const, by: 'causeClass' as const, of: null }

  const before = await app().call('moments.failures', ask)
  expect(before).toMatchObject({
    counts: { case: 1, note: 1, visit: 2 },
    known: 1,
    unknown: 3,
    rows: [{ name: 'systemsVisible', n: 1 }],
    // Of the second question there is one answer: too few to say anything.
    lowAnswers: [{ name: 'peopleVisible', low: 3, n: 6 }],
  })
  expect(before.listed.map(({ source }) => source)).toEqual(['visit', 'visit', 'case'])

  await app().call('comparison.classifyItem', { id, itemKey: 'M3', causeClass: 'peopleVisible' })
  const change = { what: 'causeClass' as const, causeClass: 'strategyVisible' as const }
  await app().call('cases.changeMany', { caseIds: [caseId], change })
  const after = await app().call('moments.failures', { ...ask, of: 'peopleVisible' })
  expect(after).toMatchObject({ known: 3, unknown: 1, listedOf: 1 })
  expect(after.listed).toMatchObject([{ source: 'visit', id, itemKey: 'M3', note: 'No sabía' }])
  const byElement = await app().call('moments.failures', { ...ask, by: 'element', scope: 'cases' })
  expect(byElement).toMatchObject({ counts: { case: 1, note: 0, visit: 0 }, rows: [{ name: 'INS' }] })

  const other = { id, itemKey: 'M99', causeClass: null }
  expect(await outcomeOf(app().call('comparison.classifyItem', other))).toBe('notFound')
  await app().call('comparison.classifyItem', { id, itemKey: 'M3', causeClass: null })
  expect((await app().call('moments.failures', ask)).unknown).toBe(2)
})

test('what people had heard before they came is held against what the same people live, and rates nothing', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', element: 'IMG' }),
    aQuestion({ key: 'q2', element: 'CARA' }),
  ])
  await keyedSheets(app(), waveId, [...[5, 5, 4, 5, 5, 5].map((heard) => [heard, heard - 2]), ['na', 5]])
  const spread = await app().call('moments.variability', { lookBack: 'quarter' })
  expect(spread).toMatchObject({ surveyId, n: 7, asksHeard: true, questions: [{ key: 'q2' }] })
  expect(spread.heard).toMatchObject({ n: 6, difference: 2, verdict: 'promisesMore' })
  const { tiles } = await app().call('moments.elements', { lookBack: 'quarter' })
  expect(tiles.find(({ element }) => element === 'none')).toMatchObject({ questions: 0 })
})
