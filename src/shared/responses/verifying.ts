import { z } from 'zod'
import type { Question } from '../surveys/question'
import type { Questionnaire } from '../surveys/questionnaire'
import { type Answers, Answers as AnswersSchema } from './answers'
import { createSheet, press, writeText } from './keying'
import { goTo, type Outcome, withAnswer } from './keyingSteps'
import { SheetDraft, type SheetHeader } from './responses.contract'
import { Difference, differingPositions, isSameAnswer, type VerificationPlan } from './verification'
import { headerFields } from './verifiedHeader'
import { HeaderDraft, pressHeader, resumeHeader, startHeader, unsettledField } from './verifyingHeader'

/** A second keying half done: kept at every key, so that it comes back where it was. */
export const VerificationDraft = z.object({
  responseId: z.int(),
  sheet: SheetDraft,
  /** Null where headers are not keyed again. */
  header: HeaderDraft.nullable().default(null),
  /** The second keying as it was typed before any difference was shown: what the rate is counted from. */
  second: AnswersSchema,
  settled: z.array(Difference).max(300),
  /** The question whose difference is shown and waits to be settled. */
  shown: z.int().min(0).nullable(),
  /** The question being read from the paper again, and where keying goes on after it. */
  again: z.object({ position: z.int().min(0), resumeAt: z.int().min(0) }).nullable(),
})
export type VerificationDraft = z.infer<typeof VerificationDraft>

export interface Verified {
  readonly state: VerificationDraft
  /** What a key did in keying; or it showed a difference, settled one, or left one waiting. */
  readonly outcome: Outcome | { readonly kind: 'differs' | 'settled' | 'unsettled' }
}

/** What second keying goes by: the questions, what the first keying says, and when a difference is shown. */
export interface Verifying {
  readonly questions: readonly Question[]
  readonly first: Answers
  readonly firstHeader: SheetHeader
  readonly reveal: VerificationPlan['reveal']
  /** 'YYYY-MM-DD': gives its year to a day typed without one. */
  readonly today: string | null
}

const noHeader = { answeredOn: null, placeId: null, channelId: null, shiftId: null }

interface SheetAgain {
  readonly responseId: number
  readonly sheetNumber: number
  /** Whether the header is keyed too, and what it starts from: the one of the sheet verified before. */
  readonly header: { readonly before: SheetHeader | null } | null
}

/** An empty second keying of a sheet: nothing of the first one is in it. */
export function startVerifying(
  questionnaire: Pick<Questionnaire, 'questions'>,
  { responseId, sheetNumber, header }: SheetAgain,
): VerificationDraft {
  const sheet = createSheet(questionnaire, sheetNumber, noHeader)
  return {
    responseId,
    sheet: goTo(sheet, 0, questionnaire.questions),
    header: header && startHeader(header.before),
    second: sheet.answers,
    settled: [],
    shown: null,
    again: null,
  }
}

/**
 * A second keying taken up again. What was settled against an answer that was corrected in the meantime is open
 * again: it was compared with something else.
 */
export function resumeVerifying(
  draft: VerificationDraft,
  { first, firstHeader }: Pick<Verifying, 'first' | 'firstHeader'>,
): VerificationDraft {
  const { settled, second, shown } = draft
  const isStillShown = shown !== null && !isSameAnswer(second[shown], first[shown])
  return {
    ...draft,
    settled: settled.filter((known) => isSameAnswer(known.first, first[known.position])),
    shown: isStillShown ? shown : null,
    header: draft.header && resumeHeader(draft.header, firstHeader),
  }
}

/**
 * What a key does in a second keying: the same as in the first, until a question is left whose answer differs.
 * Then the difference waits for ← (the first was right), → (the second was right) or Backspace (read the paper
 * and type again); no other key does anything, so that fingers that are ahead settle nothing by accident.
 * The sheet before is never repeated: that would copy an answer instead of reading it.
 */
