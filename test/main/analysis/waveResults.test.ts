import { describe, expect, test } from 'vitest'
import type { Figures } from '#shared/analysis/figures'
import type { Answer } from '#shared/responses/answers'
import { estimateMean } from '#shared/stats/meanInterval'
import { netPromoterScore } from '#shared/stats/netPromoter'
import { clipInterval } from '#shared/stats/numbers'
import { wilsonInterval } from '#shared/stats/proportion'
import { median, quantile } from '#shared/stats/quantile'
import { choicesOf, type Question } from '#shared/surveys/question'
import { isScaleType, scales, scaleTypes } from '#shared/surveys/scales'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  keyedSheets,
  outcomeOf,
  seeded,
  someOptions,
} from '../../support/builders'

const app = appForEachTest()

const questions: Question[] = [
  ...scaleTypes.map((type, index) => aQuestion({ key: `s${index}`, type })),
  aQuestion({ key: 'yn', type: 'YN' }),
  aQuestion({ key: 'sc', type: 'SC', options: someOptions(4) }),
  aQuestion({ key: 'mc', type: 'MC', options: someOptions(4) }),
  aQuestion({ key: 'num', type: 'NUM' }),
  aQuestion({ key: 'txt', type: 'TXT' }),
]

function generatedAnswer(question: Question, random: () => number): Answer {
  const chance = random()
  if (chance < 0.1) return null
  if (chance < 0.15) return 'na'
  if (chance < 0.2) return (['multi', 'range', 'illegible'] as const)[Math.floor(random() * 3)] ?? 'multi'
  if (question.type === 'TXT') return { text: `opinión ${Math.floor(random() * 5)}` }
  if (question.type === 'NUM') return Math.round(random() * 400) / 4 - 20
  const values = choicesOf(question).map(({ value }) => value)
  if (question.type === 'MC') return { marks: values.filter(() => random() < 0.4) }
  return values[Math.floor(random() ** 2 * values.length)] ?? null
}

/** What the figures of a question must be, from its answers one by one. */
function recount(question: Question, answers: readonly Answer[]): Figures {
  const valid = answers.filter((answer) => answer !== null && typeof answer !== 'string')
  const count = (code: Answer) => answers.filter((answer) => answer === code).length
  const chosen = answers.flatMap((answer) => {
    if (typeof answer === 'number') return [answer]
    return typeof answer === 'object' && answer !== null && 'marks' in answer ? answer.marks : []
  })
  const distribution = [...new Set(chosen)]
    .sort((a, b) => a - b)
    .map((value) => ({ value, count: chosen.filter((other) => other === value).length }))
  const result = {
    valid: valid.length,
    na: count('na'),
    blank: count(null),
    multi: count('multi'),
    range: count('range'),
    illegible: count('illegible'),
    skipped: 0,
    isHidden: false,
    distribution,
    ...noFigures,
  }
  const { type } = question
  if (type === 'YN') {
    const yes = chosen.filter((value) => value === 1).length
    return { ...result, topShare: yes / chosen.length, topInterval: wilsonInterval(yes, chosen.length) }
  }
  if ((type !== 'NUM' && !isScaleType(type)) || chosen.length === 0) return result
  const estimate = estimateMean(chosen)
  const measured = {
    ...result,
    mean: estimate.mean,
    standardDeviation: estimate.deviation,
    median: median(chosen),
    middleHalf: { low: quantile(chosen, 0.25) ?? 0, high: quantile(chosen, 0.75) ?? 0 },
    meanInterval: estimate.interval,
  }
  if (!isScaleType(type)) return measured
  const scale = scales[type]
  const top = chosen.filter((value) => value >= scale.topFrom).length
  const { promoters, passives, detractors, score, adjusted } = netPromoterScore(chosen)
  const netPromoter =
    type === 'R10' && adjusted
      ? { promoters, passives, detractors, score: score ?? 0, interval: adjusted.interval }
      : null
  return {
    ...measured,
    meanInterval: estimate.interval && clipInterval(estimate.interval, scale),
    topShare: top / chosen.length,
    bottomShare: chosen.filter((value) => value <= scale.bottomTo).length / chosen.length,
    topInterval: wilsonInterval(top, chosen.length),
    netPromoter,
  }
}

const noFigures = {
  mean: null,
  standardDeviation: null,
  median: null,
  middleHalf: null,
  meanInterval: null,
  isConstant: false,
  topShare: null,
  topInterval: null,
  bottomShare: null,
  netPromoter: null,
}

