import { recentSearchesPreference } from '#shared/search/search.contract'
import type { Db } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { forgetOldWords } from '../search/searchIndex'
import { customersRepository } from './customers.repository'
import { type PersonalTable, personalTables } from './personalTables'

/** Who was forgotten, told by numbers alone: the id, and when it was made, as ids are given again. */
export interface Erasure {
  readonly id: number
  readonly createdAt: string
  readonly erasedAt: string
  readonly erasedBy: string
}

/** Forgetting a person for good. */
export function eraseRepository(db: Db) {
  const customers = customersRepository(db)
  const note = db.prepare(`
    INSERT INTO erased_customer (id, created_at, erased_at, erased_by)
    SELECT id, created_at, @now, @person FROM customer WHERE id = @id
    ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, erased_at = excluded.erased_at,
      erased_by = excluded.erased_by`)
  const forgetSearches = db.prepare<[string]>('DELETE FROM preference WHERE key = ?')
  const erasures = db.prepare<[], Erasure>(`
    SELECT id, created_at AS createdAt, erased_at AS erasedAt, erased_by AS erasedBy FROM erased_customer`)
  const isHere = db
    .prepare<[number, string], 1>(
      'SELECT 1 FROM customer WHERE id = ? AND created_at = ? AND erased_at IS NULL',
    )
    .pluck()

  function erase(id: number, now: string, person: string): void {
    const everyId = customers.sameAs(id)
    // A note in the history is just where it must not stay.
    withoutHistory(db, () => {
      for (const one of everyId) note.run({ id: one, now, person })
      const rowsOf = new Map<string, readonly number[]>()
      for (const personal of personalTables) {
        const known = columnsOf(db, personal.table)
        // A table of a feature that this file is too old for.
        if (known.length === 0) continue
        const owners = personal.through ? (rowsOf.get(personal.through) ?? []) : everyId
        const rows = rowsThatBelong(db, personal, owners)
        rowsOf.set(personal.table, rows)
        emptyRows(db, personal, known, rows, now)
      }
      forgetOldWords(db)
      forgetSearches.run(recentSearchesPreference)
    })
  }

  return {
    erase,
    /** Everybody who was forgotten. */
    erasures: (): Erasure[] => erasures.all(),
    /** Forgets again who was forgotten since the file was copied; answers how many. */
    eraseAgain(known: readonly Erasure[]): number {
      const back = known.filter(({ id, createdAt }) => isHere.get(id, createdAt) !== undefined)
      for (const { id, erasedAt, erasedBy } of back) erase(id, erasedAt, erasedBy)
      return back.length
    },
  }
}

/** Nothing of what `work` writes is noted in the history. */
function withoutHistory(db: Db, work: () => void): void {
  const { historyId } = db.recorder
  db.recorder.historyId = null
  try {
    work()
  } finally {
    db.recorder.historyId = historyId
  }
}

/** Rows that are theirs now, or were in any picture of the history: an undo may bring those back. */
function rowsThatBelong(
  db: Db,
  { table, owner }: PersonalTable,
  owners: readonly number[],
): readonly number[] {
  const list = JSON.stringify(owners)
  return db
    .prepare<{ list: string; table: string }, number>(`
      SELECT id FROM ${table} WHERE ${owner} IN (SELECT value FROM json_each(@list))
      UNION
      SELECT row_id FROM history_change WHERE table_name = @table
        AND (json_extract(before, '$.${owner}') IN (SELECT value FROM json_each(@list))
          OR json_extract(after, '$.${owner}') IN (SELECT value FROM json_each(@list)))`)
    .pluck()
    .all({ list, table })
}

/**
 * The same values in the rows and in every picture of them: for the history they were always so, and what others
 * did before and after can still be undone.
 */
function emptyRows(
  db: Db,
  { table, erased }: PersonalTable,
  known: readonly string[],
  rows: readonly number[],
  now: string,
): void {
  const columns = Object.entries(erased).filter(([column]) => known.includes(column))
  const list = JSON.stringify(rows)
  const chosen = (id: string) => `${id} IN (SELECT value FROM json_each(@list))`
  const assignments = columns.map(([column, value]) => `${column} = ${value.replaceAll('{id}', 'id')}`)
  const pictured = columns.map(([column, value]) => `'$.${column}', ${value.replaceAll('{id}', 'row_id')}`)
  const scrubbed = (picture: string) => `${picture} = json_replace(${picture}, ${pictured.join(', ')})`
  const usesNow = columns.some(([, value]) => value.includes('@now'))
  const parameters = { list, ...(usesNow ? { now } : {}) }
  db.prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${chosen('id')}`).run(parameters)
  db.prepare(
    `UPDATE history_change SET ${scrubbed('before')}, ${scrubbed('after')}
     WHERE table_name = @table AND ${chosen('row_id')}`,
  ).run({ ...parameters, table })
}
