import type { Answers } from '#shared/responses/answers'
import type { SheetHeader } from '#shared/responses/responses.contract'
import type { Db } from '../../db/database'
import { sheetWordsAdder } from '../../search/searchIndex'
import { addCounts, addedSheets } from './addedSheets'
import { sheetDigest } from './sheetDigest'
import { noteSheets } from './sheetRange'
import { withoutSheetTriggers } from './sheetTriggers'

export interface BulkSheet {
  readonly sheetNumber: number
  readonly header: SheetHeader
  readonly status: 'usable' | 'insufficient'
  readonly answers: Answers
}

/** Sheets stored by one statement; a batch is small enough to stop between two of them. */
const batch = 50

/**
 * Stores sheets of one wave with one change of history and one addition to the counts for all of them, and says how
 * many they were. The sheets may come from a generator that throws: the transaction around takes everything back.
 */
export function insertSheets(db: Db, waveId: number, sheets: Iterable<BulkSheet>, now: string): number {
  const added = addedSheets()
  const digest = sheetDigest()
  let nextId = Number(db.prepare('SELECT coalesce(max(id), 0) + 1 FROM response').pluck().get())
  const first = nextId
  const words = sheetWordsAdder(db, waveId, first)
  withoutSheetTriggers(db, waveId, 'insert', () => {
    const insertBatch = insertOf(db, waveId, now, batch)
    let waiting: unknown[] = []
    for (const { sheetNumber, header, status, answers } of sheets) {
      const { answeredOn, placeId, channelId, shiftId } = header
      const text = JSON.stringify(answers)
      waiting.push(nextId, sheetNumber, answeredOn, placeId, channelId, shiftId, status, text)
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
        shiftId,
      ])
      added.add(status, placeId, answers)
      words.add(answers)
      nextId += 1
      if (waiting.length < batch * columnCount) continue
      insertBatch.run(waiting)
      waiting = []
    }
    if (waiting.length > 0) insertOf(db, waveId, now, waiting.length / columnCount).run(waiting)
  })
  const count = nextId - first
  if (count === 0) return 0
  addCounts(db, waveId, added, 1)
  words.end()
  noteSheets(db, { waveId, first, last: nextId - 1 }, { count, digest: digest.end() })
  return count
}

const columnCount = 8

/** What all sheets have alike is written into the statement: to hand it over for each takes a tenth of the storing. */
function insertOf(db: Db, waveId: number, now: string, count: number) {
  const row = `(${waveId}, '${now.replaceAll("'", "''")}', ${Array(columnCount).fill('?').join(', ')})`
  return db.prepare(`
    INSERT INTO response
      (wave_id, entered_at, id, sheet_number, answered_on, place_id, channel_id, shift_id, status, answers)
    VALUES ${Array(count).fill(row).join(', ')}`)
}
