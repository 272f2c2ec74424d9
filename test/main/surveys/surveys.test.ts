import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#shared/responses/answers'
import { Questionnaire } from '#shared/surveys/questionnaire'
import {
  appForEachTest,
  aQuestion,
  aQuestionnaire,
  aScorecard,
  aSheet,
  aSurvey,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  outcomeOf,
  someAttributes,
  someOptions,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()

const templateIds = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T11',
  'T12',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T13',
]

describe('a questionnaire with something wrong in it', () => {
  test('is kept as it is written, but no wave is opened with it, and the questions are named', async () => {
    const questions = [
      aQuestion({ key: 'q1', type: 'NUM', range: { min: 9, max: 1 } }),
      aQuestion({ key: 'q2', skips: [{ values: [1], to: 'q1' }] }),
    ]
    const surveyId = await aSurvey(app(), { questions })
    expect((await app().call('surveys.get', { surveyId })).questionnaire.questions).toEqual(questions)
    const refusal = await app()
      .call('surveys.openWave', { surveyId, wave: aWave() })
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: 'questionnaireFaulty',
      fields: { q1: 'rangeReversed', q2: 'backwards' },
    })
    expect(await app().call('surveys.get', { surveyId })).toMatchObject({ isFrozen: false, waves: [] })

    await app().call('surveys.save', {
      surveyId,
      questionnaire: aQuestionnaire({
        questions: questions.map((each) => ({ ...each, range: null, skips: [] })),
      }),
    })
    expect(await outcomeOf(app().call('surveys.openWave', { surveyId, wave: aWave() }))).toBe('done')
  })
})

describe('from a template', () => {
  test('the app offers its seventeen ready-made forms', async () => {
    const templates = await app().call('surveys.templates', {})
    expect(templates.map(({ id }) => id)).toEqual(templateIds)
    expect(
      templates.filter(({ name, questionCount }) => !name.es || !name.en || questionCount === 0),
    ).toEqual([])
  })

  test.each(templateIds)(
    '%s makes a survey with its own questions, which can be held at once',
    async (templateId) => {
      const template = await app().call('surveys.template', { id: templateId })
      const { surveyId } = await app().call('surveys.create', { templateId, title: '', language: 'en' })
      const survey = await app().call('surveys.get', { surveyId })
      const { questions } = survey.questionnaire
      expect(survey).toMatchObject({ versionNumber: 1, isFrozen: false, waves: [] })
      expect(survey.questionnaire).toMatchObject({ title: template.name, language: 'en' })
      expect(Questionnaire.parse(survey.questionnaire)).toEqual(survey.questionnaire)
      expect(questions.map((question) => ({ ...question, attributeId: null }))).toEqual(
        template.questionnaire.questions,
      )
      expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length)
      expect(questions.filter(({ text }) => !text.es || !text.en)).toEqual([])
      const lists = questions.filter(({ type }) => type === 'SC' || type === 'MC')
      expect(lists.filter(({ options }) => options.length < 2)).toEqual([])

      const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
      await keyedSheets(app(), waveId, [questions.map(() => null)])
      expect(await app().call('surveys.wave', { waveId })).toMatchObject({
        insufficientCount: 1,
        usableCount: 0,
      })
    },
  )

  test('its grading questions are tied to attributes named in the language chosen', async () => {
    const { surveyId } = await app().call('surveys.create', { templateId: 'T01', title: '', language: 'en' })
    const { questionnaire } = await app().call('surveys.get', { surveyId })
    const attributes = new Map((await app().call('attributes.list', {})).map((known) => [known.id, known]))
    const grading = questionnaire.questions.filter(({ type }) => ['S5', 'N10', 'F3', 'F5'].includes(type))
    expect(grading.length).toBeGreaterThan(5)
    expect(grading.map(({ attributeId }) => attributes.get(attributeId ?? 0)?.name)).toEqual(
      grading.map(({ text }) => text.en),
    )
    expect(attributes.size).toBe(grading.length)
  })

  test('a second survey of the same template measures the same attributes', async () => {
    await app().call('surveys.create', { templateId: 'T01', title: '', language: 'es' })
    const attributes = await app().call('attributes.list', {})
    await app().call('surveys.create', { templateId: 'T01', title: 'Otra', language: 'es' })
    expect(await app().call('attributes.list', {})).toEqual(attributes)
  })

  test('a title of its own replaces the one of the template in its language', async () => {
    const { surveyId } = await app().call('surveys.create', {
      templateId: 'T02',
      title: ' Mi tienda ',
      language: 'es',
    })
    const { questionnaire } = await app().call('surveys.get', { surveyId })
    const template = await app().call('surveys.template', { id: 'T02' })
    expect(questionnaire.title).toEqual({ es: 'Mi tienda', en: template.name.en })
  })

  test('one that does not exist is not found', async () => {
    expect(await outcomeOf(app().call('surveys.template', { id: 'T99' }))).toBe('notFound')
    const create = app().call('surveys.create', { templateId: 'T99', title: '', language: 'es' })
    expect(await outcomeOf(create)).toBe('notFound')
  })
})

