import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addGroup,
  addLine,
  changeInGroup,
  type GroupKind,
  groupOf,
  groupProblem,
  groupsOf,
  lineLength,
  makeMatrix,
  ungroup,
} from '#shared/surveys/groups'
import { duplicateLine, moveGroup, moveLine, removeLine } from '#shared/surveys/moving'
import { groupKinds } from '#shared/surveys/question'
import { Questionnaire } from '#shared/surveys/questionnaire'
import { aQuestion, aQuestionnaire, someQuestions } from '../../support/builders'

const two = aQuestionnaire({ questions: someQuestions('S5', 'TXT') })
const withGroup = (kind: GroupKind) => addGroup(two, 'q1', kind, 1).questionnaire
/** "q1 q3m q4m q2": the letter is the kind of its group. */
const shape = ({ questions }: Questionnaire) =>
  questions.map(({ key, group }) => key + (group ? group.kind.charAt(0) : '')).join(' ')

describe('a group', () => {
  test('is made of questions that follow each other under one key', () => {
    const group = { key: 'g', kind: 'matrix' as const }
    const questions = ['q1', 'q2', 'q3', 'q4'].map((key) =>
      aQuestion({ key, group: key === 'q1' || key === 'q3' ? null : group }),
    )
    expect(groupsOf(questions).map(({ start, questions: lines }) => [start, lines.length])).toEqual([
      [1, 1],
      [3, 1],
    ])
    expect(groupOf(questions, 'q1')).toBeNull()
    expect(groupOf(questions, 'q4')?.start).toBe(3)
  })

  test.each([
    ['matrix', 'q1 q3m q4m q5m q2'],
    ['importance', 'q1 q3i q4i q2'],
    ['expectation', 'q1 q3e q4e q2'],
    ['sum', 'q1 q3s q4s q5s q2'],
    ['ranking', 'q1 q3r q4r q5r q2'],
  ] as const)('of kind %s comes with its first lines below the chosen question', (kind, expected) => {
    const made = withGroup(kind)
    expect(shape(made)).toBe(expected)
    expect(Questionnaire.parse(made)).toEqual(made)
  })

  test('of importance is a pair on the two scales with one attribute and, until told apart, one wording', () => {
    const named = changeInGroup(withGroup('importance'), 'q3', { text: { es: 'Trato', en: '' } })
    const apart = changeInGroup(named, 'q4', { attributeId: 7, text: { es: 'El trato de hoy', en: '' } })
    const pairOf = (made: Questionnaire) =>
      made.questions.slice(1, 3).map(({ type, attributeId, text }) => [type, attributeId, text.es])
    expect(pairOf(named)).toEqual([
      ['I5', null, 'Trato'],
      ['S5', null, 'Trato'],
    ])
    expect(pairOf(apart)).toEqual([
      ['I5', 7, 'Trato'],
      ['S5', 7, 'El trato de hoy'],
    ])
    expect(pairOf(changeInGroup(apart, 'q3', { text: { es: 'La amabilidad', en: '' } }))).toEqual([
      ['I5', 7, 'La amabilidad'],
      ['S5', 7, 'El trato de hoy'],
    ])
  })

  test('of a matrix has one scale', () => {
    const changed = changeInGroup(withGroup('matrix'), 'q4', { type: 'A5', attributeId: 3 })
    expect(changed.questions.map(({ type, attributeId }) => [type, attributeId])).toEqual([
      ['S5', null],
      ['A5', null],
      ['A5', 3],
      ['A5', null],
      ['TXT', null],
    ])
  })

  test('is never put inside another one', () => {
    expect(shape(addGroup(withGroup('matrix'), 'q3', 'sum', 1).questionnaire)).toBe(
      'q1 q3m q4m q5m q6s q7s q8s q2',
    )
  })

  test('gets one more line like the others; a ranking then has one more place', () => {
    expect(shape(addLine(withGroup('importance'), 'q3', 1)?.questionnaire ?? two)).toBe(
      'q1 q3i q4i q5i q6i q2',
    )
    const ranked = addLine(withGroup('ranking'), 'q3', 1)?.questionnaire
    expect(ranked?.questions.flatMap(({ range }) => range?.max ?? [])).toEqual([4, 4, 4, 4])
    expect(addLine(two, 'q1', 1)).toBeNull()
  })

  test('is made of questions that are there, on the scale of the first, and taken apart again', () => {
    const three = aQuestionnaire({ questions: someQuestions('A5', 'S5', 'TXT') })
    const made = makeMatrix(three, ['q1', 'q2'])
    expect([shape(made), made.questions[1]?.type]).toEqual(['q1m q2m q3', 'A5'])
    expect(shape(ungroup(made, 'q2'))).toBe('q1 q2 q3')
  })
})

