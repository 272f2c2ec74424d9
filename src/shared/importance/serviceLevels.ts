import { type LevelResult, levelResult } from '../analysis/levels'
import type { LocalText } from '../i18n/languages'
import type { Answers } from '../responses/answers'
import { isFirstOfPair, lineOf } from '../surveys/groups'
import type { Question } from '../surveys/question'
import { codedOf } from './waveSheets'

/** A question on the five levels: what was received and, where it was asked in a pair, what is desired. */
export interface LevelReading {
  readonly key: string
  readonly text: LocalText
  readonly hasDesired: boolean
  readonly result: LevelResult
}

/** The questions on the five service levels of a wave (domain.md §1.5). */
export function readLevels(questions: readonly Question[], sheets: readonly Answers[]): LevelReading[] {
  return questions.flatMap((question, position) => {
    if (question.type !== 'L5' || isFirstOfPair(questions, question.key)) return []
    const line = lineOf(questions, question.key)
    const isPaired = question.group?.kind === 'expectation' && line?.questions.length === 2
    const desiredAt = isPaired ? (line?.start ?? -1) : -1
    const answers = sheets.map((sheet) => ({
      received: codedOf(sheet[position]),
      desired: codedOf(sheet[desiredAt]),
    }))
    return [{ key: question.key, text: question.text, hasDesired: isPaired, result: levelResult(answers) }]
  })
}
