import { ImportanceSettings } from '#shared/importance/importance.contract'
import type { Answers } from '#shared/responses/answers'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { wavesOfTeam } from '../surveys/wavesOfTeam'

/** What importance and performance are made of: the usable sheets of a wave, and how the owner reads them. */
export const importanceRepository = oncePerDatabase((db: Db) => {
  const usable = db
    .prepare<{ waveId: number }, string>(
      `SELECT answers FROM response WHERE wave_id = @waveId AND status = 'usable'
         AND NOT EXISTS (SELECT 1 FROM wave WHERE id = @waveId AND closed_on IS NULL AND id IN ${wavesOfTeam})
       ORDER BY sheet_number`,
    )
    .pluck()
  const settings = db
    .prepare<[number], string>('SELECT settings FROM importance_setting WHERE survey_id = ?')
    .pluck()
  const put = db.prepare<[number, string]>(`
    INSERT INTO importance_setting (survey_id, settings) VALUES (?, ?)
    ON CONFLICT (survey_id) DO UPDATE SET settings = excluded.settings`)

  return {
    /** The answers of every usable sheet, in order of number; none of a wave in which the team is still being asked. */
    sheets: (waveId: number): Answers[] => usable.all({ waveId }).map((json) => JSON.parse(json) as Answers), // written only by the sheets' own repository
    settings(surveyId: number): ImportanceSettings | null {
      const json = settings.get(surveyId)
      return json === undefined ? null : ImportanceSettings.parse(JSON.parse(json))
    },
    setSettings: (surveyId: number, chosen: ImportanceSettings) =>
      void put.run(surveyId, JSON.stringify(chosen)),
  }
})
