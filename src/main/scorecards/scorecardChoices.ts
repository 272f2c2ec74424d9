import { measuresOf } from '#shared/importance/measures'
import type { ScorecardChoice } from '#shared/scorecards/scorecards.contract'
import { type Question, rangeOf } from '#shared/surveys/question'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { isMeasure } from './attributeRatings'

/** Makes the reader of what surveys, as they are today, can put into a libreta; in the order of their questions. */
export function scorecardChoices(db: Db) {
  const surveys = surveysRepository(db)
  const attributes = attributesRepository(db)
  return (surveyIds: readonly number[]): ScorecardChoice[] => {
    const found = new Map<number, ScorecardChoice>()
    for (const surveyId of new Set(surveyIds)) {
      const asked = surveys.newestVersion(surveyId)?.questionnaire.questions ?? []
      for (const question of asked) {
        const { attributeId } = question
        if (attributeId === null || !isMeasure(asked, question)) continue
        const known = found.get(attributeId)
        const importance = importanceOf(asked, question)
        found.set(attributeId, {
          attributeId,
          name: attributes.find(attributeId)?.name ?? '',
          scaleMax: Math.max(known?.scaleMax ?? 0, rangeOf(question.type)?.max ?? 0),
          surveyIds: [...new Set([...(known?.surveyIds ?? []), surveyId])],
          hasStated: known?.hasStated || importance.hasStated,
          hasPoints: known?.hasPoints || importance.hasPoints,
        })
      }
    }
    return [...found.values()]
  }
}

function importanceOf(asked: readonly Question[], { key }: Question) {
  const measure = measuresOf(asked).find(({ question }) => question.key === key)
  return { hasStated: (measure?.statedAt ?? null) !== null, hasPoints: (measure?.pointsAt ?? null) !== null }
}
