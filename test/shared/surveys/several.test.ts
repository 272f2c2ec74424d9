import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addGroup } from '#shared/surveys/groups'
import type { Question } from '#shared/surveys/question'
import {
  canBeMatrix,
  duplicateSeveral,
  questionsWith,
  removeSeveral,
  restored,
} from '#shared/surveys/several'
import { aQuestion, aQuestionnaire, someQuestions } from '../../support/builders'

const keysOf = ({ questions }: { readonly questions: readonly Pick<Question, 'key'>[] }) =>
  questions.map(({ key }) => key)

const five = aQuestionnaire({ questions: someQuestions('S5', 'S5', 'S5', 'YN', 'S5') })
const withPair = addGroup(five, 'q2', 'importance', 1).questionnaire

describe('several questions at once', () => {
  test('are removed, both of a pair together, and come back where they were', () => {
    const gone = removeSeveral(withPair, new Set(['q1', 'q7', 'q4']))
    expect(keysOf(withPair)).toEqual(['q1', 'q2', 'q6', 'q7', 'q3', 'q4', 'q5'])
    expect(keysOf(gone)).toEqual(['q2', 'q3', 'q5'])
    expect(restored(gone, withPair, new Set(['q1', 'q6', 'q7', 'q4']))).toEqual(withPair)
  })

  test('come back beside what was written meanwhile', () => {
    const gone = removeSeveral(five, new Set(['q2', 'q3']))
    const meanwhile = { ...gone, questions: [aQuestion({ key: 'q9' }), ...gone.questions] }
    expect(keysOf(restored(meanwhile, five, new Set(['q2', 'q3'])))).toEqual([
      ...['q9', 'q1', 'q2', 'q3', 'q4', 'q5'],
    ])
  })

  test('are copied below the last of them, in groups of their own', () => {
    const added = duplicateSeveral(withPair, new Set(['q1', 'q6']), 1)
    expect(added?.key).toBe('q8')
    const questions = added?.questionnaire.questions ?? []
    expect(questions.map(({ key }) => key)).toEqual([
      ...['q1', 'q2', 'q6', 'q7', 'q8', 'q9', 'q10', 'q3', 'q4', 'q5'],
    ])
    expect(questions.slice(4, 7).map(({ group }) => group)).toEqual([
      null,
      ...Array(2).fill({ key: 'g-q9', kind: 'importance' }),
    ])
  })

  test('are a matrix when they follow each other on one scale', () => {
    const can = (...keys: string[]) => canBeMatrix(withPair.questions, new Set(keys))
    expect([can('q1', 'q2'), can('q1'), can('q1', 'q3'), can('q3', 'q4'), can('q6', 'q7')]).toEqual([
      ...[true, false, false, false, false],
    ])
  })

  test('whichever are removed, all come back the same', () => {
    fc.assert(
      fc.property(fc.subarray(keysOf(withPair)), (chosen) => {
        const gone = removeSeveral(withPair, new Set(chosen))
        const left = new Set(keysOf(gone))
        const away = new Set(keysOf(withPair).filter((key) => !left.has(key)))
        expect(restored(gone, withPair, away)).toEqual(withPair)
      }),
    )
  })
})

test('questions are found by words in any language, without minding accents or capitals', () => {
  const questions = [
    aQuestion({ key: 'q1', text: { es: 'Atención en caja', en: 'Service at the till' } }),
    aQuestion({ key: 'q2', type: 'SC', options: [{ es: 'Por un AMIGO', en: '' }], code: 'CANAL' }),
  ]
  const found = (words: string) => questionsWith(questions, words)
  expect([found('ATENCION'), found('till caja'), found('amigo'), found('canal'), found('x')]).toEqual([
    ...[['q1'], ['q1'], ['q2'], ['q2'], []],
  ])
  expect(found(' ')).toEqual(['q1', 'q2'])
})
