import type { Answers } from '#shared/responses/answers'
import { RememberedMapping } from '#shared/responses/importing'
import type { SheetHeader } from '#shared/responses/responses.contract'
import { type Db, inBulk } from '../../db/database'
import { answerTally } from './answerTally'
import { noteSheets } from './sheetRange'

export interface BulkSheet {
  readonly sheetNumber: number
  readonly header: SheetHeader
  readonly status: 'usable' | 'insufficient'
  readonly answers: Answers
}

/** Files that were imported, what their columns became, and sheets stored by the thousand. */
export function importsRepository(db: Db) {
  const insertFile = db.prepare<[string, string, string, number, number]>(
    'INSERT INTO import_file (hash, name, at, wave_id, rows) VALUES (?, ?, ?, ?, ?)',
  )
  const lastOf = db.prepare<[string], { at: string; waveLabel: string }>(`
    SELECT import_file.at, wave.label AS waveLabel FROM import_file JOIN wave ON wave.id = import_file.wave_id
    WHERE hash = ? ORDER BY import_file.id DESC LIMIT 1`)
  const mapping = db
    .prepare<[number], string>('SELECT mapping FROM import_mapping WHERE survey_id = ?')
    .pluck()
  const putMapping = db.prepare<[number, string]>(`
    INSERT INTO import_mapping (survey_id, mapping) VALUES (?, ?)
    ON CONFLICT (survey_id) DO UPDATE SET mapping = excluded.mapping`)
  const numbers = db
    .prepare<[number], number>(`SELECT sheet_number FROM response WHERE wave_id = ? AND status <> 'void'`)
    .pluck()
  const insert = db.prepare(`
    INSERT INTO response (wave_id, sheet_number, answered_on, place_id, channel_id, status, answers, entered_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const addSheets = db.prepare<[number, string, number]>(`
    INSERT INTO sheet_count (wave_id, status, count) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count`)
  const addAnswers = db.prepare(`
    INSERT INTO answer_count (wave_id, place_id, position, code, value, count) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count`)

  return {
    noteFile: (file: { hash: string; name: string; at: string; waveId: number; rows: number }) =>
      void insertFile.run(file.hash, file.name, file.at, file.waveId, file.rows),
    /** When the same bytes were imported last, and into which wave. */
    importedBefore: (hash: string) => lastOf.get(hash) ?? null,
    remembered(surveyId: number): RememberedMapping {
      const text = mapping.get(surveyId)
      return text === undefined ? [] : RememberedMapping.parse(JSON.parse(text))
    },
    remember: (surveyId: number, remembered: RememberedMapping) =>
      void putMapping.run(surveyId, JSON.stringify(remembered)),
    takenNumbers: (waveId: number): ReadonlySet<number> => new Set(numbers.all(waveId)),
    /**
     * Stores sheets of one wave with one change of history and one addition to the counts for all of them.
     * The sheets may come from a generator that throws: the transaction around takes everything back.
     */
    insertAll(waveId: number, sheets: Iterable<BulkSheet>, now: string): void {
      const tally = answerTally()
      const statuses = { usable: 0, insufficient: 0 }
      let first: number | null = null
      let last = 0
      inBulk(db, () => {
        for (const { sheetNumber, header, status, answers } of sheets) {
          const { answeredOn, placeId, channelId } = header
          const text = JSON.stringify(answers)
          const { lastInsertRowid } = insert.run(
            waveId,
            sheetNumber,
            answeredOn,
            placeId,
            channelId,
            status,
            text,
            now,
          )
          last = Number(lastInsertRowid)
          first ??= last
          statuses[status] += 1
          if (status === 'usable') tally.add(placeId ?? 0, answers)
        }
      })
      if (first === null) return
      for (const status of ['usable', 'insufficient'] as const) {
        if (statuses[status] > 0) addSheets.run(waveId, status, statuses[status])
      }
      for (const { placeId, position, code, value, count } of tally.counts())
        addAnswers.run(waveId, placeId, position, code, value, count)
      noteSheets(db, { waveId, first, last })
    },
  }
}
