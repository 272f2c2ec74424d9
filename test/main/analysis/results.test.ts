import { describe, expect, test } from 'vitest'
import { splitByQuestion } from '#shared/analysis/split'
import type { Answer } from '#shared/responses/answers'
import { oddSheetCounts } from '../../../src/main/analysis/oddSheetCounts'
import type { Jobs } from '../../../src/main/jobs/jobs'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  noHeader,
  outcomeOf,
  seeded,
  someOptions,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()

interface PlacedSheet {
  readonly place: string | null
  readonly answers: Answer[]
}

/** Keys sheets that each say their place; answers with the ids of the places. */
async function placedSheets(waveId: number, sheets: readonly PlacedSheet[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  let sheetNumber = 0
  for (const { place, answers } of sheets) {
    if (place !== null && !ids.has(place))
      ids.set(place, (await app().call('business.addTag', { kind: 'place', name: place })).id)
    sheetNumber += 1
    const header = { ...noHeader, placeId: (place !== null && ids.get(place)) || null }
    await app().call('responses.save', { waveId, ...aSheet(answers, { sheetNumber, header }) })
  }
  return ids
}

/** So many sheets of a place that give a 5, and the rest a 2. */
function gradedSheets(place: string | null, count: number, pleased: number): PlacedSheet[] {
  return Array.from({ length: count }, (_, index) => ({ place, answers: [index < pleased ? 5 : 2] }))
}

/** So many of the same sheet. */
function times(count: number, answers: Answer[]): Answer[][] {
  return Array.from({ length: count }, () => answers)
}

describe('split', () => {
  test('by place, by an answer and not at all, the same sheets give the same figures', async () => {
    const role = aQuestion({ key: 'role', type: 'SC', options: someOptions(2) })
    const { waveId } = await aSurveyWithOpenWave(app(), [aQuestion(), role])
    const random = seeded(7)
    const sheets = Array.from({ length: 30 }, (_, index) => ({
      place: index % 2 === 0 ? 'Sala' : 'Terraza',
      answers: [1 + Math.floor(random() * 5), index % 2 === 0 ? 1 : 2],
    }))
    await placedSheets(waveId, sheets)
    const byPlace = await app().call('analysis.results', { waveId, split: 'place' })
    const byRole = await app().call('analysis.results', { waveId, split: splitByQuestion('role') })
    const whole = await app().call('analysis.results', { waveId })
    expect(byPlace.questions[0]?.segments).toEqual(byRole.questions[0]?.segments)
    expect(byPlace.segments.map(({ label, sheets: count }) => [label?.es, count])).toEqual([
      ['Sala', 15],
      ['Terraza', 15],
    ])
    expect(byPlace.questions.map(({ figures }) => figures)).toEqual(
      whole.questions.map(({ figures }) => figures),
    )
    expect(byRole.questions.map(({ figures }) => figures)).toEqual(
      whole.questions.map(({ figures }) => figures),
    )
  })

  test('figures of a small group do not leave main, nor those of the one that would tell it', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await placedSheets(waveId, [
      ...gradedSheets('Barra', 3, 0),
      ...gradedSheets('Sala', 12, 6),
      ...gradedSheets('Terraza', 8, 8),
      ...gradedSheets(null, 6, 3),
    ])
    const { questions } = await app().call('analysis.results', { waveId, split: 'place' })
    expect(questions[0]?.segments.map(({ visibility }) => visibility)).toEqual([
      'few',
      'shown',
      'shown',
      'complementary',
    ])
    expect(questions[0]?.segments.map(({ figures }) => figures?.valid ?? null)).toEqual([null, 12, 8, null])
  })

  test('an unknown question cannot split', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const call = app().call('analysis.results', { waveId, split: splitByQuestion('q1') })
    expect(await outcomeOf(call)).toBe('notFound')
  })
})

