import type { Db } from '../db/database'
import { trackedTables } from '../db/historyTriggers'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** A column that holds the number of a row of another table. */
export interface Reference {
  readonly table: string
  readonly column: string
  readonly to: string
}

const referenceList = oncePerDatabase((db: Db) =>
  db.prepare<[string], { column: string; to: string }>(
    'SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list(?)',
  ),
)

/** Which columns of a table point to rows of others. */
export function referencesOf(db: Db, table: string): readonly Reference[] {
  return referenceList(db)
    .all(table)
    .map((reference) => ({ table, ...reference }))
}

/** Which columns point to rows of a table. */
export function referencesTo(db: Db, table: string): readonly Reference[] {
  return trackedTables.flatMap((name) => referencesOf(db, name)).filter(({ to }) => to === table)
}

/** A table of which a row points to one that is not there; null when none does. */
export function danglingTo(db: Db, table: string, id: number): string | null {
  const isThere = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
  if (isThere) return null
  const found = referencesTo(db, table).find(
    ({ table: child, column }) =>
      db.prepare(`SELECT 1 FROM ${child} WHERE ${column} = ?`).get(id) !== undefined,
  )
  return found?.table ?? null
}
