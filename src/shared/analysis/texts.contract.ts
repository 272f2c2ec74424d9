import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'

/** What a text is about, in the owner's words. */
export const Theme = z.string().trim().min(1).max(60)

const TextRef = z.object({ responseId: z.int(), questionKey: z.string().max(40) })

export const WrittenText = TextRef.extend({
  /** Null where employees answered: a number would tell who wrote. */
  sheetNumber: z.int().nullable(),
  text: z.string(),
  /** Written beside the option "other" of a choice. */
  isOther: z.boolean(),
  themes: z.array(z.string()),
})
export type WrittenText = z.infer<typeof WrittenText>

export const WrittenTexts = z.object({
  /** Employees wrote fewer than five: none is shown (domain.md §0.1 C6). */
  isHidden: z.boolean(),
  /** Texts that fit the search, of which the first two hundred are in the list. */
  found: z.int(),
  /** All texts of the wave. */
  total: z.int(),
  texts: z.array(WrittenText),
  /** Questions that have texts, in their order. */
  questions: z.array(z.object({ key: z.string(), text: LocalText, count: z.int() })),
  /** Themes of the texts of the wave, the most frequent first. */
  themes: z.array(z.object({ theme: z.string(), count: z.int() })),
  /** Themes of earlier waves of the survey that no text of this one has. */
  otherThemes: z.array(z.string()),
})
export type WrittenTexts = z.infer<typeof WrittenTexts>

export const textsContract = {
  /** What people wrote in a wave, the newest sheet first; sheets with too few answers are read too. */
  'analysis.texts': query(
    'staff',
    'analysis',
    z.object({
      waveId: z.int(),
      search: z.string().max(200).default(''),
      questionKey: z.string().max(40).nullable().default(null),
      /** Null for all texts, empty for those without a theme. */
      theme: z.string().max(60).nullable().default(null),
    }),
    WrittenTexts,
  ),
  'analysis.tagText': command('staff', ['analysis'], TextRef.extend({ theme: Theme }), z.object({})),
  'analysis.untagText': command('staff', ['analysis'], TextRef.extend({ theme: Theme }), z.object({})),
  /** Gives a theme another name in all waves of a survey; two become one when the name is taken. */
  'analysis.renameTheme': command(
    'owner',
    ['analysis'],
    z.object({ surveyId: z.int(), from: Theme, to: Theme }),
    z.object({}),
  ),
} satisfies ContractShape