describe('weights', () => {
  test('the worked example A15 through the app: 75 % becomes 64 %, worth 37.4 answers', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    const places = await placedSheets(waveId, [
      ...gradedSheets('Habitual', 40, 34),
      ...gradedSheets('Ocasional', 20, 11),
    ])
    const sizes = [
      { placeId: places.get('Habitual') ?? 0, size: 300 },
      { placeId: places.get('Ocasional') ?? 0, size: 700 },
    ]
    await app().call('analysis.setPlaceSizes', { surveyId, sizes })
    const { questions } = await app().call('analysis.results', { waveId })
    expect(questions[0]?.figures.topShare).toBe(0.75)
    expect(questions[0]?.weighted).toEqual({
      share: expect.closeTo(0.64, 9),
      effectiveN: expect.closeTo(37.38317757, 6),
      interval: { low: expect.closeTo(0.479849966, 6), high: expect.closeTo(0.774058634, 6) },
      isCapped: false,
    })
  })

  test('with a place too small to be shown there is no weighted share: it would tell that place', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app())
    const places = await placedSheets(waveId, [
      ...gradedSheets('Barra', 3, 0),
      ...gradedSheets('Sala', 12, 6),
      ...gradedSheets('Terraza', 8, 8),
    ])
    await app().call('analysis.setPlaceSizes', {
      surveyId,
      sizes: [...places.values()].map((placeId) => ({ placeId, size: 100 })),
    })
    const { questions } = await app().call('analysis.results', { waveId })
    expect(questions[0]?.weighted).toBeNull()
  })
})

describe('comparing two waves', () => {
  async function twoWaves(
    before: readonly Answer[][],
    after: readonly Answer[][],
    questions = [aQuestion()],
  ) {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
    await keyedSheets(app(), waveId, before)
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-02' })
    const { waveId: newer } = await app().call('surveys.openWave', {
      surveyId,
      wave: aWave({ label: 'Verano' }),
    })
    await keyedSheets(app(), newer, after)
    return app().call('analysis.compare', { older: { waveId }, newer: { waveId: newer } })
  }
  const pleased = (n: number, of: number) => [...times(n, [5]), ...times(of - n, [2])]

  test('the worked example A17 B: from 21 of 30 to 24 of 30 may be chance, 291 sheets would be needed', async () => {
    const [change] = await twoWaves(pleased(21, 30), pleased(24, 30))
    expect(change).toMatchObject({
      measure: 'share',
      older: { n: 30, value: 0.7 },
      newer: { n: 30, value: 0.8 },
      difference: expect.closeTo(0.1, 9),
      interval: { low: expect.closeTo(-0.11847564, 6), high: expect.closeTo(0.30728882, 6) },
      verdict: 'noClearChange',
      needed: 291,
    })
  })

  test('of fewer than five answers nothing is said and nothing told', async () => {
    const [change] = await twoWaves(pleased(3, 4), pleased(24, 30))
    expect(change).toMatchObject({
      verdict: 'noData',
      difference: null,
      interval: null,
      older: { n: 4, value: null },
    })
  })

  test('a clear fall is a fall, and a recommendation is told in points', async () => {
    const before = times(30, [10])
    const after = [...times(15, [10]), ...times(15, [2])]
    const [change] = await twoWaves(before, after, [aQuestion({ type: 'R10' })])
    expect(change).toMatchObject({
      measure: 'netPromoter',
      verdict: 'fell',
      difference: -100,
      isSmall: false,
    })
  })
})

test('groups of one wave are compared only where both may be shown', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const places = await placedSheets(waveId, [
    ...gradedSheets('Barra', 3, 0),
    ...gradedSheets('Sala', 12, 6),
    ...gradedSheets('Terraza', 8, 8),
  ])
  const side = (place: string) => ({ waveId, split: 'place', segment: places.get(place) ?? 0 })
  const [hidden] = await app().call('analysis.compare', { older: side('Sala'), newer: side('Terraza') })
  expect(hidden).toMatchObject({ verdict: 'noData', newer: { n: 0, value: null } })
})

