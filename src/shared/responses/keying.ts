import { type Choice, choicesOf, isClosed, type Question, type Questionnaire } from '../surveys/questionnaire'
import type { Answer, Answers } from './answers'
import type { Sheet, SheetDraft, SheetHeader } from './responses.contract'

/** Why a key was not taken. */
export type Refusal =
  | 'notOnScale'
  | 'naNotAllowed'
  | 'notANumber'
  | 'manyMarksAllowed'
  | 'oneNumberOnly'
  | 'secondDigitMissing'
  | 'tooLong'
  | 'firstQuestion'
  | 'allAnswered'

/**
 * What a key did: gave the question its answer and moved on; moved without answering; was taken as a part of
 * an answer; was refused and changed nothing; asked to save a sheet that is at its end; or is no key of a sheet.
 */
export type Outcome =
  | { readonly kind: 'answered' | 'moved' | 'typing' | 'complete' | 'ignored' }
  | { readonly kind: 'refused'; readonly reason: Refusal }

export interface Pressed {
  readonly state: SheetDraft
  readonly outcome: Outcome
}

const LONGEST_TEXT = 5000
const LONGEST_NUMBER = 15

/** An empty sheet: every question has an answer from the start, and it is blank. */
export function createSheet(
  questionnaire: Pick<Questionnaire, 'questions'>,
  sheetNumber: number,
  header: SheetHeader,
): SheetDraft {
  const answers = questionnaire.questions.map(() => null)
  return { responseId: null, sheetNumber, header, answers, position: 0, buffer: '' }
}

/** A sheet that was saved, opened at its first question to be corrected. */
export function openSheet(sheet: Sheet, questions: readonly Question[]): SheetDraft {
  const { id: responseId, sheetNumber, header, answers } = sheet
  return goTo({ responseId, sheetNumber, header, answers, position: 0, buffer: '' }, 0, questions)
}

/**
 * What a key does to the sheet. Keys are named as the browser names them; a line break inside a text is '\n'.
 *
 * - A number begins with its sign: `-` alone is blank, `-5` is minus five, and after a digit it is refused.
 * - A list of more than ten options waits for its second digit; Enter takes one digit as if a zero went before.
 * - Moving by the arrows keeps what is written in a number or a text; Backspace takes it back first.
 * - In a text every character is text; Esc keeps it and goes back to the question before.
 */
export function press(state: SheetDraft, key: string, questions: readonly Question[]): Pressed {
  const question = questions[state.position]
  if (key === 'ArrowUp') return leave(state, state.position - 1, questions)
  if (key === 'ArrowDown') return leave(state, state.position + 1, questions)
  if (key === 'Home') return leave(state, 0, questions)
  if (key === 'End') return leave(state, questions.length, questions)
  if (key === 'Backspace') return backspace(state, questions)
  if (!question) return pressAtEnd(state, key)
  if (key === 'Enter') return enter(state, question, questions)
  if (key === 'Escape' && question.type === 'TXT') return leave(state, state.position - 1, questions)
  if (key.length !== 1) return { state, outcome: { kind: 'ignored' } }
  if (question.type === 'TXT') return writeText(state, state.buffer + key)
  return pressCode(state, key, question, questions) ?? pressCharacter(state, key, question, questions)
}

/** The text of a question as a whole, for what is pasted or composed and comes as no key. */
export function writeText(state: SheetDraft, text: string): Pressed {
  if (text.length > LONGEST_TEXT) return refused(state, 'tooLong')
  return { state: { ...state, buffer: text }, outcome: { kind: 'typing' } }
}

/** Marks of a multiple choice; none where it has another answer or none. */
export function marksOf(answer: Answer | undefined): readonly number[] {
  return typeof answer === 'object' && answer !== null && 'marks' in answer ? answer.marks : []
}

/** What is written in an open question; empty where it has another answer or none. */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : ''
}

/** Whether anything is keyed in the sheet that would be missed. */
export function isStarted(state: SheetDraft): boolean {
  return state.position > 0 || state.buffer !== '' || state.answers.some((answer) => answer !== null)
}

/** In how many questions two sheets of the same questionnaire differ. */
export function differences(one: Answers, other: Answers): number {
  return one.filter((answer, index) => JSON.stringify(answer) !== JSON.stringify(other[index])).length
}

function pressAtEnd(state: SheetDraft, key: string): Pressed {
  if (key === 'Enter') return { state, outcome: { kind: 'complete' } }
  if (key.length === 1) return refused(state, 'allAnswered')
  return { state, outcome: { kind: 'ignored' } }
}

function backspace(state: SheetDraft, questions: readonly Question[]): Pressed {
  if (state.buffer === '') return leave(state, state.position - 1, questions)
  return { state: { ...state, buffer: state.buffer.slice(0, -1) }, outcome: { kind: 'typing' } }
}

