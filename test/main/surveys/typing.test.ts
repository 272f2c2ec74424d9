import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { typedField } from '#shared/surveys/typedField'
import {
  appForEachTest,
  aQuestion,
  aQuestionnaire,
  aSurvey,
  aWave,
  contentOf,
  historyOf,
} from '../../support/builders'

const app = appForEachTest({ now: '2026-03-02T10:00:00' })

const asking = (es: string, changes: Partial<Questionnaire> = {}) =>
  aQuestionnaire({ questions: [aQuestion({ text: { es, en: 'Speed' } })], ...changes })

const save = (surveyId: number, questionnaire: Questionnaire) =>
  app().call('surveys.save', { surveyId, questionnaire })

const textOf = async (surveyId: number) =>
  (await app().call('surveys.get', { surveyId })).questionnaire.questions[0]?.text.es

async function savesIn(work: () => Promise<void>): Promise<number> {
  const before = historyOf(app().db).length
  await work()
  return historyOf(app().db).length - before
}

test('what is typed in one field with short pauses is one line, taken back and done again in one step', async () => {
  const surveyId = await aSurvey(app(), asking('A'))
  const lines = await savesIn(async () => {
    for (const [index, text] of ['AB', 'ABC', 'ABCD'].entries()) {
      app().setNow(`2026-03-02T10:0${index * 4}:00`)
      await save(surveyId, asking(text))
    }
  })
  expect(lines).toBe(1)
  expect((await app().call('history.list', { before: null, limit: 1 }))[0]).toMatchObject({
    at: '2026-03-02T10:08:00',
    changeCount: 1,
  })
  await app().call('history.undo', {})
  expect(await textOf(surveyId)).toBe('A')
  await app().call('history.redo', {})
  expect(await textOf(surveyId)).toBe('ABCD')
})

test('another field, a choice, a long pause, another deed and an undo begin a new line', async () => {
  const surveyId = await aSurvey(app(), asking('A'))
  const title = { title: { es: 'Otro', en: '' } }
  expect(await savesIn(async () => void (await save(surveyId, asking('AB'))))).toBe(1)
  expect(await savesIn(async () => void (await save(surveyId, asking('AB', title))))).toBe(1)
  expect(await savesIn(async () => void (await save(surveyId, asking('ABC', title))))).toBe(1)
  const required = (text: string, is: boolean) =>
    asking(text, { ...title, questions: [aQuestion({ text: { es: text, en: 'Speed' }, required: is })] })
  expect(await savesIn(async () => void (await save(surveyId, required('ABC', true))))).toBe(1)
  expect(await savesIn(async () => void (await save(surveyId, required('ABC', false))))).toBe(1)
  expect(await savesIn(async () => void (await save(surveyId, required('ABCD', false))))).toBe(1)
  app().setNow('2026-03-02T10:06:00')
  expect(await savesIn(async () => void (await save(surveyId, required('ABCDE', false))))).toBe(1)
  await app().call('attributes.create', { name: 'Precio' })
  expect(await savesIn(async () => void (await save(surveyId, required('ABCDEF', false))))).toBe(1)
  await app().call('history.undo', {})
  expect(await savesIn(async () => void (await save(surveyId, required('ABCDEG', false))))).toBe(1)
})

test('typing something and taking it back by hand leaves no line', async () => {
  const surveyId = await aSurvey(app(), asking('A'))
  const lines = await savesIn(async () => {
    await save(surveyId, asking('AB'))
    await save(surveyId, asking('A'))
  })
  expect(lines).toBe(0)
})

test('what goes on being typed in a new version is taken back with that version', async () => {
  const surveyId = await aSurvey(app(), asking('A'))
  await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const before = contentOf(app().db)
  await save(surveyId, asking('AB'))
  await save(surveyId, asking('ABC'))
  expect(await app().call('surveys.get', { surveyId })).toMatchObject({ versionNumber: 2 })
  await app().call('history.undo', {})
  expect(contentOf(app().db)).toEqual(before)
})

test('however much is written where, undoing all the lines leads back to the beginning', async () => {
  const edit = fc.record({ question: fc.nat(2), letters: fc.string({ maxLength: 3 }), minutes: fc.nat(7) })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
      let now = 0
      app().setNow('2026-03-02T10:00:00')
      let questionnaire = aQuestionnaire({ questions: ['q1', 'q2', 'q3'].map((key) => aQuestion({ key })) })
      const surveyId = await aSurvey(app(), questionnaire)
      const first = contentOf(app().db)
      const lines = await savesIn(async () => {
        for (const { question, letters, minutes } of edits) {
          now += minutes
          app().setNow(`2026-03-02T${10 + Math.floor(now / 60)}:${String(now % 60).padStart(2, '0')}:00`)
          questionnaire = {
            ...questionnaire,
            questions: questionnaire.questions.map((each, index) =>
              index === question ? { ...each, text: { ...each.text, es: each.text.es + letters } } : each,
            ),
          }
          await save(surveyId, questionnaire)
        }
      })
      for (let line = 0; line < lines; line += 1) await app().call('history.undo', {})
      expect(contentOf(app().db)).toEqual(first)
    }),
    { numRuns: 30 },
  )
})

test('writing is told from choosing and from moving', () => {
  const [one, two] = [aQuestion({ key: 'q1' }), aQuestion({ key: 'q2', type: 'YN' })]
  const both = aQuestionnaire({ questions: [one, two] })
  expect(typedField(both, both)).toBeNull()
  expect(typedField(both, { ...both, title: { ...both.title, es: 'Otra' } })).toBe('title.es')
  expect(typedField(both, { ...both, questions: [two, one] })).toBeNull()
  expect(typedField(both, { ...both, language: 'en' })).toBeNull()
  expect(typedField(both, { ...both, questions: [one] })).toBeNull()
  expect(typedField(both, { ...both, questions: [one, { ...two, code: 'X' }] })).toBe('questions.1.code')
})
