import { z } from 'zod'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { mostAnswer, SheetSize } from './questionSheet'

/** A question that the owner called simple, and what is answered to it. */
export const SimpleQuestion = z.object({
  /** As it was written on the last case that named it. */
  topic: z.string(),
  /** Cases that named it, of all times. */
  times: z.int(),
  /** What the sheet says; empty while nobody wrote it. */
  answer: z.string(),
  /** What the last customer who asked was answered; empty where nobody was, or the sheet has its words. */
  said: z.string(),
})
export type SimpleQuestion = z.infer<typeof SimpleQuestion>

/** Simple questions with their answers: the sheet for the wall and the counter (domain.md §1.9, standard 5). */
export const questionsContract = {
  'cases.questions': query(
    'owner',
    'cases',
    z.object({}),
    z.object({
      businessName: z.string(),
      logo: z.string().nullable(),
      /** The most asked first. */
      questions: z.array(SimpleQuestion),
    }),
  ),
  'cases.questions.setAnswer': command(
    'owner',
    ['cases'],
    z.object({ topic: z.string().trim().min(1).max(80), answer: z.string().trim().max(mostAnswer) }),
    z.object({}),
  ),
  /** Null when the person cancelled. */
  'cases.questions.print': action(
    'owner',
    z.object({ language: Language, size: SheetSize }),
    z.object({ fileName: z.string() }).nullable(),
  ),
} satisfies ContractShape
