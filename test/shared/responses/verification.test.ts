import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#shared/responses/answers'
import {
  chosenNumbers,
  differingPositions,
  discrepancy,
  errorsOfFirst,
  isSameAnswer,
  rekeyedFields,
  type Selection,
  settledAnswers,
} from '#shared/responses/verification'
import {
  pressVerifying,
  startVerifying,
  type VerificationDraft,
  type Verifying,
} from '#shared/responses/verifying'
import { aQuestion, someOptions, someQuestions } from '../../support/builders'

const anAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>(null, 'na', 'multi', 'illegible', 'skipped', 1, 2, 3),
  fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }).map((marks) => ({ marks })),
  fc.constantFrom('bien', 'Bien ', 'mal').map((text) => ({ text })),
)
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 60 })
const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'all' }),
  fc.integer({ min: 2, max: 20 }).map((step): Selection => ({ kind: 'every', step })),
  fc.record({
    kind: fc.constant('random' as const),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    seed: fc.integer(),
  }),
)

describe('which sheets are chosen', () => {
  test('one in three takes the numbers 3, 6, 9, and the same ones when the pile has grown', () => {
    expect(chosenNumbers([9, 2, 5, 7, 1, 3, 8], { kind: 'every', step: 3 })).toEqual([3, 9])
    expect(chosenNumbers([9, 2, 5, 7, 1, 3, 8, 6, 10], { kind: 'every', step: 3 })).toEqual([3, 6, 9])
  })

  test('a tenth of thirty sheets is three of them, and of one sheet that one', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => index + 1)
    const tenth: Selection = { kind: 'random', share: 0.1, seed: 4 }
    expect(chosenNumbers(thirty, tenth)).toHaveLength(3)
    expect(chosenNumbers([12], tenth)).toEqual([12])
    expect(chosenNumbers([], tenth)).toEqual([])
  })

  test('the same seed draws the same sheets in whatever order they come, another seed others', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
    const draw = (seed: number, from = hundred) => chosenNumbers(from, { kind: 'random', share: 0.2, seed })
    expect(draw(7)).toEqual(draw(7, [...hundred].reverse()))
    expect(draw(7)).not.toEqual(draw(8))
  })

  test('chosen are sheets of the wave, each once, in order, and as many as was asked', () => {
    fc.assert(
      fc.property(numbers, selections, (all, selection) => {
        const chosen = chosenNumbers(all, selection)
        expect(chosen).toEqual([...new Set(chosen)].sort((one, other) => one - other))
        expect(chosen.every((number) => all.includes(number))).toBe(true)
        if (selection.kind === 'all') expect(chosen).toHaveLength(all.length)
        if (selection.kind === 'every')
          expect(chosen).toEqual(all.filter((number) => number % selection.step === 0).sort((a, b) => a - b))
        if (selection.kind === 'random')
          expect(chosen).toHaveLength(Math.ceil(all.length * selection.share - 1e-9))
      }),
    )
  })
})