describe('from nothing', () => {
  test('a blank survey has no questions and cannot be held', async () => {
    const { surveyId } = await app().call('surveys.create', {
      templateId: null,
      title: 'Mía',
      language: 'es',
    })
    expect(await app().call('surveys.get', { surveyId })).toMatchObject({
      id: surveyId,
      versionNumber: 1,
      isFrozen: false,
      questionnaire: { title: { es: 'Mía', en: '' }, language: 'es', questions: [] },
      waves: [],
    })
    expect(await outcomeOf(app().call('surveys.openWave', { surveyId, wave: aWave() }))).toBe(
      'questionnaireEmpty',
    )
    expect((await app().call('surveys.get', { surveyId })).isFrozen).toBe(false)
  })

  test('what was saved is what is read', async () => {
    const { surveyId } = await app().call('surveys.create', { templateId: null, title: '', language: 'es' })
    const questionnaire = aQuestionnaire({
      language: 'en',
      questions: [
        aQuestion({ key: 'rapidez', dimension: 'CAP', element: 'P1' }),
        aQuestion({ key: 'q-2', type: 'MC', options: someOptions(30), core: false, naAllowed: false }),
        aQuestion({ key: 'q_3', type: 'TXT', text: { es: '¿Algo más? «Ñandú» 😀', en: '' } }),
      ],
    })
    expect(await app().call('surveys.save', { surveyId, questionnaire })).toEqual({
      versionNumber: 1,
      isNewVersion: false,
    })
    expect((await app().call('surveys.get', { surveyId })).questionnaire).toEqual(questionnaire)
  })

  test('two questions cannot have the same key, because answers of different waves meet by it', async () => {
    const surveyId = await aSurvey(app())
    const questions = [aQuestion({ key: 'q1' }), aQuestion({ key: 'q1', type: 'N10' })]
    const save = app().call('surveys.save', { surveyId, questionnaire: aQuestionnaire({ questions }) })
    expect(await outcomeOf(save)).toBe('invalidInput')
  })
})

describe('editing a survey that has been held', () => {
  const before = aQuestionnaire({ questions: someQuestions('S5', 'N10') })

  test.each<[string, Questionnaire]>([
    [
      'a word of a question',
      {
        ...before,
        questions: [aQuestion({ text: { es: 'Prisa', en: 'Haste' } }), ...before.questions.slice(1)],
      },
    ],
    ['the type of a question', { ...before, questions: someQuestions('S5', 'F5') }],
    [
      'whether "no aplica" is offered',
      { ...before, questions: before.questions.map((q) => ({ ...q, naAllowed: false })) },
    ],
    [
      'whether a question is core',
      { ...before, questions: before.questions.map((q) => ({ ...q, core: false })) },
    ],
    ['the order', { ...before, questions: [...before.questions].reverse() }],
    ['one question less', { ...before, questions: before.questions.slice(1) }],
    ['one question more', { ...before, questions: [...before.questions, aQuestion({ key: 'q9' })] }],
    ['the title', { ...before, title: { es: 'Otro', en: '' } }],
    ['the language', { ...before, language: 'en' }],
  ])('changing %s makes version 2 and says so', async (_, after) => {
    const { surveyId } = await aSurveyWithOpenWave(app(), before.questions)
    const frozen = await app().call('surveys.get', { surveyId })
    expect(frozen).toMatchObject({ isFrozen: true, versionNumber: 1 })
    expect(await app().call('surveys.save', { surveyId, questionnaire: after })).toEqual({
      versionNumber: 2,
      isNewVersion: true,
    })
    const survey = await app().call('surveys.get', { surveyId })
    expect(survey).toMatchObject({ versionNumber: 2, isFrozen: false, questionnaire: after })
    // Still free to edit: no third version until the second is held.
    expect(await app().call('surveys.save', { surveyId, questionnaire: before })).toEqual({
      versionNumber: 2,
      isNewVersion: false,
    })
  })

  test('changing only tags of the analysis keeps the version', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), before.questions)
    const { id: attributeId } = await app().call('attributes.create', { name: 'Rapidez' })
    const tagged = before.questions.map((question) => ({
      ...question,
      attributeId,
      dimension: 'CAP' as const,
      element: 'P1',
    }))
    const questionnaire = { ...before, questions: tagged }
    expect(await app().call('surveys.save', { surveyId, questionnaire })).toEqual({
      versionNumber: 1,
      isNewVersion: false,
    })
    expect((await app().call('responses.capture', { waveId })).questionnaire.questions).toEqual(tagged)
  })

  test('a wave keeps the version it was opened with, and its answers with it', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), before.questions)
    await keyedSheets(app(), waveId, fiveTimes([5, 9]))
    const after = { ...before, questions: [...before.questions].reverse() }
    await app().call('surveys.save', { surveyId, questionnaire: after })
    const { waveId: secondId } = await app().call('surveys.openWave', {
      surveyId,
      wave: aWave({ label: 'Verano' }),
    })
    await keyedSheets(app(), secondId, fiveTimes([7, 3]))

    const byKey = async (id: number) => {
      const { questions } = await app().call('analysis.results', { waveId: id })
      return Object.fromEntries(questions.map(({ question, figures }) => [question.key, figures.mean]))
    }
    expect(await byKey(waveId)).toEqual({ q1: 5, q2: 9 })
    expect(await byKey(secondId)).toEqual({ q2: 7, q1: 3 })
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({ versionNumber: 1 })
    expect(await app().call('surveys.wave', { waveId: secondId })).toMatchObject({ versionNumber: 2 })
    const firstPaper = await app().call('surveys.paper', { surveyId, waveId })
    expect(firstPaper).toMatchObject({
      surveyCode: `E${surveyId}-1`,
      waveLabel: 'Primavera',
      nextSheetNumber: 6,
      questionnaire: { questions: before.questions },
    })
    expect(await app().call('surveys.paper', { surveyId, waveId: null })).toMatchObject({
      surveyCode: `E${surveyId}-2`,
      waveLabel: null,
      nextSheetNumber: 1,
      questionnaire: { questions: after.questions },
    })
  })
})

