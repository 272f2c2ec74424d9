import { plainWords } from '../customers/searchText'
import type { LocalText } from '../i18n/languages'
import { groupOf, isFirstOfPair, lineOf } from '../surveys/groups'
import { type Question, rangeOf } from '../surveys/question'

/** Where the importance of an attribute comes from: asked, shared out or ranked, or found out (domain.md §1.2). */
export const importanceSources = ['stated', 'points', 'derived'] as const
export type ImportanceSource = (typeof importanceSources)[number]

/** One question on how well something is done, with where its importance was asked; positions in the questionnaire. */
export interface Measure {
  readonly question: Question
  readonly position: number
  readonly statedAt: number | null
  readonly pointsAt: number | null
}

/**
 * What a questionnaire measures: its questions on a scale, without those on importance, on expectations, on the five
 * levels and on recommending. Importance belongs to it by its pair, by its attribute, or, for shared points and
 * rankings, also by the same words.
 */
export function measuresOf(questions: readonly Question[]): Measure[] {
  return questions.flatMap((question, position) => {
    if (!isPerformance(questions, question)) return []
    return [
      {
        question,
        position,
        statedAt: statedPosition(questions, question),
        pointsAt: pointsPosition(questions, question),
      },
    ]
  })
}

/** Questions that can stand for satisfaction as a whole: recommending first, then in their order. */
export function overallQuestions(questions: readonly Question[]): Question[] {
  const scaled = questions.filter((question) => question.type === 'R10' || isPerformance(questions, question))
  return [...scaled].sort((first, second) => Number(second.type === 'R10') - Number(first.type === 'R10'))
}

/** Lines that share out points or are ranked and belong to no question on how well it is done. */
export function strayLines(questions: readonly Question[]): LocalText[] {
  const used = new Set(measuresOf(questions).map(({ pointsAt }) => pointsAt))
  return questions.flatMap((question, position) =>
    isPointsLine(question) && question.dimension === null && !used.has(position) ? [question.text] : [],
  )
}

function isPerformance(questions: readonly Question[], { key, type }: Question): boolean {
  const isScale = rangeOf(type) !== null && type !== 'I5' && type !== 'L5' && type !== 'R10'
  return isScale && !isFirstOfPair(questions, key)
}

function statedPosition(questions: readonly Question[], { key, attributeId }: Question): number | null {
  const isPaired = groupOf(questions, key)?.group.kind === 'importance'
  const line = isPaired ? lineOf(questions, key) : null
  if (line?.questions.length === 2) return line.start
  if (attributeId === null) return null
  const position = questions.findIndex(
    (question) => question.type === 'I5' && question.attributeId === attributeId,
  )
  return position === -1 ? null : position
}

function pointsPosition(questions: readonly Question[], { attributeId, text }: Question): number | null {
  const position = questions.findIndex(
    (line) =>
      isPointsLine(line) &&
      ((attributeId !== null && line.attributeId === attributeId) || isSameText(line.text, text)),
  )
  return position === -1 ? null : position
}

function isPointsLine({ group }: Question): boolean {
  return group?.kind === 'sum' || group?.kind === 'ranking'
}

function isSameText(first: LocalText, second: LocalText): boolean {
  return (['es', 'en'] as const).some(
    (language) => first[language] !== '' && plainWords(first[language]) === plainWords(second[language]),
  )
}
