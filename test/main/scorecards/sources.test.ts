import { describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract'
import type { ScorecardDraft } from '#shared/scorecards/scorecardDraft'
import {
  appForEachTest,
  aQuestion,
  aScorecard,
  aSurvey,
  aWave,
  keyedSheets,
  outcomeOf,
  someAttributes,
} from '../../support/builders'
import { aChecklist, aCompetitor, aVisit } from '../comparison/comparisonDeeds'

const app = appForEachTest()

type Result = NonNullable<Output<'scorecards.result'>>

async function resultOf(id: number, chosen: { waveId?: number; start?: string } = {}): Promise<Result> {
  const result = await app().call('scorecards.result', { id, ...chosen })
  if (!result) throw new Error('there is no period to read')
  return result
}

/** A survey with one question on 1–10 about an attribute, and a wave of it with these answers, closed on its last day. */
async function aSurveyAbout(attributeId: number) {
  const surveyId = await aSurvey(app(), {
    questions: [aQuestion({ key: 'q1', type: 'N10', attributeId }), aQuestion({ key: 'nps', type: 'R10' })],
  })
  return {
    surveyId,
    async wave(
      label: string,
      openedOn: string,
      closedOn: string | null,
      rows: readonly (readonly number[])[],
    ) {
      app().setNow(`${openedOn}T10:00:00`)
      const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave({ label, openedOn }) })
      await keyedSheets(app(), waveId, rows)
      if (closedOn !== null) {
        app().setNow(`${closedOn}T10:00:00`)
        await app().call('surveys.closeWave', { waveId, closedOn })
      }
      return waveId
    },
  }
}

const times = <T>(count: number, row: T): T[] => Array.from({ length: count }, () => row)

async function aLibreta(surveyId: number, attributeId: number, changes: Partial<ScorecardDraft> = {}) {
  const attributes = [{ attributeId, points: 100, target: null }]
  return (await app().call('scorecards.create', aScorecard(surveyId, attributes, changes))).id
}

describe('answers of several surveys', () => {
  test('to one attribute are averaged together, and the waves that count are named', async () => {
    const [speed = 0] = await someAttributes(app(), ['Rapidez'])
    const shop = await aSurveyAbout(speed)
    const web = await aSurveyAbout(speed)
    await web.wave('Web', '2026-02-01', '2026-02-10', times(6, [4, 9]))
    await shop.wave('Tienda', '2026-03-01', '2026-03-10', times(12, [7, 9]))
    const id = await aLibreta(shop.surveyId, speed, { moreSurveyIds: [web.surveyId] })
    const result = await resultOf(id)
    expect(result.counted.map(({ label, usableCount }) => [label, usableCount])).toEqual([
      ['Tienda', 12],
      ['Web', 6],
    ])
    expect(result.rows).toMatchObject([{ rating: 6, n: 18 }])
    await app().call('surveys.void', { surveyId: web.surveyId, reason: '' })
    expect((await resultOf(id)).rows).toMatchObject([{ rating: 7, n: 12 }])
  })

  test('make one grade a month or a quarter, of the waves that end in it', async () => {
    const [speed = 0] = await someAttributes(app(), ['Rapidez'])
    const shop = await aSurveyAbout(speed)
    await shop.wave('Enero', '2026-01-05', '2026-01-10', times(6, [5, 9]))
    await shop.wave('Febrero', '2026-01-28', '2026-02-10', times(6, [7, 9]))
    await shop.wave('Marzo', '2026-03-01', '2026-03-20', times(6, [9, 9]))
    app().setNow('2026-05-04T10:00:00')
    const monthly = await aLibreta(shop.surveyId, speed, { rhythm: 'month' })
    const result = await resultOf(monthly)
    expect(result).toMatchObject({
      period: { label: null, start: '2026-03-01', end: '2026-04-01', isRunning: false },
      previousPeriod: { start: '2026-02-01' },
      rows: [{ rating: 9, previous: 7, certainty: 'unsure' }],
    })
    expect((await resultOf(monthly, { start: '2026-04-15' })).total.grade).toBeNull()
    const quarterly = await aLibreta(shop.surveyId, speed, { rhythm: 'quarter' })
    expect((await resultOf(quarterly)).rows).toMatchObject([{ rating: 7, n: 18, previous: null }])
    const history = await app().call('scorecards.history', { id: monthly })
    expect(history.map(({ start, grade }) => [start, grade === null ? null : Math.round(grade)])).toEqual([
      ['2026-01-01', 50],
      ['2026-02-01', 70],
      ['2026-03-01', 90],
      ['2026-04-01', null],
      ['2026-05-01', null],
    ])
    const [, listed] = await app().call('scorecards.list', {})
    expect(listed).toMatchObject({ rhythm: 'month', start: '2026-03-01', grades: [50, 70, 90] })
  })
})

