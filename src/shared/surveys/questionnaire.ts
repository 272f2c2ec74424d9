import { z } from 'zod'
import { Language, LocalText } from '../i18n/languages'
import { Question } from './question'

function haveKeysOfTheirOwn(questions: readonly { readonly key: string }[]): boolean {
  return new Set(questions.map(({ key }) => key)).size === questions.length
}

export const audiences = ['customers', 'employees'] as const
export const Audience = z.enum(audiences)
export type Audience = z.infer<typeof Audience>

/**
 * All that is asked, and what is said before and after: one document, frozen and printed as a whole. It is kept half
 * written too; whether it can be held is another matter (`questionnaireProblems`).
 */
export const Questionnaire = z.object({
  title: LocalText,
  intro: LocalText,
  thanks: LocalText,
  /** Language it is printed in. */
  language: Language,
  /**
   * Who answers. What the people who work here say is private: fewer than five answers are never shown and no sheet
   * can be read again (domain.md §1.19).
   */
  audience: Audience.default('customers'),
  questions: z.array(Question).max(300).refine(haveKeysOfTheirOwn, 'keyRepeated'),
})
export type Questionnaire = z.infer<typeof Questionnaire>