describe('sheets that look odd', () => {
  const eight = someQuestions('S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'S5')

  test('count until the owner leaves them out, and are named', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), eight)
    const ids = await keyedSheets(app(), waveId, [
      ...times(6, [5, 4, 3, 5, 4, 3, 2, 1]),
      ...times(2, [1, 1, 1, 1, 1, 1, 1, 1]),
    ])
    const odd = await app().call('analysis.oddSheets', { waveId })
    expect(odd).toMatchObject({ straight: 2, fast: 0, total: 2 })
    expect(odd.sheets.map(({ id }) => id)).toEqual(ids.slice(6))
    const all = await app().call('analysis.results', { waveId })
    const without = await app().call('analysis.results', { waveId, withoutOdd: true })
    expect([all.sheets, all.leftOut, all.questions[0]?.figures.mean]).toEqual([8, 0, 4])
    expect([without.sheets, without.leftOut, without.questions[0]?.figures.mean]).toEqual([6, 2, 5])

    // The month looks them through in another thread where they are many, and remembers while none changes.
    app().db.exec(`UPDATE sheet_count SET count = 5000 WHERE status = 'usable'`)
    let reads = 0
    const read: Jobs['read'] = (name, input) => {
      reads += 1
      return app().deps.jobs.read(name, input)
    }
    const counts = oddSheetCounts({ db: app().db, jobs: { ...app().deps.jobs, read } })
    for (let times = 0; times < 2; times += 1) await counts.ready([waveId])
    expect([reads, counts.of(waveId)]).toEqual([1, 2])
    await app().call('responses.void', { id: ids[7] ?? 0, reason: 'Repetida' })
    expect(counts.of(waveId)).toBe(1)
    await counts.ready([waveId])
    await app().call('history.undo', {})
    await counts.ready([waveId])
    expect([reads, counts.of(waveId)]).toEqual([2, 2])
  })

  test('of employees are counted, not named, and never told apart from the others', async () => {
    const { waveId } = await anEmployeeWave()
    const { questionnaire } = await app().call('responses.capture', { waveId })
    const same = questionnaire.questions.map(
      ({ type }): Answer => (type === 'A5' || type === 'S5' ? 4 : null),
    )
    await keyedSheets(app(), waveId, times(7, same))
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    const odd = await app().call('analysis.oddSheets', { waveId })
    expect(odd.total).toBe(7)
    expect(odd.sheets).toEqual([])
    expect((await app().call('analysis.results', { waveId, withoutOdd: true })).leftOut).toBe(0)
  })
})

/** An open wave of the ready-made survey for the people who work here. */
async function anEmployeeWave() {
  const { surveyId } = await app().call('surveys.create', { templateId: 'T09', title: '', language: 'es' })
  return app().call('surveys.openWave', { surveyId, wave: aWave() })
}

test('alpha of the worked example A22, as its phrases stand on paper', async () => {
  const phrases = someQuestions('A5', 'A5', 'A5', 'A5').map((question) => ({
    ...question,
    dimension: 'FIA' as const,
  }))
  const { waveId } = await aSurveyWithOpenWave(app(), phrases)
  await keyedSheets(app(), waveId, [
    [4, 4, 3, 5],
    [5, 5, 4, 2],
    [3, 3, 3, 4],
    [4, 5, 4, 3],
    [2, 2, 1, 5],
    [5, 4, 5, 1],
    [3, 4, 3, 3],
    [1, 2, 2, 4],
    [4, 3, 4, 2],
    [5, 5, 5, 2],
    [5, 5, 5, null],
  ])
  const [reliability] = await app().call('analysis.reliability', { waveId })
  expect(reliability).toMatchObject({
    dimension: 'FIA',
    n: 10,
    alpha: expect.closeTo(0.117886179, 6),
    label: 'poor',
  })
  expect(reliability?.questions).toHaveLength(4)
})

