import { type Choice, choicesOf, isClosed, type Question } from '../surveys/question'
import type { Questionnaire } from '../surveys/questionnaire'
import { type Answer, type Answers, answerFits, isUsable } from './answers'
import { isDayBegun } from './keyingDay'
import { sumAt } from './keyingGroups'
import {
  type Aids,
  answer,
  type Doubt,
  goTo,
  leave,
  marksOf,
  otherOf,
  type Paper,
  type Pressed,
  refused,
  takeWritten,
  withAnswer,
} from './keyingSteps'
import type { Sheet, SheetDraft, SheetHeader } from './responses.contract'

export { type Aids, type Doubt, marksOf, type Outcome, otherOf, type Refusal, textOf } from './keyingSteps'

const LONGEST_TEXT = 5000
const LONGEST_OTHER = 500
const LONGEST_NUMBER = 15
const LONGEST_POSITION = 3

const noAids: Aids = { today: null, previous: null }
const nothingTyped = { position: 0, buffer: '', mode: 'answer', asked: null, aside: [] } as const

/** An empty sheet: every question has an answer from the start, and it is blank. */
export function createSheet(
  questionnaire: Pick<Questionnaire, 'questions'>,
  sheetNumber: number,
  header: SheetHeader,
): SheetDraft {
  const answers = questionnaire.questions.map(() => null)
  return { ...nothingTyped, aside: [], responseId: null, sheetNumber, header, answers, note: '' }
}

/** A sheet that was saved, opened at its first question to be corrected. */
export function openSheet(sheet: SavedSheet, questions: readonly Question[]): SheetDraft {
  const { id: responseId, sheetNumber, header, answers, note } = sheet
  return goTo({ ...nothingTyped, aside: [], responseId, sheetNumber, header, answers, note }, 0, questions)
}

type SavedSheet = Pick<Sheet, 'id' | 'sheetNumber' | 'header' | 'answers' | 'note'>

/** The same, opened at the last question that was asked: where the keyboard was when it was saved. */
export function reopenSheet(sheet: SavedSheet, questions: readonly Question[]): SheetDraft {
  const end = { ...openSheet(sheet, questions), position: questions.length, buffer: '' }
  return press(end, 'ArrowUp', questions).state
}

/** Whether nothing is left to say before the sheet is saved: it is at its end, will count, and nothing due is blank. */
export function isComplete({ position, answers }: SheetDraft, questions: readonly Question[]): boolean {
  const isDue = questions.some(({ required }, index) => required && answers[index] === null)
  return position >= questions.length && !isDue && isUsable(questions, answers)
}

/**
 * What a key does to the sheet. Keys are named as the browser names them; a line break inside a text is '\n',
 * and 'GoTo' asks for the number of a question wherever the keyboard is.
 *
 * - A number begins with its sign: `-` alone is blank, `-5` is minus five, and after a digit it is refused.
 * - A list of more than ten options waits for its second digit; Enter takes one digit as if a zero went before.
 * - The option "other" opens its line to write on; Enter goes on, Esc goes back to the boxes.
 * - `g`, a number and Enter go to that question; `+` (or F9, where `+` means something) repeats the sheet before.
 * - Moving by the arrows keeps what is written in a number, a day or a text; Backspace takes it back first.
 * - In a text every character is text; Esc keeps it and goes back to the question before.
 */
export function press(
  state: SheetDraft,
  key: string,
  questions: readonly Question[],
  aids: Aids = noAids,
): Pressed {
  const pressed = pressOn(state, key, { questions, ...aids })
  const { state: now, outcome } = pressed
  // What was asked holds for the very next key only.
  if (now === state || now.asked === null || outcome.kind === 'asked') return pressed
  return { state: { ...now, asked: null }, outcome }
}

function pressOn(state: SheetDraft, key: string, paper: Paper): Pressed {
  const question = paper.questions[state.position]
  if (state.mode === 'goto') return pressGoTo(state, key, paper)
  if (key === 'GoTo') return askPosition(state, paper)
  if (key === 'ArrowUp') return leave(state, 'back', paper)
  if (key === 'ArrowDown') return leave(state, 'ahead', paper)
  if (key === 'Home') return leave(state, 'first', paper)
  if (key === 'End') return leave(state, 'last', paper)
  if (state.mode === 'other') return pressOther(state, key, paper)
  if (key === 'Backspace') return backspace(state, paper)
  if (!question) return pressAtEnd(state, key, paper)
  if (key === 'Enter') return enter(state, question, paper)
  if (key === 'Escape' && question.type === 'TXT') return leave(state, 'back', paper)
  if (key === 'F9') return repeat(state, question, paper)
  if (key.length !== 1) return { state, outcome: { kind: 'ignored' } }
  if (question.type === 'TXT') return writeText(state, state.buffer + key)
  if ((key === 'g' || key === 'G') && state.buffer === '') return askPosition(state, paper)
  if (isRepeat(state, key, question)) return repeat(state, question, paper)
  return pressCode(state, key, question, paper) ?? pressCharacter(state, key, question, paper)
}

