import type { Db } from '../../../src/main/db/database'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

/** Values for columns whose content the app reads as a document, or that a check ties to another column. */
const known: Readonly<Record<string, string | number>> = {
  'service_hours.weekly': '[[],[],[],[],[],[],[]]',
  'special_day.intervals': '[]',
  'legal_calendar.weekend': '[6,7]',
  'opportunity_weights.weights': '{"opportunity":0.4,"risk":0.3,"access":0.2,"near":0.1}',
  'verification_plan.plan': '{"percent":10,"seed":1}',
  'scorecard_indicator.indicator': 'handling',
  'scorecard_indicator.goal': 5,
  'standard_goal.standard': 'firstContact',
  'standard_goal.goal': 0.5,
  'standard_goal.share': 0.5,
  'trend_restart.measure': 'lateOrders',
  'trend_restart.starts_on': '2025-01-01',
  'period_close.month': '2001-01',
  'verification.answers': '[]',
  'verification.differences': '[]',
  'verification.header_differences': '[]',
  'case_link.other_id': 2,
  'customer_distinct.second_id': 2,
  'case_attachment.stored_name': `${'a'.repeat(64)}.png`,
  'scorecard_bands.bands': '{"amazing":90,"desired":80,"expected":65,"basic":50}',
  'verification_draft.draft': '{"shown":null}',
  'sheet_draft.draft': JSON.stringify({
    responseId: null,
    sheetNumber: 900,
    header: { answeredOn: null, placeId: null, channelId: null },
    answers: [],
    position: 0,
    buffer: '',
    note: '',
  }),
  'box_emptying.emptied_on': '2026-01-12',
}

/** The tables that hold what is kept: neither SQLite's own nor those of an index of words. */
export function tablesOf(db: Db): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
}

/** Names of the columns that a row is written with. */
export function columnsOf(db: Db, table: string): string[] {
  return columnInfo(db, table).map(({ name }) => name)
}

export const rowCount = (db: Db, table: string): number =>
  db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0

/**
 * Gives each table that is empty one row, made from what the schema asks of its columns; tables that others refer to
 * first. Throws with the name of the table for which no row can be made.
 */
export function fillEmptyTables(db: Db): void {
  let empty = tablesOf(db).filter((table) => rowCount(db, table) === 0)
  while (empty.length > 0) {
    const ready = empty.filter(
      (table) => !referencesOf(db, table).some(({ to }) => empty.includes(to) && to !== table),
    )
    if (ready.length === 0) throw new Error(`tables that wait for each other: ${empty.join(', ')}`)
    // A closed month holds everything of it: its row is the last.
    for (const table of ready.sort((one, other) => order(one) - order(other))) addRow(db, table)
    empty = empty.filter((table) => !ready.includes(table))
  }
}

const order = (table: string): number => (table.startsWith('period_') ? 1 : 0)

function addRow(db: Db, table: string): void {
  const definition = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_master WHERE name = ?`)
    .pluck()
    .get(table)
  const references = referencesOf(db, table)
  const values = new Map<string, string | number>()
  for (const column of columnInfo(db, table)) {
    const { name } = column
    const given = known[`${table}.${name}`]
    const reference = references.find(({ column: own }) => own === name)
    if (given !== undefined) values.set(name, given)
    else if (isLeftOut(column)) continue
    else if (reference) values.set(name, firstOf(db, reference.to))
    else values.set(name, valueFor(column, definition ?? ''))
  }
  const names = [...values.keys()]
  try {
    const row =
      names.length === 0
        ? 'DEFAULT VALUES'
        : `(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    db.prepare(`INSERT INTO "${table}" ${row}`).run(...values.values())
  } catch (error) {
    throw new Error(`${table} ${JSON.stringify([...values])}: ${String(error)}`)
  }
}

/** A table's own number comes by itself; so does what may be missing. */
function isLeftOut({ notnull, dflt_value, pk, type }: Column): boolean {
  if (pk > 0) return type === 'INTEGER' && notnull === 0
  return notnull === 0 || dflt_value !== null
}

function firstOf(db: Db, table: string): number {
  return db.prepare<[], number>(`SELECT min(rowid) FROM "${table}"`).pluck().get() ?? 1
}

function valueFor({ name, type }: Column, definition: string): string | number {
  const choice = new RegExp(`\\b${name} IN \\(\\s*('?)([^',)]+)`).exec(definition)
  if (choice) return choice[1] === '' ? Number(choice[2]) : (choice[2] ?? '')
  const least = new RegExp(`\\b${name} BETWEEN (\\d+)`).exec(definition)
  if (type !== 'TEXT') return Number(least?.[1] ?? 1)
  if (definition.includes(`json_valid(${name})`)) return '{}'
  if (definition.includes(`length(${name}) = 64`)) return 'a'.repeat(64)
  if (/month$/.test(name)) return '2001-01'
  if (/(_on|date|day|_from)$/.test(name)) return '2026-05-04'
  if (/(_at|^at)$/.test(name)) return '2026-05-04T10:00:00'
  return 'algo'
}

function columnInfo(db: Db, table: string): Column[] {
  return db.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(table)
}

function referencesOf(db: Db, table: string): { column: string; to: string }[] {
  return db
    .prepare<[string], { column: string; to: string }>(
      `SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list(?)`,
    )
    .all(table)
}
