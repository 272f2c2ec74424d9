import { openPlain } from '../../../src/main/db/database'
import { tablesOf } from './everyTable'

type Row = Readonly<Record<string, unknown>>

/** Everything in a file: the version of its schema, and each row of each table. */
export interface Content {
  readonly version: number
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

/** Columns that an upgrade takes away, and what became of them. */
const gone: Readonly<Record<string, string>> = {
  'customer_case.moment': 'a text; now the id of a moment of that name',
  'suggestion.moment': 'a text; now the id of a moment of that name',
  'standard_goal.share': 'now the goal of a standard from a day on',
}

/** Reads all of a file as it is, whatever its version. */
export function contentOf(path: string): Content {
  const db = openPlain(path, undefined)
  try {
    const rows = tablesOf(db).map(
      (table) => [table, db.prepare<[], Row>(`SELECT * FROM "${table}"`).all()] as const,
    )
    return { version: Number(db.pragma('user_version', { simple: true })), rows: new Map(rows) }
  } finally {
    db.close()
  }
}

/** Rows of before that are not there as they were, in the tables and columns that there were. */
export function differences(before: Content, after: Content): string[] {
  return [...before.rows].flatMap(([table, rows]) => {
    const now = after.rows.get(table)
    if (!now) return [`the table ${table} went`]
    const columns = Object.keys(rows[0] ?? {}).filter((column) => gone[`${table}.${column}`] === undefined)
    const said = (row: Row) => JSON.stringify(columns.map((column) => row[column]))
    const kept = new Set(now.map(said))
    const lost = rows.filter((row) => !kept.has(said(row)))
    if (lost.length === 0 && now.length >= rows.length) return []
    return [`${lost.length} of ${rows.length} rows of ${table} went: ${said(lost[0] ?? {}).slice(0, 200)}`]
  })
}
