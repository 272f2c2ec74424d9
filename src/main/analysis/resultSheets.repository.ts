import type { Answers } from '#shared/responses/answers'
import type { Db } from '../db/database'
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
  readonly answers: Answers
  /** Milliseconds at the keys; null for sheets that were not keyed by hand. */
  readonly worked: number | null
}

type SheetRow = Omit<ResultSheet, 'answers'> & { readonly answers: string }

/** The usable sheets of a wave, for the figures that counts alone cannot give. */
export function resultSheetsRepository(db: Db) {
  const byPlace = db.prepare<[number], PlaceCount>(`
    SELECT position, place_id AS placeId, code, value, count FROM answer_count WHERE wave_id = ?
    ORDER BY position, value`)
  const sheets = db.prepare<[number], SheetRow>(`
    SELECT id, sheet_number AS sheetNumber, place_id AS placeId, channel_id AS channelId, answers,
      json_extract(keying, '$.worked') AS worked
    FROM response WHERE wave_id = ? AND status = 'usable' ORDER BY id`)
  const tagged = db.prepare<[{ waveId: number }], { places: 0 | 1; channels: 0 | 1 }>(`
    SELECT
      EXISTS (SELECT 1 FROM answer_count WHERE wave_id = @waveId AND place_id > 0) AS places,
      EXISTS (SELECT 1 FROM response
        WHERE wave_id = @waveId AND status = 'usable' AND channel_id IS NOT NULL) AS channels`)
  const tagName = db.prepare<[number], { name: string }>('SELECT name FROM tag WHERE id = ?')

  return {
    countsByPlace: (waveId: number): PlaceCount[] => byPlace.all(waveId),
    *sheets(waveId: number): Generator<ResultSheet> {
      for (const row of sheets.iterate(waveId)) {
        // Written only by the repository of sheets.
        yield { ...row, answers: JSON.parse(row.answers) as Answers }
      }
    },
    splits(waveId: number) {
      const row = tagged.get({ waveId })
      return { places: row?.places === 1, channels: row?.channels === 1 }
    },
    tagName: (id: number): string => tagName.get(id)?.name ?? '',
  }
}
export type ResultSheets = ReturnType<typeof resultSheetsRepository>
