import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** Which of the services that a survey asks about are given today. */
export const servicesRepository = oncePerDatabase((db: Db) => {
  const offered = db
    .prepare<[number], string>(
      'SELECT question_key FROM offered_service WHERE survey_id = ? AND is_offered = 1',
    )
    .pluck()
  const put = db.prepare<[number, string, 0 | 1]>(`
    INSERT INTO offered_service (survey_id, question_key, is_offered) VALUES (?, ?, ?)
    ON CONFLICT (survey_id, question_key) DO UPDATE SET is_offered = excluded.is_offered`)
  return {
    offered: (surveyId: number): ReadonlySet<string> => new Set(offered.all(surveyId)),
    setOffered: (surveyId: number, key: string, isOffered: boolean) =>
      void put.run(surveyId, key, isOffered ? 1 : 0),
  }
})
