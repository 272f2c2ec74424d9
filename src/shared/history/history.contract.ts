import { z } from 'zod'
import { action, type ContractShape, command, query, topics } from '../contract/procedure'
import { fieldUnits } from './fieldChanges'

/** A deed in words: the procedure, and what it was done to where that has a name. */
export const Deed = z.object({ procedure: z.string(), object: z.string().nullable() })
export type Deed = z.infer<typeof Deed>

export const HistoryEntry = Deed.extend({
  id: z.int(),
  /** 'YYYY-MM-DDTHH:mm:ss', local. */
  at: z.string(),
  /** Empty while the app has a single, unnamed user. */
  person: z.string(),
  /** The line that this one took back or brought again, and what that had done. */
  targetId: z.int().nullable(),
  targetProcedure: z.string().nullable(),
  isUndone: z.boolean(),
  changeCount: z.int(),
  /** Written later than the line before, but with an earlier time: the clock was set back. */
  isClockBack: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What Ctrl+Z would take back and Ctrl+Y bring again. */
export const UndoState = z.object({ undo: Deed.nullable(), redo: Deed.nullable() })
export type UndoState = z.infer<typeof UndoState>

/** A row of a table, as an address. */
export const HistoryRow = z.object({ table: z.string().max(40), id: z.int() })
export type HistoryRow = z.infer<typeof HistoryRow>

const Day = z.iso.date().nullable().default(null)
export const HistoryFilter = z.object({
  before: z.int().nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
  person: z.string().max(100).nullable().default(null),
  /** The feature that a procedure's name begins with. */
  feature: z.string().max(40).nullable().default(null),
  /** Days, both included. */
  from: Day,
  to: Day,
  /** A part of the name of what was changed. */
  text: z.string().max(100).default(''),
  /** One row, with what hangs from it. */
  row: HistoryRow.nullable().default(null),
})

export const LineField = z.object({
  column: z.string(),
  unit: z.enum(fieldUnits),
  /** Numbers of other rows stand as their names. */
  before: z.union([z.string(), z.number()]).nullable(),
  after: z.union([z.string(), z.number()]).nullable(),
  parts: z.int(),
})
export type LineField = z.infer<typeof LineField>

export const LineChange = z.object({
  table: z.string(),
  object: z.string().nullable(),
  kind: z.enum(['added', 'changed', 'removed', 'many']),
  fields: z.array(LineField),
})
export type LineChange = z.infer<typeof LineChange>

export const TrashItem = z.object({
  table: z.string(),
  id: z.int(),
  title: z.string().nullable(),
  /** When it was removed; null when the history does not say. */
  at: z.string().nullable(),
  person: z.string().nullable(),
  reason: z.string().nullable(),
  procedure: z.string().nullable(),
})
export type TrashItem = z.infer<typeof TrashItem>

/** The first line of the history that does not fit; without a number when it is the newest that are missing. */
export const BrokenLine = z.object({
  lineId: z.int().nullable(),
  at: z.string().nullable(),
  procedure: z.string().nullable(),
})
export type BrokenLine = z.infer<typeof BrokenLine>

/** What going through the whole history found. */
export const SealReport = z.object({
  at: z.string(),
  lines: z.int(),
  broken: BrokenLine.nullable(),
  /**
   * Whether the newest line of the last backup is still in the history as it was: `missing` when it is not, `other`
   * when the backup is of a history that this one does not continue, `none` without a backup that says.
   */
  backup: z.enum(['same', 'missing', 'other', 'none']),
})
export type SealReport = z.infer<typeof SealReport>

const Line = z.object({ id: z.int() })

export const historyContract = {
  'history.list': query('owner', 'history', HistoryFilter, z.array(HistoryEntry)),
  /** Everybody who did something. */
  'history.people': query('owner', 'history', z.object({}), z.array(z.string())),
  /** What a line changed, the first hundred rows of it, and how many more. */
  'history.line': query(
    'owner',
    'history',
    Line,
    z.object({ changes: z.array(LineChange), more: z.int(), canTakeBack: z.boolean() }),
  ),
  'history.undoable': query('staff', 'history', z.object({}), UndoState),
  'history.undo': command('staff', topics, z.object({}), Deed),
  'history.redo': command('staff', topics, z.object({}), Deed),
  /** The same with any line, when nothing was done since to what it changed. */
  'history.undoLine': command('owner', topics, Line, Deed),
  'history.redoLine': command('owner', topics, Line, Deed),
  /** What was removed, the newest first. */
  'history.trash': query(
    'owner',
    'history',
    z.object({ table: z.string().max(40).nullable().default(null), text: z.string().max(100).default('') }),
    z.object({
      items: z.array(TrashItem),
      total: z.int(),
      /** How many there are of each kind, whatever is looked for. */
      counts: z.array(z.object({ table: z.string(), count: z.int() })),
    }),
  ),
  /** Puts back what was removed, with what went along with it. */
  'history.restore': command('owner', topics, HistoryRow, z.object({ title: z.string().nullable() })),
  /** What the last look through the history found. */
  'history.seal': query('owner', 'history', z.object({}), SealReport.nullable()),
  /** Looks through it now. */
  'history.verify': action('owner', z.object({}), SealReport),
} satisfies ContractShape
