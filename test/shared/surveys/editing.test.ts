import { expect, test } from 'vitest'
import {
  addOption,
  addQuestion,
  changeQuestion,
  duplicateQuestion,
  insertQuestion,
  isHalfTranslated,
  maxOptions,
  moveOption,
  moveQuestion,
  needsTranslation,
  newKey,
  pasteOptions,
  placeOf,
  removeOption,
  removeQuestion,
  setOption,
  typeChanges,
  untranslatedIn,
} from '#shared/surveys/editing'
import { optionChanges, otherChanges } from '#shared/surveys/optionChanges'
import { Questionnaire } from '#shared/surveys/questionnaire'
import { aQuestion, aQuestionnaire, someOptions, someQuestions } from '../../support/builders'

const three = aQuestionnaire({ questions: someQuestions('S5', 'N10', 'TXT') })
const keysOf = ({ questions }: Questionnaire) => questions.map(({ key }) => key)

test('a new question comes below the chosen one, on its scale, with the next free key', () => {
  const { questionnaire, key } = addQuestion(three, 'q2', 1)
  expect(key).toBe('q4')
  expect(keysOf(questionnaire)).toEqual(['q1', 'q2', 'q4', 'q3'])
  expect(questionnaire.questions[2]).toEqual(
    aQuestion({ key: 'q4', type: 'N10', text: { es: '', en: '' }, naAllowed: true }),
  )
  expect(Questionnaire.parse(questionnaire)).toEqual(questionnaire)
})

test('a new question below one without a scale is graded from very bad to very good', () => {
  const { questionnaire } = addQuestion(three, 'q3', 1)
  expect(questionnaire.questions.at(-1)?.type).toBe('S5')
})

test('the first question of an empty questionnaire is q1', () => {
  const { questionnaire, key } = addQuestion(aQuestionnaire({ questions: [] }), null, 1)
  expect([key, keysOf(questionnaire)]).toEqual(['q1', ['q1']])
})

test('a key of a later version is never one that an earlier version may have dropped', () => {
  expect(newKey(three.questions, 1)).toBe('q4')
  expect(newKey(three.questions, 2)).toBe('v2q4')
  expect(newKey([{ key: 'q3' }, { key: 'v2q4' }, { key: 'other' }], 3)).toBe('v3q5')
})

test('a copy stands below its original, without its attribute', () => {
  const tied = changeQuestion(three, 'q1', { attributeId: 7 })
  const { questionnaire, key } = duplicateQuestion(tied, 'q1', 1)
  expect(keysOf(questionnaire)).toEqual(['q1', 'q4', 'q2', 'q3'])
  expect(questionnaire.questions[1]).toEqual(aQuestion({ key, attributeId: null }))
})

test('copying what is not there changes nothing', () => {
  expect(duplicateQuestion(three, 'q9', 1)).toEqual({ questionnaire: three, key: 'q9' })
})

test.each([
  ['q1', 1, ['q2', 'q1', 'q3']],
  ['q3', 0, ['q3', 'q1', 'q2']],
  ['q1', 99, ['q2', 'q3', 'q1']],
  ['q2', -5, ['q2', 'q1', 'q3']],
])('%s moved to place %i', (key, to, expected) => {
  expect(keysOf(moveQuestion(three, key, to))).toEqual(expected)
})

test('a question moved to where it is leaves the very same questionnaire', () => {
  expect(moveQuestion(three, 'q1', 0)).toBe(three)
  expect(moveQuestion(three, 'q1', -1)).toBe(three)
  expect(moveQuestion(three, 'q9', 1)).toBe(three)
})

test('a removed question put back at its place gives the questionnaire of before', () => {
  const without = removeQuestion(three, 'q2')
  expect(keysOf(without)).toEqual(['q1', 'q3'])
  const [, second] = three.questions
  expect(second && insertQuestion(without, second, placeOf(three.questions, 'q2'))).toEqual(three)
})

test('a change touches one question only', () => {
  const changed = changeQuestion(three, 'q2', { text: { es: 'Precio', en: 'Price' } })
  expect(changed.questions.map(({ text }) => text.es)).toEqual(['Rapidez', 'Precio', 'Rapidez'])
})

test('a scale turned into a written answer loses its attribute and its place among the counted', () => {
  const question = aQuestion({ attributeId: 7 })
  expect(typeChanges(question, 'TXT')).toEqual({
    type: 'TXT',
    options: [],
    hasOther: false,
    range: null,
    skips: [],
    naAllowed: false,
    core: false,
    attributeId: null,
  })
  expect(typeChanges(question, 'R10')).toEqual({
    type: 'R10',
    options: [],
    hasOther: false,
    range: null,
    skips: [],
    naAllowed: false,
    core: true,
    attributeId: 7,
  })
})

