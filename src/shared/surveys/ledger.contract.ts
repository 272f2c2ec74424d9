import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { PaperOptions } from './paper'

const CivilDate = z.iso.date()
const SheetNumber = z.int().min(1).max(9_999_999)
const WaveRef = z.object({ waveId: z.int() })

const isOrdered = ({ from, to }: { readonly from: number; readonly to: number }) => from <= to
const Range = z.object({ from: SheetNumber, to: SheetNumber })

const Counts = z.object({
  printed: z.int(),
  handedOut: z.int(),
  keyed: z.int(),
  void: z.int(),
  missing: z.int(),
})

/** Some numbers that were printed together. */
export const PrintRun = Range.extend({
  id: z.int(),
  size: PaperOptions.shape.size,
  columns: PaperOptions.shape.columns,
  largePrint: z.boolean(),
  printedAt: z.string(),
})
export type PrintRun = z.infer<typeof PrintRun>

export const HandOutDraft = Range.extend({
  placeId: z.int().nullable(),
  /** Who handed them out, in a few free words. */
  handedBy: z.string().trim().max(80),
  handedOn: CivilDate,
}).refine(isOrdered, { path: ['to'], message: 'endsBeforeStart' })
export type HandOutDraft = z.infer<typeof HandOutDraft>

export const HandOut = z.object({ id: z.int(), placeName: z.string().nullable(), ...HandOutDraft.shape })
export type HandOut = z.infer<typeof HandOut>

/** Sheets that came back: those numbers, or so many when nobody looked at the numbers. */
export const ReturnDraft = z.object({
  count: z.int().min(1).max(9_999_999),
  numbers: Range.refine(isOrdered, { path: ['to'], message: 'endsBeforeStart' }).nullable(),
  returnedOn: CivilDate,
})
export type ReturnDraft = z.infer<typeof ReturnDraft>

export const Return = ReturnDraft.extend({ id: z.int() })
export type Return = z.infer<typeof Return>

const Ranges = z.array(Range)

export const Ledger = z.object({
  totals: Counts.extend({ returned: z.int() }),
  runs: z.array(PrintRun.extend({ counts: Counts })),
  handOuts: z.array(HandOut.extend({ counts: Counts })),
  returns: z.array(Return),
  notes: z.object({
    neverPrinted: Ranges,
    printedTwice: Ranges,
    handedOutTwice: Ranges,
    handedOutUnprinted: Ranges,
    keyedTwice: Ranges,
    missing: Ranges,
  }),
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
  'surveys.ledger.handOut': command(
    'staff',
    ['surveys'],
    WaveRef.extend({ handOut: HandOutDraft }),
    z.object({ id: z.int() }),
  ),
  'surveys.ledger.takeBack': command(
    'staff',
    ['surveys'],
    WaveRef.extend({ returned: ReturnDraft }),
    z.object({ id: z.int() }),
  ),
} satisfies ContractShape
