import type { Method } from '#shared/scorecards/scorecardDraft'
import { type Moments, momentsOfCounts, type ValueCount } from '#shared/stats/counts'
import type { Range } from '#shared/stats/numbers'
import { isFirstOfPair } from '#shared/surveys/groups'
import { type Question, rangeOf } from '#shared/surveys/question'
import type { AnswerBook, WaveAnswers } from '../indicators/waveAnswers'

/** A question that measures an attribute in one survey. */
export interface MeasuringQuestion {
  readonly surveyId: number
  readonly question: Question
}

/**
 * The questions of these waves that measure an attribute: how it is done, not how much it matters nor what was
 * expected of it, which are tied to the same attribute. Each once, also when several waves of a survey ask it.
 */
export function measuringQuestions(
  book: AnswerBook,
  waves: readonly WaveAnswers[],
  attributeId: number,
): readonly MeasuringQuestion[] {
  const found = new Map<string, MeasuringQuestion>()
  for (const { wave, asked } of waves) {
    const { surveyId } = wave
    const keys = book.tiedKeys(surveyId, attributeId)
    for (const question of asked) {
      if (!keys.has(question.key) || !isMeasure(asked, question)) continue
      found.set(`${surveyId} ${question.key} ${question.type}`, { surveyId, question })
    }
  }
  return [...found.values()]
}

export function isMeasure(asked: readonly Question[], { key, type }: Question): boolean {
  return type !== 'I5' && rangeOf(type) !== null && !isFirstOfPair(asked, key)
}

/**
 * All valid answers of some waves to these questions, on the scale of the libreta. Waves meet by question key, and
 * only where the scale is the same (domain.md §0.1 C12).
 */
export function ratingOf(
  waves: readonly WaveAnswers[],
  questions: readonly MeasuringQuestion[],
  scale: Range,
  method: Method,
): Moments {
  const answered = waves.flatMap(({ wave, asked, counts }) =>
    counts.flatMap(({ position, code, value, count }): ValueCount[] => {
      const question = asked[position]
      const range = question && rangeOf(question.type)
      const isMeant = questions.some(
        ({ surveyId, question: { key, type } }) =>
          surveyId === wave.surveyId && key === question?.key && type === question.type,
      )
      return code === 'valid' && range && isMeant
        ? [{ value: onScale(value, range, scale, method), count }]
        : []
    }),
  )
  return momentsOfCounts(answered)
}

const gradeScale: Range = { min: 1, max: 10 }

/** A libreta of questions on several scales is read on the widest of them. */
export function widestScale(questions: readonly Pick<Question, 'type'>[]): Range {
  const ranges = questions.flatMap(({ type }) => rangeOf(type) ?? [])
  return [...ranges].sort((a, b) => b.max - a.max)[0] ?? gradeScale
}

/** The same answer on another scale, such that the arithmetic of the libreta makes the same of it. */
export function onScale(value: number, from: Range, to: Range, method: Method): number {
  if (from.max === to.max && from.min === to.min) return value
  if (method === 'proportional') return (value * to.max) / from.max
  return to.min + ((value - from.min) * (to.max - to.min)) / (from.max - from.min)
}