export function pressVerifying(state: VerificationDraft, key: string, by: Verifying): Verified {
  if (isInHeader(state)) return pressInHeader(state, key, by)
  if (state.shown !== null) return settle(state, state.shown, key, by)
  // Looking elsewhere would leave a blank where the paper was to be read.
  if (state.again && wanderingKeys.has(key)) return { state, outcome: { kind: 'unsettled' } }
  const { state: sheet, outcome } = press(state.sheet, key, by.questions, {
    today: by.today,
    previous: null,
  })
  if (outcome.kind === 'refused' && outcome.reason === 'firstQuestion' && state.header) {
    const header = { ...state.header, at: headerFields.at(-1) ?? null }
    return { state: { ...state, header }, outcome: { kind: 'moved' } }
  }
  if (outcome.kind === 'refused' || outcome.kind === 'ignored') return { state, outcome }
  if (state.again && sheet.mode === 'goto') return { state, outcome: { kind: 'unsettled' } }
  if (outcome.kind === 'complete') return showNext(state, by)
  const typed = withTyped(state, sheet)
  const left = state.sheet.position
  if (sheet.position === left) return { state: typed, outcome }
  if (state.again) return finishAgain(typed, state.again, by, state.sheet.answers)
  const isForward = sheet.position > left && state.sheet.mode !== 'goto'
  if (by.reveal === 'atEnd' || !isForward || !isUnsettled(typed, left, by)) return { state: typed, outcome }
  if (by.first[left] === 'skipped') return { state: settledByRule(typed, left, by), outcome }
  return { state: { ...typed, shown: left }, outcome: { kind: 'differs' } }
}

const wanderingKeys = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'GoTo'])

/** Whether keys belong to the header now, and not to the questions. */
export function isInHeader({ header }: VerificationDraft): boolean {
  return header !== null && (header.at !== null || header.shown !== null)
}

/** The whole text of an open question, for what is written in a field. */
export function writeVerifying(state: VerificationDraft, text: string): VerificationDraft {
  if (state.shown !== null || isInHeader(state)) return state
  return { ...state, sheet: writeText(state.sheet, text).state }
}

function pressInHeader(state: VerificationDraft, key: string, by: Verifying): Verified {
  if (!state.header) return { state, outcome: { kind: 'ignored' } }
  const { header, kind } = pressHeader(state.header, key, { first: by.firstHeader, reveal: by.reveal })
  const next = { ...state, header }
  if (kind !== 'settled' || isInHeader(next)) return { state: next, outcome: { kind } }
  return goOn(next, by)
}

/** Answers typed; where a difference was already shown, the second keying stays as it was before. */
function withTyped(state: VerificationDraft, sheet: SheetDraft): VerificationDraft {
  const shown = new Set(state.settled.map(({ position }) => position))
  if (state.again) shown.add(state.again.position)
  const second = sheet.answers.map((answer, position) =>
    shown.has(position) ? (state.second[position] ?? null) : answer,
  )
  // A settled question that was gone back to and typed anew was read from the paper once more.
  const settled = state.settled.map((difference) => {
    const final = sheet.answers[difference.position] ?? null
    return isSameAnswer(final, difference.final) ? difference : { ...difference, by: 'paper' as const, final }
  })
  return { ...state, sheet, second, settled }
}

function isUnsettled(state: VerificationDraft, position: number, { first }: Verifying): boolean {
  if (state.settled.some((difference) => difference.position === position)) return false
  return !isSameAnswer(state.second[position], first[position])
}

/** At the end of the sheet: the first difference that nobody has settled, or that all are. */
function showNext(state: VerificationDraft, by: Verifying): Verified {
  const field = state.header && unsettledField(state.header, by.firstHeader)
  if (state.header && field) {
    return { state: { ...state, header: { ...state.header, shown: field } }, outcome: { kind: 'differs' } }
  }
  const waiting = differingPositions(by.first, state.second).filter((position) =>
    isUnsettled(state, position, by),
  )
  const ruled = waiting.filter((position) => isRuled(state, position, by))
  if (ruled.length > 0) {
    return showNext(
      ruled.reduce((sheet, position) => settledByRule(sheet, position, by), state),
      by,
    )
  }
  const [next] = waiting
  if (next === undefined) return { state: { ...state, shown: null }, outcome: { kind: 'complete' } }
  return { state: { ...state, shown: next }, outcome: { kind: 'differs' } }
}

