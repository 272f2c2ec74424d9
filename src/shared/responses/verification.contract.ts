import { z } from 'zod'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Questionnaire } from '../surveys/questionnaire'
import { CivilDate, Wave } from '../surveys/surveys.contract'
import { Answers } from './answers'
import { SheetHeader, SheetNumber } from './responses.contract'
import { Difference, VerificationPlan } from './verification'
import { HeaderDifference } from './verifiedHeader'
import { VerificationDraft } from './verifying'

const Share = z.number().min(0).max(1)
const WaveRef = z.object({ waveId: z.int() })

/** Differing fields of re-keyed ones (domain.md §1.1). */
const Discrepancy = z.object({
  differences: z.int(),
  fields: z.int(),
  /** 0 to 1, and its interval of 95 %; null when nothing was keyed again. */
  share: Share.nullable(),
  interval: z.object({ low: Share, high: Share }).nullable(),
  isHigh: z.boolean(),
})

export const VerificationSummary = z.object({
  wave: Wave,
  plan: VerificationPlan,
  /** All sheets of the wave that are not void. */
  sheetCount: z.int(),
  /** Sheets chosen by the plan, and how many of these have been keyed again. */
  chosen: z.int(),
  chosenDone: z.int(),
  /** The chosen sheets in order of number; `isOwn` where who is here keyed it first and others could verify it. */
  sheets: z.array(z.object({ number: z.int(), isDone: z.boolean(), isOwn: z.boolean() })),
  /** All sheets keyed twice, chosen by today's plan or not. */
  verified: z.int(),
  /** The sheet to fetch from the pile, one of somebody else where there is one; null when none is left. */
  nextSheetNumber: z.int().nullable(),
  /** The sheet whose second keying was left in the middle. */
  halfKeyed: z.int().nullable(),
  discrepancy: Discrepancy,
  /** The same by who keyed first; staff get their own line only. */
  operators: z.array(z.object({ personId: z.int().nullable(), name: z.string(), discrepancy: Discrepancy })),
})
export type VerificationSummary = z.infer<typeof VerificationSummary>

/** A sheet to key again. Its first answers are for comparing: no page shows them before the second key. */
export const SheetToVerify = z.object({
  responseId: z.int(),
  sheetNumber: z.int(),
  wave: Wave,
  questionnaire: Questionnaire,
  plan: VerificationPlan,
  first: Answers,
  firstHeader: SheetHeader,
  /** Header of the sheet that was verified before this one, which the next starts from; null for the first. */
  headerBefore: SheetHeader.nullable(),
  today: CivilDate,
  /** Who is here keyed it the first time too, though there is somebody else. */
  isOwn: z.boolean(),
  draft: VerificationDraft.nullable(),
})
export type SheetToVerify = z.infer<typeof SheetToVerify>

const afterVerifying = ['responses', 'surveys', 'analysis', 'importance', 'scorecards', 'home'] as const

export const verificationContract = {
  'responses.verification': query('staff', 'responses', WaveRef, VerificationSummary),
  'responses.verifyPlan': command(
    'owner',
    ['responses'],
    WaveRef.extend({ plan: VerificationPlan }),
    z.object({}),
  ),
  /**
   * The sheet left half keyed, or else the one asked for while it is not verified, or else the next of the plan;
   * null when all chosen sheets are done.
   */
  'responses.verifyNext': query(
    'staff',
    'responses',
    WaveRef.extend({ sheetNumber: SheetNumber.nullable().default(null) }),
    SheetToVerify.nullable(),
  ),
  'responses.verifyKeepDraft': keepDraft(
    'staff',
    [],
    WaveRef.extend({ draft: VerificationDraft }),
    z.object({}),
  ),
  'responses.verifyDropDraft': keepDraft('staff', ['responses'], WaveRef, z.object({})),
  /** Keeps the second keying as it was typed with how each difference was settled, and corrects the sheet. */
  'responses.verifySave': command(
    'staff',
    afterVerifying,
    z.object({
      responseId: z.int(),
      second: Answers,
      differences: z.array(Difference).max(300),
      /** The header as it was typed again, with how its differences were settled; null where it was not. */
      header: z
        .object({ second: SheetHeader, differences: z.array(HeaderDifference).max(10) })
        .nullable()
        .default(null),
    }),
    z.object({ corrected: z.int() }),
  ),
} satisfies ContractShape