describe('differences', () => {
  test('spaces, capitals and the order of marks are none', () => {
    expect(isSameAnswer({ text: ' Muy  bien' }, { text: 'muy bien' })).toBe(true)
    expect(isSameAnswer({ marks: [2, 1] }, { marks: [1, 2] })).toBe(true)
    expect(isSameAnswer({ marks: [2], other: 'Radio' }, { marks: [2], other: 'Prensa' })).toBe(false)
    expect(isSameAnswer(null, 'na')).toBe(false)
    expect(isSameAnswer(1, { marks: [1] })).toBe(false)
  })

  test('are the same from both sides, and a sheet has none with itself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anAnswer, anAnswer), { maxLength: 12 }), (pairs) => {
        const one = pairs.map(([answer]) => answer)
        const other = pairs.map(([, answer]) => answer)
        expect(differingPositions(one, other)).toEqual(differingPositions(other, one))
        expect(differingPositions(one, one)).toEqual([])
        expect(rekeyedFields(one, other)).toBe(rekeyedFields(other, one))
        const both = pairs.filter(([a, b]) => a === 'skipped' && b === 'skipped').length
        expect(rekeyedFields(one, other)).toBe(pairs.length - both)
      }),
    )
  })

  test('twelve in 1840 fields are 0.65 %, between 0.37 and 1.14', () => {
    const { share, interval, isHigh } = discrepancy(12, 1840)
    expect(share).toBeCloseTo(0.00652, 5)
    expect(interval?.low).toBeCloseTo(0.00373, 5)
    expect(interval?.high).toBeCloseTo(0.011365, 5)
    expect(isHigh).toBe(false)
  })

  test('exactly one in a hundred is not yet high, and nothing keyed twice has no rate', () => {
    expect(discrepancy(1, 100).isHigh).toBe(false)
    expect(discrepancy(2, 199).isHigh).toBe(true)
    expect(discrepancy(0, 0)).toMatchObject({ share: null, interval: null, isHigh: false })
  })

  test('a sheet is settled only when every difference is, and as it says', () => {
    const right = { position: 1, first: 2, second: 3, by: 'second', final: 3 } as const
    expect(settledAnswers([1, 2], [1, 3], [right])).toEqual([1, 3])
    expect(settledAnswers([1, 2], [1, 3], [])).toBe(null)
    expect(settledAnswers([1, 2], [1, 3], [{ ...right, final: 5 }])).toBe(null)
    expect(settledAnswers([1, 2], [1, 3], [{ ...right, by: 'paper', final: null }])).toEqual([1, null])
    expect(settledAnswers([1, 4], [1, 3], [right])).toBe(null)
    expect(settledAnswers([1, 2], [1, 2], [right])).toBe(null)
    expect(errorsOfFirst([right, { ...right, by: 'first', final: 2 }])).toBe(1)
  })
})

const noHeader = { answeredOn: null, placeId: null, channelId: null, shiftId: null }

