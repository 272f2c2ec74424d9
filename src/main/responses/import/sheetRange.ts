import { type Db, withoutCounting } from '../../db/database'

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
] as const
const firstColumns: readonly string[] = columns.slice(0, 10).filter((name) => name !== 'entered_by')

/** Under this name a change of history stands for a range of rows of `response`. */
export const sheetRangeTable = 'response_range'

/** Notes the sheets as one change of the line of history being recorded; without a line it does nothing. */
export function noteSheets(db: Db, range: SheetRange, picture: Picture): void {
  const { historyId } = db.recorder
  if (historyId === null) return
  const after: NotedRange = { ...range, ...picture, columns }
  db.prepare(
    'INSERT INTO history_change (history_id, table_name, row_id, before, after) VALUES (?, ?, ?, NULL, ?)',
  ).run(historyId, sheetRangeTable, range.first, JSON.stringify(after))
}

type Cell = string | number | null
/**
 * Makes the digest of rows that come one by one, their cells in the order of `columns`: two hashes of 32 bits side by
 * side. It tells a row that has changed, and a hundred thousand rows are not kept waiting; nobody is kept from anything
 * by it, so it need not withstand a forger.
 */
export function sheetDigest() {
  let one = 0x811c9dc5
  let other = 0x41c6ce57
  const mix = (value: number) => {
    one = Math.imul(one ^ value, 0x01000193)
    other = Math.imul(other ^ value, 0x5f356495) ^ (other >>> 15)
  }
  return {
    add(cells: readonly Cell[]): void {
      for (const cell of cells) {
        if (typeof cell === 'string') for (let at = 0; at < cell.length; at += 1) mix(cell.charCodeAt(at))
        else mix(cell === null ? -1 : cell)
        mix(endOfCell)
      }
    },
    end: () => [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join(''),
  }
}

const endOfCell = 0x1ffff

/**
 * Takes the sheets of an import away; each is noted as deleted, so that a redo brings it back.
 * False, and nothing done, when one of them is gone or no longer says what it said.
 */
export function takeAwaySheets(db: Db, after: string): boolean {
  const noted = JSON.parse(after) as NotedRange // written only by `noteSheets`
  const { count, digest, columns: pictured = firstColumns, ...range } = noted
  const now = pictureOf(db, range, pictured)
  if (now.count !== count || now.digest !== digest || isKeyedAgain(db, range)) return false
  const { waveId, first, last } = range
  withoutCounting(db, () => {
    db.prepare('DELETE FROM response WHERE wave_id = ? AND id BETWEEN ? AND ?').run(waveId, first, last)
  })
  recount(db, waveId)
  return true
}

function pictureOf(db: Db, { waveId, first, last }: SheetRange, pictured: readonly string[]): Picture {
  const known = columns.filter((column) => pictured.includes(column))
  const rows = db.prepare<[number, number, number], Cell[]>(
    `SELECT ${known.join(', ')} FROM response WHERE wave_id = ? AND id BETWEEN ? AND ? ORDER BY id`,
  )
  const digest = sheetDigest()
  let count = 0
  for (const row of rows.raw().iterate(waveId, first, last)) {
    digest.add(row)
    count += 1
  }
  return { count, digest: digest.end() }
}

/** Whether one of the sheets was keyed a second time: that work would have nothing to belong to. */
function isKeyedAgain(db: Db, { first, last }: SheetRange): boolean {
  return (
    db.prepare('SELECT 1 FROM verification WHERE response_id BETWEEN ? AND ?').get(first, last) !== undefined
  )
}

/** Counts a wave anew from its sheets, as the triggers of `response` would have. */
function recount(db: Db, waveId: number): void {
  for (const table of ['answer_count', 'sheet_count'])
    db.prepare(`DELETE FROM ${table} WHERE wave_id = ?`).run(waveId)
  db.prepare(`
    INSERT INTO sheet_count (wave_id, status, count)
    SELECT wave_id, status, count(*) FROM response WHERE wave_id = ? GROUP BY status`).run(waveId)
  db.prepare(`
    INSERT INTO answer_count (wave_id, place_id, position, code, value, count)
    WITH sheet AS (SELECT coalesce(place_id, 0) AS place_id, answers FROM response
      WHERE wave_id = @waveId AND status = 'usable')
    SELECT @waveId, place_id, position, code, value, count(*) FROM (
      SELECT place_id, key AS position,
        CASE type WHEN 'null' THEN 'blank' WHEN 'text' THEN atom ELSE 'valid' END AS code,
        CASE WHEN type IN ('integer', 'real') THEN atom ELSE 0 END AS value
      FROM sheet, json_each(sheet.answers)
      UNION ALL
      SELECT place_id, answer.key, 'mark', mark.value
      FROM sheet, json_each(sheet.answers) AS answer,
        json_each(CASE answer.type WHEN 'object' THEN answer.value ELSE '{}' END, '$.marks') AS mark)
    GROUP BY place_id, position, code, value`).run({ waveId })
}
