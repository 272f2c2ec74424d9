import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { attributesRepository } from '../attributes/attributes.repository'

/** Scales on which people grade something of the business: their questions are about an attribute. */
const gradingTypes: ReadonlySet<Question['type']> = new Set(['S5', 'N10', 'F3', 'F5'])

/**
 * Ties each grading question that has none to an attribute of its own wording, so that the first libreta
 * is there without further work. Wording with a gap to fill (`{servicio}`) is left for the owner.
 */
export function tieAttributes(
  questionnaire: Questionnaire,
  attributes: ReturnType<typeof attributesRepository>,
  language: Language,
  now: string,
): Questionnaire {
  const tie = (question: Question): Question => {
    const name = inLanguage(question.text, language).slice(0, 120).trim()
    if (question.attributeId !== null || !gradingTypes.has(question.type) || !name || name.includes('{'))
      return question
    const { dimension, element } = question
    const attribute = attributes.findByName(name) ?? attributes.insert({ name, dimension, element }, now)
    return { ...question, attributeId: attribute.id }
  }
  return { ...questionnaire, questions: questionnaire.questions.map(tie) }
}