/** One keying passed over the question by a skip rule: what was settled before it says which, and nobody is asked. */
function isRuled({ second, sheet }: VerificationDraft, position: number, { first }: Verifying): boolean {
  return (
    first[position] === 'skipped' || (second[position] === 'skipped' && sheet.answers[position] === 'skipped')
  )
}

function settledByRule(state: VerificationDraft, position: number, by: Verifying): VerificationDraft {
  const difference = differenceAt(state, position, by)
  return withDifference(state, { ...difference, by: 'second', final: difference.second }, by)
}

function settle(state: VerificationDraft, position: number, key: string, by: Verifying): Verified {
  if (key === 'Backspace') return readAgain(state, position, by)
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return { state, outcome: { kind: 'unsettled' } }
  const side = key === 'ArrowLeft' ? 'first' : 'second'
  const difference = { ...differenceAt(state, position, by), by: side } as const
  return goOn(withDifference(state, { ...difference, final: difference[side] }, by), by, state.sheet.answers)
}

function differenceAt(state: VerificationDraft, position: number, { first }: Verifying) {
  return { position, first: first[position] ?? null, second: state.second[position] ?? null }
}

/** The answer that stays, with what the skip rules make of the questions after it. */
function withDifference(state: VerificationDraft, difference: Difference, by: Verifying): VerificationDraft {
  const { position, final } = difference
  const paper = { questions: by.questions, today: by.today, previous: null }
  const answered = withAnswer({ ...state.sheet, position }, final, paper)
  const others = state.settled.filter((known) => known.position !== position)
  const settled = [...others, difference].sort((one, other) => one.position - other.position)
  const sheet = goTo(answered, state.sheet.position, by.questions)
  return withTyped({ ...state, settled, shown: null, again: null }, sheet)
}

/**
 * At the end of the sheet settling one difference shows the next; before it, keying goes on: at a question that
 * is asked only now, where there is one.
 */
function goOn(state: VerificationDraft, by: Verifying, before: Answers = state.sheet.answers): Verified {
  const { answers } = state.sheet
  let position = answers.findIndex((answer, index) => answer === null && before[index] === 'skipped')
  if (position < 0 || position > state.sheet.position) position = state.sheet.position
  while (answers[position] === 'skipped') position += 1
  const there = { ...state, sheet: goTo(state.sheet, position, by.questions) }
  if (position < by.questions.length) return { state: there, outcome: { kind: 'settled' } }
  const next = showNext(there, by)
  return next.outcome.kind === 'complete' ? { state: next.state, outcome: { kind: 'settled' } } : next
}

/** The question opens empty once more: neither keying is believed. */
function readAgain(state: VerificationDraft, position: number, by: Verifying): Verified {
  const answers = state.sheet.answers.map((known, index) => (index === position ? null : known))
  const again = { position, resumeAt: state.sheet.position }
  const sheet = goTo({ ...state.sheet, answers }, position, by.questions)
  return { state: { ...state, sheet, shown: null, again }, outcome: { kind: 'moved' } }
}

function finishAgain(
  state: VerificationDraft,
  again: NonNullable<VerificationDraft['again']>,
  by: Verifying,
  before: Answers,
): Verified {
  const { position, resumeAt } = again
  const final = state.sheet.answers[position] ?? null
  const settled = withDifference(state, { ...differenceAt(state, position, by), by: 'paper', final }, by)
  return goOn({ ...settled, sheet: goTo(settled.sheet, resumeAt, by.questions) }, by, before)
}