/** The text of a question or of its "other" as a whole, for what is pasted or composed and comes as no key. */
export function writeText(state: SheetDraft, text: string): Pressed {
  if (text.length > longestText(state)) return refused(state, 'tooLong')
  return { state: { ...state, buffer: text }, outcome: { kind: 'typing' } }
}

/** How many characters fit on the line that is being written. */
export function longestText({ mode }: Pick<SheetDraft, 'mode'>): number {
  return mode === 'other' ? LONGEST_OTHER : LONGEST_TEXT
}

/** Whether Esc belongs to the sheet here, and does not leave the page. */
export function takesEscape({ mode, position }: SheetDraft, questions: readonly Question[]): boolean {
  return mode !== 'answer' || (questions[position]?.type === 'TXT' && position > 0)
}

/** Whether anything is keyed in the sheet that would be missed. */
export function isStarted(state: SheetDraft): boolean {
  const { position, buffer, answers, note } = state
  return position > 0 || buffer !== '' || note !== '' || answers.some((known) => known !== null)
}

/** In how many questions two sheets of the same questionnaire differ. */
export function differences(one: Answers, other: Answers): number {
  return one.filter((known, index) => JSON.stringify(known) !== JSON.stringify(other[index])).length
}

function typing(state: SheetDraft, buffer: string): Pressed {
  return { state: { ...state, buffer }, outcome: { kind: 'typing' } }
}

function pressAtEnd(state: SheetDraft, key: string, paper: Paper): Pressed {
  if (key === 'Enter') return { state, outcome: { kind: 'complete' } }
  if (key === 'g' || key === 'G') return askPosition(state, paper)
  if (key.length === 1) return refused(state, 'allAnswered')
  return { state, outcome: { kind: 'ignored' } }
}

function backspace(state: SheetDraft, paper: Paper): Pressed {
  return state.buffer === '' ? leave(state, 'back', paper) : typing(state, state.buffer.slice(0, -1))
}

/** The line of the option "other". */
function pressOther(state: SheetDraft, key: string, paper: Paper): Pressed {
  if (key === 'Enter') return leave(state, 'ahead', paper)
  if (key === 'Escape' || (key === 'Backspace' && state.buffer === '')) {
    const taken = takeWritten(state, paper)
    if ('refusal' in taken) return refused(state, taken.refusal)
    return { state: goTo(taken.sheet, state.position, paper.questions), outcome: { kind: 'typing' } }
  }
  if (key === 'Backspace') return typing(state, state.buffer.slice(0, -1))
  if (key.length !== 1) return { state, outcome: { kind: 'ignored' } }
  return writeText(state, state.buffer + key)
}

function askPosition(state: SheetDraft, paper: Paper): Pressed {
  const taken = takeWritten(state, paper)
  if ('refusal' in taken) return refused(state, taken.refusal)
  return { state: { ...taken.sheet, mode: 'goto', buffer: '' }, outcome: { kind: 'typing' } }
}

/** The number of the question to go to; Esc, or Backspace on nothing, stays where it was. */
function pressGoTo(state: SheetDraft, key: string, paper: Paper): Pressed {
  const { buffer, position, answers } = state
  const { questions } = paper
  const stay = (): Pressed => ({ state: goTo(state, position, questions), outcome: { kind: 'moved' } })
  if (key === 'Escape') return stay()
  if (key === 'Backspace') return buffer === '' ? stay() : typing(state, buffer.slice(0, -1))
  if (key === 'Enter') {
    if (buffer === '') return stay()
    const asked = Number(buffer) - 1
    if (asked < 0 || asked >= questions.length) return refused(state, 'noSuchQuestion')
    if (answers[asked] === 'skipped') return refused(state, 'wasSkipped')
    return { state: goTo(state, asked, questions), outcome: { kind: 'moved' } }
  }
  if (key.length !== 1) return { state, outcome: { kind: 'ignored' } }
  if (!/\d/.test(key)) return refused(state, 'notANumber')
  return buffer.length < LONGEST_POSITION ? typing(state, buffer + key) : refused(state, 'tooLong')
}

function isRepeat({ buffer }: SheetDraft, key: string, question: Question): boolean {
  return key === '+' && buffer === '' && !choicesOf(question).some((choice) => choice.key === '+')
}