test('the paper has a line for a name only where the survey asks who answers', async () => {
  const surveyId = await aSurvey(app())
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const asksName = async (wave: number | null) =>
    (await app().call('surveys.paper', { surveyId, waveId: wave })).asksName
  expect(await asksName(null)).toBe(false)
  await app().call('customers.setAnonymity', { surveyId, isAnonymous: false })
  expect([await asksName(null), await asksName(waveId)]).toEqual([true, false])
})

describe('waves', () => {
  test('opening, correcting, closing and reopening one', async () => {
    const surveyId = await aSurvey(app())
    const draft = aWave({ population: 800, handedOut: 90 })
    const { waveId } = await app().call('surveys.openWave', { surveyId, wave: draft })
    const opened = {
      ...draft,
      id: waveId,
      surveyId,
      versionId: 1,
      versionNumber: 1,
      isOfEmployees: false,
      closedOn: null,
      usableCount: 0,
      insufficientCount: 0,
      voidCount: 0,
      closeSummary: null,
      reopenReason: null,
    }
    expect(await app().call('surveys.wave', { waveId })).toEqual(opened)

    const changes = aWave({ label: 'Verano', openedOn: '2026-06-21' })
    await app().call('surveys.updateWave', { waveId, wave: changes })
    expect(await app().call('surveys.wave', { waveId })).toEqual({ ...opened, ...changes })

    await app().call('surveys.closeWave', { waveId, closedOn: '2026-07-01' })
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({ closedOn: '2026-07-01' })
    expect(await outcomeOf(app().call('surveys.closeWave', { waveId, closedOn: '2026-07-02' }))).toBe(
      'waveClosed',
    )

    await app().call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' })
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({ closedOn: null })
    expect(await outcomeOf(app().call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' }))).toBe(
      'waveOpen',
    )
  })

  test('a wave that does not exist is not found, whatever is asked of it', async () => {
    const waveId = 7
    const outcomes = [
      outcomeOf(app().call('surveys.wave', { waveId })),
      outcomeOf(app().call('surveys.updateWave', { waveId, wave: aWave() })),
      outcomeOf(app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })),
      outcomeOf(app().call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' })),
      outcomeOf(app().call('responses.capture', { waveId })),
      outcomeOf(app().call('responses.save', { waveId, ...aSheet([1]) })),
      outcomeOf(app().call('analysis.results', { waveId })),
      outcomeOf(app().call('surveys.openWave', { surveyId: 7, wave: aWave() })),
      outcomeOf(app().call('surveys.paper', { surveyId: 1, waveId })),
    ]
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['notFound']))
  })

  test('waves of a survey are listed from the oldest, whatever the order they were entered in', async () => {
    const surveyId = await aSurvey(app())
    for (const openedOn of ['2026-03-01', '2025-03-01', '2026-01-01'])
      await app().call('surveys.openWave', { surveyId, wave: aWave({ openedOn }) })
    const { waves } = await app().call('surveys.get', { surveyId })
    expect(waves.map(({ openedOn }) => openedOn)).toEqual(['2025-03-01', '2026-01-01', '2026-03-01'])
  })

  test('the list counts waves and sheets, and names the wave that is open', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5'))
    const [first = 0] = await keyedSheets(app(), waveId, [
      [5, 5],
      [null, null],
      [1, 2],
    ])
    await app().call('responses.void', { id: first, reason: 'es una copia' })
    const summary = {
      id: surveyId,
      title: { es: 'Cómo lo hicimos', en: 'How we did' },
      questionCount: 2,
      isGraded: false,
      versionNumber: 1,
      waveCount: 1,
      openWaveId: waveId,
      sheetCount: 2,
    }
    expect(await app().call('surveys.list', {})).toEqual([summary])
    expect(await app().call('surveys.wave', { waveId })).toMatchObject({
      usableCount: 1,
      insufficientCount: 1,
      voidCount: 1,
    })
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
    expect(await app().call('surveys.list', {})).toEqual([{ ...summary, openWaveId: null }])
  })
})

