import { describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract'
import type { Answer } from '#shared/responses/answers'
import { bandNames } from '#shared/scorecards/bandNames'
import type { ScorecardDraft } from '#shared/scorecards/scorecardDraft'
import type { QuestionType } from '#shared/surveys/scales'
import { readExamples } from '../../shared/workedExamples/example'
import {
  appForEachTest,
  aQuestion,
  aQuestionnaire,
  aScorecard,
  aSurvey,
  aWave,
  keyedSheets,
  outcomeOf,
  someAttributes,
} from '../../support/builders'

const app = appForEachTest()

interface Line {
  readonly name: string
  readonly points: number
  readonly type?: QuestionType
  readonly target?: number | null
}

/** A survey with a question for each line, an open wave and a libreta of all of them. */
async function aLibreta(lines: readonly Line[], changes: Partial<ScorecardDraft> = {}) {
  const ids = await someAttributes(
    app(),
    lines.map(({ name }) => name),
  )
  const questions = lines.map(({ name, type = 'N10' }, index) =>
    aQuestion({
      key: `q${index + 1}`,
      type,
      text: { es: name, en: '' },
      attributeId: ids[index] ?? null,
      naAllowed: true,
    }),
  )
  const surveyId = await aSurvey(app(), { questions })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const attributes = lines.map(({ points, target = null }, index) => ({
    attributeId: ids[index] ?? 0,
    points,
    target,
  }))
  const { id } = await app().call('scorecards.create', aScorecard(surveyId, attributes, changes))
  return { id, surveyId, waveId, questions, attributeIds: ids }
}

type Result = NonNullable<Output<'scorecards.result'>>

async function resultOf(id: number, waveId: number | null = null): Promise<Result> {
  const result = await app().call('scorecards.result', { id, waveId })
  if (!result) throw new Error('there is no wave to read')
  return result
}

/** A sheet for each place of the columns, which hold the answers to each question. */
function sheetsOf(columns: readonly (readonly Answer[])[]): Answer[][] {
  const length = Math.max(...columns.map((column) => column.length))
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null))
}

function example<T>(id: string): { inputs: T; expected: Record<string, unknown> } {
  const found = readExamples().find((known) => known.id === id)
  if (!found) throw new Error(`no example ${id}`)
  // The fixture is data: its shape is known by the example alone.
  return { inputs: found.inputs as T, expected: found.expected as Record<string, unknown> }
}

describe('the worked examples, from the sheets to the grade', () => {
  test('F1: five attributes on grades of 1 to 10', async () => {
    const { inputs, expected } = example<{
      rows: { attribute: string; points: number; ratings: (number | null)[] }[]
    }>('F1-libreta')
    const { id, waveId } = await aLibreta(
      inputs.rows.map(({ attribute, points }) => ({ name: attribute, points, target: 8 })),
    )
    await keyedSheets(app(), waveId, sheetsOf(inputs.rows.map(({ ratings }) => ratings)))
    const { rows, total } = await resultOf(id)
    expect({
      rows: rows.map(({ name, points, n, rating, weighted, lost }) => ({
        attribute: name,
        points,
        n,
        rating: near(rating),
        weighted: near(weighted),
        lost: near(lost),
      })),
      total_100: near(total.grade),
      on_scale: near(total.rating),
      band: total.band && bandNames[total.band].es,
    }).toEqual({
      rows: expected['rows'],
      total_100: expected['total_100'],
      on_scale: expected['on_scale'],
      band: expected['band'],
    })
    expect(rows.map(({ status }) => status)).toEqual(['improve', 'met', 'met', 'met', 'improve'])
    expect(total).toMatchObject({
      points: 100,
      isNormalised: false,
      n: 5,
      missingShare: 0,
      previousGrade: null,
    })
  })

  test('F2: raw points on five steps with one attribute nobody rated, in both arithmetics', async () => {
    const { inputs, expected } = example<{
      rows: { attribute: string; points: number; rating: number | null }[]
    }>('F2-libreta-raw-weights')
    const { id, surveyId, waveId } = await aLibreta(
      inputs.rows.map(({ attribute, points }) => ({ name: attribute, points, type: 'S5' as const })),
    )
    await keyedSheets(app(), waveId, sheetsOf(inputs.rows.map(({ rating }) => tenAnswersWithMean(rating))))
    const proportional = await resultOf(id)
    expect(near(proportional.total.grade)).toBe(near(expected['total_proportional']))
    expect(near(100 - proportional.total.missingShare)).toBe(near(expected['weight_rated_pct']))
    expect(proportional.rows.filter(({ rating }) => rating === null).map(({ name }) => name)).toEqual(
      expected['unrated'],
    )
    expect(proportional.total.isNormalised).toBe(true)

    const { attributes } = await app().call('scorecards.get', { id })
    await app().call('scorecards.save', { ...aScorecard(surveyId, attributes, { method: 'linear' }), id })
    expect(near((await resultOf(id)).total.grade)).toBe(near(expected['total_linear']))
  })
})

