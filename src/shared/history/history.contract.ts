import { z } from 'zod'
import { type ContractShape, command, query, topics } from '../contract/procedure'

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

export const historyContract = {
  'history.list': query(
    'owner',
    'history',
    z.object({ before: z.int().nullable().default(null), limit: z.int().min(1).max(200).default(50) }),
    z.array(HistoryEntry),
  ),
  'history.undoable': query('staff', 'history', z.object({}), UndoState),
  'history.undo': command('staff', topics, z.object({}), z.object({ procedure: z.string() })),
  'history.redo': command('staff', topics, z.object({}), z.object({ procedure: z.string() })),
} satisfies ContractShape
