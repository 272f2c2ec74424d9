import { percentage, type Range } from './numbers'

/** What two marks on one question are worth: nothing, or the lower of them. Fixed before entry (domain.md §3.4). */
export type DoubleMarkPolicy = 'invalid' | 'lower'

/** A closed answer: a value on its scale, null for blank, or why there is none (domain.md §0.1, C4). */
export type CodedAnswer = number | null | 'na' | 'multi' | 'range' | 'illegible'

/** Counts by code; `invalid` is multi + range + illegible. */
export type AnswerCounts = {
  readonly received: number
  readonly valid: number
  readonly na: number
  readonly blank: number
  readonly invalid: number
  /** 100·(blank + invalid)/(received − na); null when everybody answered "does not apply". */
  readonly nonResponsePercent: number | null
}

/** Answer of the marks found on a scale of whole steps; no mark is a blank (domain.md §0.1, C4 and §3.4). */
export function answerOfMarks(
  marks: readonly number[],
  scale: Range,
  doubleMarks: DoubleMarkPolicy = 'invalid',
): CodedAnswer {
  const marked = new Set(marks)
  if (marked.size === 0) return null
  if (marked.size > 1 && doubleMarks === 'invalid') return 'multi'
  const value = Math.min(...marked)
  return Number.isInteger(value) && value >= scale.min && value <= scale.max ? value : 'range'
}

/** The values of the valid answers, the only ones any figure is made of (domain.md §0.1, C4). */
export function validValues(answers: readonly CodedAnswer[]): number[] {
  return answers.filter((answer) => typeof answer === 'number')
}

/** How many answers have each code, and the item non-response: N/A is an answer (domain.md §3.4). */
export function countAnswers(answers: readonly CodedAnswer[]): AnswerCounts {
  const valid = validValues(answers).length
  const na = answers.filter((answer) => answer === 'na').length
  const blank = answers.filter((answer) => answer === null).length
  const invalid = answers.length - valid - na - blank
  return {
    received: answers.length,
    valid,
    na,
    blank,
    invalid,
    nonResponsePercent: percentage(blank + invalid, answers.length - na),
  }
}