test('options go from one choice to several, and come back when they are remembered', () => {
  const options = someOptions(2)
  const question = aQuestion({ type: 'SC', options })
  expect(typeChanges(question, 'MC').options).toEqual(options)
  expect(typeChanges(question, 'S5').options).toEqual([])
  expect(typeChanges(aQuestion(), 'MC', options).options).toEqual(options)
})

test('options are added, written, moved and removed', () => {
  const options = someOptions(2)
  expect(addOption(options, 1).map(({ es }) => es)).toEqual(['Opción 1', '', 'Opción 2'])
  expect(setOption(options, 1, 'en', 'Other')[1]).toEqual({ es: 'Opción 2', en: 'Other' })
  expect(moveOption(options, 0, 1).map(({ es }) => es)).toEqual(['Opción 2', 'Opción 1'])
  expect(removeOption(options, 0).map(({ es }) => es)).toEqual(['Opción 2'])
})

test('there are never more options than a sheet can hold', () => {
  expect(addOption(someOptions(maxOptions), 0)).toHaveLength(maxOptions)
  const lines = Array.from({ length: 40 }, (_, index) => `Línea ${index}`).join('\n')
  expect(pasteOptions([{ es: '', en: '' }], 0, 'es', lines)).toHaveLength(maxOptions)
})

test('a pasted list makes one option a line and fills the empty ones of the other language', () => {
  const pasted = pasteOptions([{ es: '', en: '' }], 0, 'es', ' Rojo \n\nVerde\r\nAzul\n')
  expect(pasted).toEqual([
    { es: 'Rojo', en: '' },
    { es: 'Verde', en: '' },
    { es: 'Azul', en: '' },
  ])
  expect(pasteOptions(pasted, 0, 'en', 'Red\nGreen\nBlue')).toEqual([
    { es: 'Rojo', en: 'Red' },
    { es: 'Verde', en: 'Green' },
    { es: 'Azul', en: 'Blue' },
  ])
})

test('a text in one language only waits for its translation; an empty one does not', () => {
  expect(isHalfTranslated({ es: 'Precio', en: ' ' })).toBe(true)
  expect(isHalfTranslated({ es: 'Precio', en: 'Price' })).toBe(false)
  expect(isHalfTranslated({ es: '', en: '' })).toBe(false)
  expect(needsTranslation(aQuestion({ options: [{ es: 'Otro', en: '' }] }))).toBe(true)
})

test('rules stay with a new kind of answer as far as it has the choices they speak of', () => {
  const skips = [
    { values: [5], to: null },
    { values: [2], to: 'q3' },
  ]
  expect(typeChanges(aQuestion({ skips }), 'YN').skips).toEqual([{ values: [2], to: 'q3' }])
  expect(typeChanges(aQuestion({ skips }), 'NUM').skips).toEqual([])
})

test('rules follow the options they speak of, and go with them', () => {
  const skips = [
    { values: [1, 3], to: null },
    { values: [2], to: 'q3' },
  ]
  const question = aQuestion({ type: 'SC', options: someOptions(3), skips })
  const skipsAfter = (options: typeof question.options) => optionChanges(question, options).skips
  expect(skipsAfter(moveOption(question.options, 0, 1))).toEqual([
    { values: [2, 3], to: null },
    { values: [1], to: 'q3' },
  ])
  expect(skipsAfter(removeOption(question.options, 1))).toEqual([{ values: [1, 2], to: null }])
  expect(skipsAfter(setOption(question.options, 0, 'es', 'Nunca'))).toEqual(skips)
})

test('"other" is an option to write beside, and stays the last one', () => {
  const question = aQuestion({ type: 'SC', options: someOptions(2) })
  const other = { ...question, ...otherChanges(question, true) }
  expect(other.options.map(({ es }) => es)).toEqual(['Opción 1', 'Opción 2', 'Otro, ¿cuál?'])
  const longer = optionChanges(other, addOption(other.options, 3))
  expect([longer.hasOther, longer.options.map(({ es }) => es)]).toEqual([
    true,
    ['Opción 1', 'Opción 2', '', 'Otro, ¿cuál?'],
  ])
  expect(optionChanges(other, removeOption(other.options, 2)).hasOther).toBe(false)
  const named = aQuestion({ type: 'MC', options: [{ es: 'Otros', en: '' }] })
  expect(otherChanges(named, true)).toEqual({ hasOther: true })
})

test('what is still to be translated is listed in order, the cover first', () => {
  const questions = [
    aQuestion({ key: 'q1' }),
    aQuestion({ key: 'q2', help: { es: 'Del uno al cinco', en: '' } }),
    aQuestion({ key: 'q3', text: { es: '', en: 'Speed' } }),
  ]
  const half = { es: 'Gracias', en: '' }
  expect(untranslatedIn(aQuestionnaire({ questions }))).toEqual(['q2', 'q3'])
  expect(untranslatedIn(aQuestionnaire({ questions, thanks: half }))).toEqual([null, 'q2', 'q3'])
})