/** The answer that the same question has on the sheet before. */
function repeat(state: SheetDraft, question: Question, paper: Paper): Pressed {
  const before = paper.previous?.[state.position]
  if (before === undefined || before === 'skipped' || !answerFits(question, before)) {
    return refused(state, 'nothingBefore')
  }
  return answer(state, before, paper)
}

/** Keys that say why there is no value; null when the key is none of them here. */
function pressCode(state: SheetDraft, key: string, question: Question, paper: Paper): Pressed | null {
  const { type, naAllowed } = question
  const code = codeOf(key, question)
  if (code === undefined) return null
  if (state.buffer !== '') {
    if (type === 'DATE' && (key === '/' || key === '-')) return null
    if (type === 'DATE') return refused(state, 'notADay')
    return refused(state, type === 'NUM' ? 'notANumber' : 'secondDigitMissing')
  }
  if (code === 'na' && !naAllowed) return refused(state, 'naNotAllowed')
  if (code === 'multi' && type === 'MC') return refused(state, 'manyMarksAllowed')
  if (code === 'multi' && type === 'NUM') return refused(state, 'oneNumberOnly')
  if (code === 'multi' && type === 'DATE') return refused(state, 'oneDayOnly')
  return answer(state, code, paper)
}

function codeOf(key: string, question: Question): 'na' | 'multi' | 'illegible' | null | undefined {
  if (key === 'n' || key === 'N' || key === '/') return 'na'
  if (key === '*') return 'multi'
  if (key === '?') return 'illegible'
  return key === '-' && question.type !== 'NUM' ? null : undefined
}

function pressCharacter(state: SheetDraft, key: string, question: Question, paper: Paper): Pressed {
  const buffer = state.buffer + key
  if (question.type === 'DATE') {
    return isDayBegun(buffer) ? typing(state, buffer) : refused(state, 'notADay')
  }
  if (question.type === 'NUM') {
    if (!/^-?\d*[.,]?\d*$/.test(buffer)) return refused(state, 'notANumber')
    return buffer.length > LONGEST_NUMBER ? refused(state, 'tooLong') : typing(state, buffer)
  }
  const choices = choicesOf(question)
  const choice = choices.find((known) => known.key === buffer)
  if (choice) return choose(state, choice, question, paper)
  if (!choices.some((known) => known.key.startsWith(buffer))) return refused(state, 'notOnScale')
  return typing(state, buffer)
}

function choose(state: SheetDraft, { value }: Choice, question: Question, paper: Paper): Pressed {
  const known = state.answers[state.position]
  const isOther = question.hasOther && value === question.options.length
  if (question.type === 'SC' && isOther) {
    // An answer at once, even before a word is written beside it.
    const chosen = otherOf(known) === '' ? withAnswer(state, value, paper) : state
    return { state: { ...chosen, mode: 'other', buffer: otherOf(known) }, outcome: { kind: 'typing' } }
  }
  if (question.type !== 'MC') return answer(state, value, paper)
  const chosen = withAnswer(state, toggled(known, value, isOther), paper)
  const opens = isOther && !marksOf(known).includes(value)
  return { state: { ...chosen, mode: opens ? 'other' : 'answer', buffer: '' }, outcome: { kind: 'typing' } }
}

function toggled(known: Answer | undefined, value: number, isOther: boolean): Answer {
  const before = marksOf(known)
  const marks = before.includes(value)
    ? before.filter((mark) => mark !== value)
    : [...before, value].sort((one, other) => one - other)
  if (marks.length === 0) return null
  const other = isOther ? '' : otherOf(known)
  return other === '' ? { marks } : { marks, other }
}

function enter(state: SheetDraft, question: Question, paper: Paper): Pressed {
  if (isClosed(question.type) && state.buffer !== '') {
    const choice = choicesOf(question).find(({ key }) => key === `0${state.buffer}`)
    return choice ? choose(state, choice, question, paper) : refused(state, 'secondDigitMissing')
  }
  const taken = takeWritten(state, paper)
  if ('refusal' in taken) return refused(state, taken.refusal)
  const reason = state.asked === state.position ? null : doubtAt(taken.sheet, question, paper)
  if (reason === null) return leave(state, 'ahead', paper)
  const { position } = state
  return {
    state: { ...goTo(taken.sheet, position, paper.questions), asked: position },
    outcome: { kind: 'asked', reason },
  }
}

function doubtAt({ answers, position }: SheetDraft, { required }: Question, paper: Paper): Doubt | null {
  if (required && answers[position] === null) return 'required'
  const sum = sumAt(paper.questions, answers, position)
  return sum?.isLast && sum.problem !== null ? 'sum' : null
}
