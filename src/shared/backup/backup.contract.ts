import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'

export const databaseProblems = ['damaged', 'tooNew', 'notUpdated', 'readOnly', 'diskFull'] as const

export const DatabaseState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({
    state: z.literal('failed'),
    problem: z.enum(databaseProblems),
    /** Where the file is, so that a person who helps can find it. */
    folder: z.string(),
    lastBackup: z.object({ name: z.string(), at: z.string() }).nullable(),
  }),
])
export type DatabaseState = z.infer<typeof DatabaseState>

/** Answered even when the database cannot be opened. */
export const recoveryContract = {
  'backup.state': query('nobody', 'backup', z.object({}), DatabaseState),
  /** Sets the unusable file aside, puts the last good backup in its place and starts again. */
  'backup.recover': action('nobody', z.object({}), z.object({})),
  'backup.openFolder': action('nobody', z.object({}), z.object({})),
} satisfies ContractShape

export const backupContract = {
  ...recoveryContract,
  /** Writes a checked copy now. */
  'backup.make': action('owner', z.object({}), z.object({ name: z.string(), bytes: z.int() })),
  'backup.list': query(
    'owner',
    'backup',
    z.object({}),
    z.array(z.object({ name: z.string(), at: z.string(), bytes: z.int() })),
  ),
} satisfies ContractShape
