import type { CountedCase } from '#shared/standards/measuredCase'
import { caseHistories } from '../../../standards/caseHistories'
import type { ReadContext } from '../sheetKind'

const kept = new WeakMap<ReadContext, readonly CountedCase[]>()

/** The cases with their histories, read once for all the sheets that count them. */
export function countedCases(context: ReadContext): readonly CountedCase[] {
  const known = kept.get(context)
  if (known) return known
  const read = caseHistories(context.db, context.clock.today())
  kept.set(context, read)
  return read
}