/** Rounded to nine decimals, the tolerance of the examples. */
function near(value: unknown): number | null {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : null
}

function tenAnswersWithMean(mean: number | null): Answer[] {
  if (mean === null) return Array.from({ length: 10 }, () => 'na')
  const sum = Math.round(mean * 10)
  return Array.from({ length: 10 }, (_, index) => Math.floor((sum + index) / 10))
}

test('points that do not add up to 100 stay as typed, and the grade is normalised', async () => {
  const { id, waveId } = await aLibreta([
    { name: 'A', points: 1 },
    { name: 'B', points: 3 },
  ])
  await keyedSheets(app(), waveId, [[10, 6]])
  const { rows, total } = await resultOf(id)
  expect(rows.map(({ points, weighted }) => [points, near(weighted)])).toEqual([
    [1, 1],
    [3, 1.8],
  ])
  expect(total).toMatchObject({
    points: 4,
    isNormalised: true,
    grade: expect.closeTo(70, 9),
    band: 'expected',
  })
})

test('an attribute that nobody rated stays out, and how much it weighed is said', async () => {
  const { id, waveId } = await aLibreta([
    { name: 'A', points: 60, target: 8 },
    { name: 'B', points: 40, target: 8 },
  ])
  await keyedSheets(app(), waveId, [
    [9, 'na'],
    [7, null],
  ])
  const { rows, total } = await resultOf(id)
  expect(rows[1]).toMatchObject({
    rating: null,
    n: 0,
    weighted: null,
    lost: null,
    status: 'noData',
    change: null,
  })
  expect(total).toMatchObject({ grade: expect.closeTo(80, 9), missingShare: 40, n: 2, band: 'desired' })
})

test('without any rating there is no grade, and it is not zero', async () => {
  const { id, waveId } = await aLibreta([{ name: 'A', points: 100 }])
  const empty = {
    rating: null,
    n: 0,
    grade: null,
    lost: null,
    band: null,
    previousGrade: null,
    missingShare: 100,
    heaviest: null,
  }
  expect((await resultOf(id)).total).toEqual({ ...empty, points: 100, isNormalised: false })
  await keyedSheets(app(), waveId, [['na'], [null]])
  expect((await resultOf(id)).total).toMatchObject(empty)
  expect(await app().call('scorecards.list', {})).toMatchObject([
    { grade: null, band: null, waveLabel: 'Primavera' },
  ])
})

test('attributes without points do not count and are shown all the same', async () => {
  const { id, waveId } = await aLibreta([
    { name: 'A', points: 100 },
    { name: 'B', points: 0 },
  ])
  await keyedSheets(app(), waveId, [[8, 1]])
  const { rows, total } = await resultOf(id)
  expect(rows[1]).toMatchObject({ rating: 1, n: 1, weighted: 0, lost: 0 })
  expect(near(total.grade)).toBe(80)
})

test('a survey without waves has no libreta to read yet', async () => {
  const surveyId = await aSurvey(app())
  const [attributeId = 0] = await someAttributes(app(), ['A'])
  const draft = aScorecard(surveyId, [{ attributeId, points: 1, target: null }])
  const { id } = await app().call('scorecards.create', draft)
  expect(await app().call('scorecards.result', { id, waveId: null })).toBeNull()
})

