import { z } from 'zod'
import { action, type ContractShape, command, query, topics } from '../contract/procedure'

export const HistoryEntry = z.object({
  id: z.int(),
  /** 'YYYY-MM-DDTHH:mm:ss', local. */
  at: z.string(),
  /** Empty while the app has a single, unnamed user. */
  person: z.string(),
  procedure: z.string(),
  targetId: z.int().nullable(),
  isUndone: z.boolean(),
  changeCount: z.int(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What Ctrl+Z would take back and Ctrl+Y bring again: the name of the procedure, or null. */
export const UndoState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type UndoState = z.infer<typeof UndoState>

export const databaseProblems = ['damaged', 'tooNew', 'readOnly', 'diskFull'] as const

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
  'backup.history': query(
    'owner',
    'backup',
    z.object({ before: z.int().nullable().default(null), limit: z.int().min(1).max(200).default(50) }),
    z.array(HistoryEntry),
  ),
  'backup.undoable': query('staff', 'backup', z.object({}), UndoState),
  'backup.undo': command('staff', topics, z.object({}), z.object({ procedure: z.string() })),
  'backup.redo': command('staff', topics, z.object({}), z.object({ procedure: z.string() })),
  /** Writes a checked copy now. */
  'backup.make': action('owner', z.object({}), z.object({ name: z.string(), bytes: z.int() })),
  'backup.list': query(
    'owner',
    'backup',
    z.object({}),
    z.array(z.object({ name: z.string(), at: z.string(), bytes: z.int() })),
  ),
} satisfies ContractShape
