import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { errorCodes } from '../contract/reply'

export const JobKind = z.enum([
  'import',
  'importRead',
  'importCheck',
  'workbook',
  'analyst',
  'print',
  'takeBack',
  'verifyHistory',
  'caseExport',
  'monthHandOver',
  'caseImport',
  'caseImportCheck',
  'promiseImport',
  'promiseImportCheck',
  'copyCheck',
  'copySend',
  'copyLook',
  'copyPrepare',
  'copySalvage',
])
export type JobKind = z.infer<typeof JobKind>

export const JobState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), done: z.int(), total: z.int() }),
  z.object({
    state: z.literal('done'),
    /** The file that was written, if any: its name without its folder. */
    fileName: z.string().nullable(),
    /** The wave that was filled, if any. */
    waveId: z.int().nullable(),
    count: z.int(),
    milliseconds: z.int(),
  }),
  z.object({ state: z.literal('failed'), code: z.enum(errorCodes) }),
  z.object({ state: z.literal('cancelled') }),
])
export type JobState = z.infer<typeof JobState>

export const Job = z.object({ id: z.int(), kind: JobKind, state: JobState })
export type Job = z.infer<typeof Job>

export const jobsContract = {
  'jobs.list': query('staff', 'jobs', z.object({}), z.array(Job)),
  'jobs.cancel': action('staff', z.object({ id: z.int() }), z.object({})),
  /** Opens the file that the job wrote, or its folder. */
  'jobs.open': action('staff', z.object({ id: z.int(), what: z.enum(['file', 'folder']) }), z.object({})),
} satisfies ContractShape
