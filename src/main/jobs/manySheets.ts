import type { Db } from '../db/database'

/**
 * From so many sheets on, reading all of them is left to another thread: looking at a thousand takes 2 to 5 ms, and a
 * key must be answered within a frame. Below it, starting the thread would take longer than the reading.
 */
export const MANY_SHEETS = 5000

/** Whether all the usable sheets of the business are many. */
export function manySheetsIn(db: Db): () => boolean {
  const all = db
    .prepare<[], number>(`SELECT coalesce(sum(count), 0) FROM sheet_count WHERE status = 'usable'`)
    .pluck()
  return () => (all.get() ?? 0) >= MANY_SHEETS
}
