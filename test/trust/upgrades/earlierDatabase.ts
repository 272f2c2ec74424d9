import { type Db, openPlain, withoutCounting } from '../../../src/main/db/database'
import { migrate } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import { columnsOf, fillEmptyTables, tablesOf } from './everyTable'

/** The versions of the schema that there were, oldest first. */
export const versions: readonly number[] = migrations.map(({ version }) => version)

/** What an earlier app kept in columns that are gone, as SQL on the row of today. */
const formerly: Readonly<Record<string, string>> = {
  'customer_case.moment': `'La cuenta'`,
  'suggestion.moment': `'La cuenta'`,
  'standard_goal.share': 'goal',
}

/**
 * Writes a database as the app of `version` kept it, with rows in each of its tables: those of `filled` as far as that
 * schema knew them. What it could not have held (a shift as a tag before there were shifts) is not there.
 */
export function writeEarlierDatabase(path: string, version: number, filled: string): void {
  const db = openPlain(path, undefined)
  try {
    db.pragma('journal_mode = WAL')
    // What this writes is thrown away in a moment: only what the app writes must reach the disk.
    db.pragma('synchronous = OFF')
    migrate(
      db,
      () => undefined,
      migrations.filter((step) => step.version <= version),
    )
    db.pragma('foreign_keys = OFF')
    // The seal of the history lets in no copies.
    db.recorder.isRewriting = true
    db.prepare('ATTACH ? AS filled').run(filled)
    withoutCounting(db, () => db.transaction(() => copyRows(db))())
    db.exec('DETACH filled')
    db.pragma('foreign_keys = ON')
    db.transaction(() => fillEmptyTables(db))()
  } finally {
    db.close()
  }
}

const late = ['commandments_round', 'history']

function copyRows(db: Db): void {
  // What is closed or sealed takes nothing more: closed months, rounds and lines of the history are the last.
  const isLate = (table: string) => Number(table.startsWith('period_') || late.includes(table))
  const tables = tablesOf(db).sort((one, other) => isLate(one) - isLate(other))
  for (const table of tables) {
    const today = db
      .prepare<[string], string>(`SELECT name FROM pragma_table_info(?, 'filled')`)
      .pluck()
      .all(table)
    if (today.length === 0) continue
    const pairs = columnsOf(db, table).flatMap((column) => {
      const source = today.includes(column) ? column : formerly[`${table}.${column}`]
      return source === undefined ? [] : [{ column, source }]
    })
    // What an earlier check refuses the earlier app could not have held.
    db.exec(
      `INSERT OR IGNORE INTO main."${table}" (${pairs.map(({ column }) => column).join(', ')})
       SELECT ${pairs.map(({ source }) => source).join(', ')} FROM filled."${table}" ${rowsOf(db, table)}`,
    )
  }
  dropOrphans(db)
}

/** The history names only tables that there are. */
function rowsOf(db: Db, table: string): string {
  if (table !== 'history_change') return ''
  return `WHERE table_name IN (${tablesOf(db)
    .map((name) => `'${name}'`)
    .join(', ')})`
}

/** Rows that belong to one which the earlier check refused. */
function dropOrphans(db: Db): void {
  const find = db.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check')
  for (let orphans = find.all(); orphans.length > 0; orphans = find.all())
    for (const { table, rowid } of orphans) db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid)
}
