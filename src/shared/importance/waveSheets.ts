import type { Answer, Answers } from '../responses/answers'
import type { CodedAnswer } from '../stats/answers'

/** The value of a closed or numeric answer; null for every other, whatever its reason. */
export function numberOf(answer: Answer | undefined): number | null {
  return typeof answer === 'number' ? answer : null
}

/** The same answer as the rules of the analysis take it: one that nobody was asked for is a blank. */
export function codedOf(answer: Answer | undefined): CodedAnswer {
  if (typeof answer === 'number') return answer
  return answer === 'na' || answer === 'multi' || answer === 'range' || answer === 'illegible' ? answer : null
}

/** The valid values given to the question at this position, one a sheet that has one. */
export function valuesAt(sheets: readonly Answers[], position: number): number[] {
  return sheets.flatMap((answers) => numberOf(answers[position]) ?? [])
}
