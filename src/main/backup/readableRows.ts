import type { Db } from '../db/database'

/** So often is a damaged stretch stepped over in one table before the rest of it is given up. */
const mostSteps = 10_000

/**
 * Every row of a table that a damaged file still gives, as values in the order of the columns. Rows may come twice.
 * A table with row numbers is read onwards from the other side of each damaged page; one without is read from both ends.
 */
export function* readableRows(
  damaged: Db,
  fresh: Db,
  table: string,
  columns: readonly string[],
): Generator<unknown[]> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const keys = keyColumns(fresh, table)
  if (keys === null) yield* byRowNumber(damaged, table, list)
  else {
    yield* untilDamage(damaged, `SELECT ${list} FROM "${table}"`)
    const backwards = keys.map((key) => `"${key}" DESC`).join(', ')
    yield* untilDamage(damaged, `SELECT ${list} FROM "${table}" ORDER BY ${backwards}`)
  }
}

/** The primary key of a table without row numbers; null for one that has them. */
function keyColumns(fresh: Db, table: string): readonly string[] | null {
  const hasNone = fresh
    .prepare<[string], number>(`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`)
    .pluck()
    .get(table)
  if (hasNone !== 1) return null
  return fresh
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
}

function* byRowNumber(damaged: Db, table: string, list: string): Generator<unknown[]> {
  const from = `FROM "${table}" WHERE rowid >= ? ORDER BY rowid`
  // Of a file that lost its tables nothing can even be asked.
  const first = prepared(damaged, `SELECT rowid ${from} LIMIT 1`)
  if (!first) return
  const canReadFrom = (row: number) => {
    try {
      first.get(row)
      return true
    } catch {
      return false
    }
  }
  let next = -(2 ** 40)
  for (let steps = 0; steps < mostSteps; steps += 1) {
    let last = next
    let isWhole = false
    for (const row of untilDamage(damaged, `SELECT rowid, ${list} ${from}`, next, () => {
      isWhole = true
    })) {
      last = Number(row[0])
      yield row.slice(1)
    }
    if (isWhole) return
    const beyond = otherSide(Math.max(last, 0) + 1, canReadFrom)
    if (beyond === null) return
    next = beyond
  }
}

/** The first row number from which the file can be read again; null when there is none. */
function otherSide(start: number, canReadFrom: (row: number) => boolean): number | null {
  let step = 1
  while (!canReadFrom(start + step)) {
    step *= 2
    if (step > 2 ** 40) return null
  }
  let cannot = start + Math.floor(step / 2)
  let can = start + step
  while (can - cannot > 1) {
    const middle = Math.floor((can + cannot) / 2)
    if (canReadFrom(middle)) can = middle
    else cannot = middle
  }
  return can
}

function* untilDamage(
  damaged: Db,
  sql: string,
  from?: number,
  onWhole: () => void = () => undefined,
): Generator<unknown[]> {
  const statement = prepared(damaged, sql)
  if (!statement) return
  const rows = from === undefined ? statement.iterate() : statement.iterate(from)
  while (true) {
    let row: IteratorResult<unknown>
    try {
      row = rows.next()
    } catch {
      // A page that cannot be read: what came before it is what there is.
      return
    }
    if (row.done) {
      onWhole()
      return
    }
    yield row.value as unknown[] // raw: one row is a list of values
  }
}

function prepared(damaged: Db, sql: string) {
  try {
    return damaged.prepare<unknown[], unknown[]>(sql).raw()
  } catch {
    return null
  }
}
