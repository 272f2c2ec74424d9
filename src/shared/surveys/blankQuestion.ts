import { Question } from './question'
import { isScaleType, type QuestionType, scales } from './scales'

/** A question of a type as a new one begins: no wording, what its scale allows, everything else at its default. */
export function blankQuestion(key: string, type: QuestionType): Question {
  const isScale = isScaleType(type)
  return Question.parse({
    key,
    type,
    text: { es: '', en: '' },
    naAllowed: isScale && scales[type].naAllowed,
    core: isScale || type === 'YN',
  })
}
