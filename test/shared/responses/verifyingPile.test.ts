import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, answerFits } from '#shared/responses/answers'
import { settledAnswers } from '#shared/responses/verification'
import {
  pressVerifying,
  startVerifying,
  VerificationDraft,
  type Verifying,
} from '#shared/responses/verifying'
import { aQuestion, noHeader, someOptions } from '../../support/builders'

describe('a pile of fifteen sheets with every type of question', () => {
  const options = someOptions(4)
  const questions = [
    aQuestion({ key: 'q1', type: 'S5', skips: [{ values: [1], to: 'q3' }] }),
    aQuestion({ key: 'q2', type: 'YN' }),
    aQuestion({ key: 'q3', type: 'SC', options, hasOther: true }),
    aQuestion({ key: 'q4', type: 'MC', options, hasOther: true }),
    aQuestion({ key: 'q5', type: 'NUM', range: { min: 0, max: 100 } }),
    aQuestion({ key: 'q6', type: 'DATE' }),
    aQuestion({ key: 'q7', type: 'TXT' }),
    aQuestion({ key: 'q8', type: 'N10', required: true }),
  ]
  const first: Answer[] = [
    4,
    1,
    { marks: [4], other: 'radio' },
    { marks: [1, 3] },
    7,
    { date: '2026-03-05' },
    { text: 'bien' },
    9,
  ]
  const verifying = (reveal: Verifying['reveal']): Verifying => ({
    questions,
    first,
    firstHeader: noHeader,
    reveal,
    today: '2026-03-05',
  })
  const start = startVerifying({ questions }, { responseId: 1, sheetNumber: 1, header: null })

  test('whatever fifteen clerks press, left off at any key and taken up again, each sheet can be saved', () => {
    const keys = fc.constantFrom(
      ...['1', '2', '3', '4', '5', '7', '9', '/', 'n', '-', '*', '?', '+', 'g', 'a', ' ', '0', '6'],
      ...[
        'Enter',
        'Enter',
        'Enter',
        'Backspace',
        'ArrowLeft',
        'ArrowRight',
        'ArrowUp',
        'ArrowDown',
        'Escape',
      ],
      ...['Home', 'End', 'F9'],
    )
    const reveals = fc.constantFrom<Verifying['reveal']>('atOnce', 'atEnd')
    fc.assert(
      fc.property(reveals, fc.array(keys, { minLength: 15, maxLength: 90 }), (reveal, pressed) => {
        const by = verifying(reveal)
        const press = (state: VerificationDraft, key: string) => pressVerifying(state, key, by).state
        // The draft goes through its file after every key, as when the app is closed there.
        const kept = (state: VerificationDraft) => VerificationDraft.parse(JSON.parse(JSON.stringify(state)))
        let state = pressed.reduce((now, key) => kept(press(now, key)), start)
        // To the end by the shortest way: what is refused is taken back, a difference is settled for the first.
        for (let turn = 0; turn < 200; turn++) {
          const { outcome, state: next } = pressVerifying(state, 'Enter', by)
          if (outcome.kind === 'complete') break
          const isStuck = outcome.kind === 'refused'
          state = isStuck ? press(state, 'Backspace') : next
          if (state.shown !== null) state = press(state, 'ArrowLeft')
        }
        const end = pressVerifying(state, 'Enter', by)
        expect(end.outcome.kind).toBe('complete')
        const saved = settledAnswers(first, end.state.second, end.state.settled)
        expect(saved).not.toBe(null)
        expect(questions.every((question, index) => answerFits(question, saved?.[index] ?? null))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
