import { z } from 'zod'
import type { Question } from '../surveys/question'
import type { Questionnaire } from '../surveys/questionnaire'
import { type Answer, type Answers, Answers as AnswersSchema } from './answers'
import { createSheet, press, writeText } from './keying'
import { SheetDraft } from './responses.contract'
import { Difference, differingPositions, isSameAnswer, type VerificationPlan } from './verification'

/** A second keying half done: kept at every key, so that it comes back where it was. */
export const VerificationDraft = z.object({
  responseId: z.int(),
  sheet: SheetDraft,
  /** The second keying as it was typed before any difference was shown: what the rate is counted from. */
  second: AnswersSchema,
  settled: z.array(Difference).max(300),
  /** The question whose difference is shown and waits to be settled. */
  asked: z.int().min(0).nullable(),
  /** The question being read from the paper again, and where keying goes on after it. */
  again: z.object({ position: z.int().min(0), resumeAt: z.int().min(0) }).nullable(),
})
export type VerificationDraft = z.infer<typeof VerificationDraft>

export interface Verified {
  readonly state: VerificationDraft
  /** What a key did in keying; or it showed a difference, settled one, or left one waiting. */
  readonly outcome:
    | ReturnType<typeof press>['outcome']
    | { readonly kind: 'differs' | 'settled' | 'unsettled' }
}

/** What second keying goes by: the questions, what the first keying says, and when a difference is shown. */
export interface Verifying {
  readonly questions: readonly Question[]
  readonly first: Answers
  readonly reveal: VerificationPlan['reveal']
}

const noHeader = { answeredOn: null, placeId: null, channelId: null }

/** An empty second keying of a sheet: nothing of the first one is in it. */
export function startVerifying(
  questionnaire: Pick<Questionnaire, 'questions'>,
  { responseId, sheetNumber }: { readonly responseId: number; readonly sheetNumber: number },
): VerificationDraft {
  const sheet = createSheet(questionnaire, sheetNumber, noHeader)
  return { responseId, sheet, second: sheet.answers, settled: [], asked: null, again: null }
}

/**
 * What a key does in a second keying: the same as in the first, until a question is left whose answer differs.
 * Then the difference waits for ← (the first was right), → (the second was right) or Backspace (read the paper
 * and type again); no other key does anything, so that fingers that are ahead settle nothing by accident.
 */
export function pressVerifying(state: VerificationDraft, key: string, by: Verifying): Verified {
  if (state.asked !== null) return settle(state, state.asked, key, by)
  const { state: sheet, outcome } = press(state.sheet, key, by.questions)
  if (outcome.kind === 'refused' || outcome.kind === 'ignored') return { state, outcome }
  if (outcome.kind === 'complete') return askNext(state, by)
  const typed = withTyped(state, sheet)
  const left = state.sheet.position
  if (sheet.position === left) return { state: typed, outcome }
  if (state.again) return finishAgain(typed, state.again, by)
  const isForward = sheet.position > left
  if (by.reveal === 'atEnd' || !isForward || !isUnsettled(typed, left, by)) return { state: typed, outcome }
  return { state: { ...typed, asked: left }, outcome: { kind: 'differs' } }
}

/** The whole text of an open question, for what is written in a field. */
export function writeVerifying(state: VerificationDraft, text: string): VerificationDraft {
  if (state.asked !== null) return state
  return { ...state, sheet: writeText(state.sheet, text).state }
}

/** Whether anything is keyed that would be missed. */
export function isVerifyingStarted({ sheet, settled }: VerificationDraft): boolean {
  return (
    sheet.position > 0 || sheet.buffer !== '' || settled.length > 0 || sheet.answers.some((a) => a !== null)
  )
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
function askNext(state: VerificationDraft, by: Verifying): Verified {
  const next = differingPositions(by.first, state.second).find((position) => isUnsettled(state, position, by))
  if (next === undefined) return { state: { ...state, asked: null }, outcome: { kind: 'complete' } }
  return { state: { ...state, asked: next }, outcome: { kind: 'differs' } }
}

function settle(state: VerificationDraft, position: number, key: string, by: Verifying): Verified {
  if (key === 'Backspace') return readAgain(state, position, by)
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return { state, outcome: { kind: 'unsettled' } }
  const side = key === 'ArrowLeft' ? 'first' : 'second'
  const difference = { ...differenceAt(state, position, by), by: side } as const
  return goOn(withDifference(state, { ...difference, final: difference[side] }), by)
}

function differenceAt(state: VerificationDraft, position: number, { first }: Verifying) {
  return { position, first: first[position] ?? null, second: state.second[position] ?? null }
}

function withDifference(state: VerificationDraft, difference: Difference): VerificationDraft {
  const { position, final } = difference
  const answers = state.sheet.answers.map((known, index) => (index === position ? final : known))
  const others = state.settled.filter((known) => known.position !== position)
  // A text that stands open at this question must not bring back what was typed before.
  const isOpen = state.sheet.position === position
  const buffer = isOpen ? textOf(final) : state.sheet.buffer
  return {
    ...state,
    sheet: { ...state.sheet, answers, buffer },
    settled: [...others, difference].sort((one, other) => one.position - other.position),
    asked: null,
    again: null,
  }
}

/** At the end of the sheet settling one difference shows the next; before it, keying goes on. */
function goOn(state: VerificationDraft, by: Verifying): Verified {
  if (state.sheet.position < by.questions.length) return { state, outcome: { kind: 'settled' } }
  const next = askNext(state, by)
  return next.outcome.kind === 'complete' ? { state: next.state, outcome: { kind: 'settled' } } : next
}

/** The question opens empty once more: neither keying is believed. */
function readAgain(state: VerificationDraft, position: number, by: Verifying): Verified {
  const answers = state.sheet.answers.map((known, index) => (index === position ? null : known))
  const emptied = { ...state.sheet, answers }
  const again = { position, resumeAt: state.sheet.position }
  const sheet = moveTo(emptied, position, by.questions)
  return { state: { ...state, sheet, asked: null, again }, outcome: { kind: 'moved' } }
}

function finishAgain(
  state: VerificationDraft,
  again: NonNullable<VerificationDraft['again']>,
  by: Verifying,
): Verified {
  const { position, resumeAt } = again
  const final = state.sheet.answers[position] ?? null
  const settled = withDifference(state, { ...differenceAt(state, position, by), by: 'paper', final })
  const sheet = moveTo(settled.sheet, resumeAt, by.questions)
  return goOn({ ...settled, sheet }, by)
}

/** A sheet that begins anew at the question: whatever stood half typed belongs to another one. */
function moveTo(sheet: SheetDraft, position: number, questions: readonly Question[]): SheetDraft {
  const { sheetNumber, header, answers } = sheet
  const isText = questions[position]?.type === 'TXT'
  const buffer = isText ? textOf(answers[position]) : ''
  return { ...createSheet({ questions: [...questions] }, sheetNumber, header), answers, position, buffer }
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : ''
}
