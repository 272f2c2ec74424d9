import { AppError } from '#shared/contract/reply'
import type { Db } from '../../db/database'
import { withoutTriggers } from '../../db/withoutTriggers'
import { type Cell, sheetDigest } from '../../responses/import/sheetDigest'

/** Cases entered by one import, by their ids from one to another, and the lines of their lives. */
export interface CaseRange {
  readonly first: number
  readonly last: number
  readonly firstEvent: number
  readonly lastEvent: number
}

/** Under this name a change of history stands for a range of cases. */
export const caseRangeTable = 'case_range'

/** What says nothing of a person: forgetting somebody is no reason to keep an import from being taken back. */
const pictured = [
  'id',
  'year',
  'sequence',
  'kind',
  'state',
  'channel',
  'opened_at',
  'customer_id',
  'cause_id',
  'severity',
  'amount',
  'due_on',
  'answered_on',
  'resolved_at',
  'cost',
  'acceptance',
  'decision',
] as const

/** Lets go of customers, causes, places and moments: their making may be taken back next. */
export const letGo = `state = 'void', customer_id = NULL, cause_id = NULL, place_id = NULL, moment_id = NULL`

interface NotedRange extends CaseRange {
  readonly count: number
  readonly digest: string
}

/** Triggers that look at each row by itself: what they would do is done once for all of them. */
const updateTriggers = [
  'customer_case_void_locked',
  'case_event_update_locked',
  'customer_case_update_history',
  'customer_case_update_words',
  'case_event_update_history',
  'case_event_update_words',
]

/** Rows kept in one text. */
const together = 10_000

/** What the cases say now. */
export function pictureOf(db: Db, range: CaseRange) {
  const rows = db.prepare<[number, number], Cell[]>(
    `SELECT ${pictured.join(', ')} FROM customer_case WHERE id BETWEEN ? AND ? ORDER BY id`,
  )
  const digest = sheetDigest()
  let count = 0
  for (const row of rows.raw().iterate(range.first, range.last)) {
    digest.add(row)
    count += 1
  }
  const noted: NotedRange = { ...range, count, digest: digest.end() }
  return {
    noted,
    /** Notes them as one change of the line of history being recorded; without a line it does nothing. */
    note(): void {
      put(db, range.first, null, JSON.stringify(noted))
    },
  }
}

/**
 * Takes the cases of an import back: they keep their numbers, are voided and let go of their customers, and the lines
 * of their lives are shown as taken back. False, and nothing done, when one of them no longer says what it said or
 * something was added to it.
 */
export function takeCasesBack(db: Db, after: string): boolean {
  const noted = JSON.parse(after) as NotedRange // written only by `note`
  const { first, last, firstEvent, lastEvent, count, digest } = noted
  const now = pictureOf(db, noted).noted
  if (now.count !== count || now.digest !== digest || isTied(db, noted)) return false
  refuseClosedMonths(db, noted)
  keepStates(db, noted)
  withoutTriggers(db, updateTriggers, () => {
    db.prepare(`UPDATE customer_case SET ${letGo} WHERE id BETWEEN ? AND ?`).run(first, last)
    db.prepare(
      `UPDATE case_event SET taken_back_at = (SELECT at FROM history WHERE id = history_id())
       WHERE id BETWEEN ? AND ?`,
    ).run(firstEvent, lastEvent)
  })
  indexWords(db, noted)
  return true
}

/** Id and state of a case, and its customer, cause and place. */
type KeptRow = readonly [id: number, state: string, ...names: readonly (number | null)[]]

interface KeptRange {
  readonly range: CaseRange
  readonly rows: readonly KeptRow[]
  /** The last of the texts that an undo left takes back what is true of all of them. */
  readonly isLast: boolean
}

/** Brings cases back that were taken back; false when one of them was touched since. */
export function bringCasesBack(db: Db, before: string): boolean {
  const { range, rows, isLast } = JSON.parse(before) as KeptRange // written only by `keepStates`
  const restore = db.prepare<(string | number | null)[]>(
    `UPDATE customer_case SET state = ?, customer_id = ?, cause_id = ?, place_id = ?
     WHERE id = ? AND state = 'void' AND customer_id IS NULL`,
  )
  let areThere = true
  withoutTriggers(db, updateTriggers, () => {
    areThere = rows.every(([id, ...was]) => restore.run(...was, id).changes === 1)
    if (!areThere || !isLast) return
    db.prepare('UPDATE case_event SET taken_back_at = NULL WHERE id BETWEEN ? AND ?').run(
      range.firstEvent,
      range.lastEvent,
    )
    refuseClosedMonths(db, range)
    indexWords(db, range)
    pictureOf(db, range).note()
  })
  return areThere
}

/** Puts the words of the cases into the index anew, all at once. */
export function indexWords(db: Db, { first, last }: Pick<CaseRange, 'first' | 'last'>): void {
  db.prepare('DELETE FROM case_words WHERE rowid BETWEEN ? AND ?').run(first, last)
  db.prepare(
    'INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id BETWEEN ? AND ?',
  ).run(first, last)
}

/** Nothing happens in a month that is closed: asked once for all of them. */
export function refuseClosedMonths(db: Db, { firstEvent, lastEvent }: CaseRange): void {
  const closed = db
    .prepare<[number, number], string>(`
      SELECT month FROM period_close WHERE reopened_at IS NULL AND month IN (
        SELECT DISTINCT substr(at, 1, 7) FROM case_event WHERE id BETWEEN ? AND ?) LIMIT 1`)
    .pluck()
  const month = closed.get(firstEvent, lastEvent)
  if (month !== undefined) throw new AppError('monthClosed', { month })
}

/** Whether other work hangs on one of the cases. */
function isTied(db: Db, range: CaseRange): boolean {
  const tied = db.prepare(`
    SELECT 1 FROM case_event WHERE case_id BETWEEN @first AND @last AND id > @lastEvent AND taken_back_at IS NULL
    UNION ALL SELECT 1 FROM case_task WHERE case_id BETWEEN @first AND @last AND voided_at IS NULL
    UNION ALL SELECT 1 FROM case_attachment WHERE case_id BETWEEN @first AND @last AND voided_at IS NULL
    UNION ALL SELECT 1 FROM case_satisfaction WHERE case_id BETWEEN @first AND @last
    UNION ALL SELECT 1 FROM case_link
      WHERE (case_id BETWEEN @first AND @last OR other_id BETWEEN @first AND @last) AND voided_at IS NULL`)
  return tied.get({ ...range }) !== undefined
}

/** Writes down what the cases are, a few thousand in a text; says nothing of anybody. */
function keepStates(db: Db, range: CaseRange): void {
  const rowsOf = db.prepare<[number, number], KeptRow>(
    'SELECT id, state, customer_id, cause_id, place_id FROM customer_case WHERE id BETWEEN ? AND ? ORDER BY id',
  )
  for (let from = range.first; from <= range.last; from += together) {
    const to = Math.min(from + together - 1, range.last)
    const kept: KeptRange = {
      range,
      rows: rowsOf.raw().all(from, to) as unknown as KeptRow[],
      isLast: to === range.last,
    }
    put(db, from, JSON.stringify(kept), null)
  }
}

function put(db: Db, rowId: number, before: string | null, after: string | null): void {
  const { historyId } = db.recorder
  if (historyId === null) return
  db.prepare(
    'INSERT INTO history_change (history_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
  ).run(historyId, caseRangeTable, rowId, before, after)
}
