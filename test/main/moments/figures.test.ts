import { expect, test } from 'vitest'
import { failureClasses } from '#shared/moments/failureClasses'
import { breakdown, imageResult } from '#shared/moments/variability'
import { momentIndicators } from '../../../src/main/moments/momentIndicators'
import { appForEachTest, aQuestion, aSheet, aSurveyWithOpenWave } from '../../support/builders'
import { aCase } from '../cases/caseBuilders'

const app = appForEachTest({ now: '2026-03-31T10:00:00' })

test('failures are of systems only when surely more than half are', () => {
  const of = (systems: number, people: number) =>
    failureClasses([
      ...Array<'systemsVisible'>(systems).fill('systemsVisible'),
      ...Array<'peopleVisible'>(people).fill('peopleVisible'),
      null,
    ])
  expect(of(6, 4)).toMatchObject({ classified: 10, unclassified: 1, ofTen: null })
  expect(of(21, 9)).toMatchObject({ ofTen: 7, systems: { successes: 21, n: 30 } })
  expect(of(21, 9).rows).toMatchObject([
    { causeClass: 'systemsVisible', n: 21, cumulativePercent: 70 },
    { causeClass: 'peopleVisible', n: 9, cumulativePercent: 100 },
  ])
  expect(failureClasses([null])).toMatchObject({ rows: [], ofTen: null })
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
  expect(elements.failures.rows.map(({ causeClass, n }) => [causeClass, n])).toEqual([
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
  expect((await app().call('analysis.results', { waveId, split: 'shift' })).questions.length).toBe(3)

  const period = { start: '2026-01-01', end: '2026-04-01' }
  const readings = momentIndicators(app().deps).map(({ key, read }) => [key, read(period).value])
  expect(readings).toEqual([
    ['positiveMoments', null],
    ['worthIt', null],
    ['referrals', null],
  ])
})