describe('moving', () => {
  test('a line goes up and down inside its group, and leaves it beyond its end', () => {
    const matrix = withGroup('matrix')
    expect(shape(moveLine(matrix, 'q3', 2))).toBe('q1 q4m q3m q5m q2')
    expect(shape(moveLine(matrix, 'q5', 4))).toBe('q1 q3m q4m q2 q5')
  })

  test('a question joins a group when it is answered alike, and otherwise passes it by', () => {
    expect(shape(moveLine(withGroup('matrix'), 'q1', 1))).toBe('q3m q1m q4m q5m q2')
    expect(shape(moveLine(withGroup('sum'), 'q1', 1))).toBe('q3s q4s q5s q1 q2')
    expect(shape(moveLine(withGroup('matrix'), 'q2', 3))).toBe('q1 q2 q3m q4m q5m')
  })

  test('a pair stays together, and no question comes between', () => {
    const pairs = addLine(withGroup('importance'), 'q3', 1)?.questionnaire ?? two
    expect(shape(moveLine(pairs, 'q3', 2))).toBe('q1 q5i q6i q3i q4i q2')
    expect(shape(moveLine(pairs, 'q6', 0))).toBe('q5i q6i q1 q3i q4i q2')
    expect(groupsOf(moveLine(pairs, 'q6', 0).questions)).toHaveLength(2)
    expect(shape(moveLine(pairs, 'q2', 2))).toBe('q1 q2 q3i q4i q5i q6i')
  })

  test('a whole group changes places with its neighbour', () => {
    expect(shape(moveGroup(withGroup('matrix'), 'q4', -1))).toBe('q3m q4m q5m q1 q2')
    expect(shape(moveGroup(withGroup('matrix'), 'q4', 1))).toBe('q1 q2 q3m q4m q5m')
    const both = addGroup(withGroup('matrix'), 'q3', 'importance', 1).questionnaire
    expect(shape(moveGroup(both, 'q6', -1))).toBe('q1 q6i q7i q3m q4m q5m q2')
  })

  test('a pair is copied and removed as one', () => {
    const pair = withGroup('importance')
    expect(shape(duplicateLine(pair, 'q4', 1)?.questionnaire ?? two)).toBe('q1 q3i q4i q5i q6i q2')
    expect(shape(removeLine(pair, 'q4'))).toBe('q1 q2')
  })

  test('however it is moved, nothing is lost, no pair is parted and no group is split', () => {
    const steps = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...groupKinds), { maxLength: 4 }), steps, (kinds, moves) => {
        let current = kinds.reduce((made, kind) => addGroup(made, null, kind, 1).questionnaire, two)
        const keys = current.questions.map(({ key }) => key)
        for (const [from, to] of moves) {
          const key = current.questions[from % keys.length]?.key ?? ''
          current = moveLine(current, key, to % keys.length)
        }
        expect(current.questions.map(({ key }) => key).sort()).toEqual([...keys].sort())
        const runs = groupsOf(current.questions)
        expect(new Set(runs.map(({ group }) => group.key)).size).toBe(runs.length)
        expect(runs.every(({ group, questions }) => questions.length % lineLength(group.kind) === 0)).toBe(
          true,
        )
      }),
    )
  })
})

describe('what does not add up', () => {
  test('are points that share out more or less than 100, rounded thirds aside', () => {
    expect(groupProblem({ kind: 'sum' }, [50, 30, 20])).toBeNull()
    expect(groupProblem({ kind: 'sum' }, [33.3, 33.3, 33.3])).toBeNull()
    expect(groupProblem({ kind: 'sum' }, [100, null, 0])).toBeNull()
    expect(groupProblem({ kind: 'sum' }, [50, 30, 21])).toBe('sumNot100')
    expect(groupProblem({ kind: 'sum' }, [50.2, 50.3])).toBeNull()
    expect(groupProblem({ kind: 'sum' }, [50.3, 50.3])).toBe('sumNot100')
  })

  test('are places given twice, not at all, or beyond the last', () => {
    expect(groupProblem({ kind: 'ranking' }, [2, 1, 3])).toBeNull()
    expect(groupProblem({ kind: 'ranking' }, [1, 1, 3])).toBe('placeRepeated')
    expect(groupProblem({ kind: 'ranking' }, [1, null, 2])).toBe('placeMissing')
    expect(groupProblem({ kind: 'ranking' }, [1, 2, 4])).toBe('placeOutside')
    expect(groupProblem({ kind: 'ranking' }, [1, 2, 1.5])).toBe('placeOutside')
  })

  test('is nothing in a group left blank, and nothing in a matrix or a pair', () => {
    expect(groupProblem({ kind: 'sum' }, [null, 'na', undefined])).toBeNull()
    expect(groupProblem({ kind: 'ranking' }, [null, null])).toBeNull()
    expect(groupProblem({ kind: 'matrix' }, [1, 1])).toBeNull()
  })
})
