import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canBeAsked,
  isUnhappy,
  type SatisfactionDraft,
  summariseSatisfaction,
} from '#shared/cases/satisfaction'

type Answers = SatisfactionDraft['answers']
const content: Answers = [4, 4, 4, 4, 4, 4, 1, 6, 1, 1]
const sheet = (answers: Answers, isDeclined = false) => ({ answers, isDeclined })
const answered = (place: number, answer: Answers[number]) =>
  content.map((known, at) => (at === place ? answer : known))

describe('what customers said of the handling of their cases', () => {
  test('is a mean of what each gave on average, with its t interval', () => {
    const grades = [3, 4, 4, 5, 4]
    const { handling } = summariseSatisfaction(
      grades.map((grade) => sheet([grade, grade, grade, grade, grade, grade, null, null, null, null])),
    )
    // 4 ± t(4; 0.975) · √0.5 / √5 = 4 ± 2.7764 · 0.31623
    expect(handling).toMatchObject({ n: 5, value: 4, visibility: 'indicative' })
    expect(handling.interval?.low).toBeCloseTo(3.122, 3)
    expect(handling.interval?.high).toBeCloseTo(4.878, 3)
  })

  test('gives shares with the interval of Wilson, and leaves out what is no answer', () => {
    const sheets = [1, 1, 1, 2, 'na', null, 1].map((answer) =>
      sheet(content.map((known, place) => (place === 9 ? (answer as Answers[number]) : known))),
    )
    const { wouldReturn } = summariseSatisfaction(sheets)
    expect(wouldReturn).toMatchObject({ n: 5, value: 0.8 })
    expect(wouldReturn.interval?.low).toBeCloseTo(0.3755, 3)
    expect(wouldReturn.interval?.high).toBeCloseTo(0.9638, 3)
  })

  test('counts as easy what is five or more of seven', () => {
    const sheets = [7, 5, 4, 6, 1].map((ease) =>
      sheet(content.map((known, place) => (place === 7 ? ease : known))),
    )
    expect(summariseSatisfaction(sheets)).toMatchObject({ ease: { value: 0.6 }, easeMean: { value: 4.6 } })
  })

  test('says nothing of fewer than five, and no interval where all say the same', () => {
    const four = Array.from({ length: 4 }, () => sheet(content))
    expect(summariseSatisfaction(four).solved).toEqual({
      n: 4,
      value: null,
      interval: null,
      visibility: 'hidden',
    })
    expect(summariseSatisfaction([...four, sheet(content)]).handling).toMatchObject({
      value: 4,
      interval: null,
    })
  })

  test('counts who declined apart', () => {
    const blank = content.map(() => null)
    expect(summariseSatisfaction([sheet(blank, true), sheet(content)])).toMatchObject({
      asked: 2,
      declined: 1,
      handling: { n: 1 },
    })
  })

  test('never leaves its scale', () => {
    const grade = fc.option(fc.integer({ min: 1, max: 5 }))
    const drawn = fc.array(fc.array(grade, { minLength: 10, maxLength: 10 }), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(drawn, (sheets) => {
        const { handling } = summariseSatisfaction(sheets.map((answers) => sheet(answers)))
        const { value, interval } = handling
        if (value !== null) expect(value >= 1 && value <= 5).toBe(true)
        if (interval && value !== null)
          expect(
            interval.low >= 1 && interval.low <= value && value <= interval.high && interval.high <= 5,
          ).toBe(true)
      }),
    )
  })
})

test('a no, a problem that is still there or a low grade is unhappy; a blank is not', () => {
  const unhappy = [
    answered(0, 2),
    answered(6, 3),
    answered(6, 4),
    answered(7, 1),
    answered(8, 2),
    answered(9, 2),
  ]
  expect(unhappy.map((answers) => isUnhappy({ answers }))).toEqual(unhappy.map(() => true))
  const fine = [content, answered(6, 2), answered(3, 3), content.map(() => null), answered(9, 'na')]
  expect(fine.map((answers) => isUnhappy({ answers }))).toEqual(fine.map(() => false))
})

test('only a known customer with a settled complaint can be asked', () => {
  const asked = { kind: 'claim', state: 'closed', customerId: 1 } as const
  expect([
    canBeAsked(asked),
    canBeAsked({ ...asked, state: 'resolved' }),
    canBeAsked({ ...asked, state: 'responded' }),
    canBeAsked({ ...asked, customerId: null }),
    canBeAsked({ ...asked, kind: 'suggestion' }),
  ]).toEqual([true, true, false, false, false])
})
