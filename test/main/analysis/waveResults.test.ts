import { describe, expect, test } from 'vitest'
import type { QuestionResult } from '#shared/analysis/analysis.contract'
import type { Answer } from '#shared/responses/answers'
import { estimateMean } from '#shared/stats/meanInterval'
import { clipInterval } from '#shared/stats/numbers'
import { wilsonInterval } from '#shared/stats/proportion'
import { median } from '#shared/stats/quantile'
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

/** What the results of a question must be, from its answers one by one. */
function recount(question: Question, answers: readonly Answer[]): QuestionResult {
  const valid = answers.filter((answer) => answer !== null && typeof answer !== 'string')
  const na = answers.filter((answer) => answer === 'na').length
  const blank = answers.filter((answer) => answer === null).length
  const chosen = answers.flatMap((answer) => {
    if (typeof answer === 'number') return [answer]
    return typeof answer === 'object' && answer !== null && 'marks' in answer ? answer.marks : []
  })
  const distribution = [...new Set(chosen)]
    .sort((a, b) => a - b)
    .map((value) => ({ value, count: chosen.filter((other) => other === value).length }))
  const result = {
    question,
    valid: valid.length,
    na,
    blank,
    invalid: answers.length - valid.length - na - blank,
    distribution,
    mean: null,
    standardDeviation: null,
    median: null,
    meanInterval: null,
    topShare: null,
    bottomShare: null,
    topInterval: null,
  }
  const { type } = question
  if ((type !== 'NUM' && !isScaleType(type)) || chosen.length === 0) return result
  const estimate = estimateMean(chosen)
  const measured = {
    ...result,
    mean: estimate.mean,
    standardDeviation: estimate.deviation,
    median: median(chosen),
    meanInterval: estimate.interval,
  }
  if (!isScaleType(type)) return measured
  const scale = scales[type]
  const top = chosen.filter((value) => value >= scale.topFrom).length
  return {
    ...measured,
    meanInterval: estimate.interval && clipInterval(estimate.interval, scale),
    topShare: top / chosen.length,
    bottomShare: chosen.filter((value) => value <= scale.bottomTo).length / chosen.length,
    topInterval: wilsonInterval(top, chosen.length),
  }
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

    const results = await app().call('analysis.wave', { waveId })
    const expected = questions.map((question, position) => {
      const answers = usable.map((sheet) => sheet.answers[position] ?? null)
      return closeTo(recount(question, answers))
    })
    expect(results.questions).toEqual(expected)
    expect(results.wave).toEqual(await app().call('surveys.wave', { waveId }))
  },
)

describe('with few answers', () => {
  const noFigures = {
    mean: null,
    standardDeviation: null,
    median: null,
    meanInterval: null,
    topShare: null,
    bottomShare: null,
    topInterval: null,
    distribution: [],
  }

  test('a wave without sheets has no figures, and no zeros in their place', async () => {
    const { waveId } = await aSurveyWithOpenWave(app(), questions)
    const results = await app().call('analysis.wave', { waveId })
    expect(results.questions).toEqual(
      questions.map((question) => ({ question, valid: 0, na: 0, blank: 0, invalid: 0, ...noFigures })),
    )
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
    const [first] = (await app().call('analysis.wave', { waveId })).questions
    expect(first).toEqual({ question: aQuestion(), valid: 0, na: 1, blank: 1, invalid: 3, ...noFigures })
  })

  test('one answer has a mean and no spread', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[4]])
    const [only] = (await app().call('analysis.wave', { waveId })).questions
    expect(only).toMatchObject({
      valid: 1,
      mean: 4,
      median: 4,
      standardDeviation: null,
      meanInterval: null,
      topShare: 1,
      bottomShare: 0,
    })
  })

  test('equal answers have no interval of the mean, and the interval of the share stays inside 0 and 1', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[5], [5], [5]])
    const [only] = (await app().call('analysis.wave', { waveId })).questions
    expect(only).toMatchObject({ mean: 5, standardDeviation: 0, meanInterval: null, topShare: 1 })
    expect(only?.topInterval?.high).toBe(1)
    expect(only?.topInterval?.low).toBeGreaterThan(0.4)
  })

  test('the median of an even number of answers lies halfway', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyedSheets(app(), waveId, [[5], [1], [2], [5]])
    expect((await app().call('analysis.wave', { waveId })).questions[0]?.median).toBe(3.5)
  })
})

test('only the owner sees results', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  app().setRole('staff')
  expect(await outcomeOf(app().call('analysis.wave', { waveId }))).toBe('notAllowed')
})
