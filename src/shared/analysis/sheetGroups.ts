import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { ResultsSplit } from './split'

/** The value of the group of those sheets that do not say: tags and options count from 1. */
export const UNSAID = 0

/** The sheets of a wave that belong together: a role, a place, an answer. */
export const SheetGroup = z.object({
  /** The tag or the option; `UNSAID` for the sheets that do not say. */
  value: z.int(),
  /** Null for the sheets that do not say. */
  label: LocalText.nullable(),
  /** Usable ones. */
  sheets: z.int(),
  /** Whether anything may be shown of it beside the figures of all (domain.md §0.1 C6, C7). */
  visibility: z.enum(['empty', 'few', 'complementary', 'shown']),
})
export type SheetGroup = z.infer<typeof SheetGroup>

/** By what the sheets of a wave can be told apart. */
const OfferedSplit = z.object({
  split: ResultsSplit,
  /** What the question says; null for a tag of the sheets. */
  label: LocalText.nullable(),
})

/** How the sheets of a view are told apart. */
const SplitBy = z.object({
  by: ResultsSplit,
  /** Empty where the sheets hold nothing to tell them apart by. */
  offered: z.array(OfferedSplit),
  /** That of them which says the role; null where nobody was asked for it. */
  byRole: ResultsSplit.nullable(),
})
export type SplitBy = z.infer<typeof SplitBy>

/** A view of a wave told apart: each group with what is read of it, null where nothing may be shown. */
export function splitInto<Reading extends z.ZodType>(reading: Reading) {
  return SplitBy.extend({ groups: z.array(SheetGroup.extend({ reading: reading.nullable() })) })
}

/** A view of a wave told apart, each group with its reading. */
export type SplitInto<Reading> = SplitBy & {
  groups: (SheetGroup & { reading: Reading | null })[]
}

/** A wave, and by what its sheets are to be told apart; null for the one proposed: the role, where it was asked. */
export const SplitWaveRef = z.object({ waveId: z.int(), split: ResultsSplit.nullable().default(null) })
export type SplitWaveRef = z.infer<typeof SplitWaveRef>