describe('compared with the wave before', () => {
  test('each attribute and the grade show how they changed', async () => {
    const { id, surveyId, waveId } = await aLibreta([
      { name: 'A', points: 50 },
      { name: 'B', points: 50 },
    ])
    await keyedSheets(app(), waveId, [[6, 8]])
    const wave = aWave({ label: 'Verano', openedOn: '2026-06-01' })
    const second = await app().call('surveys.openWave', { surveyId, wave })
    await keyedSheets(app(), second.waveId, [
      [8, 7],
      [9, 7],
    ])
    const result = await resultOf(id)
    expect(result).toMatchObject({
      wave: { id: second.waveId },
      previousWave: { id: waveId },
      waves: [{ id: waveId }, { id: second.waveId }],
      rows: [
        { rating: 8.5, previous: 6, change: 2.5 },
        { rating: 7, previous: 8, change: -1 },
      ],
      total: { grade: expect.closeTo(77.5, 9), previousGrade: expect.closeTo(70, 9) },
    })
    const first = await resultOf(id, waveId)
    expect(first).toMatchObject({
      wave: { id: waveId },
      previousWave: null,
      rows: [{ previous: null, change: null }, { previous: null }],
      total: { previousGrade: null },
    })
  })

  test('answers meet by the key of the question, although the questionnaire has another order', async () => {
    const { id, surveyId, waveId, questions } = await aLibreta([
      { name: 'A', points: 50 },
      { name: 'B', points: 50 },
    ])
    await keyedSheets(app(), waveId, [[2, 9]])
    const reordered = [...questions.slice(1), aQuestion({ key: 'nueva' }), ...questions.slice(0, 1)]
    await app().call('surveys.save', { surveyId, questionnaire: aQuestionnaire({ questions: reordered }) })
    const wave = aWave({ label: 'Verano', openedOn: '2026-06-01' })
    const second = await app().call('surveys.openWave', { surveyId, wave })
    await keyedSheets(app(), second.waveId, [[8, 5, 3]])
    expect((await resultOf(id)).rows).toMatchObject([
      { name: 'A', questionKeys: ['q1'], rating: 3, previous: 2 },
      { name: 'B', questionKeys: ['q2'], rating: 8, previous: 9 },
    ])
  })

  test('answers on another scale than today are not compared, although the question is the same', async () => {
    const { id, surveyId, waveId, questions } = await aLibreta([
      { name: 'A', points: 50, type: 'S5' },
      { name: 'B', points: 50 },
    ])
    await keyedSheets(app(), waveId, [[5, 9]])
    const rescaled = questions.map((question) =>
      question.key === 'q1' ? { ...question, type: 'N10' as const } : question,
    )
    await app().call('surveys.save', { surveyId, questionnaire: aQuestionnaire({ questions: rescaled }) })
    const wave = aWave({ label: 'Verano', openedOn: '2026-06-01' })
    const second = await app().call('surveys.openWave', { surveyId, wave })
    await keyedSheets(app(), second.waveId, [[5, 8]])
    expect((await resultOf(id)).rows).toMatchObject([
      { name: 'A', questionKeys: ['q1'], rating: 5, previous: null, change: null },
      { name: 'B', questionKeys: ['q2'], rating: 8, previous: 9, change: -1 },
    ])
    expect((await resultOf(id, waveId)).rows).toMatchObject([{ rating: expect.any(Number) }, { rating: 9 }])
  })

  test('the wave shown is the newest that has sheets', async () => {
    const { id, surveyId, waveId } = await aLibreta([{ name: 'A', points: 100 }])
    await keyedSheets(app(), waveId, [[6]])
    await app().call('surveys.openWave', {
      surveyId,
      wave: aWave({ label: 'Verano', openedOn: '2026-06-01' }),
    })
    expect((await resultOf(id)).wave?.id).toBe(waveId)
    expect((await app().call('home.today', {})).scorecard).toMatchObject({
      id,
      waveLabel: 'Primavera',
      grade: expect.closeTo(60, 9),
      band: 'basic',
    })
  })

  test('a wave of another survey is not read', async () => {
    const { id } = await aLibreta([{ name: 'A', points: 100 }])
    const otherSurvey = await aSurvey(app())
    const { waveId } = await app().call('surveys.openWave', { surveyId: otherSurvey, wave: aWave() })
    expect(await app().call('scorecards.result', { id, waveId })).toBeNull()
  })
})

