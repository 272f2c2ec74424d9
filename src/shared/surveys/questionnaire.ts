import { z } from 'zod'
import { Language, LocalText } from '../i18n/languages'
import { Question } from './question'
import { skipProblems } from './skips'

function haveKeysOfTheirOwn(questions: readonly { readonly key: string }[]): boolean {
  return new Set(questions.map(({ key }) => key)).size === questions.length
}

/** All that is asked, and what is said before and after: one document, frozen and printed as a whole. */
export const Questionnaire = z.object({
  title: LocalText,
  intro: LocalText,
  thanks: LocalText,
  /** Language it is printed in. */
  language: Language,
  questions: z
    .array(Question)
    .max(300)
    .refine(haveKeysOfTheirOwn, 'keyRepeated')
    .superRefine((questions, context) => {
      for (const { key, problem } of skipProblems(questions)) {
        const index = questions.findIndex((question) => question.key === key)
        context.addIssue({ code: 'custom', message: problem, path: [index, 'skips'] })
      }
    }),
})
export type Questionnaire = z.infer<typeof Questionnaire>
