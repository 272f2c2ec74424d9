import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from '#shared/responses/answers'
import { type Aids, createSheet, type Outcome, press } from '#shared/responses/keying'
import { typedDay } from '#shared/responses/keyingDay'
import { sumAt } from '#shared/responses/keyingGroups'
import type { Question } from '#shared/surveys/question'
import { skippedPositions } from '#shared/surveys/skips'
import { aQuestion, noHeader, someOptions } from '../../support/builders'

const aids: Aids = { today: '2026-11-22', previous: null }

/** Presses keys one after the other, from an empty sheet of these questions. */
function key(questions: readonly Question[], keys: readonly string[], given: Aids = aids) {
  let state = createSheet({ questions: [...questions] }, 7, noHeader)
  let outcome: Outcome = { kind: 'ignored' }
  for (const pressed of keys) ({ state, outcome } = press(state, pressed, questions, given))
  return { ...state, outcome }
}

const last = aQuestion({ key: 'last' })

describe('a day', () => {
  test.each([
    ['5/3/26', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['050326', '2026-03-05'],
    ['5/3', '2026-03-05'],
    ['0503', '2026-03-05'],
    ['29/2/28', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(key([aQuestion({ type: 'DATE' }), last], [...typed, 'Enter'])).toMatchObject({
      answers: [{ date }, null],
      position: 1,
    })
  })

  test.each(['31/2/26', '29/2', '5', '5/13', '99999999'])('%s is none and stays to be put right', (typed) => {
    expect(key([aQuestion({ type: 'DATE' }), last], [...typed, 'Enter'])).toMatchObject({
      answers: [null, null],
      position: 0,
      buffer: typed,
      outcome: { kind: 'refused', reason: 'notADay' },
    })
  })

  test('without a year and without knowing today is none', () => {
    expect(typedDay('5/3', null)).toBe(null)
  })

  test('that is missing has its reason', () => {
    const questions = [aQuestion({ type: 'DATE' }), last]
    expect(key(questions, ['-'])).toMatchObject({ answers: [null, null], position: 1 })
    expect(key(questions, ['/']).answers[0]).toBe('na')
    expect(key(questions, ['?']).answers[0]).toBe('illegible')
    expect(key(questions, ['x']).outcome).toEqual({ kind: 'refused', reason: 'notADay' })
  })
})

describe('"other"', () => {
  const one = aQuestion({ type: 'SC', options: someOptions(4), hasOther: true })
  const many = aQuestion({ type: 'MC', options: someOptions(4), hasOther: true })

  test('opens its line, and Enter goes on with what was written', () => {
    expect(key([one, last], ['4'])).toMatchObject({ answers: [4, null], position: 0, mode: 'other' })
    expect(key([one, last], ['4', ...'por 1 amiga', 'Enter'])).toMatchObject({
      answers: [{ marks: [4], other: 'por 1 amiga' }, null],
      position: 1,
      mode: 'answer',
    })
    expect(key([one, last], ['4', 'Enter']).answers[0]).toBe(4)
  })

  test('is gone when another option is chosen', () => {
    expect(key([one, last], ['4', 'a', 'Escape', '2']).answers[0]).toBe(2)
  })

  test('of several marks keeps the marks before it, and Esc goes back to the boxes', () => {
    expect(key([many, last], ['2', '4', 'a', 'Escape', '1', 'Enter'])).toMatchObject({
      answers: [{ marks: [1, 2, 4], other: 'a' }, null],
      position: 1,
    })
    expect(key([many, last], ['4', 'a', 'Escape', '4']).answers[0]).toBe(null)
  })
})

describe('a number with a range', () => {
  test.each<[string, Answer]>([
    ['17', null],
    ['18', 18],
    ['99', 99],
    ['100', null],
  ])('%s typed for 18 to 99 is %j', (typed, value) => {
    const asked = aQuestion({ type: 'NUM', range: { min: 18, max: 99 } })
    const { answers, outcome } = key([asked, last], [...typed, 'Enter'])
    expect(answers[0]).toBe(value)
    expect(outcome).toEqual(value === null ? { kind: 'refused', reason: 'outOfRange' } : { kind: 'answered' })
  })
})

describe('a required question', () => {
  const required = aQuestion({ required: true })

  test('asks once before Enter leaves it blank', () => {
    expect(key([required, last], ['Enter'])).toMatchObject({
      position: 0,
      outcome: { kind: 'asked', reason: 'required' },
    })
    expect(key([required, last], ['Enter', 'Enter'])).toMatchObject({ position: 1, answers: [null, null] })
  })

  test('asks again after another key', () => {
    expect(key([required, last], ['Enter', 'g', 'Escape', 'Enter']).outcome).toMatchObject({ kind: 'asked' })
  })
})

describe('skip rules', () => {
  const questions = [
    aQuestion({ key: 'a', type: 'YN', skips: [{ values: [2], to: 'd' }] }),
    aQuestion({ key: 'b' }),
    aQuestion({ key: 'c', type: 'TXT' }),
    aQuestion({ key: 'd', skips: [{ values: [1], to: null }] }),
    aQuestion({ key: 'e' }),
  ]

  test('jump, mark what is passed over, and Backspace goes back the same way', () => {
    expect(key(questions, ['2'])).toMatchObject({
      answers: [2, 'skipped', 'skipped', null, null],
      position: 3,
    })
    expect(key(questions, ['2', 'Backspace'])).toMatchObject({ position: 0 })
    expect(key(questions, ['2', '1']).position).toBe(5)
    expect(key(questions, ['2', '1', 'Backspace']).position).toBe(3)
  })

  test('give back what was typed when the rule changes back', () => {
    const typed = ['1', '4', 'b', 'i', 'Enter', 'Home', '2', 'Home']
    expect(key(questions, typed).answers.slice(0, 3)).toEqual([2, 'skipped', 'skipped'])
    expect(key(questions, [...typed, '1']).answers.slice(0, 3)).toEqual([1, 4, { text: 'bi' }])
  })

  test('nobody goes to a question that was passed over', () => {
    expect(key(questions, ['2', 'g', '2', 'Enter']).outcome).toEqual({
      kind: 'refused',
      reason: 'wasSkipped',
    })
  })

  test('whatever is pressed, skipped is what the rules pass over, and the keyboard is never there', () => {
    const keys = constantFrom(...'12345-?g+', 'Enter', 'Backspace', 'ArrowUp', 'ArrowDown', 'Home', 'End')
    // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
    assert(
      property(array(keys, { maxLength: 60 }), (pressed) => {
        const { answers, position } = key(questions, pressed)
        const skipped = answers.flatMap((answer, index) => (answer === 'skipped' ? [index] : []))
        expect(skipped).toEqual(skippedPositions(questions, answers))
        expect(skipped).not.toContain(position)
      }),
    )
  })
})

describe('a group', () => {
  const group = (kind: 'sum' | 'ranking') =>
    ['a', 'b', 'c'].map((name) => aQuestion({ key: name, type: 'NUM', group: { key: 'g', kind } }))

  test('that shares out 100 asks once at its end when it does not, and is kept as keyed', () => {
    const keyed = [...'40', 'Enter', ...'30', 'Enter', ...'20', 'Enter']
    const asked = key([...group('sum'), last], keyed)
    expect(asked).toMatchObject({ position: 2, outcome: { kind: 'asked', reason: 'sum' } })
    expect(sumAt(group('sum'), asked.answers, 0)?.total).toBe(90)
    expect(key([...group('sum'), last], [...keyed, 'Enter'])).toMatchObject({
      answers: [40, 30, 20, null],
      position: 3,
    })
    expect(key([...group('sum'), last], [...keyed, ...'30', 'Enter'])).toMatchObject({
      answers: [40, 30, 30, null],
      position: 3,
    })
    expect(key([...group('sum'), last], ['Enter', 'Enter', 'Enter']).position).toBe(3)
  })

  test('of places refuses a place that is taken, or that there is not', () => {
    expect(key(group('ranking'), ['2', 'Enter', '2', 'Enter'])).toMatchObject({
      position: 1,
      outcome: { kind: 'refused', reason: 'placeTaken' },
    })
    expect(key(group('ranking'), ['4', 'Enter']).outcome).toEqual({ kind: 'refused', reason: 'outOfRange' })
    expect(key(group('ranking'), ['2', 'Enter', '3', 'Enter', '1', 'Enter'])).toMatchObject({
      answers: [2, 3, 1],
      position: 3,
    })
  })
})

describe('help for the fingers', () => {
  const questions = [
    aQuestion({ key: 'a' }),
    aQuestion({ key: 'b', type: 'R10' }),
    aQuestion({ key: 'c', type: 'TXT' }),
    aQuestion({ key: 'd', type: 'NUM' }),
  ]
  const previous: Answers = [4, 7, { text: 'bien' }, 'skipped']

  test('+ repeats the sheet before, and F9 where + means something', () => {
    expect(key(questions, ['+', 'F9', 'F9'], { ...aids, previous })).toMatchObject({
      answers: [4, 7, { text: 'bien' }, null],
      position: 3,
    })
    expect(key(questions, ['1', '+'], { ...aids, previous }).answers[1]).toBe(10)
    expect(key(questions, ['1', '1', 'Enter', '+'], { ...aids, previous }).outcome).toEqual({
      kind: 'refused',
      reason: 'nothingBefore',
    })
    expect(key(questions, ['+']).outcome).toEqual({ kind: 'refused', reason: 'nothingBefore' })
  })

  test('g and a number go to that question, from a text by its own key', () => {
    expect(key(questions, ['g', '4', 'Enter'])).toMatchObject({ position: 3, mode: 'answer', buffer: '' })
    expect(key(questions, ['g', '9', 'Enter']).outcome).toEqual({ kind: 'refused', reason: 'noSuchQuestion' })
    expect(key(questions, ['End', 'g', '2', 'Enter']).position).toBe(1)
    expect(key(questions, ['1', '1', ...'sí', 'GoTo', '1', 'Enter'])).toMatchObject({
      answers: [1, 1, { text: 'sí' }, null],
      position: 0,
    })
    expect(key(questions, ['1', 'g', 'Escape'])).toMatchObject({ position: 1, mode: 'answer' })
  })
})
