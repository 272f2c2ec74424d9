import { isKeyedTooFast, straightLineWith } from '#shared/analysis/oddSheets'
import type { Question } from '#shared/surveys/question'
import type { ResultSheet } from './resultSheets.repository'

/** Why a sheet looks odd. */
export interface Oddness {
  readonly isStraight: boolean
  readonly isFast: boolean
}

/** Looks at sheets of one questionnaire, one by one. */
export function oddnessWith(questions: readonly Question[]): (sheet: ResultSheet) => Oddness {
  const isStraightLine = straightLineWith(questions)
  return ({ answers, worked }) => ({
    isStraight: isStraightLine(answers),
    isFast: isKeyedTooFast(answers, worked === null ? null : { worked }),
  })
}

export function isOdd({ isStraight, isFast }: Oddness): boolean {
  return isStraight || isFast
}
