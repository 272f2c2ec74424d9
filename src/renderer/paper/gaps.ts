import type { LocalText } from '#shared/i18n/languages'
import type { Questionnaire } from '#shared/surveys/questionnaire'

const gap = /\{[^{}]+\}/g
const line = '_'.repeat(14)

function withLine({ es, en }: LocalText): LocalText {
  return { es: es.replace(gap, line), en: en.replace(gap, line) }
}

/**
 * The wording of a form that still has a gap to fill, such as `{servicio}` (domain.md §5, T12 and T14): on paper it is
 * a line on which the name can be written.
 */
export function gapsAsLines(questionnaire: Questionnaire): Questionnaire {
  const questions = questionnaire.questions.map((question) => ({
    ...question,
    text: withLine(question.text),
  }))
  return { ...questionnaire, questions }
}
