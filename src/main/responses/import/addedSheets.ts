import type { Answers } from '#shared/responses/answers'
import type { Db } from '../../db/database'
import { answerTally } from './answerTally'

export type SheetStatus = 'usable' | 'insufficient' | 'void'

/** What sheets of one wave add to its counts. */
export function addedSheets() {
  const statuses = new Map<SheetStatus, number>()
  const tally = answerTally()
  return {
    add(status: SheetStatus, placeId: number | null, answers: Answers): void {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      // Answers of the other sheets are not counted: null is "no place".
      if (status === 'usable') tally.add(placeId ?? 0, answers)
    },
    statuses: () => statuses.entries(),
    answers: () => tally.counts(),
  }
}

export type AddedSheets = ReturnType<typeof addedSheets>

/** Writes what they add to the counts of the wave; with -1, takes it off again. What nothing is left of goes. */
export function addCounts(db: Db, waveId: number, added: AddedSheets, sign: 1 | -1): void {
  const addSheets = db.prepare<[number, string, number]>(`
    INSERT INTO sheet_count (wave_id, status, count) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count`)
  const addAnswers = db.prepare(`
    INSERT INTO answer_count (wave_id, place_id, position, code, value, count) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count`)
  for (const [status, count] of added.statuses()) addSheets.run(waveId, status, sign * count)
  for (const { placeId, position, code, value, count } of added.answers())
    addAnswers.run(waveId, placeId, position, code, value, sign * count)
  if (sign === 1) return
  for (const table of ['answer_count', 'sheet_count'])
    db.prepare(`DELETE FROM ${table} WHERE wave_id = ? AND count = 0`).run(waveId)
}
