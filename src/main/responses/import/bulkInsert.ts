import type { Answers } from '#shared/responses/answers'
import type { SheetHeader } from '#shared/responses/responses.contract'
import type { Db } from '../../db/database'
import { answerTally } from './answerTally'
import { noteSheets, sheetDigest } from './sheetRange'

export interface BulkSheet {
  readonly sheetNumber: number
  readonly header: SheetHeader
  readonly status: 'usable' | 'insufficient'
  readonly answers: Answers
}

/** Sheets stored by one statement; a batch is small enough to stop between two of them. */
const batch = 50
/** Triggers that look at each sheet by itself: what they would do is done here once for all of them. */
const sheetTriggers = ['response_insert_count', 'response_insert_sheet', 'response_insert_history'] as const

/**
 * Stores sheets of one wave with one change of history and one addition to the counts for all of them, and says how
 * many they were. The sheets may come from a generator that throws: the transaction around takes everything back.
 */
export function insertSheets(db: Db, waveId: number, sheets: Iterable<BulkSheet>, now: string): number {
  const tally = answerTally()
  const digest = sheetDigest()
  const statuses = { usable: 0, insufficient: 0 }
  let nextId = Number(db.prepare('SELECT coalesce(max(id), 0) + 1 FROM response').pluck().get())
  const first = nextId
  withoutSheetTriggers(db, () => {
    const insertBatch = insertOf(db, batch)
    let waiting: unknown[] = []
    for (const { sheetNumber, header, status, answers } of sheets) {
      const { answeredOn, placeId, channelId } = header
      const text = JSON.stringify(answers)
      waiting.push(nextId, waveId, sheetNumber, answeredOn, placeId, channelId, status, text, now)
      digest.add([
        nextId,
        sheetNumber,
        answeredOn,
        placeId,
        channelId,
        status,
        null,
        text,
        null,
        now,
        null,
        null,
      ])
      statuses[status] += 1
      if (status === 'usable') tally.add(placeId ?? 0, answers)
      nextId += 1
      if (waiting.length < batch * columnCount) continue
      insertBatch.run(waiting)
      waiting = []
    }
    if (waiting.length > 0) insertOf(db, waiting.length / columnCount).run(waiting)
  })
  const count = nextId - first
  if (count === 0) return 0
  addCounts(db, waveId, statuses, tally)
  noteSheets(db, { waveId, first, last: nextId - 1 }, { count, digest: digest.end() })
  return count
}

const columnCount = 9

function insertOf(db: Db, count: number) {
  const row = `(${Array.from({ length: columnCount }, () => '?').join(', ')})`
  return db.prepare(`
    INSERT INTO response
      (id, wave_id, sheet_number, answered_on, place_id, channel_id, status, answers, entered_at)
    VALUES ${Array.from({ length: count }, () => row).join(', ')}`)
}

function addCounts(
  db: Db,
  waveId: number,
  statuses: Readonly<Record<BulkSheet['status'], number>>,
  tally: ReturnType<typeof answerTally>,
): void {
  const addSheets = db.prepare<[number, string, number]>(`
    INSERT INTO sheet_count (wave_id, status, count) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count`)
  const addAnswers = db.prepare(`
    INSERT INTO answer_count (wave_id, place_id, position, code, value, count) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count`)
  for (const status of ['usable', 'insufficient'] as const) {
    if (statuses[status] > 0) addSheets.run(waveId, status, statuses[status])
  }
  for (const { placeId, position, code, value, count } of tally.counts())
    addAnswers.run(waveId, placeId, position, code, value, count)
}

/**
 * Takes the triggers away and puts them back as they were, within the one transaction that is open: asking each of
 * them a hundred thousand times to do nothing takes as long as the storing. After a failure nothing is put back,
 * because the transaction takes back that they went.
 */
function withoutSheetTriggers(db: Db, work: () => void): void {
  if (!db.inTransaction) throw new Error('sheets are stored in a transaction')
  const definition = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck()
  const definitions = sheetTriggers.map((name) => definition.get(name) ?? '')
  for (const name of sheetTriggers) db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  work()
  for (const sql of definitions) db.exec(sql)
}
