import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Answer, answerFits, isUsable, isValidAnswer } from '#shared/responses/answers'
import { type Question, rangeOf } from '#shared/surveys/question'
import { scaleTypes } from '#shared/surveys/scales'
import { aQuestion, someOptions, someQuestions } from '../../support/builders'

const several = aQuestion({ type: 'MC', options: someOptions(3) })

test.each<[string, Question, Answer, boolean]>([
  ['blank fits every question', several, null, true],
  ['"no aplica" where it is offered', aQuestion({ naAllowed: true }), 'na', true],
  ['"no aplica" where it is not', aQuestion({ naAllowed: false }), 'na', false],
  ['two marks on a scale', aQuestion({ naAllowed: false }), 'multi', true],
  ['an answer that cannot be read', aQuestion({ type: 'TXT' }), 'illegible', true],
  ['the lowest of recommendation', aQuestion({ type: 'R10' }), 0, true],
  ['zero of a grade', aQuestion({ type: 'N10' }), 0, false],
  ['a third face of three', aQuestion({ type: 'F3' }), 3, true],
  ['a fourth face of three', aQuestion({ type: 'F3' }), 4, false],
  ['any number for a number', aQuestion({ type: 'NUM' }), -1e12, true],
  ['no number for a number', aQuestion({ type: 'NUM' }), Number.NaN, false],
  ['an endless number', aQuestion({ type: 'NUM' }), Number.POSITIVE_INFINITY, false],
  ['a number for a text', aQuestion({ type: 'TXT' }), 1, false],
  ['a text for a number', aQuestion({ type: 'NUM' }), { text: '1' }, false],
  ['a text for a text', aQuestion({ type: 'TXT' }), { text: '' }, true],
  ['all marks of three', several, { marks: [1, 2, 3] }, true],
  ['no mark', several, { marks: [] }, true],
  ['a fourth mark of three', several, { marks: [4] }, false],
  ['one mark twice', several, { marks: [2, 2] }, false],
  ['marks where one is chosen', aQuestion({ type: 'SC', options: someOptions(3) }), { marks: [1] }, false],
  ['an option of an empty list', aQuestion({ type: 'SC' }), 1, false],
])('%s', (_, question, answer, fits) => {
  expect(answerFits(question, answer)).toBe(fits)
})

test('on a scale exactly its whole steps fit', () => {
  const value = fc.oneof(fc.integer({ min: -5, max: 15 }), fc.double())
  fc.assert(
    fc.property(fc.constantFrom(...scaleTypes), value, (type, number) => {
      const range = rangeOf(type)
      const isStep = range !== null && Number.isInteger(number) && number >= range.min && number <= range.max
      expect(answerFits(aQuestion({ type }), number)).toBe(isStep)
    }),
    { numRuns: 1000 },
  )
})

test('only values, marks and texts are valid answers', () => {
  expect([0, 5, { marks: [1] }, { text: 'x' }].map(isValidAnswer)).toEqual([true, true, true, true])
  expect([null, undefined, 'na' as const, 'multi' as const].map(isValidAnswer)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('a sheet is usable exactly when the valid core answers are not fewer than the others', () => {
  const answers = fc.array(fc.constantFrom<Answer>(1, 5, null, 'na', 'multi'), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(answers, (given) => {
      const questions = someQuestions(...given.map(() => 'S5' as const))
      const valid = given.filter((answer) => typeof answer === 'number').length
      expect(isUsable(questions, given)).toBe(valid >= given.length - valid)
    }),
  )
})

test('answers that are missing count as blank', () => {
  expect(isUsable(someQuestions('S5', 'S5', 'S5'), [5])).toBe(false)
  expect(isUsable(someQuestions('S5', 'S5'), [5])).toBe(true)
  expect(isUsable([], [])).toBe(false)
})

test.each([
  [undefined],
  ['yes'],
  [true],
  [[1]],
  [{}],
  [{ marks: [0] }],
  [{ marks: [1.5] }],
  [{ text: 5 }],
  [Number.NaN],
])('%j is no answer at all', (value) => {
  expect(Answer.safeParse(value).success).toBe(false)
})