describe('indicators', () => {
  test('become a rating between floor and goal, and the goal is their target', async () => {
    const [speed = 0] = await someAttributes(app(), ['Rapidez'])
    const shop = await aSurveyAbout(speed)
    // Six promoters, two detractors of ten: 40.
    const rows = [...times(6, [8, 10]), ...times(2, [8, 8]), ...times(2, [8, 0])]
    const waveId = await shop.wave('Marzo', '2026-03-01', '2026-03-20', rows)
    const attributes = [
      { indicator: 'nps' as const, points: 50, floor: 0, goal: 80 },
      { attributeId: speed, points: 50, target: null },
    ]
    const { id } = await app().call('scorecards.create', aScorecard(shop.surveyId, attributes))
    const result = await resultOf(id, { waveId })
    expect(result.rows).toMatchObject([
      { key: 'i:nps', indicator: 'nps', value: expect.closeTo(40, 9), rating: 5.5, n: 10, status: 'improve' },
      { attributeId: speed, rating: 8 },
    ])
    expect(result.total.grade).toBeCloseTo(67.5, 9)
    // The order is kept although they are stored apart.
    expect((await app().call('scorecards.get', { id })).attributes).toEqual(attributes)
  })

  test('of cases are of the days of the period; without cases they are missing and said', async () => {
    const [speed = 0] = await someAttributes(app(), ['Rapidez'])
    const shop = await aSurveyAbout(speed)
    await shop.wave('Marzo', '2026-03-01', '2026-03-20', times(6, [8, 9]))
    const attributes = [
      { attributeId: speed, points: 75, target: null },
      { indicator: 'answeredInTime' as const, points: 25, floor: 60, goal: 100 },
    ]
    const { id } = await app().call('scorecards.create', aScorecard(shop.surveyId, attributes))
    expect(await resultOf(id)).toMatchObject({
      cases: { start: '2026-03-01', end: '2026-03-21' },
      total: { missingShare: 25, grade: expect.closeTo(80, 9) },
    })
  })

  test('of the sample business are read from its register', async () => {
    await app().call('business.createSample', { language: 'es' })
    const [sample] = await app().call('scorecards.list', {})
    const draft = await app().call('scorecards.get', { id: sample?.id ?? 0 })
    const attributes = [
      ...draft.attributes,
      { indicator: 'answeredInTime' as const, points: 10, floor: 0, goal: 100 },
      { indicator: 'firstReply' as const, points: 10, floor: 100, goal: 0 },
      { indicator: 'reopened' as const, points: 10, floor: 100, goal: 0 },
    ]
    await app().call('scorecards.save', { ...draft, attributes })
    const result = await resultOf(draft.id)
    const lines = result.rows.filter(({ indicator }) => indicator !== null)
    expect(lines.map(({ n }) => n).every((n) => n > 0)).toBe(true)
    expect(lines.every(({ rating }) => rating !== null && rating >= 1 && rating <= 5)).toBe(true)
    const parts = result.rows.reduce((sum, { effects }) => sum + (effects?.total ?? 0), 0)
    expect(parts).toBeCloseTo((result.total.grade ?? 0) - (result.total.previousGrade ?? 0), 9)
  })
})

