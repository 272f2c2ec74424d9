import { type Db, rewritingHistory } from '../db/database'
import { chainRepository, type Forgotten, forgottenTable } from './chain.repository'
import { digestOf } from './seal'

/**
 * Empties pictures of the history and notes, under the line being recorded, which lines no longer say what they said:
 * their seals go on holding to what they were, and their digest of now stands in a sealed line.
 */
export function noteForgotten(db: Db, customerId: number, lineIds: readonly number[]): void {
  const { historyId } = db.recorder
  if (historyId === null) return
  const chain = chainRepository(db)
  const lines = lineIds
    .map((id) => [id, digestOf(chain.changesOf(id))] as const)
    .filter(([id, digest]) => chain.line(id)?.digest !== digest)
  if (lines.length === 0) return
  db.prepare(
    'INSERT INTO history_change (history_id, table_name, row_id, before, after) VALUES (?, ?, ?, NULL, ?)',
  ).run(historyId, forgottenTable, customerId, JSON.stringify({ lines } satisfies Forgotten))
}

/** Seals a line to which something was added again. */
export function sealAgain(db: Db, lineId: number): void {
  rewritingHistory(db, () => chainRepository(db).sealAgain(lineId))
}
