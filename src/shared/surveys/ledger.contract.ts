import { z } from 'zod'
import { DayText } from '../contract/bounds'
import { type ContractShape, command, query } from '../contract/procedure'
import { type LedgerNotes, type LedgerState, ledgerStates } from './ledger'
import { PaperOptions } from './paper'
import { HIGHEST_SHEET_NUMBER, MOST_RANGES } from './sheetRanges'

const CivilDate = DayText
const SheetNumber = z.int().min(1).max(HIGHEST_SHEET_NUMBER)
const WaveRef = z.object({ waveId: z.int() })
const EntryRef = z.object({ id: z.int() })

const isOrdered = ({ from, to }: { readonly from: number; readonly to: number }) => from <= to
const Range = z.object({ from: SheetNumber, to: SheetNumber })
/** Some numbers, as the ranges they make. */
const SomeNumbers = z
  .array(Range.refine(isOrdered, { path: ['to'], message: 'endsBeforeStart' }))
  .min(1)
  .max(MOST_RANGES)

const Counts = z.record(z.enum(ledgerStates), z.int())

/** Some numbers that were printed together. */
export const PrintRun = Range.extend({
  id: z.int(),
  size: PaperOptions.shape.size,
  columns: PaperOptions.shape.columns,
  largePrint: z.boolean(),
  printedAt: z.string(),
})
export type PrintRun = z.infer<typeof PrintRun>

export const HandOutDraft = z.object({
  numbers: SomeNumbers,
  placeId: z.int().nullable(),
  /** Who handed them out, in a few free words. */
  handedBy: z.string().trim().max(80),
  handedOn: CivilDate,
})
export type HandOutDraft = z.infer<typeof HandOutDraft>

export const HandOut = HandOutDraft.extend({ id: z.int(), placeName: z.string().nullable() })
export type HandOut = z.infer<typeof HandOut>

/** Sheets that came back: those numbers, or so many when nobody looked at the numbers. */
export const ReturnDraft = z.object({
  /** Follows from the numbers where they are known. */
  count: z.int().min(1).max(HIGHEST_SHEET_NUMBER),
  numbers: SomeNumbers.nullable(),
  /** The hand-out they are of; null when nobody said. */
  handOutId: z.int().nullable(),
  returnedOn: CivilDate,
})
export type ReturnDraft = z.infer<typeof ReturnDraft>

export const Return = ReturnDraft.extend({ id: z.int() })
export type Return = z.infer<typeof Return>

const Ranges = z.array(Range)

const notes = {
  skipped: Ranges,
  neverPrinted: Ranges,
  printedTwice: Ranges,
  handedOutTwice: Ranges,
  handedOutUnprinted: Ranges,
  returnedTwice: Ranges,
  returnedNotHandedOut: Ranges,
  keyedNotHandedOut: Ranges,
  keyedTwice: Ranges,
} satisfies Record<keyof LedgerNotes, typeof Ranges>

const numbers = {
  printed: Ranges,
  handedOut: Ranges,
  returned: Ranges,
  keyed: Ranges,
  void: Ranges,
  toKey: Ranges,
  missing: Ranges,
} satisfies Record<LedgerState, typeof Ranges>

export const Ledger = z.object({
  totals: Counts,
  /** Which sheets are in each state; of those that were only counted, none. */
  numbers: z.object(numbers),
  runs: z.array(PrintRun),
  handOuts: z.array(HandOut.extend({ counts: Counts })),
  returns: z.array(Return),
  notes: z.object(notes),
  /** How many more sheets were counted as back than are out. */
  countedTooMany: z.int(),
})
export type Ledger = z.infer<typeof Ledger>

/** The register of the paper of a wave: printed, handed out, come back. */
export const ledgerContract = {
  'surveys.ledger': query('staff', 'surveys', WaveRef, Ledger),
  /** Notes what was printed, once its PDF is written. */
  'surveys.ledger.addRun': command(
    'staff',
    ['surveys'],
    WaveRef.extend({ options: PaperOptions }),
    z.object({ id: z.int() }),
  ),
  /** A run that was noted and never printed, or printed and thrown away. */
  'surveys.ledger.voidRun': command('staff', ['surveys'], EntryRef, z.object({})),
  'surveys.ledger.handOut': command(
    'staff',
    ['surveys'],
    WaveRef.extend({ handOut: HandOutDraft }),
    EntryRef,
  ),
  'surveys.ledger.changeHandOut': command(
    'staff',
    ['surveys'],
    EntryRef.extend({ handOut: HandOutDraft }),
    z.object({}),
  ),
  'surveys.ledger.voidHandOut': command('staff', ['surveys'], EntryRef, z.object({})),
  'surveys.ledger.takeBack': command(
    'staff',
    ['surveys'],
    WaveRef.extend({ returned: ReturnDraft }),
    EntryRef,
  ),
  'surveys.ledger.changeReturn': command(
    'staff',
    ['surveys'],
    EntryRef.extend({ returned: ReturnDraft }),
    z.object({}),
  ),
  'surveys.ledger.voidReturn': command('staff', ['surveys'], EntryRef, z.object({})),
} satisfies ContractShape
