import { type LevelResult, levelResult } from '../analysis/levels'
import type { LocalText } from '../i18n/languages'
import type { Answers } from '../responses/answers'
import { mean } from '../stats/mean'
import { FEWEST_ANSWERS_SHOWN } from '../stats/suppression'
import { isFirstOfPair, lineOf } from '../surveys/groups'
import type { Question } from '../surveys/question'
import { isScaleType, scales } from '../surveys/scales'
import { codedOf, valuesAt } from './waveSheets'

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

/** Elements of service that are always shown, and those shown where something belongs to them (domain.md §1.13). */
export const mainElements = ['CARA', 'REL', 'COR', 'RYC', 'INS'] as const
export const moreElements = ['PROD', 'POST', 'INT'] as const
export type ServiceElement = (typeof mainElements)[number] | (typeof moreElements)[number]

export interface ElementReading {
  readonly element: ServiceElement
  readonly questions: number
  readonly answers: number
  /** Mean of the means of its questions on 1–5, each weighing the same; null without any. */
  readonly mean: number | null
  /** Share of 4 and 5, 0–1, each question weighing the same. */
  readonly topShare: number | null
}

/** What customers say of each element of service; questions of fewer than five answers are left out (C6). */
export function readElements(questions: readonly Question[], sheets: readonly Answers[]): ElementReading[] {
  const measured = questions.flatMap((question, position) => {
    const { type, element } = question
    if ((type !== 'S5' && type !== 'F5') || !isScaleType(type) || isFirstOfPair(questions, question.key))
      return []
    const values = valuesAt(sheets, position)
    if (values.length < FEWEST_ANSWERS_SHOWN) return []
    const top = values.filter((value) => value >= scales[type].topFrom).length / values.length
    return [{ element, n: values.length, mean: mean(values) ?? 0, top }]
  })
  return [...mainElements, ...moreElements].map((element) => {
    const own = measured.filter((each) => each.element === element)
    return {
      element,
      questions: own.length,
      answers: own.reduce((sum, { n }) => sum + n, 0),
      mean: mean(own.map((each) => each.mean)),
      topShare: mean(own.map(({ top }) => top)),
    }
  })
}

/** Questions on 1–5 that nobody gave an element. */
export function withoutElement(questions: readonly Question[]): number {
  return questions.filter(
    ({ key, type, element }) =>
      (type === 'S5' || type === 'F5') && element === null && !isFirstOfPair(questions, key),
  ).length
}