test('points, rankings and pairs come out together', async () => {
  const grouped = (
    key: string,
    kind: 'sum' | 'ranking' | 'importance',
    type: 'NUM' | 'I5' | 'S5',
    group = kind,
  ) => aQuestion({ key, type, group: { key: group, kind } })
  const { waveId } = await aSurveyWithOpenWave(app(), [
    grouped('p1', 'sum', 'NUM'),
    grouped('p2', 'sum', 'NUM'),
    grouped('r1', 'ranking', 'NUM'),
    grouped('r2', 'ranking', 'NUM'),
    grouped('i1', 'importance', 'I5'),
    grouped('i2', 'importance', 'S5'),
  ])
  await keyedSheets(app(), waveId, [
    ...times(4, [60, 40, 1, 2, 5, 3]),
    [30, 20, 2, 1, 4, 4],
    [null, null, null, null, 5, null],
  ])
  const { groups } = await app().call('analysis.results', { waveId })
  expect(groups).toEqual([
    { kind: 'sum', start: 0, n: 5, rescaled: 1, points: [expect.closeTo(60, 9), expect.closeTo(40, 9)] },
    {
      kind: 'ranking',
      start: 2,
      lines: [
        { meanPlace: 1.2, points: expect.closeTo(60, 9) },
        { meanPlace: 1.8, points: expect.closeTo(40, 9) },
      ],
    },
    {
      kind: 'importance',
      start: 4,
      lines: [{ n: 5, difference: expect.closeTo(-1.6, 9), interval: expect.anything() }],
    },
  ])
})

describe('what people wrote', () => {
  const written = someQuestions('S5', 'TXT')

  test('is found without accents and capitals, and counted by theme', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), written)
    const ids = await keyedSheets(app(), waveId, [
      [4, { text: 'Atención lenta' }],
      [4, { text: 'Muy amables' }],
      [4, null],
    ])
    const tag = (responseId: number | undefined, theme: string) =>
      app().call('analysis.tagText', { responseId: responseId ?? 0, questionKey: 'q2', theme })
    await tag(ids[0], 'rapidez')
    await tag(ids[1], 'trato')
    const found = await app().call('analysis.texts', { waveId, search: 'ATENCION' })
    expect(found).toMatchObject({
      found: 1,
      total: 2,
      texts: [{ text: 'Atención lenta', themes: ['rapidez'] }],
    })
    await app().call('analysis.renameTheme', { surveyId, from: 'rapidez', to: 'trato' })
    expect((await app().call('analysis.texts', { waveId })).themes).toEqual([{ theme: 'trato', count: 2 }])
    const { responseId, questionKey } = { responseId: ids[0] ?? 0, questionKey: 'q2' }
    await app().call('analysis.untagText', { responseId, questionKey, theme: 'trato' })
    expect((await app().call('analysis.texts', { waveId, theme: '' })).texts.map(({ text }) => text)).toEqual(
      ['Atención lenta'],
    )
    await app().call('history.undo', {})
    expect((await app().call('analysis.texts', { waveId })).themes).toEqual([{ theme: 'trato', count: 2 }])
  })

  test('cannot get a theme where nobody wrote', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), written)
    const [id = 0] = await keyedSheets(app(), waveId, [[4, null]])
    const call = app().call('analysis.tagText', { responseId: id, questionKey: 'q2', theme: 'trato' })
    expect(await outcomeOf(call)).toBe('notFound')
  })

  test('by fewer than five employees is shown to nobody; by five to the owner, without the number of the sheet', async () => {
    const { waveId } = await anEmployeeWave()
    const { questionnaire } = await app().call('responses.capture', { waveId })
    const answers = (text: string) =>
      questionnaire.questions.map(({ type }): Answer => {
        if (type === 'TXT') return { text }
        return type === 'A5' ? 4 : null
      })
    const textCount = questionnaire.questions.filter(({ type }) => type === 'TXT').length
    expect(textCount).toBeGreaterThan(0)
    await keyedSheets(app(), waveId, [answers('uno')])
    const few = await app().call('analysis.texts', { waveId })
    expect(few.isHidden).toBe(textCount < 5)
    expect(few.texts).toEqual([])
    await keyedSheets(app(), waveId, ['dos', 'tres', 'cuatro', 'cinco'].map(answers))
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    const many = await app().call('analysis.texts', { waveId })
    expect(many.total).toBe(5 * textCount)
    expect(new Set(many.texts.map(({ sheetNumber }) => sheetNumber))).toEqual(new Set([null]))
    app().setRole('staff')
    expect(await outcomeOf(app().call('analysis.texts', { waveId }))).toBe('notAllowed')
  })
})
