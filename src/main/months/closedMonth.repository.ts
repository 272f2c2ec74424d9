import type { Month } from '#shared/months/month'
import type { Db } from '../db/database'

/** The closed month that a wave belongs to, by the day on which it closed; null while it is open or its month is. */
export function closedMonthOfWave(db: Db, waveId: number): Month | null {
  const month = db
    .prepare<[number], Month>(`
      SELECT month FROM period_close JOIN wave ON month = substr(wave.closed_on, 1, 7)
      WHERE reopened_at IS NULL AND wave.id = ?`)
    .pluck()
    .get(waveId)
  return month ?? null
}
