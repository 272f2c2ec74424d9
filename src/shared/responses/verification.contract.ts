import { z } from 'zod'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Questionnaire } from '../surveys/questionnaire'
import { Wave } from '../surveys/surveys.contract'
import { Answers } from './answers'
import { Difference, VerificationPlan } from './verification'
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
  /** Sheets chosen by the plan, and how many of these have been keyed again. */
  chosen: z.int(),
  chosenDone: z.int(),
  /** All sheets keyed twice, chosen by today's plan or not. */
  verified: z.int(),
  /** The sheet to fetch from the pile; null when none is left. */
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
  draft: VerificationDraft.nullable(),
})
export type SheetToVerify = z.infer<typeof SheetToVerify>

const afterVerifying = ['responses', 'surveys', 'analysis', 'scorecards', 'home'] as const

export const verificationContract = {
  'responses.verification': query('staff', 'responses', WaveRef, VerificationSummary),
  'responses.verifyPlan': command(
    'owner',
    ['responses'],
    WaveRef.extend({ plan: VerificationPlan }),
    z.object({}),
  ),
  /** The sheet left half keyed or else the next of the plan; null when all chosen sheets are done. */
  'responses.verifyNext': query('staff', 'responses', WaveRef, SheetToVerify.nullable()),
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
    z.object({ responseId: z.int(), second: Answers, differences: z.array(Difference).max(300) }),
    z.object({ corrected: z.int() }),
  ),
} satisfies ContractShape
