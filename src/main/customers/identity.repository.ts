import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { surveysOfTeam, wavesOfTeam } from '../surveys/wavesOfTeam'

export interface TiedSheet {
  readonly responseId: number
  readonly customerId: number
  readonly name: string
}

/**
 * Which surveys ask who answers, and whose the sheets are. The database refuses by itself to join a sheet of an
 * anonymous wave to anybody, and to change what a wave promised. What the team answers is always anonymous.
 */
export const identityRepository = oncePerDatabase((db: Db) => {
  const ofSurvey = db
    .prepare<[number], 0 | 1>(
      `SELECT is_anonymous OR id IN ${surveysOfTeam} FROM survey WHERE id = ? AND voided_at IS NULL`,
    )
    .pluck()
  const ofTeam = db.prepare<[number], 0 | 1>(`SELECT ? IN ${surveysOfTeam}`).pluck()
  const setSurvey = db.prepare<[number, number, number]>(
    'UPDATE survey SET is_anonymous = ? WHERE id = ? AND is_anonymous <> ?',
  )
  const ofWave = db
    .prepare<[number], 0 | 1>(
      `SELECT is_anonymous OR id IN ${wavesOfTeam} FROM wave WHERE id = ? AND voided_at IS NULL`,
    )
    .pluck()
  const tied = db.prepare<[number], TiedSheet>(`
    SELECT r.id AS responseId, c.id AS customerId, coalesce(nullif(c.name, ''), c.phone) AS name
    FROM response r JOIN customer c ON c.id = r.customer_id WHERE r.wave_id = ?`)
  const sheet = db.prepare<[number], { waveId: number; isAnonymous: 0 | 1 }>(`
    SELECT r.wave_id AS waveId, w.is_anonymous OR w.id IN ${wavesOfTeam} AS isAnonymous FROM response r JOIN wave w ON w.id = r.wave_id
    WHERE r.id = ? AND r.status <> 'void'`)
  const tie = db.prepare<[number | null, number]>('UPDATE response SET customer_id = ? WHERE id = ?')

  const toFlag = (value: 0 | 1 | undefined) => (value === undefined ? null : value === 1)
  return {
    /** Null when there is no such survey. */
    isSurveyAnonymous: (surveyId: number): boolean | null => toFlag(ofSurvey.get(surveyId)),
    setSurveyAnonymous(surveyId: number, isAnonymous: boolean): void {
      const value = isAnonymous ? 1 : 0
      setSurvey.run(value, surveyId, value)
    },
    isSurveyOfTeam: (surveyId: number): boolean => ofTeam.get(surveyId) === 1,
    isWaveAnonymous: (waveId: number): boolean | null => toFlag(ofWave.get(waveId)),
    tied: (waveId: number): TiedSheet[] => tied.all(waveId),
    /** Whether the sheet belongs to an anonymous wave; null when there is no such sheet, or it is void. */
    isSheetAnonymous: (responseId: number): boolean | null => toFlag(sheet.get(responseId)?.isAnonymous),
    tie: (responseId: number, customerId: number | null) => void tie.run(customerId, responseId),
  }
})
