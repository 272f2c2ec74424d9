import {
  countMarks,
  deadlineMarks,
  type MarkCounts,
  type MarksTold,
  newMarks,
} from '#shared/cases/deadlineMarks'
import type { Contract, Output, ProcedureName } from '#shared/contract/contract'
import type { InputOf } from '#shared/contract/procedure'
import { CASES_TOLD_PREFERENCE } from '#shared/home/reminders'

/** Calls as the page does; null when it may not. */
export type Ask = <N extends ProcedureName>(name: N, input: InputOf<Contract[N]>) => Promise<Output<N> | null>

/**
 * How many cases have reached a mark of their term since it was told last, by mark; null when none has. Each mark of
 * each case comes once, also over restarts.
 */
export async function freshCaseMarks(ask: Ask): Promise<MarkCounts | null> {
  const preferences = await ask('business.preferences', {})
  const due = await ask('cases.due', {})
  if (!preferences || !due) return null
  const before = readTold(preferences[CASES_TOLD_PREFERENCE])
  const { fresh, told } = newMarks([...due.overdue, ...due.soon], before)
  if (JSON.stringify(told) !== JSON.stringify(before))
    await ask('business.setPreference', { key: CASES_TOLD_PREFERENCE, value: { ...told } })
  return fresh.length === 0 ? null : countMarks(fresh)
}

/** What was kept, as far as it can still be read. */
function readTold(kept: unknown): MarksTold {
  if (typeof kept !== 'object' || kept === null) return {}
  const read = Object.entries(kept).flatMap(([id, mark]) => {
    const known = deadlineMarks.find((one) => one === mark)
    return known ? [[id, known] as const] : []
  })
  return Object.fromEntries(read)
}