describe('keying a second time', () => {
  const questions = someQuestions('S5', 'S5', 'S5')
  const start = startVerifying({ questions }, { responseId: 1, sheetNumber: 7, header: null })
  const by = (first: Answer[], reveal: Verifying['reveal'] = 'atOnce'): Verifying => ({
    questions,
    first,
    firstHeader: noHeader,
    reveal,
    today: '2026-03-05',
  })
  const pressAll = (keys: readonly string[], verifying: Verifying, from = start) =>
    keys.reduce<{ state: VerificationDraft; kind: string }>(
      ({ state }, key) => {
        const { state: next, outcome } = pressVerifying(state, key, verifying)
        return { state: next, kind: outcome.kind }
      },
      { state: from, kind: '' },
    )

  test('the same answers settle nothing and complete the sheet', () => {
    const { state, kind } = pressAll([...'123', 'Enter'], by([1, 2, 3]))
    expect([kind, state.settled, state.second]).toEqual(['complete', [], [1, 2, 3]])
  })

  test('a difference waits at once, takes no digit, and the first can be right', () => {
    const verifying = by([1, 2, 3])
    const waiting = pressAll([...'15'], verifying)
    expect([waiting.kind, waiting.state.shown]).toEqual(['differs', 1])
    expect(pressAll(['3'], verifying, waiting.state)).toEqual({ state: waiting.state, kind: 'unsettled' })
    const { state, kind } = pressAll(['ArrowLeft', '3', 'Enter'], verifying, waiting.state)
    expect(kind).toBe('complete')
    expect(state.sheet.answers).toEqual([1, 2, 3])
    expect(state.second).toEqual([1, 5, 3])
    expect(state.settled).toEqual([{ position: 1, first: 2, second: 5, by: 'first', final: 2 }])
  })

  test('the paper is read again where neither is trusted, and keying goes on where it was', () => {
    const { state, kind } = pressAll([...'15', 'Backspace', '4', '3', 'Enter'], by([1, 2, 3]))
    expect(kind).toBe('complete')
    expect(state.settled).toEqual([{ position: 1, first: 2, second: 5, by: 'paper', final: 4 }])
    expect(state.second).toEqual([1, 5, 3])
    expect(settledAnswers([1, 2, 3], state.second, state.settled)).toEqual([1, 4, 3])
  })

  test('at the end of the sheet the differences come one after the other', () => {
    const verifying = by([2, 2, 2], 'atEnd')
    const typed = pressAll([...'123'], verifying)
    expect(typed.state.shown).toBe(null)
    const first = pressAll(['Enter'], verifying, typed.state)
    expect(first.state.shown).toBe(0)
    const second = pressAll(['ArrowRight'], verifying, first.state)
    expect([second.kind, second.state.shown]).toEqual(['differs', 2])
    const { state, kind } = pressAll(['Backspace', '2', 'Enter'], verifying, second.state)
    expect(kind).toBe('complete')
    expect(state.settled.map(({ by: who, final }) => [who, final])).toEqual([
      ['second', 1],
      ['paper', 2],
    ])
  })

  test('a question jumped over is a blank that differs, told at the end', () => {
    const { state } = pressAll(['1', 'End', 'Enter'], by([1, 2, 3]))
    expect(state.shown).toBe(1)
  })

  test('going back to a settled question and typing another answer is reading the paper', () => {
    const { state } = pressAll([...'15', 'ArrowRight', 'ArrowUp', '4', '3'], by([1, 2, 3]))
    expect(state.settled).toEqual([{ position: 1, first: 2, second: 5, by: 'paper', final: 4 }])
    expect(state.second[1]).toBe(5)
  })

  test('marks are compared when the question is left', () => {
    const marked = [aQuestion({ key: 'q1', type: 'MC', options: someOptions(4) })]
    const verifying: Verifying = { ...by([{ marks: [1, 3] }]), questions: marked }
    const from = startVerifying({ questions: marked }, { responseId: 1, sheetNumber: 1, header: null })
    expect(pressAll(['3', '1', 'Enter', 'Enter'], verifying, from).kind).toBe('complete')
    expect(pressAll(['3', 'Enter'], verifying, from).kind).toBe('differs')
  })

  test('the sheet before is never repeated, and a day without a year is of this year', () => {
    const days = [aQuestion({ key: 'q1', type: 'DATE' })]
    const from = startVerifying({ questions: days }, { responseId: 1, sheetNumber: 1, header: null })
    const verifying: Verifying = { ...by([{ date: '2026-02-04' }]), questions: days }
    expect(pressVerifying(from, '+', verifying).outcome).toEqual({ kind: 'refused', reason: 'nothingBefore' })
    expect(pressAll([...'4/2', 'Enter', 'Enter'], verifying, from).kind).toBe('complete')
  })

  test('a blank where an answer is due is asked about first, and compared after the second Enter', () => {
    const due = [aQuestion({ key: 'q1', required: true }), aQuestion({ key: 'q2' })]
    const from = startVerifying({ questions: due }, { responseId: 1, sheetNumber: 1, header: null })
    const verifying: Verifying = { ...by([4, 4]), questions: due }
    expect(pressAll(['Enter'], verifying, from).kind).toBe('asked')
    expect(pressAll(['Enter', 'Enter'], verifying, from)).toMatchObject({
      kind: 'differs',
      state: { shown: 0 },
    })
  })

  test('what is written beside "other" is compared too', () => {
    const options = someOptions(3)
    const other = [aQuestion({ key: 'q1', type: 'SC', options, hasOther: true })]
    const from = startVerifying({ questions: other }, { responseId: 1, sheetNumber: 1, header: null })
    const verifying: Verifying = { ...by([{ marks: [3], other: 'Radio' }]), questions: other }
    expect(pressAll(['3', ...'Prensa', 'Enter'], verifying, from).kind).toBe('differs')
    expect(pressAll(['3', ...'radio', 'Enter', 'Enter'], verifying, from).kind).toBe('complete')
  })

  test('while the paper is read again no key wanders off and leaves a blank', () => {
    const verifying = by([1, 2, 3])
    const again = pressAll([...'15', 'Backspace'], verifying)
    for (const key of ['ArrowUp', 'ArrowDown', 'End', 'Home', 'g']) {
      expect(pressVerifying(again.state, key, verifying)).toMatchObject({
        state: again.state,
        outcome: { kind: 'unsettled' },
      })
    }
  })

  describe('where a rule passes over questions', () => {
    const skipping = [
      aQuestion({ key: 'q1', skips: [{ values: [1], to: 'q3' }] }),
      aQuestion({ key: 'q2' }),
      aQuestion({ key: 'q3' }),
    ]
    const from = startVerifying({ questions: skipping }, { responseId: 1, sheetNumber: 1, header: null })
    const ruled = (first: Answer[], reveal: Verifying['reveal'] = 'atOnce'): Verifying => ({
      ...by(first, reveal),
      questions: skipping,
    })

    test('settling for the first passes over what it passed over', () => {
      const verifying = ruled([1, 'skipped', 4])
      const { state, kind } = pressAll(['2', 'ArrowLeft', '4', 'Enter'], verifying, from)
      expect([kind, state.sheet.answers]).toEqual(['complete', [1, 'skipped', 4]])
      expect(settledAnswers(verifying.first, state.second, state.settled)).toEqual([1, 'skipped', 4])
    })

    test('settling for the second asks what the first passed over, and nobody about that', () => {
      const verifying = ruled([1, 'skipped', 4])
      const { state, kind } = pressAll(['2', 'ArrowRight', '5', '4', 'Enter'], verifying, from)
      expect(kind).toBe('complete')
      expect(settledAnswers(verifying.first, state.second, state.settled)).toEqual([2, 5, 4])
    })

    test('settling for the first goes back to what the second passed over', () => {
      const verifying = ruled([2, 5, 4])
      const back = pressAll(['1', 'ArrowLeft'], verifying, from)
      expect(back.state.sheet.position).toBe(1)
      const { state, kind } = pressAll(['5', '4', 'Enter'], verifying, back.state)
      expect(kind).toBe('complete')
      expect(state.settled).toHaveLength(1)
    })

    test('settling for the second drops what it passed over', () => {
      const verifying = ruled([2, 5, 4], 'atEnd')
      const { state, kind } = pressAll(['1', '4', 'Enter', 'ArrowRight', 'Enter'], verifying, from)
      expect(kind).toBe('complete')
      expect(settledAnswers(verifying.first, state.second, state.settled)).toEqual([1, 'skipped', 4])
    })
  })

  test('whatever is keyed and however it is settled, a complete sheet can be saved', () => {
    const keys = fc.constantFrom(
      ...[
        '1',
        '2',
        '3',
        'n',
        '-',
        '*',
        'Enter',
        'Backspace',
        'ArrowLeft',
        'ArrowRight',
        'ArrowUp',
        'ArrowDown',
      ],
      ...['Home', 'End'],
    )
    const firsts = fc.array(fc.constantFrom<Answer>(1, 2, 3, null, 'na', 'multi'), {
      minLength: 3,
      maxLength: 3,
    })
    const reveals = fc.constantFrom<Verifying['reveal']>('atOnce', 'atEnd')
    fc.assert(
      fc.property(firsts, reveals, fc.array(keys, { maxLength: 40 }), (first, reveal, pressed) => {
        const verifying = by(first, reveal)
        const ending = ['End', 'Enter', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'End', 'Enter']
        const { state } = pressAll([...pressed, ...ending, ...ending], verifying)
        const { outcome } = pressVerifying(state, 'Enter', verifying)
        expect(outcome.kind).toBe('complete')
        expect(settledAnswers(first, state.second, state.settled)).not.toBe(null)
      }),
    )
  })
})
