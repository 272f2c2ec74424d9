import { z } from 'zod'
import { rowCounts, rowErrorOf } from '../../importing/rowCheck'
import { ImportReading } from '../../importing/source'
import { CaseKindSchema } from '../caseFile'
import { CaseChannel, Decision } from '../steps'
import { CaseTarget } from './targets'
import { isWordTarget, meanings } from './words'

/** What a word of the file means; an empty `means` is for one that says nothing. */
const WordMeaning = z
  .object({ target: CaseTarget, word: z.string().min(1).max(80), means: z.string().max(20) })
  .refine(
    ({ target, means }) =>
      isWordTarget(target) && (means === '' || (meanings[target] as readonly string[]).includes(means)),
  )
export type WordMeaning = z.infer<typeof WordMeaning>

/** What a row is taken for where it does not say. */
export const CaseDefaults = z.object({
  kind: CaseKindSchema.default('claim'),
  channel: CaseChannel.default('inPerson'),
  decision: Decision.default('notApplicable'),
  /** The cause of complaints that are over and name none. */
  cause: z.string().trim().max(80).default(''),
  /** A case that is over without a day was over on the day it was said, instead of being refused. */
  isOverAtOnce: z.boolean().default(false),
  /** Rows whose number is in the register already are left out, instead of being refused. */
  skipKnown: z.boolean().default(false),
})
export type CaseDefaults = z.infer<typeof CaseDefaults>

export const CaseImportMapping = z.object({
  reading: ImportReading.optional(),
  /** One a column, in the file's order. */
  targets: z.array(CaseTarget).min(1).max(400),
  words: z.array(WordMeaning).max(600),
  defaults: CaseDefaults,
})
export type CaseImportMapping = z.infer<typeof CaseImportMapping>

/** What was said the last time: columns by their name, words, and what is taken for granted. */
export const RememberedCases = z.object({
  columns: z.array(z.object({ column: z.string(), target: CaseTarget })).max(400),
  words: z.array(WordMeaning).max(600),
  defaults: CaseDefaults,
})
export type RememberedCases = z.infer<typeof RememberedCases>
export const rememberedCasesPreference = 'cases.import'

export const caseRowProblems = [
  'rowLength',
  'dateMissing',
  'notADate',
  'inFuture',
  'outOfOrder',
  'monthClosed',
  'notANumber',
  'unknownWord',
  'descriptionMissing',
  'tooLong',
  'closingDateMissing',
  'causeMissing',
  'numberRepeated',
  'numberKnown',
] as const
export type CaseRowProblem = (typeof caseRowProblems)[number]

export const CaseRowError = rowErrorOf(caseRowProblems)
export type CaseRowError = z.infer<typeof CaseRowError>

/** What would come of a file; nothing is written. */
export const CaseImportPreview = z.object({
  ...rowCounts,
  /** When these same bytes were imported before: an ISO date and time. */
  importedBefore: z.string().nullable(),
  /** The first of them, at most 2000. */
  errors: z.array(CaseRowError),
  newCustomers: z.int(),
  knownCustomers: z.int(),
  anonymous: z.int(),
  /** Cases that would be over at once. */
  over: z.int(),
  /** Complaints of known customers from days on which no term was set: they have no day to be answered by. */
  withoutTerm: z.int(),
  newCauses: z.array(z.string()),
  /** The first cases as they would be entered. */
  rows: z.array(
    z.object({
      openedAt: z.string(),
      isTimeKnown: z.boolean(),
      kind: CaseKindSchema,
      state: z.string(),
      customer: z.string(),
      description: z.string(),
    }),
  ),
})
export type CaseImportPreview = z.infer<typeof CaseImportPreview>
