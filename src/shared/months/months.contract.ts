import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, keepDraft, query } from '../contract/procedure'
import { Check, CheckKey } from './checks'
import { FigureChange, MonthFigures } from './figures'
import { Month } from './month'

const Nothing = z.object({})
const OfMonth = z.object({ month: Month })
const Note = z.string().trim().max(500)

export const MonthState = z.enum(['running', 'open', 'closed', 'reopened'])
export type MonthState = z.infer<typeof MonthState>

/** A file that was handed over, as it was read back from where it was written. */
export const HandedFile = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })
export type HandedFile = z.infer<typeof HandedFile>

export const HandOver = z.object({
  at: z.string(),
  person: z.string(),
  /** The name of the folder, without where it is. */
  folder: z.string(),
  files: z.array(HandedFile),
})
export type HandOver = z.infer<typeof HandOver>

/** One closing, which was perhaps opened again. */
export const Closing = z.object({
  id: z.int(),
  month: Month,
  closedAt: z.string(),
  signedBy: z.string(),
  signedOn: CivilDay,
  note: z.string(),
  /** As it stood when it was signed: what was accepted, and why. */
  checks: z.array(Check),
  figures: MonthFigures,
  /** SHA-256, hexadecimal, of the figures. */
  seal: z.string(),
  reopened: z.object({ at: z.string(), person: z.string(), reason: z.string() }).nullable(),
  handOvers: z.array(HandOver),
})
export type Closing = z.infer<typeof Closing>

export const MonthLine = z.object({
  month: Month,
  state: MonthState,
  /** Of the last closing; null when there was none. */
  signedBy: z.string().nullable(),
  signedOn: CivilDay.nullable(),
  fileCount: z.int(),
})
export type MonthLine = z.infer<typeof MonthLine>

export const MonthDetail = z.object({
  month: Month,
  state: MonthState,
  /** Paper speaks the language of the business. */
  businessName: z.string(),
  today: CivilDay,
  /** The latest first. */
  closings: z.array(Closing),
  /** Figures that are no longer what the last closing signed. */
  changes: z.array(FigureChange),
  /** Something that is counted in no figure is no longer what it was either. */
  isChanged: z.boolean(),
  now: MonthFigures,
  /** People who can sign, by name. */
  people: z.array(z.string()),
  /** Whoever sits here; '' for the owner without a name. */
  person: z.string(),
  /** The folder of the last hand-over that is still there, by its own name; null when there is none. */
  lastFolder: z.string().nullable(),
})
export type MonthDetail = z.infer<typeof MonthDetail>

/**
 * Closing and opening leave their own lines, which are never edited: they stay out of the history so that no undo opens
 * a month without a reason.
 */
export const monthsContract = {
  /** From the first month with anything in it, the latest first. */
  'months.list': query('owner', 'months', Nothing, z.array(MonthLine)),
  'months.get': query('owner', 'months', OfMonth, MonthDetail),
  'months.check': query('owner', 'months', OfMonth, z.array(Check)),
  /** The last month that is over, has anything in it and is not closed; null when there is none. */
  'months.due': query('staff', 'months', Nothing, z.object({ month: Month }).nullable()),
  /** Takes warnings as they are, with a note; with null they are warnings again. */
  'months.accept': keepDraft(
    'owner',
    ['months'],
    OfMonth.extend({ keys: z.array(CheckKey).min(1).max(100), note: Note.min(1).nullable() }),
    Nothing,
  ),
  'months.close': keepDraft(
    'owner',
    ['months', 'home'],
    OfMonth.extend({ signedBy: z.string().trim().min(1).max(80), signedOn: CivilDay, note: Note }),
    Nothing,
  ),
  'months.reopen': keepDraft('owner', ['months', 'home'], OfMonth.extend({ reason: Note.min(1) }), Nothing),
  /**
   * Writes the workbook, the papers and a verified backup into a folder: the one of the last time, or one that is asked
   * for. Null when the person cancelled.
   */
  'months.handOver': action(
    'owner',
    OfMonth.extend({ isSameFolder: z.boolean() }),
    z.object({ jobId: z.int() }).nullable(),
  ),
  /** Writes the sheet of the closing to a PDF; null when the person cancelled. */
  'months.printSheet': action('owner', OfMonth, z.object({ fileName: z.string() }).nullable()),
} satisfies ContractShape
