import type { Answers } from '#shared/responses/answers'
import type { Db } from '../../db/database'
import { addSheetWords, dropSheetWords } from '../../search/searchIndex'
import { addCounts, addedSheets, type SheetStatus } from './addedSheets'
import { type Cell, sheetDigest } from './sheetDigest'
import { withoutSheetTriggers } from './sheetTriggers'

/** Sheets stored by one import: the rows of `response` of one wave from one id to another. */
export interface SheetRange {
  readonly waveId: number
  readonly first: number
  readonly last: number
}

interface Picture {
  readonly count: number
  /** Of what the rows said when they were stored, by `sheetDigest`. */
  readonly digest: string
}

interface NotedRange extends SheetRange, Picture {
  /** What the digest was made of; ranges noted before it was told were made of `firstColumns`. */
  readonly columns?: readonly string[]
}

const columns = [
  'id',
  'sheet_number',
  'answered_on',
  'place_id',
  'channel_id',
  'status',
  'void_reason',
  'answers',
  'entered_by',
  'entered_at',
  'note',
  'keying',
  'shift_id',
] as const
const firstColumns: readonly string[] = columns.slice(0, 10).filter((name) => name !== 'entered_by')

/** Under this name a change of history stands for a range of rows of `response`. */
export const sheetRangeTable = 'response_range' as const

/** Notes the sheets as one change of the line of history being recorded; without a line it does nothing. */
export function noteSheets(
  db: Db,
  range: SheetRange,
  picture: Picture,
  pictured: readonly string[] = columns,
): void {
  const { historyId } = db.recorder
  if (historyId === null) return
  const after: NotedRange = { ...range, ...picture, columns: pictured }
  db.prepare(
    'INSERT INTO history_change (history_id, table_name, row_id, before, after) VALUES (?, ?, ?, NULL, ?)',
  ).run(historyId, sheetRangeTable, range.first, JSON.stringify(after))
}

/** A stretch of them as it was when it was taken away: its rows, cells in the order of `columns`, as JSON. */
interface KeptRange extends SheetRange {
  readonly columns: readonly string[]
}

/** Rows kept in one text, when they are short. */
const keptTogether = 10_000
/** Characters of answers in one text: far from what a text may have. */
const keptLetters = 50_000_000
/** Rows stored by one statement. */
const batch = 50

/**
 * Takes the sheets of an import away; they are kept, many in one change of history, so that a redo brings them back.
 * False, and nothing done, when one of them is gone or no longer says what it said, or others hang on it.
 */
export function takeAwaySheets(db: Db, after: string): boolean {
  const noted = JSON.parse(after) as NotedRange // written only by `noteSheets`
  const { count, digest, columns: pictured = firstColumns, waveId, first, last } = noted
  const range = { waveId, first, last }
  const looked = lookAt(db, range, pictured)
  const now = looked.picture()
  if (now.count !== count || now.digest !== digest || isTied(db, range)) return false
  keepRows(db, range)
  dropSheetWords(db, first, last)
  withoutSheetTriggers(db, waveId, 'delete', () => {
    db.prepare('DELETE FROM response WHERE wave_id = ? AND id BETWEEN ? AND ?').run(waveId, first, last)
  })
  addCounts(db, waveId, looked.added, -1)
  return true
}

/**
 * Brings sheets back that were kept when they were taken away. False when their rows or their numbers are no longer
 * free: the transaction around has then to be given up.
 */
export function bringBackSheets(db: Db, before: string): boolean {
  const { range, rows } = JSON.parse(before) as { range: KeptRange; rows: Cell[][] } // written only by `keepRows`
  const { waveId, first, last, columns: kept } = range
  const looked = look(kept)
  for (const row of rows) looked.add(row)
  try {
    withoutSheetTriggers(db, waveId, 'insert', () => {
      const insertBatch = inserting(db, waveId, kept, batch)
      for (let at = 0; at + batch <= rows.length; at += batch) insertBatch(rows.slice(at, at + batch))
      const left = rows.length % batch
      if (left > 0) inserting(db, waveId, kept, left)(rows.slice(-left))
    })
  } catch (error) {
    // One of their rows or numbers has been given to another sheet.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
      return false
    throw error
  }
  addCounts(db, waveId, looked.added, 1)
  addSheetWords(db, first, last)
  noteSheets(db, { waveId, first, last }, looked.picture(), kept)
  return true
}

