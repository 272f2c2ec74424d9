import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalText } from '#shared/i18n/languages'
import { type Answer, answerFits } from '#shared/responses/answers'
import { createSheet, differences, type Outcome, openSheet, press, writeText } from '#shared/responses/keying'
import { SheetDraft } from '#shared/responses/responses.contract'
import type { Question } from '#shared/surveys/question'
import { questionTypes } from '#shared/surveys/scales'
import { aQuestion } from '../../support/builders'

const header = { answeredOn: '2026-11-21', placeId: null, channelId: null, shiftId: null }

function question(type: Question['type'], changes: Partial<Question> = {}): Question {
  return aQuestion({ key: `q${type}`, type, ...changes })
}

function options(count: number): LocalText[] {
  return Array.from({ length: count }, (_, index) => ({
    es: `Opción ${index + 1}`,
    en: `Option ${index + 1}`,
  }))
}

/** Presses keys one after the other, from an empty sheet of these questions. */
function key(questions: readonly Question[], ...keys: readonly string[]) {
  let state = createSheet({ questions: [...questions] }, 7, header)
  let outcome: Outcome = { kind: 'ignored' }
  for (const pressed of keys) ({ state, outcome } = press(state, pressed, questions))
  return { state, outcome, answer: state.answers[0], position: state.position, buffer: state.buffer }
}

const followed = (asked: Question) => [asked, question('S5', { key: 'next' })]

describe('a scale', () => {
  test.each<[Question['type'], string, number]>([
    ['S5', '4', 4],
    ['E7', '7', 7],
    ['F3', '1', 1],
    ['N10', '0', 10],
    ['R10', '0', 0],
    ['R10', '+', 10],
    ['YN', '2', 2],
  ])('%s: %s answers %d and moves on', (type, pressed, value) => {
    expect(key(followed(question(type)), pressed)).toMatchObject({
      answer: value,
      position: 1,
      outcome: { kind: 'answered' },
    })
  })

  test.each<[Question['type'], string]>([
    ['S5', '6'],
    ['S5', '0'],
    ['YN', '3'],
    ['E7', 'x'],
  ])('%s: %s is not on it and changes nothing', (type, pressed) => {
    const questions = [question(type)]
    const before = createSheet({ questions }, 7, header)
    expect(press(before, pressed, questions)).toEqual({
      state: before,
      outcome: { kind: 'refused', reason: 'notOnScale' },
    })
  })

  test('a question without value has its reason', () => {
    const questions = followed(question('S5'))
    expect(key(questions, 'n').answer).toBe('na')
    expect(key(questions, '/').answer).toBe('na')
    expect(key(questions, '*').answer).toBe('multi')
    expect(key(questions, '?').answer).toBe('illegible')
    expect(key(questions, '3', 'Backspace', '-').answer).toBe(null)
  })

  test('"does not apply" is refused where the paper does not offer it', () => {
    expect(key(followed(question('R10', { naAllowed: false })), 'n')).toMatchObject({
      answer: null,
      position: 0,
      outcome: { kind: 'refused', reason: 'naNotAllowed' },
    })
  })

  test('Enter leaves the answer as it is', () => {
    expect(key(followed(question('S5')), '4', 'Backspace', 'Enter')).toMatchObject({ answer: 4, position: 1 })
    expect(key(followed(question('S5')), 'Enter')).toMatchObject({ answer: null, position: 1 })
  })
})

describe('a list', () => {
  const long = question('SC', { options: options(12) })

  test('of ten options has one digit each, and 0 is ten', () => {
    expect(key(followed(question('SC', { options: options(10) })), '0').answer).toBe(10)
  })

  test('of twelve waits for the second digit', () => {
    expect(key(followed(long), '1')).toMatchObject({ answer: null, buffer: '1', outcome: { kind: 'typing' } })
    expect(key(followed(long), '1', '2')).toMatchObject({ answer: 12, position: 1, buffer: '' })
    expect(key(followed(long), '1', '3')).toMatchObject({ answer: null, position: 0, buffer: '1' })
    expect(key(followed(long), '4')).toMatchObject({ buffer: '', outcome: { kind: 'refused' } })
  })

  test('gives the first digit back', () => {
    expect(key(followed(long), '1', 'Backspace', '0', '3').answer).toBe(3)
  })

  test('takes one digit with Enter as if a zero went before', () => {
    expect(key(followed(long), '1', 'Enter')).toMatchObject({ answer: 1, position: 1 })
    expect(key(followed(long), '0', 'Enter').outcome).toEqual({
      kind: 'refused',
      reason: 'secondDigitMissing',
    })
  })
})

