import { z } from 'zod'
import type { Question } from '../surveys/questionnaire'
import { choicesOf } from '../surveys/questionnaire'

/** Why an answer has no value (domain.md §0.1 C4). `blank` is stored as null. */
export const AnswerCode = z.enum(['na', 'multi', 'range', 'illegible'])
export type AnswerCode = z.infer<typeof AnswerCode>

/**
 * One answer, as keyed: a value on the scale or a number; null for blank; a code;
 * marks of a multiple choice (values in ascending order); or a text as written.
 */
export const Answer = z.union([
  z.number(),
  z.null(),
  AnswerCode,
  z.object({ marks: z.array(z.int().positive()).max(30) }),
  z.object({ text: z.string().max(5000) }),
])
export type Answer = z.infer<typeof Answer>

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
  const { marks } = answer
  const isEachOnce = new Set(marks).size === marks.length
  return question.type === 'MC' && isEachOnce && marks.every((mark) => mark <= question.options.length)
}

function numberFits(question: Question, value: number): boolean {
  if (question.type === 'NUM') return Number.isFinite(value)
  if (question.type === 'TXT' || question.type === 'MC') return false
  return choicesOf(question).some((choice) => choice.value === value)
}

/** A valid answer enters numerators and denominators; the others never do (C4). */
export function isValidAnswer(answer: Answer | undefined): boolean {
  return answer !== null && answer !== undefined && typeof answer !== 'string'
}

/**
 * Usable when at least half of the core closed questions are valid (domain.md §1.1);
 * a sheet without core closed questions is usable when anything is answered.
 */
export function isUsable(questions: readonly Question[], answers: Answers): boolean {
  const core = questions.flatMap((question, index) =>
    question.core && question.type !== 'TXT' && question.type !== 'NUM' ? [answers[index]] : [],
  )
  if (core.length === 0) return answers.some(isValidAnswer)
  return core.filter(isValidAnswer).length * 2 >= core.length
}
