import type { Answers } from '#shared/responses/answers'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import type { AnswerCount } from './analysis.repository'

/** A count of one place; 0 for sheets that do not say theirs. */
export interface PlaceCount extends AnswerCount {
  readonly placeId: number
}

/** What results need of one usable sheet. */
export interface ResultSheet {
  readonly id: number
  readonly sheetNumber: number
  readonly placeId: number | null
  readonly channelId: number | null
  readonly shiftId: number | null
  /** Who gave it, where people said who they are. */
  readonly customerId: number | null
  readonly answers: Answers
  /** Milliseconds at the keys; null for sheets that were not keyed by hand. */
  readonly worked: number | null
}

/** A sheet within the text of a stretch. */
type SheetCells = [
  id: number,
  sheetNumber: number,
  placeId: number | null,
  channelId: number | null,
  shiftId: number | null,
  customerId: number | null,
  worked: number | null,
  answers: Answers,
]

/** Sheets read as one text: fetching and parsing each by itself takes a fifth longer. */
const stretch = 1000

/** The usable sheets of a wave, for the figures that counts alone cannot give. */
export const resultSheetsRepository = oncePerDatabase((db: Db) => {
  const byPlace = db.prepare<[number], PlaceCount>(`
    SELECT position, place_id AS placeId, code, value, count FROM answer_count WHERE wave_id = ?
    ORDER BY position, value`)
  const cells = [
    'id',
    'sheet_number',
    'place_id',
    'channel_id',
    'shift_id',
    'customer_id',
    `keying ->> '$.worked'`,
    'answers',
  ]
  const sheets = db.prepare<{ waveId: number; after: number }, { last: number | null; sheets: string }>(`
    SELECT max(id) AS last,
      '[' || group_concat('[' || ${cells.map((cell) => `ifnull(${cell}, 'null')`).join(` || ',' || `)} || ']') || ']' AS sheets
    FROM (SELECT * FROM response WHERE wave_id = @waveId AND status = 'usable' AND id > @after
      ORDER BY id LIMIT ${stretch})`)
  const tagged = db.prepare<
    [{ waveId: number }],
    { places: 0 | 1; channels: 0 | 1; shifts: 0 | 1; customers: 0 | 1 }
  >(`
    SELECT
      EXISTS (SELECT 1 FROM answer_count WHERE wave_id = @waveId AND place_id > 0) AS places,
      EXISTS (SELECT 1 FROM response
        WHERE wave_id = @waveId AND status = 'usable' AND channel_id IS NOT NULL) AS channels,
      EXISTS (SELECT 1 FROM response
        WHERE wave_id = @waveId AND status = 'usable' AND shift_id IS NOT NULL) AS shifts,
      EXISTS (SELECT 1 FROM response
        WHERE wave_id = @waveId AND status = 'usable' AND customer_id IS NOT NULL) AS customers`)
  const tagName = db.prepare<[number], { name: string }>('SELECT name FROM tag WHERE id = ?')

  return {
    countsByPlace: (waveId: number): PlaceCount[] => byPlace.all(waveId),
    *sheets(waveId: number): Generator<ResultSheet> {
      for (let after = 0; ; ) {
        const read = sheets.get({ waveId, after })
        if (!read || read.last === null) return
        // Numbers and answers, which are JSON as only the repository of sheets writes it.
        for (const [id, sheetNumber, placeId, channelId, shiftId, customerId, worked, answers] of JSON.parse(
          read.sheets,
        ) as SheetCells[])
          yield { id, sheetNumber, placeId, channelId, shiftId, customerId, worked, answers }
        after = read.last
      }
    },
    splits(waveId: number) {
      const row = tagged.get({ waveId })
      return {
        places: row?.places === 1,
        channels: row?.channels === 1,
        shifts: row?.shifts === 1,
        customers: row?.customers === 1,
      }
    },
    tagName: (id: number): string => tagName.get(id)?.name ?? '',
  }
})
export type ResultSheets = ReturnType<typeof resultSheetsRepository>