describe('questions on several scales', () => {
  const lines: Line[] = [
    { name: 'A', points: 50, type: 'S5' },
    { name: 'B', points: 50, type: 'N10' },
  ]

  test('are read on the widest, and the proportional grade is that of their own scales', async () => {
    const { id, waveId } = await aLibreta(lines)
    await keyedSheets(app(), waveId, [[3, 6]])
    const result = await resultOf(id)
    expect(result).toMatchObject({ scaleMin: 1, scaleMax: 10, rows: [{ rating: 6 }, { rating: 6 }] })
    expect(near(result.total.grade)).toBe(60)
  })

  test('in the linear arithmetic each answer keeps its place between the ends of its own scale', async () => {
    const { id, waveId } = await aLibreta(lines, { method: 'linear' })
    await keyedSheets(app(), waveId, [
      [3, 10],
      [5, 10],
      [1, 10],
    ])
    const { rows, total } = await resultOf(id)
    // 50 · (3 − 1) ÷ (5 − 1) + 50 · (10 − 1) ÷ (10 − 1)
    expect(near(total.grade)).toBe(75)
    expect(near(rows[0]?.weighted)).toBe(25)
    expect(near(rows[0]?.rating)).toBe(5.5)
  })

  test('the worst and the best of every scale are 0 and 100 in the linear arithmetic', async () => {
    const scaleMix: Line[] = (['S5', 'N10', 'R10', 'F3', 'A7'] as const).map((type) => ({
      name: type,
      points: 20,
      type,
    }))
    const { id, surveyId, waveId } = await aLibreta(scaleMix, { method: 'linear' })
    await keyedSheets(app(), waveId, [[1, 1, 0, 1, 1]])
    expect(near((await resultOf(id)).total.grade)).toBe(0)
    const wave = aWave({ label: 'Verano', openedOn: '2026-06-01' })
    const second = await app().call('surveys.openWave', { surveyId, wave })
    await keyedSheets(app(), second.waveId, [[5, 10, 10, 3, 7]])
    expect((await resultOf(id)).total).toMatchObject({
      grade: expect.closeTo(100, 9),
      previousGrade: expect.closeTo(0, 9),
    })
  })

  test('two questions about one attribute are averaged answer by answer', async () => {
    const [attributeId = 0] = await someAttributes(app(), ['A'])
    const questions = [
      aQuestion({ key: 'q1', attributeId }),
      aQuestion({ key: 'q2', attributeId }),
      aQuestion({ key: 'q3', type: 'YN', attributeId }),
    ]
    const surveyId = await aSurvey(app(), { questions })
    const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
    const draft = aScorecard(surveyId, [{ attributeId, points: 100, target: null }])
    const { id } = await app().call('scorecards.create', draft)
    await keyedSheets(app(), waveId, [
      [5, 4, 1],
      [3, null, 2],
    ])
    expect((await resultOf(id)).rows).toMatchObject([{ questionKeys: ['q1', 'q2'], rating: 4, n: 3 }])
  })
})

