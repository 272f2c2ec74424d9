import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/responses/answers'
import type { SheetHeader } from '#shared/responses/responses.contract'
import {
  differingFields,
  type HeaderValue,
  headerErrorsOfFirst,
  settledHeader,
} from '#shared/responses/verifiedHeader'
import {
  pressVerifying,
  startVerifying,
  type VerificationDraft,
  type Verifying,
} from '#shared/responses/verifying'
import { writeHeader } from '#shared/responses/verifyingHeader'
import { someQuestions } from '../../support/builders'

const questions = someQuestions('S5', 'S5')
const first: Answer[] = [1, 2]
const firstHeader: SheetHeader = { answeredOn: '2026-03-05', placeId: 1, channelId: 2, shiftId: 3 }
const by = (reveal: Verifying['reveal'] = 'atOnce'): Verifying => ({
  questions,
  first,
  firstHeader,
  reveal,
  today: null,
})
const start = (before: SheetHeader | null = null) =>
  startVerifying({ questions }, { responseId: 1, sheetNumber: 7, header: { before } })

/** A key, or what is typed in the field of the header. */
type Stroke = string | { readonly value: HeaderValue }

function strokes(list: readonly Stroke[], verifying: Verifying, from: VerificationDraft) {
  let state = from
  let kind = ''
  for (const stroke of list) {
    if (typeof stroke === 'string') {
      const pressed = pressVerifying(state, stroke, verifying)
      state = pressed.state
      kind = pressed.outcome.kind
    } else if (state.header) state = { ...state, header: writeHeader(state.header, stroke.value) }
  }
  return { state, kind, header: state.header }
}

const asFirst: Stroke[] = [
  { value: '2026-03-05' },
  'Enter',
  { value: 1 },
  'Enter',
  { value: 2 },
  'Enter',
  { value: 3 },
  'Enter',
]

test('a header keyed as the first time leads to the questions, and digits in it answer none', () => {
  const typed = strokes([{ value: '2026-03-05' }, '1', '2'], by(), start())
  expect([typed.kind, typed.state.sheet.position]).toEqual(['ignored', 0])
  const { state, kind, header } = strokes([...asFirst, '1', '2', 'Enter'], by(), start())
  expect([kind, header?.settled, state.second]).toEqual(['complete', [], [1, 2]])
})

test('the header of the sheet verified before is there, and an Enter takes each field of it', () => {
  const { kind } = strokes(['Enter', 'Enter', 'Enter', 'Enter', '1', '2', 'Enter'], by(), start(firstHeader))
  expect(kind).toBe('complete')
})

test('a difference is shown as the field is left, and waits', () => {
  const waiting = strokes([{ value: '2026-03-06' }, 'Enter'], by(), start())
  expect([waiting.kind, waiting.header?.shown]).toEqual(['differs', 'answeredOn'])
  expect(strokes(['Enter', '5'], by(), waiting.state)).toMatchObject({
    kind: 'unsettled',
    state: waiting.state,
  })
  const { header } = strokes(['ArrowRight'], by(), waiting.state)
  expect(header?.at).toBe('placeId')
  expect(header?.settled).toEqual([
    { field: 'answeredOn', first: '2026-03-05', second: '2026-03-06', by: 'second', final: '2026-03-06' },
  ])
})

test('a field is read from the paper again where neither is trusted', () => {
  const wrong: Stroke[] = [{ value: '2026-03-06' }, 'Enter', 'Backspace']
  const again = strokes(wrong, by(), start())
  expect(again.header).toMatchObject({ at: 'answeredOn', values: { answeredOn: null } })
  const { header } = strokes([{ value: '2026-03-07' }, 'Enter'], by(), again.state)
  expect(header).toMatchObject({ at: 'placeId', second: { answeredOn: '2026-03-06' } })
  expect(header?.settled).toMatchObject([{ by: 'paper', final: '2026-03-07' }])
})

test('at the end of the sheet the header comes before the questions', () => {
  const typed = strokes(['Enter', 'Enter', 'Enter', 'Enter', '1', '3', 'Enter'], by('atEnd'), start())
  expect(typed.header?.shown).toBe('answeredOn')
  const { state, kind } = strokes(
    ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
    by('atEnd'),
    typed.state,
  )
  expect([kind, state.shown]).toEqual(['differs', 1])
  expect(strokes(['ArrowRight', 'Enter'], by('atEnd'), state).kind).toBe('complete')
})

test('↑ from the first question goes back into the header, and what is typed anew there was read again', () => {
  const list: Stroke[] = [
    { value: '2026-03-06' },
    'Enter',
    'ArrowRight',
    { value: 1 },
    'Enter',
    { value: 2 },
    'Enter',
    { value: 3 },
    'Enter',
  ]
  const { state, header } = strokes([...list, 'ArrowUp'], by(), start())
  expect(header?.at).toBe('shiftId')
  const anew = strokes(['ArrowUp', 'ArrowUp', 'ArrowUp', { value: '2026-03-05' }, 'Enter'], by(), state)
  expect(anew.header?.settled).toMatchObject([{ by: 'paper', final: '2026-03-05' }])
})

test('a header is settled only when every difference is, and as it says', () => {
  const second = { ...firstHeader, placeId: 9 }
  const right = { field: 'placeId', first: 1, second: 9, by: 'second', final: 9 } as const
  expect(settledHeader(firstHeader, second, [right])).toEqual(second)
  expect(settledHeader(firstHeader, second, [])).toBe(null)
  expect(settledHeader(firstHeader, second, [{ ...right, final: 4 }])).toBe(null)
  expect(settledHeader(firstHeader, second, [{ ...right, by: 'paper', final: 4 }])?.placeId).toBe(4)
  expect(settledHeader(firstHeader, second, [{ ...right, by: 'paper', final: '2026-03-05' }])).toBe(null)
  expect(settledHeader(firstHeader, firstHeader, [right])).toBe(null)
  expect(headerErrorsOfFirst([right, { ...right, by: 'first', final: 1 }])).toBe(1)
})

test('whatever is keyed, a complete sheet has its header settled', () => {
  const aStroke: fc.Arbitrary<Stroke> = fc.oneof(
    fc.constantFrom<Stroke>('Enter', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Backspace', 'End', '1', '2'),
    fc.constantFrom<Stroke>({ value: null }, { value: '2026-03-05' }, { value: 1 }, { value: 2 }),
  )
  const reveals = fc.constantFrom<Verifying['reveal']>('atOnce', 'atEnd')
  fc.assert(
    fc.property(fc.array(aStroke, { maxLength: 40 }), reveals, (list, reveal) => {
      const end = Array.from({ length: 12 }, () => ['ArrowLeft', 'Enter', 'End', 'Enter']).flat()
      const { state, kind, header } = strokes([...list, ...end], by(reveal), start())
      expect(kind).toBe('complete')
      expect(differingFields(firstHeader, header?.second ?? firstHeader).length).toBe(header?.settled.length)
      expect(state.sheet.position).toBe(questions.length)
    }),
  )
})