/** Keys that say why there is no value; null when the key is none of them here. */
function pressCode(
  state: SheetDraft,
  key: string,
  question: Question,
  questions: readonly Question[],
): Pressed | null {
  const code = codeOf(key, question)
  if (code === undefined) return null
  if (state.buffer !== '')
    return refused(state, question.type === 'NUM' ? 'notANumber' : 'secondDigitMissing')
  if (code === 'na' && !question.naAllowed) return refused(state, 'naNotAllowed')
  if (code === 'multi' && question.type === 'MC') return refused(state, 'manyMarksAllowed')
  if (code === 'multi' && question.type === 'NUM') return refused(state, 'oneNumberOnly')
  return answer(state, code, questions)
}

function codeOf(key: string, question: Question): 'na' | 'multi' | 'illegible' | null | undefined {
  if (key === 'n' || key === 'N' || key === '/') return 'na'
  if (key === '*') return 'multi'
  if (key === '?') return 'illegible'
  return key === '-' && question.type !== 'NUM' ? null : undefined
}

function pressCharacter(
  state: SheetDraft,
  key: string,
  question: Question,
  questions: readonly Question[],
): Pressed {
  const buffer = state.buffer + key
  if (question.type === 'NUM') {
    if (!/^-?\d*[.,]?\d*$/.test(buffer)) return refused(state, 'notANumber')
    if (buffer.length > LONGEST_NUMBER) return refused(state, 'tooLong')
    return { state: { ...state, buffer }, outcome: { kind: 'typing' } }
  }
  const choices = choicesOf(question)
  const choice = choices.find((known) => known.key === buffer)
  if (choice) return choose(state, choice, question, questions)
  if (!choices.some((known) => known.key.startsWith(buffer))) return refused(state, 'notOnScale')
  return { state: { ...state, buffer }, outcome: { kind: 'typing' } }
}

function choose(
  state: SheetDraft,
  choice: Choice,
  question: Question,
  questions: readonly Question[],
): Pressed {
  if (question.type !== 'MC') return answer(state, choice.value, questions)
  const before = marksOf(state.answers[state.position])
  const marks = before.includes(choice.value)
    ? before.filter((mark) => mark !== choice.value)
    : [...before, choice.value].sort((one, other) => one - other)
  const marked = withAnswer(state, marks.length === 0 ? null : { marks })
  return { state: { ...marked, buffer: '' }, outcome: { kind: 'typing' } }
}

function enter(state: SheetDraft, question: Question, questions: readonly Question[]): Pressed {
  if (!isClosed(question.type) || state.buffer === '') return leave(state, state.position + 1, questions)
  const choice = choicesOf(question).find(({ key }) => key === `0${state.buffer}`)
  return choice ? choose(state, choice, question, questions) : refused(state, 'secondDigitMissing')
}

/** Goes to another question with what is written taken as the answer of this one. */
function leave(state: SheetDraft, position: number, questions: readonly Question[]): Pressed {
  if (position < 0) return refused(state, 'firstQuestion')
  if (position > questions.length) return refused(state, 'allAnswered')
  const taken = takeWritten(state, questions[state.position])
  if (taken === null) return refused(state, 'notANumber')
  const isAnswered = taken !== state && position > state.position
  return { state: goTo(taken, position, questions), outcome: { kind: isAnswered ? 'answered' : 'moved' } }
}

/** The sheet with what is written as an answer; null when it is no number; itself when nothing is to be taken. */
function takeWritten(state: SheetDraft, question: Question | undefined): SheetDraft | null {
  const { buffer } = state
  if (question?.type === 'TXT') {
    if (buffer === textOf(state.answers[state.position])) return state
    return withAnswer(state, buffer.trim() === '' ? null : { text: buffer })
  }
  if (question?.type !== 'NUM' || buffer === '') return state
  if (buffer === '-') return withAnswer(state, null)
  if (!/\d/.test(buffer)) return null
  const value = Number(buffer.replace(',', '.'))
  return withAnswer(state, value === 0 ? 0 : value) // no negative zero
}

function answer(state: SheetDraft, given: Answer, questions: readonly Question[]): Pressed {
  const next = goTo(withAnswer(state, given), state.position + 1, questions)
  return { state: next, outcome: { kind: 'answered' } }
}

function withAnswer(state: SheetDraft, given: Answer): SheetDraft {
  const answers = state.answers.map((known, index) => (index === state.position ? given : known))
  return { ...state, answers }
}

/** An open question is entered with its text ready to be changed; every other one with nothing typed. */
function goTo(state: SheetDraft, position: number, questions: readonly Question[]): SheetDraft {
  const isText = questions[position]?.type === 'TXT'
  return { ...state, position, buffer: isText ? textOf(state.answers[position]) : '' }
}

function refused(state: SheetDraft, reason: Refusal): Pressed {
  return { state, outcome: { kind: 'refused', reason } }
}