describe('keeping libretas', () => {
  test('what was saved is what is read, in the order given', async () => {
    const { id, surveyId, attributeIds } = await aLibreta([
      { name: 'A', points: 70.25, target: 8.5 },
      { name: 'B', points: 29.75 },
    ])
    const [a = 0, b = 0] = attributeIds
    const bands = { amazing: 95, desired: 85, expected: 70, basic: 40 }
    const changed = aScorecard(
      surveyId,
      [
        { attributeId: b, points: 1 / 3, target: 7 },
        { attributeId: a, points: 0.1, target: null },
      ],
      { name: 'Otra', method: 'linear', bands },
    )
    await app().call('scorecards.save', { ...changed, id })
    expect(await app().call('scorecards.get', { id })).toEqual({ ...changed, id })
  })

  test("the owner's bands decide the level, a border belonging to the better one", async () => {
    const { id, surveyId, waveId } = await aLibreta([{ name: 'A', points: 100 }])
    await keyedSheets(app(), waveId, [[8]])
    expect((await resultOf(id)).total.band).toBe('desired')
    const { attributes } = await app().call('scorecards.get', { id })
    const bands = { amazing: 99, desired: 81, expected: 80, basic: 10 }
    await app().call('scorecards.save', { ...aScorecard(surveyId, attributes, { bands }), id })
    expect((await resultOf(id)).total.band).toBe('expected')
  })

  test('a voided libreta leaves the list and the first page, and comes back with undo', async () => {
    const { id, waveId } = await aLibreta([{ name: 'A', points: 100 }])
    await keyedSheets(app(), waveId, [[8]])
    const listed = await app().call('scorecards.list', {})
    expect(listed).toEqual([
      {
        id,
        name: 'Libreta',
        surveyTitles: [{ es: 'Cómo lo hicimos', en: 'How we did' }],
        rhythm: 'wave',
        isArchived: false,
        waveLabel: 'Primavera',
        start: '2026-03-02',
        grade: expect.closeTo(80, 9),
        band: 'desired',
        previousGrade: null,
        grades: [expect.closeTo(80, 9)],
      },
    ])
    await app().call('scorecards.void', { id })
    expect(await app().call('scorecards.list', {})).toEqual([])
    expect((await app().call('home.today', {})).scorecard).toBeNull()
    for (const gone of [
      app().call('scorecards.get', { id }),
      app().call('scorecards.result', { id, waveId: null }),
      app().call('scorecards.void', { id }),
    ])
      expect(await outcomeOf(gone)).toBe('notFound')
    await app().call('history.undo', {})
    expect(await app().call('scorecards.list', {})).toEqual(listed)
  })

  test('renaming an attribute renames its row', async () => {
    const { id, attributeIds } = await aLibreta([{ name: 'A', points: 100 }])
    await app().call('attributes.rename', { id: attributeIds[0] ?? 0, name: 'Rapidez' })
    expect((await resultOf(id)).rows[0]?.name).toBe('Rapidez')
  })

  test('a libreta needs attributes, a name and a survey that is there', async () => {
    const { surveyId, attributeIds } = await aLibreta([{ name: 'A', points: 100 }])
    const attributes = [{ attributeId: attributeIds[0] ?? 0, points: 1, target: null }]
    const outcomes = [
      aScorecard(surveyId, []),
      aScorecard(surveyId, attributes, { name: '  ' }),
      aScorecard(surveyId, [{ attributeId: 1, points: -1, target: null }]),
      aScorecard(99, attributes),
    ].map((draft) => outcomeOf(app().call('scorecards.create', draft)))
    expect(await Promise.all(outcomes)).toEqual(['invalidInput', 'invalidInput', 'invalidInput', 'notFound'])
  })
})

test('how much a thing matters and what was expected of it are not its rating', async () => {
  const [speed = 0, price = 0] = await someAttributes(app(), ['Rapidez', 'Precio'])
  const questions = [
    aQuestion({ key: 'q1', type: 'I5', attributeId: speed, group: { key: 'g1', kind: 'importance' } }),
    aQuestion({ key: 'q2', type: 'S5', attributeId: speed, group: { key: 'g1', kind: 'importance' } }),
    aQuestion({ key: 'q3', type: 'A7', attributeId: price, group: { key: 'g2', kind: 'expectation' } }),
    aQuestion({ key: 'q4', type: 'A7', attributeId: price, group: { key: 'g2', kind: 'expectation' } }),
  ]
  const surveyId = await aSurvey(app(), { questions })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const attributes = [speed, price].map((attributeId) => ({ attributeId, points: 50, target: null }))
  const { id } = await app().call('scorecards.create', aScorecard(surveyId, attributes))
  await keyedSheets(app(), waveId, [
    [5, 2, 7, 3],
    [5, 4, 7, 5],
  ])
  const { rows } = await resultOf(id)
  expect(rows.map(({ n, questionKeys }) => ({ n, questionKeys }))).toEqual([
    { n: 2, questionKeys: ['q2'] },
    { n: 2, questionKeys: ['q4'] },
  ])
})