test('customers decide the points by how much things matter to them; the rest keeps the points of the owner', async () => {
  const [speed = 0, price = 0, phone = 0] = await someAttributes(app(), ['Rapidez', 'Precio', 'Teléfono'])
  const pair = (key: string, attributeId: number) => [
    aQuestion({ key: `${key}i`, type: 'I5', attributeId, group: { key, kind: 'importance' } }),
    aQuestion({ key: `${key}p`, type: 'S5', attributeId, group: { key, kind: 'importance' } }),
  ]
  const surveyId = await aSurvey(app(), {
    questions: [
      ...pair('s', speed),
      ...pair('c', price),
      aQuestion({ key: 'p', type: 'S5', attributeId: phone }),
    ],
  })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const lines = [speed, price, phone].map((attributeId) => ({ attributeId, points: 20, target: null }))
  const draft = aScorecard(surveyId, lines, { pointsFrom: 'stated' })
  const { id } = await app().call('scorecards.create', draft)
  await keyedSheets(app(), waveId, times(4, [5, 4, 3, 2, 5]))
  expect(await resultOf(id)).toMatchObject({
    isByCustomers: false,
    rows: [{ points: 20 }, { points: 20 }, {}],
  })
  await keyedSheets(app(), waveId, times(2, [5, 4, 3, 2, 5]))
  const result = await resultOf(id)
  expect(result.isByCustomers).toBe(true)
  // The owner's 20 stay; 5 and 3 share out 80.
  expect(result.rows.map(({ points }) => points)).toEqual([50, 30, 20])
  expect(result.total).toMatchObject({ points: 100, isNormalised: false, grade: expect.closeTo(72, 9) })
  expect(await app().call('scorecards.choices', { surveyIds: [surveyId] })).toMatchObject([
    { name: 'Rapidez', scaleMax: 5, hasStated: true, hasPoints: false },
    { name: 'Precio' },
    { name: 'Teléfono', hasStated: false },
  ])
})

test('new levels hold from their day on: a wave that was over before keeps its own', async () => {
  const [speed = 0] = await someAttributes(app(), ['Rapidez'])
  const shop = await aSurveyAbout(speed)
  const first = await shop.wave('Enero', '2026-01-05', '2026-01-10', times(6, [8, 9]))
  const second = await shop.wave('Marzo', '2026-03-01', '2026-03-20', times(6, [8, 9]))
  const id = await aLibreta(shop.surveyId, speed)
  const bands = { amazing: 79, desired: 60, expected: 40, basic: 20 }
  await app().call('scorecards.setBands', { id, from: '2026-03-01', bands })
  const bandsOf = async () => [
    (await resultOf(id, { waveId: first })).total.band,
    (await resultOf(id, { waveId: second })).total.band,
  ]
  expect(await bandsOf()).toEqual(['desired', 'amazing'])
  expect((await app().call('scorecards.history', { id })).map(({ band }) => band)).toEqual([
    'desired',
    'amazing',
  ])
  await app().call('history.undo', {})
  expect(await bandsOf()).toEqual(['desired', 'desired'])
  await app().call('scorecards.setBands', { id, from: '2026-03-01', bands: { ...bands, amazing: 90 } })
  await app().call('scorecards.setBands', { id, from: null, bands })
  expect(await bandsOf()).toEqual(['amazing', 'amazing'])
})

test('competitors have our puntaje and their own ratings, and opinions never meet the answers of customers', async () => {
  const [speed = 0, price = 0] = await someAttributes(app(), ['Rapidez', 'Precio'])
  const shop = await aSurveyAbout(speed)
  await shop.wave('Marzo', '2026-03-01', '2026-03-20', times(6, [8, 9]))
  const lines = [
    { attributeId: speed, points: 75, target: null },
    { attributeId: price, points: 25, target: null },
  ]
  const { id } = await app().call('scorecards.create', aScorecard(shop.surveyId, lines))
  expect((await resultOf(id)).competitors).toEqual([])
  const rival = await app().call('comparison.addCompetitor', { name: 'Bar Sol' })
  await app().call('comparison.giveOpinions', {
    ratedOn: '2026-03-10',
    ratings: [{ competitorId: rival.id, attributeId: speed, rating: 3 }],
  })
  expect((await resultOf(id)).competitors).toMatchObject([
    {
      name: 'Bar Sol',
      source: 'owner',
      // 3 of 1–5 is the middle of 1–10.
      cells: [{ rating: 5.5, n: 1 }, null],
      grade: expect.closeTo(55, 9),
      missingShare: 25,
    },
  ])
})

