import type { Language } from '#shared/i18n/languages'
import type { Choice, Question } from '#shared/surveys/question'
import type { SkipNotes } from './groups'

/** Key that the typist presses for "does not apply". */
export const naKey = 'n'

/** What the answers of a question are drawn from. */
export interface Answers<Kind> {
  readonly question: Question
  readonly choices: readonly Choice[]
  readonly language: Language
  readonly layout: Kind
  /** Whether "does not apply" is offered here. */
  readonly hasNa: boolean
  readonly skips: SkipNotes
}
