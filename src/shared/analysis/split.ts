import { z } from 'zod'
import type { LocalText } from '../i18n/languages'
import { choicesOf, type Question } from '../surveys/question'

/** Splits by who the customer is that gave the sheet, where people said so: the role in the register, the micro-segment. */
export const customerSplits = ['customerRole', 'segment'] as const
export type CustomerSplit = (typeof customerSplits)[number]

/** Splits that are no question, "not at all" first. */
export const namedSplits = ['none', 'place', 'channel', 'shift', ...customerSplits] as const
export type NamedSplit = (typeof namedSplits)[number]

/**
 * By what the sheets of a wave are split: nothing, a tag of the sheet, who the customer is, or the answer to a question
 * with one choice.
 */
export const ResultsSplit = z
  .string()
  .regex(/^(none|place|channel|shift|customerRole|segment|question:[A-Za-z0-9_-]{1,40})$/)
export type ResultsSplit = z.infer<typeof ResultsSplit>

/** Whether a split has a name of its own, and no question to be named by. */
export function isNamedSplit(split: ResultsSplit): split is NamedSplit {
  return namedSplits.some((name) => name === split)
}

/** Whether it is by who the customer is. */
export function isCustomerSplit(split: ResultsSplit): split is CustomerSplit {
  return customerSplits.some((name) => name === split)
}

const QUESTION = 'question:'

export function splitByQuestion(key: string): ResultsSplit {
  return `${QUESTION}${key}`
}

/** Position of the question by which is split; null for other splits, −1 for a question that is not there. */
export function positionOfSplit(split: ResultsSplit, questions: readonly Question[]): number | null {
  if (!split.startsWith(QUESTION)) return null
  const key = split.slice(QUESTION.length)
  return questions.findIndex((question) => question.key === key && canSplit(question))
}

/** More groups than these make a page nobody reads. */
const MOST_GROUPS = 12

/** Whether the answer to a question puts each sheet into one group. */
export function canSplit(question: Question): boolean {
  const { type, options } = question
  return type === 'YN' || (type === 'SC' && options.length >= 2 && options.length <= MOST_GROUPS)
}

/** The groups that the answers to such a question make, in the order of its boxes. */
export function groupsOfQuestion(question: Question): { value: number; label: LocalText }[] {
  return choicesOf(question).map(({ value, label }) => ({ value, label }))
}
