import { isClosed, type Question } from '../surveys/question'
import { skippedPositions } from '../surveys/skips'
import type { Answer, Answers } from './answers'
import { typedDay } from './keyingDay'
import { isPlaceTaken, rangeAt } from './keyingGroups'
import type { SheetDraft } from './responses.contract'

/** Why a key was not taken. */
export type Refusal =
  | 'notOnScale'
  | 'naNotAllowed'
  | 'notANumber'
  | 'notADay'
  | 'outOfRange'
  | 'placeTaken'
  | 'manyMarksAllowed'
  | 'oneNumberOnly'
  | 'oneDayOnly'
  | 'secondDigitMissing'
  | 'tooLong'
  | 'firstQuestion'
  | 'allAnswered'
  | 'nothingBefore'
  | 'noSuchQuestion'
  | 'wasSkipped'

/** What is asked once before Enter goes on: a blank where an answer is due, numbers that do not make 100. */
export type Doubt = 'required' | 'sum'

/**
 * What a key did: gave the question its answer and moved on; moved without answering; was taken as a part of
 * an answer; asked something, and the same Enter again goes on; was refused and changed nothing; asked to save
 * a sheet that is at its end; or is no key of a sheet.
 */
export type Outcome =
  | { readonly kind: 'answered' | 'moved' | 'typing' | 'complete' | 'ignored' }
  | { readonly kind: 'asked'; readonly reason: Doubt }
  | { readonly kind: 'refused'; readonly reason: Refusal }

export interface Pressed {
  readonly state: SheetDraft
  readonly outcome: Outcome
}

/** What keying knows besides the sheet. */
export interface Aids {
  /** 'YYYY-MM-DD': gives its year to a day typed without one. */
  readonly today: string | null
  /** The answers of the sheet before, for the key that repeats them. */
  readonly previous: Answers | null
}

export interface Paper extends Aids {
  readonly questions: readonly Question[]
}

/** Where the keyboard goes from a question; what a skip rule passed over is not on the way. */
export type Direction = 'ahead' | 'back' | 'first' | 'last'

/** Marks of a multiple choice; none where it has another answer or none. */
export function marksOf(answer: Answer | undefined): readonly number[] {
  return typeof answer === 'object' && answer !== null && 'marks' in answer ? answer.marks : []
}

/** What is written in an open question; empty where it has another answer or none. */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : ''
}

/** What is written beside the option "other"; empty where nothing is. */
export function otherOf(answer: Answer | undefined): string {
  return typeof answer === 'object' && answer !== null && 'marks' in answer ? (answer.other ?? '') : ''
}

export function refused(state: SheetDraft, reason: Refusal): Pressed {
  return { state, outcome: { kind: 'refused', reason } }
}

/** Goes to another question with what is written taken as the answer of this one. */
export function leave(state: SheetDraft, direction: Direction, paper: Paper): Pressed {
  const taken = takeWritten(state, paper)
  if ('refusal' in taken) return refused(state, taken.refusal)
  const position = landing(taken.sheet, direction, paper.questions.length)
  if (position < 0) return refused(state, 'firstQuestion')
  if (position > paper.questions.length) return refused(state, 'allAnswered')
  const isAnswered = taken.sheet !== state && position > state.position
  const next = goTo(taken.sheet, position, paper.questions)
  return { state: next, outcome: { kind: isAnswered ? 'answered' : 'moved' } }
}

function landing({ answers, position }: SheetDraft, direction: Direction, end: number): number {
  if (direction === 'first') return 0
  if (direction === 'last') return end
  const step = direction === 'ahead' ? 1 : -1
  let next = position + step
  while (answers[next] === 'skipped') next += step
  return next
}

type Taken = { readonly sheet: SheetDraft } | { readonly refusal: Refusal }

