import type { Period } from '#shared/calendar/periods'
import type { Answers } from '#shared/responses/answers'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { wavesOfTeam } from '../surveys/wavesOfTeam'
import { dayOfSheet } from './ratings.repository'

export interface ShiftSheet {
  readonly answeredOn: string | null
  readonly shift: string | null
  readonly channel: string | null
  readonly answers: Answers
}

type Row = Omit<ShiftSheet, 'answers'> & { readonly answers: string }

/** The usable sheets of a time, with when and by which way they were answered. */
export const sheetsByShiftRepository = oncePerDatabase((db: Db) => {
  const versions = db
    .prepare<[number], number>(
      `SELECT DISTINCT version_id FROM wave WHERE survey_id = ? AND voided_at IS NULL AND id NOT IN ${wavesOfTeam}
       ORDER BY version_id`,
    )
    .pluck()
  const sheets = db.prepare<Period & { versionId: number }, Row>(`
    SELECT answered_on AS answeredOn, shift.name AS shift, channel.name AS channel, answers
    FROM response JOIN wave ON wave.id = wave_id
    LEFT JOIN tag AS shift ON shift.id = shift_id LEFT JOIN tag AS channel ON channel.id = channel_id
    WHERE wave.version_id = @versionId AND wave.voided_at IS NULL AND status = 'usable'
      AND ${dayOfSheet} >= @start AND ${dayOfSheet} < @end`)
  return {
    /** The versions of a survey that waves were held with, those of the team left out. */
    versions: (surveyId: number): number[] => versions.all(surveyId),
    *sheets(versionId: number, period: Period): Generator<ShiftSheet> {
      // Written only by the repository of sheets.
      for (const row of sheets.iterate({ ...period, versionId }))
        yield { ...row, answers: JSON.parse(row.answers) as Answers }
    },
  }
})
