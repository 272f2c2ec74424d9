import { z } from 'zod'
import { Picture } from '../business/business.contract'
import { LegalTermsVersion } from '../calendar/terms'
import { action, type ContractShape, keepDraft, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { Question } from '../surveys/question'
import { Attachment } from './attachments.contract'
import { CaseDetail } from './cases.contract'
import { CaseLetter, CasePaperJob, PaperProfile } from './papers'
import { RegisterJob, RegisterLine } from './register'
import { Satisfaction } from './satisfaction.contract'

/** Everything that a paper of cases may say. */
export const PaperFacts = z.object({
  today: z.string(),
  /** Paper speaks the language of the business. */
  language: Language,
  country: z.string(),
  businessName: z.string(),
  logo: Picture.nullable(),
  profile: PaperProfile,
  /** Terms in force today; null until the owner has chosen some. */
  terms: LegalTermsVersion.nullable(),
  /** Business days without objection after which a resolved case is closed, and days in which it opens again. */
  closeAfterDays: z.int(),
  reopenDays: z.int(),
  /** Null for papers that belong to no case. */
  about: z
    .object({
      detail: CaseDetail,
      customer: z
        .object({ name: z.string(), document: z.string(), phone: z.string(), email: z.string() })
        .nullable(),
      attachments: z.array(Attachment),
      satisfaction: Satisfaction.nullable(),
      /** As it was left; null before the first word of it. */
      letter: CaseLetter.nullable(),
    })
    .nullable(),
  /** What is asked after closing. */
  questions: z.array(Question),
  nextSheet: z.int(),
})
export type PaperFacts = z.infer<typeof PaperFacts>

export const papersContract = {
  'cases.paper': query('staff', 'cases', z.object({ caseId: z.int().nullable() }), PaperFacts),
  'cases.keepLetter': keepDraft(
    'staff',
    ['cases'],
    z.object({ caseId: z.int(), letter: CaseLetter.nullable() }),
    z.object({}),
  ),
  'cases.keepPaperProfile': keepDraft('staff', ['cases'], PaperProfile, z.object({})),
  /** Writes the paper to a PDF; null when the person cancelled. */
  'cases.printPaper': action('staff', CasePaperJob, z.object({ fileName: z.string() }).nullable()),
  /** What customers said in these days, in the order in which they said it; `total` counts what is left away too. */
  'cases.registerLines': query(
    'staff',
    'cases',
    RegisterJob,
    z.object({ lines: z.array(RegisterLine), total: z.int() }),
  ),
  /** Writes the register of these days to a PDF; null when the person cancelled. */
  'cases.printRegister': action('staff', RegisterJob, z.object({ fileName: z.string() }).nullable()),
  /** Opens the last one written, with the program that the system has for it. */
  'cases.openPaper': action('staff', z.object({}), z.object({})),
} satisfies ContractShape