test('customers decide the points by sharing out 100', async () => {
  const [speed = 0, price = 0] = await someAttributes(app(), ['Rapidez', 'Precio'])
  const line = (key: string, attributeId: number) =>
    aQuestion({
      key,
      type: 'NUM',
      text: { es: key, en: '' },
      attributeId,
      group: { key: 'sum', kind: 'sum' },
    })
  const surveyId = await aSurvey(app(), {
    questions: [
      aQuestion({ key: 's', type: 'S5', attributeId: speed }),
      aQuestion({ key: 'p', type: 'S5', attributeId: price }),
      line('s100', speed),
      line('p100', price),
    ],
  })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  await keyedSheets(app(), waveId, [...times(3, [4, 2, 70, 30]), ...times(3, [4, 2, 50, 50])])
  const lines = [speed, price].map((attributeId) => ({ attributeId, points: 1, target: null }))
  const draft = aScorecard(surveyId, lines, { pointsFrom: 'points' })
  const result = await app().call('scorecards.preview', draft)
  expect(result?.rows.map(({ points }) => points)).toEqual([60, 40])
  expect(result?.total.grade).toBeCloseTo(64, 9)
})

test('what the team says is never mixed with what customers say', async () => {
  const [speed = 0] = await someAttributes(app(), ['Rapidez'])
  const shop = await aSurveyAbout(speed)
  const team = await app().call('surveys.create', { templateId: 'T09', title: '', language: 'es' })
  const draft = aScorecard(shop.surveyId, [{ attributeId: speed, points: 100, target: null }], {
    moreSurveyIds: [team.surveyId],
  })
  expect(await outcomeOf(app().call('scorecards.create', draft))).toBe('scorecardMixed')
})

describe('without a first survey', () => {
  test('a libreta of visits alone has the months since the first one, and comes back with undo', async () => {
    app().setNow('2026-03-20T10:00:00')
    const { versionId } = await aChecklist(app())
    const competitorId = await aCompetitor(app())
    await aVisit(app(), versionId, { competitorId, visitedOn: '2025-11-03' })
    await aVisit(app(), versionId, { visitedOn: '2026-01-15' })
    await aVisit(app(), versionId, { visitedOn: '2026-02-02' })
    const attributes = [{ indicator: 'visits' as const, points: 100, floor: 50, goal: 95 }]
    const draft = aScorecard(null, attributes, { rhythm: 'month' })
    expect((await app().call('scorecards.preview', draft))?.period.start).toBe('2026-02-01')
    const { id } = await app().call('scorecards.create', draft)
    const [listed] = await app().call('scorecards.list', {})
    expect(listed).toMatchObject({ surveyTitles: [], start: '2026-02-01' })
    const result = await resultOf(id)
    expect(result).toMatchObject({ counted: [], wave: null, waves: [], scorecard: draft })
    expect(result.periods.map(({ start }) => start)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    // The visit of C3 got 70.83 %: of the way from 50 to 95, on the scale from 1 to 10.
    expect(result.rows[0]?.value).toBeCloseTo(70.8333, 3)
    expect(result.total.rating).toBeCloseTo(1 + (9 * (70.8333 - 50)) / 45, 3)
    await app().call('scorecards.void', { id })
    await app().call('history.undo', {})
    expect(await app().call('scorecards.get', { id })).toEqual({ ...draft, id })
  })

  test('a libreta of several surveys stays when one of them goes', async () => {
    const [speed = 0] = await someAttributes(app(), ['Rapidez'])
    const shop = await aSurveyAbout(speed)
    const web = await aSurveyAbout(speed)
    const waveId = await web.wave('Web', '2026-02-01', '2026-02-10', times(6, [4, 9]))
    await shop.wave('Tienda', '2026-02-11', '2026-02-20', times(12, [7, 9]))
    const id = await aLibreta(0, speed, {
      surveyId: null,
      moreSurveyIds: [shop.surveyId, web.surveyId],
      rhythm: 'month',
    })
    expect((await resultOf(id, { waveId })).rows).toMatchObject([{ rating: 6, n: 18 }])
    await app().call('surveys.void', { surveyId: shop.surveyId, reason: '' })
    const { rows, wave } = await resultOf(id)
    expect(rows).toMatchObject([{ rating: 4, n: 6, questionKeys: ['q1'] }])
    expect(wave?.id).toBe(waveId)
  })

  test('waves cannot be the periods', async () => {
    const draft = aScorecard(null, [{ indicator: 'visits', points: 1, floor: 50, goal: 95 }])
    expect(await outcomeOf(app().call('scorecards.create', draft))).toBe('invalidInput')
  })
})