describe('several marks', () => {
  const asked = question('MC', { options: options(5) })

  test('digits mark and unmark, Enter moves on', () => {
    expect(key(followed(asked), '4', '2')).toMatchObject({ answer: { marks: [2, 4] }, position: 0 })
    expect(key(followed(asked), '4', '2', '4', 'Enter')).toMatchObject({
      answer: { marks: [2] },
      position: 1,
    })
    expect(key(followed(asked), '4', '4', 'Enter')).toMatchObject({ answer: null, position: 1 })
  })

  test('two marks are no mistake there', () => {
    expect(key(followed(asked), '*').outcome).toEqual({ kind: 'refused', reason: 'manyMarksAllowed' })
  })

  test('of more than ten need two digits each', () => {
    const long = question('MC', { options: options(30) })
    expect(key(followed(long), '3', '0', '0', '2').answer).toEqual({ marks: [2, 30] })
  })
})

describe('a number', () => {
  const asked = followed(question('NUM'))
  test.each<[string, Answer]>([
    ['12', 12],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['-4', -4],
    [',5', 0.5],
    ['-0', 0],
    ['-', null],
  ])('%s and Enter is %j', (typed, value) => {
    expect(key(asked, ...typed, 'Enter')).toMatchObject({ answer: value, position: 1 })
  })

  test('a sign after a digit, a second comma and a comma alone are refused', () => {
    expect(key(asked, '5', '-')).toMatchObject({ buffer: '5', outcome: { kind: 'refused' } })
    expect(key(asked, '5', ',', '.').buffer).toBe('5,')
    expect(key(asked, ',', 'Enter')).toMatchObject({ position: 0, outcome: { reason: 'notANumber' } })
  })

  test('Backspace first takes back what is half typed', () => {
    expect(key(asked, '1', '2', 'Backspace', '5', 'Enter').answer).toBe(15)
  })

  test('the arrows keep what is written', () => {
    expect(key(asked, '4', '2', 'ArrowDown', 'ArrowUp')).toMatchObject({ answer: 42, position: 0 })
  })
})

describe('a text', () => {
  const asked = followed(question('TXT'))

  test('every character is text', () => {
    expect(key(asked, ...'no - 5* /?', 'Enter')).toMatchObject({
      answer: { text: 'no - 5* /?' },
      position: 1,
    })
    expect(key(asked, 'a', '\n', 'b', 'Enter').answer).toEqual({ text: 'a\nb' })
  })

  test('nothing written is blank', () => {
    expect(key(asked, ' ', 'Enter').answer).toBe(null)
    expect(key(asked, 'a', 'Enter', 'Backspace', 'Backspace', 'Enter').answer).toBe(null)
  })

  test('Esc keeps it and goes back', () => {
    const questions = [question('S5'), question('TXT')]
    expect(key(questions, '4', 'a', 'Escape').state).toMatchObject({
      position: 0,
      answers: [4, { text: 'a' }],
    })
  })

  test('is not longer than a sheet can hold', () => {
    const state = createSheet({ questions: asked }, 1, header)
    expect(writeText(state, 'a'.repeat(5001)).outcome).toEqual({ kind: 'refused', reason: 'tooLong' })
  })
})

describe('the end', () => {
  test('Enter there saves, and a digit is refused', () => {
    const questions = [question('S5')]
    expect(key(questions, '4').position).toBe(1)
    expect(key(questions, '4', 'Enter').outcome).toEqual({ kind: 'complete' })
    expect(key(questions, '4', '4').outcome).toEqual({ kind: 'refused', reason: 'allAnswered' })
    expect(key(questions, 'End', 'Home').position).toBe(0)
  })
})