test('a voided survey leaves the lists and the first page, and comes back with undo', async () => {
  const { surveyId } = await aSurveyWithOpenWave(app())
  const listed = await app().call('surveys.list', {})
  const today = await app().call('home.today', {})
  expect(today).toMatchObject({
    surveyCount: 1,
    openWaves: [{ surveyId, hasDraft: false }],
    lastClosedWave: null,
  })

  await app().call('surveys.void', { surveyId, reason: 'de prueba' })
  expect(await app().call('surveys.list', {})).toEqual([])
  expect(await app().call('home.today', {})).toEqual({ ...today, surveyCount: 0, openWaves: [] })
  expect(await outcomeOf(app().call('surveys.get', { surveyId }))).toBe('notFound')
  expect(await outcomeOf(app().call('surveys.openWave', { surveyId, wave: aWave() }))).toBe('notFound')
  expect(await outcomeOf(app().call('surveys.void', { surveyId, reason: 'otra vez' }))).toBe('notFound')

  await app().call('history.undo', {})
  expect(await app().call('surveys.list', {})).toEqual(listed)
})

test('the waves and the libretas of a voided survey go with it: nothing is keyed where nobody would see it', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const [attributeId = 0] = await someAttributes(app(), ['Rapidez'])
  const attributes = [{ attributeId, points: 100, target: null }]
  const { id } = await app().call('scorecards.create', aScorecard(surveyId, attributes))
  const [sheetId = 0] = await keyedSheets(app(), waveId, [[4]])
  const libretas = await app().call('scorecards.list', {})
  await app().call('surveys.void', { surveyId, reason: 'de prueba' })

  const outcomes = [
    outcomeOf(app().call('surveys.wave', { waveId })),
    outcomeOf(app().call('responses.capture', { waveId })),
    outcomeOf(app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 2 }) })),
    outcomeOf(app().call('responses.correct', { id: sheetId, ...aSheet([5]) })),
    outcomeOf(app().call('analysis.results', { waveId })),
    outcomeOf(app().call('scorecards.get', { id })),
  ]
  expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['notFound']))
  expect(await app().call('scorecards.list', {})).toEqual([])
  expect((await app().call('home.today', {})).scorecard).toBeNull()

  await app().call('history.undo', {})
  expect(await app().call('scorecards.list', {})).toEqual(libretas)
  expect(await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 2 }) })).toMatchObject({
    id: 2,
  })
})

test('printing asks where and writes the file there', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const options = { size: 'A5' as const, columns: 1 as const, copies: 2, firstNumber: 1 }
  app().chosenFiles.push(null)
  expect(await app().call('surveys.print', { surveyId, waveId, options })).toBeNull()

  const path = join(app().folder, 'hojas.pdf')
  app().chosenFiles.push(path)
  const started = await app().call('surveys.print', { surveyId, waveId, options })
  await app().jobs.idle()
  expect(await app().call('jobs.list', {})).toMatchObject([
    { id: started?.jobId, kind: 'print', state: { state: 'done', fileName: 'hojas.pdf', count: 2 } },
  ])
  expect(readFileSync(path, 'utf8')).toMatch(/^%PDF/)
})

/** As many sheets as figures need to be shown. */
function fiveTimes(answers: Answer[]): Answer[][] {
  return Array.from({ length: 5 }, () => answers)
}
