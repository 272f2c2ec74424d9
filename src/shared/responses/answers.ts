import { z } from 'zod'
import { Quantity } from '../contract/bounds'
import type { Question } from '../surveys/question'
import { choicesOf, isClosed } from '../surveys/question'

/**
 * Why an answer has no value (domain.md §0.1 C4). `blank` is stored as null; `skipped` is what a skip rule passed
 * over: nobody was asked.
 */
export const AnswerCode = z.enum(['na', 'multi', 'range', 'illegible', 'skipped'])
export type AnswerCode = z.infer<typeof AnswerCode>

/**
 * One answer, as keyed: a value on the scale or a number; null for blank; a code;
 * marks of a multiple choice (values in ascending order), or the one mark of a single choice with what was written
 * beside "other"; a day; or a text as written.
 */
export const Answer = z.union([
  Quantity,
  z.null(),
  AnswerCode,
  /** `other`: what was written on the line of the option "other". */
  z.object({ marks: z.array(z.int().positive().max(1000)).max(30), other: z.string().max(500).optional() }),
  z.object({ date: z.iso.date() }),
  z.object({ text: z.string().max(5000) }),
])
export type Answer = z.infer<typeof Answer>

type Marks = Extract<Answer, { marks: unknown }>

/** The answers of one sheet, in the order of the questions of its version of the questionnaire. */
export const Answers = z.array(Answer).max(300)
export type Answers = z.infer<typeof Answers>

/** Whether the answer is one that the question can have: right kind, and on its scale. */
export function answerFits(question: Question, answer: Answer): boolean {
  if (answer === null) return true
  if (answer === 'na') return question.naAllowed
  if (typeof answer === 'string') return true
  if (typeof answer === 'number') return numberFits(question, answer)
  if ('text' in answer) return question.type === 'TXT'
  if ('date' in answer) return question.type === 'DATE'
  return marksFit(question, answer)
}

/** A single choice is stored as marks only for what was written beside its option "other". */
function marksFit({ type, options, hasOther }: Question, { marks, other }: Marks): boolean {
  const isEachOnce = new Set(marks).size === marks.length
  const areOptions = isEachOnce && marks.every((mark) => mark <= options.length)
  const marksOther = hasOther && marks.includes(options.length)
  if (!areOptions || (other !== undefined && !marksOther)) return false
  return type === 'MC' || (type === 'SC' && marks.length === 1 && marksOther)
}

function numberFits(question: Question, value: number): boolean {
  if (question.type === 'NUM') return Math.abs(value) <= LARGEST_NUMBER && isWithin(value, question.range)
  if (question.type === 'MC') return false
  return choicesOf(question).some((choice) => choice.value === value)
}

/** Beyond this a number is a slip of the keys, and whole numbers are no longer exact. */
const LARGEST_NUMBER = 1e12

function isWithin(value: number, range: Question['range']): boolean {
  return range === null || ((range.min ?? value) <= value && value <= (range.max ?? value))
}

/** A valid answer enters numerators and denominators; the others never do (C4). */
export function isValidAnswer(answer: Answer | undefined): boolean {
  return answer !== null && answer !== undefined && typeof answer !== 'string'
}

/**
 * Usable when at least half of the core closed questions that were asked are valid (domain.md §1.1);
 * a sheet without core closed questions is usable when anything is answered.
 */
export function isUsable(questions: readonly Question[], answers: Answers): boolean {
  return usableWith(questions)(answers)
}

/** The same rule for many sheets of one questionnaire, which is looked at once. */
export function usableWith(questions: readonly Question[]): (answers: Answers) => boolean {
  const core = questions.flatMap(({ core: isCore, type }, index) => (isCore && isClosed(type) ? [index] : []))
  return (answers) => {
    let asked = core.length
    let valid = 0
    for (const index of core) {
      const answer = answers[index]
      if (answer === 'skipped') asked -= 1
      else if (typeof answer === 'number' || isValidAnswer(answer)) valid += 1
    }
    return asked === 0 ? answers.some(isValidAnswer) : valid * 2 >= asked
  }
}