test('a saved sheet is opened at its first question with its answers', () => {
  const questions = [question('TXT'), question('S5')]
  const saved = {
    id: 3,
    waveId: 1,
    sheetNumber: 37,
    header,
    status: 'usable',
    voidReason: null,
    answers: [{ text: 'Bien' }, 5],
    note: 'Sin firmar',
    enteredAt: '2026-11-21T10:00:00',
  } as const
  expect(openSheet({ ...saved, answers: [...saved.answers] }, questions)).toEqual({
    responseId: 3,
    sheetNumber: 37,
    header,
    answers: [{ text: 'Bien' }, 5],
    position: 0,
    buffer: 'Bien',
    mode: 'answer',
    asked: null,
    aside: [],
    note: 'Sin firmar',
  })
})

test('two sheets are compared answer by answer', () => {
  expect(differences([1, { marks: [1, 2] }, null], [1, { marks: [1] }, 'na'])).toBe(2)
})

describe('whatever is pressed', () => {
  const questions = [
    ...questionTypes.map((type, index) => question(type, { key: `a${index}`, options: options(index) })),
    question('SC', { key: 'b', options: options(30), naAllowed: false }),
    question('MC', { key: 'c', options: options(12) }),
    question('R10', { key: 'd', naAllowed: false }),
    question('SC', { key: 'e', options: options(3), hasOther: true, required: true }),
    question('MC', { key: 'f', options: options(12), hasOther: true }),
    ...[1, 2, 3].map((n) =>
      question('NUM', { key: `g${n}`, group: { key: 'g', kind: 'sum' }, required: n === 1 }),
    ),
    ...[1, 2, 3].map((n) => question('NUM', { key: `h${n}`, group: { key: 'h', kind: 'ranking' } })),
    question('NUM', { key: 'i', range: { min: 18, max: null } }),
  ]
  const named = [
    'Enter',
    'Backspace',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
    'Escape',
    'Shift',
    'F5',
    'F9',
    'GoTo',
    'Tab',
  ]
  const keys = array(
    oneof(
      { weight: 6, arbitrary: constantFrom(...'0123456789') },
      { weight: 3, arbitrary: constantFrom(...'n/-*?+.,g', ...named) },
      { weight: 1, arbitrary: string({ minLength: 1, maxLength: 1 }) },
    ),
    { maxLength: 120 },
  )

  function eachStep(check: (before: SheetDraft, pressed: string, now: SheetDraft, outcome: Outcome) => void) {
    // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
    assert(
      property(keys, (pressed) => {
        let state = createSheet({ questions }, 7, header)
        for (const one of pressed) {
          const { state: now, outcome } = press(state, one, questions)
          check(state, one, now, outcome)
          state = now
        }
      }),
    )
  }

  test('every answer is on its scale, one for each question, and the sheet is a valid draft', () => {
    eachStep((_before, _pressed, now) => {
      expect(SheetDraft.parse(now)).toEqual(now)
      expect(now.answers).toHaveLength(questions.length)
      expect(now.position).toBeLessThanOrEqual(questions.length)
      expect(questions.every((asked, index) => answerFits(asked, now.answers[index] ?? null))).toBe(true)
    })
  })

  test('a key that is refused or unknown changes nothing', () => {
    eachStep((before, _pressed, now, { kind }) => {
      if (kind === 'refused' || kind === 'ignored' || kind === 'complete') expect(now).toBe(before)
    })
  })

  test('no key changes more than the answer of the question that it was pressed on', () => {
    eachStep((before, _pressed, now) => {
      const changed = now.answers.flatMap((answer, index) =>
        answer === before.answers[index] ? [] : [index],
      )
      expect(changed.filter((index) => index !== before.position)).toEqual([])
    })
  })

  test('Backspace after an answer goes back to its question, with the answer in sight', () => {
    eachStep((before, pressed, now, { kind }) => {
      if (kind !== 'answered' || pressed === 'End' || now.buffer !== '') return
      const back = press(now, 'Backspace', questions).state
      expect(back.position).toBe(before.position)
      expect(back.answers).toEqual(now.answers)
    })
  })
})
