import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addGroup, addLine } from '#shared/surveys/groups'
import { removeLine } from '#shared/surveys/moving'
import { groupKinds, type Question } from '#shared/surveys/question'
import { questionnaireProblems } from '#shared/surveys/questionProblems'
import { aQuestion, aQuestionnaire, someOptions } from '../../support/builders'

const problemsOf = (...questions: readonly Question[]) =>
  questionnaireProblems({ questions: [...questions] }).map(({ key, problem }) => `${key} ${problem}`)

const inGroup = (kind: (typeof groupKinds)[number], ...questions: Partial<Question>[]) =>
  questions.map((changes, index) =>
    aQuestion({ key: `q${index + 1}`, type: 'NUM', naAllowed: false, group: { key: 'g', kind }, ...changes }),
  )

describe('a questionnaire cannot be held', () => {
  test.each([
    ['a question without words', { text: { es: ' ', en: '' } }, ['q1 textMissing']],
    ['a question in one language only', { text: { es: '', en: 'Speed' } }, []],
    ['a list of one option', { type: 'SC', options: someOptions(1) }, ['q1 optionsMissing']],
    ['one box to tick', { type: 'MC', options: someOptions(1) }, []],
    ['no option at all', { type: 'MC', options: [] }, ['q1 optionsMissing']],
    [
      'an option without words',
      { type: 'SC', options: [...someOptions(2), { es: '', en: '' }] },
      ['q1 optionEmpty'],
    ],
    [
      'the same option twice',
      { type: 'SC', options: [...someOptions(2), { es: 'opción 1 ', en: '' }] },
      ['q1 optionRepeated'],
    ],
    ['a least above the most', { type: 'NUM', range: { min: 5, max: 1 } }, ['q1 rangeReversed']],
    ['a range of one number', { type: 'NUM', range: { min: 5, max: 5 } }, []],
    ['a range open above', { type: 'NUM', range: { min: 5, max: null } }, []],
    ['a rule that goes nowhere', { skips: [{ values: [1], to: 'gone' }] }, ['q1 missing']],
  ] as const)('with %s, or it can', (_, changes, expected) => {
    expect(problemsOf(aQuestion(changes as Partial<Question>))).toEqual(expected)
  })

  test('with one line to share out 100 points or to put in order', () => {
    expect(problemsOf(...inGroup('sum', {}))).toEqual(['q1 groupTooShort'])
    expect(problemsOf(...inGroup('ranking', {}))).toEqual(['q1 groupTooShort'])
    expect(problemsOf(...inGroup('matrix', { type: 'S5' }))).toEqual([])
  })

  test('with lines that are not answered as their group is', () => {
    expect(problemsOf(...inGroup('sum', {}, { type: 'TXT' }, {}))).toEqual(['q2 groupType'])
    expect(problemsOf(...inGroup('importance', { type: 'I5' }, { type: 'S5' }, { type: 'I5' }))).toEqual([
      'q3 pairBroken',
    ])
  })

  test('with limits that leave no way to answer a group', () => {
    const upTo = (max: number) => ({ range: { min: 0, max } })
    expect(problemsOf(...inGroup('sum', upTo(40), upTo(40)))).toEqual(['q1 groupRange'])
    expect(problemsOf(...inGroup('sum', upTo(60), upTo(40)))).toEqual([])
    expect(problemsOf(...inGroup('ranking', {}, { range: { min: 1, max: 1 } }))).toEqual(['q1 groupRange'])
  })
})

test('the editor makes groups that can be held once their lines have words, however many lines they get', () => {
  fc.assert(
    fc.property(fc.constantFrom(...groupKinds), fc.integer({ min: 0, max: 8 }), (kind, more) => {
      let { questionnaire, key } = addGroup(aQuestionnaire(), null, kind, 1)
      for (let line = 0; line < more; line += 1) {
        questionnaire = addLine(questionnaire, key, 1)?.questionnaire ?? questionnaire
      }
      if (more > 0) questionnaire = removeLine(questionnaire, key)
      const questions = questionnaire.questions.map((question, index) => ({
        ...question,
        text: { es: `Línea ${index}`, en: '' },
      }))
      expect(questionnaireProblems({ questions })).toEqual([])
    }),
  )
})