/** Numbers that are the same but for the last bits, which depend on the order of adding up. */
function closeTo(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : expect.closeTo(value, 9)
  if (Array.isArray(value)) return value.map(closeTo)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closeTo(inner)]))
}

test.each([1, 2, 3])(
  'results of every type of question are those of a recount, sheet by sheet (%i)',
  async (seed) => {
    const random = seeded(seed)
    const { waveId } = await aSurveyWithOpenWave(app(), questions)
    const sheets = Array.from({ length: 80 }, () =>
      questions.map((question) => generatedAnswer(question, random)),
    )
    const ids = await keyedSheets(app(), waveId, sheets)
    await app().call('responses.void', { id: ids[0] ?? 0, reason: 'es una copia' })
    const listed = await app().call('responses.list', { waveId, limit: 500 })
    const usable = listed.filter(({ status }) => status === 'usable')
    expect(usable.length).toBeGreaterThan(60)

    const results = await app().call('analysis.results', { waveId })
    const expected = questions.map((question, position) => {
      const answers = usable.map((sheet) => sheet.answers[position] ?? null)
      return closeTo(recount(question, answers))
    })
    expect(results.questions.map(({ figures }) => figures)).toEqual(expected)
    expect(results.wave).toEqual(await app().call('surveys.wave', { waveId }))
  },
)

describe('with few answers', () => {
  const counts = { valid: 0, na: 0, blank: 0, multi: 0, range: 0, illegible: 0, skipped: 0 }
  const nothing = { ...counts, isHidden: true, distribution: [], ...noFigures }
  const figuresOf = async (waveId: number) =>
    (await app().call('analysis.results', { waveId })).questions.map(({ figures }) => figures)

  test('a wave without sheets has no figures, and no zeros in their place', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), questions)
    expect(await figuresOf(waveId)).toEqual(questions.map(() => nothing))
  })

  test('a question that nobody could answer has its reasons and no figures', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), [aQuestion(), aQuestion({ key: 'q2' })])
    await keyedSheets(app(), waveId, [
      ['na', 5],
      [null, 4],
      ['multi', 3],
      ['range', 3],
      ['illegible', 3],
    ])
    const [first] = await figuresOf(waveId)
    expect(first).toEqual({ ...nothing, na: 1, blank: 1, multi: 1, range: 1, illegible: 1 })
  })

  test.each([1, 2, 3, 4])('of %i answers only how many there are leaves main', async (n) => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(
      app(),
      waveId,
      Array.from({ length: n }, () => [4]),
    )
    expect(await figuresOf(waveId)).toEqual([{ ...nothing, valid: n }])
  })

  test('equal answers have no interval of the mean, and the interval of the share stays inside 0 and 1', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[5], [5], [5], [5], [5]])
    const [only] = await figuresOf(waveId)
    expect(only).toMatchObject({
      mean: 5,
      standardDeviation: 0,
      meanInterval: null,
      isConstant: true,
      topShare: 1,
    })
    expect(only?.topInterval?.high).toBe(1)
    expect(only?.topInterval?.low).toBeGreaterThan(0.5)
  })

  test('the median of an even number of answers lies halfway', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[5], [1], [2], [5], [1], [5]])
    expect((await figuresOf(waveId))[0]?.median).toBe(3.5)
  })
})

test('what was written beside "other" counts as the option, and a question passed over as nothing', async () => {
  const choice = aQuestion({ key: 'q1', type: 'SC', options: someOptions(3), hasOther: true })
  const { waveId } = await aSurveyWithOpenWave(app(), [choice, aQuestion({ key: 'q2' })])
  const other: Answer = { marks: [3], other: 'la terraza' }
  await keyedSheets(app(), waveId, [
    [1, 5],
    [1, 'skipped'],
    [2, 4],
    [other, 4],
    [other, 3],
    [1, 3],
  ])
  const { questions: found } = await app().call('analysis.results', { waveId })
  expect(found[0]?.figures).toMatchObject({
    valid: 6,
    distribution: [
      { value: 1, count: 3 },
      { value: 2, count: 1 },
      { value: 3, count: 2 },
    ],
  })
  expect(found[1]?.figures).toMatchObject({ valid: 5, blank: 0, skipped: 1, mean: 3.8 })
})

test('only the owner sees results', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  app().setRole('staff')
  expect(await outcomeOf(app().call('analysis.results', { waveId }))).toBe('notAllowed')
})
