import { z } from 'zod'
import { rowCounts, rowErrorOf } from '../../importing/rowCheck'
import { ImportReading } from '../../importing/source'
import { promiseStates } from '../promiseState'

/** What a column of a list of orders becomes. */
export const promiseTargets = [
  'ignore',
  'reference',
  'what',
  'customerName',
  'customerPhone',
  'customerEmail',
  'customerDocument',
  'promisedOn',
  'due',
  'dueTime',
  'firstDue',
  'doneAt',
  'isComplete',
  'cancelledOn',
  'cancelledBy',
  'type',
  'note',
] as const
export const PromiseTarget = z.enum(promiseTargets)
export type PromiseTarget = z.infer<typeof PromiseTarget>

/** Targets that several columns may become together: first name and last name. */
export const joinedPromiseTargets: ReadonlySet<PromiseTarget> = new Set<PromiseTarget>([
  'ignore',
  'what',
  'customerName',
  'note',
])

/** As many orders as come from one file. */
export const mostPromises = 20_000

export const PromiseImportDefaults = z.object({
  /** What kind of promise a row is that says nothing of it. */
  type: z.string().trim().max(60).default(''),
  /** Who has a phone, an e-mail or a document and is not in the register is entered in it. */
  addCustomers: z.boolean().default(false),
  /** Rows whose number is in the register already are left out, instead of being refused. */
  skipKnown: z.boolean().default(false),
})
export type PromiseImportDefaults = z.infer<typeof PromiseImportDefaults>

export const PromiseImportMapping = z.object({
  reading: ImportReading.optional(),
  /** One a column, in the file's order. */
  targets: z.array(PromiseTarget).min(1).max(400),
  defaults: PromiseImportDefaults,
})
export type PromiseImportMapping = z.infer<typeof PromiseImportMapping>

/** What was said the last time: columns by their name. */
export const RememberedPromises = z.object({
  columns: z.array(z.object({ column: z.string(), target: PromiseTarget })).max(400),
  defaults: PromiseImportDefaults,
})
export type RememberedPromises = z.infer<typeof RememberedPromises>
export const rememberedPromisesPreference = 'promises.import'

export const promiseRowProblems = [
  'rowLength',
  'whatMissing',
  'whoMissing',
  'notADate',
  'notAnHour',
  'inFuture',
  'monthClosed',
  'unknownWord',
  'endedTwice',
  'tooLong',
  'numberRepeated',
  'numberKnown',
] as const

export const PromiseRowError = rowErrorOf(promiseRowProblems)
export type PromiseRowError = z.infer<typeof PromiseRowError>
export type PromiseRowProblem = PromiseRowError['problem']

/** What would come of a file; nothing is written. */
export const PromiseImportPreview = z.object({
  ...rowCounts,
  /** When these same bytes were imported before: an ISO date and time. */
  importedBefore: z.string().nullable(),
  /** The first of them, at most 2000. */
  errors: z.array(PromiseRowError),
  newCustomers: z.int(),
  knownCustomers: z.int(),
  /** Without a day: outside of the measure. */
  undated: z.int(),
  open: z.int(),
  /** The first ones as they would be entered. */
  rows: z.array(
    z.object({
      what: z.string(),
      who: z.string(),
      due: z.string().nullable(),
      doneAt: z.string().nullable(),
      state: z.enum(promiseStates).nullable(),
    }),
  ),
})
export type PromiseImportPreview = z.infer<typeof PromiseImportPreview>
