import { type CaseAnalysis, StandardsFilter } from '#shared/standards/standardsRead'
import { readAnalysis } from '../../../standards/readAnalysis'
import type { ReadContext } from '../sheetKind'
import { countedCases } from './countedCases'
import { reportPeriod } from './reportPeriod'

const kept = new WeakMap<ReadContext, CaseAnalysis>()

/** The causes and the months of complaints of the period, read once for the sheets that tell them. */
export function readComplaints(context: ReadContext): CaseAnalysis {
  const known = kept.get(context)
  if (known) return known
  const { db, clock } = context
  const filter = StandardsFilter.parse({})
  const read = readAnalysis(db, {
    period: 'year',
    start: clock.today(),
    span: reportPeriod(context),
    filter,
    clock: 'calendar',
    now: clock.now().slice(0, 16),
    histories: countedCases(context),
  })
  kept.set(context, read)
  return read
}
