import type { Db } from '../../db/database'
import { columnsOf } from '../../db/historyTriggers'
import { personalTables } from '../personalTables'

export type HeldRow = Readonly<Record<string, string | number | null>>

/** Every row that is about a person, by table: those of the customer and of whoever was merged into this one. */
export function heldRows(db: Db, customerIds: readonly number[]): ReadonlyMap<string, readonly HeldRow[]> {
  const held = new Map<string, readonly HeldRow[]>()
  for (const { table, owner, through } of personalTables) {
    // A table of a feature that this file is too old for.
    if (columnsOf(db, table).length === 0) continue
    const owners = through ? (held.get(through) ?? []).map(({ id }) => id ?? null) : customerIds
    const rows = db
      .prepare<[string], HeldRow>(
        `SELECT * FROM ${table} WHERE ${owner} IN (SELECT value FROM json_each(?)) ORDER BY id`,
      )
      .all(JSON.stringify(owners))
    held.set(table, rows)
  }
  return held
}