/** The sheet with what is written as an answer; itself when nothing is to be taken; or why it cannot be one. */
export function takeWritten(state: SheetDraft, paper: Paper): Taken {
  const { buffer, mode, position } = state
  const question = paper.questions[position]
  if (mode === 'goto' || !question) return { sheet: state }
  if (mode === 'other') return takeOther(state, question, paper)
  if (question.type === 'TXT') {
    if (buffer === textOf(state.answers[position])) return { sheet: state }
    return { sheet: withAnswer(state, buffer.trim() === '' ? null : { text: buffer }, paper) }
  }
  if (isClosed(question.type) || buffer === '') return { sheet: state }
  return question.type === 'DATE' ? takeDay(state, paper) : takeNumber(state, paper)
}

function takeOther(state: SheetDraft, { type, options }: Question, paper: Paper): Taken {
  const other = state.buffer.trim()
  const known = state.answers[state.position]
  if (other === otherOf(known)) return { sheet: state }
  const marks = type === 'MC' ? [...marksOf(known)] : [options.length]
  if (other !== '') return { sheet: withAnswer(state, { marks, other }, paper) }
  return { sheet: withAnswer(state, type === 'MC' ? { marks } : options.length, paper) }
}

function takeDay(state: SheetDraft, paper: Paper): Taken {
  const date = typedDay(state.buffer, paper.today)
  return date === null ? { refusal: 'notADay' } : { sheet: withAnswer(state, { date }, paper) }
}

function takeNumber(state: SheetDraft, paper: Paper): Taken {
  const { buffer, position, answers } = state
  if (buffer === '-') return { sheet: withAnswer(state, null, paper) }
  if (!/\d/.test(buffer)) return { refusal: 'notANumber' }
  const value = Number(buffer.replace(',', '.'))
  const { min, max } = rangeAt(paper.questions, position)
  if ((min !== null && value < min) || (max !== null && value > max)) return { refusal: 'outOfRange' }
  if (isPlaceTaken(paper.questions, answers, position, value)) return { refusal: 'placeTaken' }
  return { sheet: withAnswer(state, value === 0 ? 0 : value, paper) } // no negative zero
}

/** Answers the question and goes on to the next that is asked. */
export function answer(state: SheetDraft, given: Answer, paper: Paper): Pressed {
  const { questions } = paper
  if (typeof given === 'number' && isPlaceTaken(questions, state.answers, state.position, given)) {
    return refused(state, 'placeTaken')
  }
  const answered = withAnswer(state, given, paper)
  const next = goTo(answered, landing(answered, 'ahead', questions.length), questions)
  return { state: next, outcome: { kind: 'answered' } }
}

/** The sheet with another answer to this question, and with what the skip rules make of the questions after it. */
export function withAnswer(state: SheetDraft, given: Answer, { questions }: Paper): SheetDraft {
  const answers = state.answers.map((known, index) => (index === state.position ? given : known))
  if (!questions.some(({ skips }) => skips.length > 0)) return { ...state, answers }
  return settleSkips({ ...state, answers }, questions)
}

/** What becomes skipped is put aside with its answer, and comes back when the rule lets it. */
function settleSkips(state: SheetDraft, questions: readonly Question[]): SheetDraft {
  const skipped = new Set(skippedPositions(questions, state.answers))
  const kept = new Map(state.aside.map(({ position, answer }) => [position, answer]))
  const aside = state.answers.flatMap((known, position) => {
    if (!skipped.has(position)) return []
    const answer = known === 'skipped' ? (kept.get(position) ?? null) : known
    return answer === null ? [] : [{ position, answer }]
  })
  const answers = state.answers.map((known, position) => {
    if (skipped.has(position)) return 'skipped' as const
    return known === 'skipped' ? (kept.get(position) ?? null) : known
  })
  return { ...state, answers, aside }
}

/** An open question is entered with its text ready to be changed; every other one with nothing typed. */
export function goTo(state: SheetDraft, position: number, questions: readonly Question[]): SheetDraft {
  const isText = questions[position]?.type === 'TXT'
  const buffer = isText ? textOf(state.answers[position]) : ''
  return { ...state, position, buffer, mode: 'answer', asked: null }
}
