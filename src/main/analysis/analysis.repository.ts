import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** How often one answer was given: `code` is 'valid', 'blank', 'mark' or an `AnswerCode`. */
export interface AnswerCount {
  readonly position: number
  readonly code: string
  readonly value: number
  readonly count: number
}

/** Counts of answers, kept up to date by the database with every change of a sheet. */
export const analysisRepository = oncePerDatabase((db: Db) => {
  const counts = db.prepare<[number], AnswerCount>(`
    SELECT position, code, value, sum(count) AS count FROM answer_count
    WHERE wave_id = ? GROUP BY position, code, value ORDER BY position, value`)
  return { counts: (waveId: number): AnswerCount[] => counts.all(waveId) }
})
