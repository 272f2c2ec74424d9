import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#shared/surveys/question'
import { Questionnaire } from '#shared/surveys/questionnaire'
import {
  canHaveSkips,
  nextPosition,
  skipProblems,
  skippedPositions,
  withoutWrongSkips,
} from '#shared/surveys/skips'
import { aQuestion, aQuestionnaire, someOptions } from '../../support/builders'

/** q1 yes or no, q2 … q5 graded; the rules are those of q1. */
function asked(skips: Question['skips'], changes: Partial<Question> = {}): Question[] {
  const first = aQuestion({ key: 'q1', type: 'YN', naAllowed: false, skips, ...changes })
  return [first, ...['q2', 'q3', 'q4', 'q5'].map((key) => aQuestion({ key }))]
}

const no = 2
const toFourth = asked([{ values: [no], to: 'q4' }])
const toTheEnd = asked([{ values: [no], to: null }])

describe('after an answer', () => {
  test('the next question follows where no rule speaks of it', () => {
    expect(
      [1, null, 'na', 'multi', undefined].map((answer) => nextPosition(toFourth, 0, answer as 1)),
    ).toEqual([1, 1, 1, 1, 1])
  })

  test('the rule says where to go on', () => {
    expect(nextPosition(toFourth, 0, no)).toBe(3)
    expect(nextPosition(toTheEnd, 0, no)).toBe(5)
  })

  test('the first rule that fits decides', () => {
    const both = asked([
      { values: [1, 2], to: 'q3' },
      { values: [2], to: null },
    ])
    expect(nextPosition(both, 0, 2)).toBe(2)
  })

  test('an "other" with something written beside it counts as its choice', () => {
    const questions = asked([{ values: [3], to: null }], {
      type: 'SC',
      options: someOptions(3),
      hasOther: true,
    })
    expect(nextPosition(questions, 0, { marks: [3], other: 'por la radio' })).toBe(5)
  })

  test('a rule that goes back or nowhere is as none', () => {
    expect(nextPosition(asked([{ values: [no], to: 'q1' }]), 0, no)).toBe(1)
    expect(nextPosition(asked([{ values: [no], to: 'gone' }]), 0, no)).toBe(1)
  })
})

describe('what is passed over', () => {
  test('is what lies between the question and where the rule leads', () => {
    expect(skippedPositions(toFourth, [no])).toEqual([1, 2])
    expect(skippedPositions(toTheEnd, [no])).toEqual([1, 2, 3, 4])
    expect(skippedPositions(toFourth, [1, 5, 5, 5, 5])).toEqual([])
  })

  test('has no say: the rule of a question that was passed over is not followed', () => {
    const questions = toFourth.map((question) =>
      question.key === 'q2' ? { ...question, skips: [{ values: [5], to: null }] } : question,
    )
    expect(skippedPositions(questions, [no, 5])).toEqual([1, 2])
  })
})

describe('a rule is wrong', () => {
  const problemsOf = (rule: Question['skips'][number], changes?: Partial<Question>) =>
    skipProblems(asked([rule], changes)).map(({ key, problem }) => `${key} ${problem}`)

  test('when it does not go forward to a question or the end', () => {
    expect(problemsOf({ values: [no], to: 'q1' })).toEqual(['q1 itself'])
    expect(problemsOf({ values: [no], to: 'gone' })).toEqual(['q1 missing'])
    const back = asked([]).map((question) =>
      question.key === 'q3' ? { ...question, skips: [{ values: [1], to: 'q2' }] } : question,
    )
    expect(skipProblems(back)).toEqual([{ key: 'q3', problem: 'backwards' }])
    expect(skipProblems([...toFourth, ...toTheEnd.slice(5)])).toEqual([])
  })

  test('when its answers are not among the choices, or the question has no single choice', () => {
    expect(problemsOf({ values: [3], to: null })).toEqual(['q1 notAChoice'])
    expect(problemsOf({ values: [], to: null })).toEqual(['q1 notAChoice'])
    expect(problemsOf({ values: [1], to: null }, { type: 'NUM' })).toEqual(['q1 notAChoice'])
    expect(problemsOf({ values: [1], to: null }, { type: 'MC', options: someOptions(2) })).toEqual([
      'q1 notAChoice',
    ])
    expect(canHaveSkips({ type: 'SC' })).toBe(true)
  })

  test('when whatever is answered passes over a question', () => {
    expect(problemsOf({ values: [1, 2], to: 'q3' })).toEqual(['q2 unreachable'])
    expect(problemsOf({ values: [1, 2], to: 'q3' }, { naAllowed: true })).toEqual([])
  })

  test('when an earlier rule has already decided all its answers', () => {
    const both = asked([
      { values: [1, no], to: 'q3' },
      { values: [no], to: 'q4' },
    ])
    expect(skipProblems(both).map(({ key, problem }) => `${key} ${problem}`)).toEqual([
      'q1 neverUsed',
      'q2 unreachable',
    ])
    const partly = asked([
      { values: [no], to: 'q3' },
      { values: [1, no], to: 'q2' },
    ])
    expect(skipProblems(partly)).toEqual([])
  })

  test('when it leads into the middle of what is answered as a whole', () => {
    const into = (to: string, kind: 'sum' | 'expectation' | 'matrix') =>
      skipProblems(
        asked([{ values: [no], to }]).map((question, index) =>
          index === 0 ? question : { ...question, group: { key: 'g', kind } },
        ),
      ).map(({ problem }) => problem)
    expect(into('q3', 'sum')).toEqual(['partOfGroup'])
    expect(into('q2', 'sum')).toEqual([])
    expect(into('q3', 'expectation')).toEqual(['partOfGroup'])
    expect(into('q4', 'expectation')).toEqual([])
    expect(into('q3', 'matrix')).toEqual([])
  })

  test('and the questionnaire is kept all the same, so that nothing written is lost', () => {
    const half = aQuestionnaire({ questions: asked([{ values: [], to: 'q1' }]) })
    expect(Questionnaire.parse(half)).toEqual(half)
  })
})

describe('with any rules at all', () => {
  const keys = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']
  const anyRule = fc.record({
    values: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    to: fc.constantFrom(null, 'gone', ...keys),
  })
  const anyQuestions = fc
    .array(fc.record({ skips: fc.array(anyRule, { maxLength: 3 }), naAllowed: fc.boolean() }), {
      minLength: 6,
      maxLength: 6,
    })
    .map((all) =>
      all.map(({ skips, naAllowed }, index) =>
        aQuestion({ key: `q${index + 1}`, type: index % 2 ? 'F3' : 'YN', skips, naAllowed }),
      ),
    )

  test('whoever answers arrives at the end, and is asked the first question', () => {
    fc.assert(
      fc.property(
        anyQuestions,
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }),
        (questions, answers) => {
          const skipped = skippedPositions(questions, answers)
          expect(skipped).toEqual([...new Set(skipped)].sort((one, other) => one - other))
          expect(skipped.every((position) => position > 0 && position < questions.length)).toBe(true)
        },
      ),
    )
  })

  test('leaving out the wrong ones leaves nothing wrong, and right ones are left alone', () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const right = withoutWrongSkips(questions)
        expect(skipProblems(right)).toEqual([])
        if (skipProblems(questions).length === 0) expect(right).toEqual(questions)
      }),
    )
  })
})
