import { Questionnaire } from '#shared/surveys/questionnaire'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { surveysOfTeam, wavesOfTeam } from './wavesOfTeam'

export interface SurveyVersion {
  readonly id: number
  readonly surveyId: number
  readonly number: number
  readonly isFrozen: boolean
  readonly questionnaire: Questionnaire
}

interface SummaryRow extends Omit<SurveySummary, 'title' | 'isGraded'> {
  titleEs: string
  titleEn: string
  isGraded: 0 | 1
}

interface VersionRow {
  id: number
  survey_id: number
  number: number
  frozen_at: string | null
  questionnaire: string
}

/** Questionnaires that are kept as they were read: those that one person works with. */
const keptRead = 8

/**
 * Makes the reader of rows. A questionnaire whose text has not changed is not read again: every sheet that is keyed
 * asks for the same one. Nobody may change what is given.
 */
function versionReader() {
  const read = new Map<number, { readonly text: string; readonly questionnaire: Questionnaire }>()

  function questionnaireOf({ id, questionnaire: text }: VersionRow): Questionnaire {
    const before = read.get(id)
    if (before?.text === text) return before.questionnaire
    const questionnaire = Questionnaire.parse(JSON.parse(text))
    if (read.size >= keptRead) read.clear()
    read.set(id, { text, questionnaire })
    return questionnaire
  }

  return (row: VersionRow): SurveyVersion => ({
    id: row.id,
    surveyId: row.survey_id,
    number: row.number,
    isFrozen: row.frozen_at !== null,
    questionnaire: questionnaireOf(row),
  })
}

/** Surveys and the versions of their questionnaires. */
export const surveysRepository = oncePerDatabase((db: Db) => {
  const toVersion = versionReader()
  const list = db.prepare<[], SummaryRow>(`
    SELECT s.id, v.number AS versionNumber,
      json_extract(v.questionnaire, '$.title.es') AS titleEs,
      json_extract(v.questionnaire, '$.title.en') AS titleEn,
      json_array_length(v.questionnaire, '$.questions') AS questionCount,
      (v.questionnaire ->> '$.audience' IS NOT 'employees' AND EXISTS (
        SELECT 1 FROM json_each(v.questionnaire, '$.questions') AS q
        WHERE q.value ->> '$.attributeId' IS NOT NULL)) AS isGraded,
      (SELECT count(*) FROM wave w WHERE w.survey_id = s.id AND w.voided_at IS NULL) AS waveCount,
      (SELECT max(w.id) FROM wave w
        WHERE w.survey_id = s.id AND w.voided_at IS NULL AND w.closed_on IS NULL) AS openWaveId,
      (SELECT coalesce(sum(c.count), 0) FROM wave w JOIN sheet_count c ON c.wave_id = w.id
        WHERE w.survey_id = s.id AND c.status <> 'void') AS sheetCount
    FROM survey s
    JOIN survey_version v ON v.survey_id = s.id
      AND v.number = (SELECT max(number) FROM survey_version WHERE survey_id = s.id)
    WHERE s.voided_at IS NULL
    ORDER BY s.id DESC`)
  const asksName = db
    .prepare<{ surveyId: number; waveId: number | null }, 0 | 1>(
      // A wave keeps what held as it opened.
      `SELECT coalesce(
         (SELECT is_anonymous OR id IN ${wavesOfTeam} FROM wave WHERE id = @waveId),
         is_anonymous OR id IN ${surveysOfTeam}) = 0
       FROM survey WHERE id = @surveyId`,
    )
    .pluck()
  const newest = db.prepare<[number], VersionRow>(`
    SELECT v.* FROM survey_version v JOIN survey s ON s.id = v.survey_id
    WHERE s.id = ? AND s.voided_at IS NULL ORDER BY v.number DESC LIMIT 1`)
  const version = db.prepare<[number], VersionRow>('SELECT * FROM survey_version WHERE id = ?')
  const insert = db.prepare<[string | null, string]>(
    'INSERT INTO survey (template, created_at) VALUES (?, ?)',
  )
  const insertVersion = db.prepare<[number, number, string, string]>(
    'INSERT INTO survey_version (survey_id, number, questionnaire, created_at) VALUES (?, ?, ?, ?)',
  )
  const setQuestionnaire = db.prepare<{ json: string; id: number }>(
    'UPDATE survey_version SET questionnaire = @json WHERE id = @id AND questionnaire <> @json',
  )
  const freeze = db.prepare<[string, number]>(
    'UPDATE survey_version SET frozen_at = ? WHERE id = ? AND frozen_at IS NULL',
  )
  const setVoid = db.prepare<[string, string, number]>(
    'UPDATE survey SET voided_at = ?, void_reason = ? WHERE id = ?',
  )

  return {
    list: (): SurveySummary[] =>
      list.all().map(({ titleEs, titleEn, isGraded, ...row }) => ({
        ...row,
        isGraded: isGraded === 1,
        title: { es: titleEs, en: titleEn },
      })),
    /** Whether who answers is asked for a name: in the wave, or without one in the survey as it is set now. */
    asksName: (surveyId: number, waveId: number | null): boolean => asksName.get({ surveyId, waveId }) === 1,
    newestVersion(surveyId: number): SurveyVersion | null {
      const row = newest.get(surveyId)
      return row ? toVersion(row) : null
    },
    version(id: number): SurveyVersion | null {
      const row = version.get(id)
      return row ? toVersion(row) : null
    },
    insert(template: string | null, questionnaire: Questionnaire, now: string): number {
      const id = Number(insert.run(template, now).lastInsertRowid)
      insertVersion.run(id, 1, JSON.stringify(questionnaire), now)
      return id
    },
    insertVersion: (surveyId: number, number: number, questionnaire: Questionnaire, now: string): number =>
      Number(insertVersion.run(surveyId, number, JSON.stringify(questionnaire), now).lastInsertRowid),
    setQuestionnaire: (versionId: number, questionnaire: Questionnaire) =>
      void setQuestionnaire.run({ json: JSON.stringify(questionnaire), id: versionId }),
    freeze: (versionId: number, now: string) => void freeze.run(now, versionId),
    void: (surveyId: number, reason: string, now: string) => void setVoid.run(now, reason, surveyId),
  }
})
