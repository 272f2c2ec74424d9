import { closedQuestionCount, type SatisfactionDraft } from '#shared/cases/satisfaction'
import { choicesOf, type Question } from '#shared/surveys/question'

/** What is typed while the customer answers. */
export interface SatisfactionForm extends Omit<SatisfactionDraft, 'askedOn' | 'isDeclined'> {
  readonly askedOn: string | null
}
export type ClosedAnswer = SatisfactionDraft['answers'][number]

export function beginSatisfaction(today: string, before: SatisfactionDraft | null): SatisfactionForm {
  const blank = Array.from({ length: closedQuestionCount }, () => null)
  return {
    askedOn: before?.askedOn ?? today,
    way: before?.way ?? 'phone',
    answers: before && !before.isDeclined ? before.answers : blank,
    change: before?.change ?? '',
  }
}

/**
 * What a key answers: the number of a choice, `n` for "does not apply", `-` for blank; yes and no also by their first
 * letter. Undefined for a key that means nothing here.
 */
export function answerOfKey(question: Question, key: string): ClosedAnswer | undefined {
  const pressed = key.toLowerCase()
  if (pressed === '-') return null
  if (question.type === 'YN') {
    if (pressed === 's' || pressed === 'y') return 1
    if (pressed === 'n') return 2
  }
  if (pressed === 'n') return question.naAllowed ? 'na' : undefined
  return choicesOf(question).find((choice) => choice.key === pressed)?.value
}