/** Makes the function that stores so many rows by one statement. */
function inserting(db: Db, waveId: number, kept: readonly string[], count: number) {
  const known = columns.filter((column) => kept.includes(column))
  const places = known.map((column) => kept.indexOf(column))
  const row = `(${waveId}, ${known.map(() => '?').join(', ')})`
  const insert = db.prepare(
    `INSERT INTO response (wave_id, ${known.join(', ')}) VALUES ${Array(count).fill(row).join(', ')}`,
  )
  return (rows: readonly Cell[][]) =>
    insert.run(rows.flatMap((cells) => places.map((place) => cells[place] ?? null)))
}

/** Copies the rows into the line of history being recorded; without a line it does nothing. */
function keepRows(db: Db, { waveId, first, last }: SheetRange): void {
  const { historyId } = db.recorder
  if (historyId === null) return
  const keep = db.prepare(`
    INSERT INTO history_change (history_id, table_name, row_id, before, after)
    SELECT @historyId, @table, @first,
      json_object('range', json(@range), 'rows', json_group_array(json_array(${columns.join(', ')}))), NULL
    FROM response WHERE wave_id = @waveId AND id BETWEEN @first AND @last`)
  const longest = db
    .prepare<[number, number, number], number>(
      'SELECT max(length(answers)) FROM response WHERE wave_id = ? AND id BETWEEN ? AND ?',
    )
    .pluck()
  const letters = Math.max(longest.get(waveId, first, last) ?? 0, 1)
  const together = Math.max(Math.min(keptTogether, Math.floor(keptLetters / letters)), 1)
  for (let from = first; from <= last; from += together) {
    const to = Math.min(from + together - 1, last)
    const range: KeptRange = { waveId, first: from, last: to, columns }
    keep.run({
      historyId,
      table: sheetRangeTable,
      range: JSON.stringify(range),
      waveId,
      first: from,
      last: to,
    })
  }
}

/** What the rows say now, and what they add to the counts. */
function lookAt(db: Db, { waveId, first, last }: SheetRange, pictured: readonly string[]) {
  const known = columns.filter((column) => pictured.includes(column))
  const rows = db.prepare<[number, number, number], Cell[]>(
    `SELECT ${known.join(', ')} FROM response WHERE wave_id = ? AND id BETWEEN ? AND ? ORDER BY id`,
  )
  const looked = look(known)
  for (const row of rows.raw().iterate(waveId, first, last)) looked.add(row)
  return looked
}

/** Looks at rows one by one, their cells in the order of these columns. */
function look(known: readonly string[]) {
  const digest = sheetDigest()
  const added = addedSheets()
  const [status, place, answers] = ['status', 'place_id', 'answers'].map((name) => known.indexOf(name)) as [
    number,
    number,
    number,
  ]
  let count = 0
  return {
    add(row: readonly Cell[]): void {
      digest.add(row)
      const given = JSON.parse(String(row[answers])) as Answers // as the app stored them
      added.add(row[status] as SheetStatus, row[place] as number | null, given)
      count += 1
    },
    picture: (): Picture => ({ count, digest: digest.end() }),
    added,
  }
}

/** Whether other work hangs on one of the sheets: a second keying, or the customer whose it is. */
function isTied(db: Db, { first, last }: SheetRange): boolean {
  const tied = db.prepare(`
    SELECT 1 FROM verification WHERE response_id BETWEEN @first AND @last
    UNION ALL
    SELECT 1 FROM response WHERE id BETWEEN @first AND @last AND customer_id IS NOT NULL`)
  return tied.get({ first, last }) !== undefined
}
