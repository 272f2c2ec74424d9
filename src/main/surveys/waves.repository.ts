import type { SheetStatus } from '#shared/responses/responses.contract'
import type { Wave, WaveDraft } from '#shared/surveys/surveys.contract'
import type { Db } from '../db/database'

const sheetsWith = (status: SheetStatus) =>
  `coalesce((SELECT count FROM sheet_count WHERE wave_id = w.id AND status = '${status}'), 0)`

const columns = `
  w.id, w.survey_id AS surveyId, w.version_id AS versionId, v.number AS versionNumber, w.label,
  w.opened_on AS openedOn, w.closed_on AS closedOn, w.population, w.handed_out AS handedOut,
  ${sheetsWith('usable')} AS usableCount,
  ${sheetsWith('insufficient')} AS insufficientCount,
  ${sheetsWith('void')} AS voidCount`
const from = 'FROM wave w JOIN survey_version v ON v.id = w.version_id'

/** The times a survey is held. */
export function wavesRepository(db: Db) {
  const byId = db.prepare<[number], Wave>(`
    SELECT ${columns} ${from} JOIN survey s ON s.id = w.survey_id
    WHERE w.id = ? AND w.voided_at IS NULL AND s.voided_at IS NULL`)
  const ofSurvey = db.prepare<[number], Wave>(
    `SELECT ${columns} ${from} WHERE w.survey_id = ? AND w.voided_at IS NULL ORDER BY w.opened_on, w.id`,
  )
  const open = db.prepare<[], Wave>(`
    SELECT ${columns} ${from} JOIN survey s ON s.id = w.survey_id
    WHERE w.closed_on IS NULL AND w.voided_at IS NULL AND s.voided_at IS NULL ORDER BY w.opened_on DESC, w.id DESC`)
  const lastClosed = db.prepare<[], Wave>(`
    SELECT ${columns} ${from} JOIN survey s ON s.id = w.survey_id
    WHERE w.closed_on IS NOT NULL AND w.voided_at IS NULL AND s.voided_at IS NULL
    ORDER BY w.closed_on DESC, w.id DESC LIMIT 1`)
  const insert = db.prepare<WaveDraft & { surveyId: number; versionId: number; now: string }>(`
    INSERT INTO wave (survey_id, version_id, label, opened_on, population, handed_out, created_at)
    VALUES (@surveyId, @versionId, @label, @openedOn, @population, @handedOut, @now)`)
  const update = db.prepare<WaveDraft & { id: number }>(`
    UPDATE wave SET label = @label, opened_on = @openedOn, population = @population, handed_out = @handedOut
    WHERE id = @id`)
  const setClosed = db.prepare<[string | null, number]>('UPDATE wave SET closed_on = ? WHERE id = ?')

  return {
    find: (id: number): Wave | null => byId.get(id) ?? null,
    ofSurvey: (surveyId: number): Wave[] => ofSurvey.all(surveyId),
    open: (): Wave[] => open.all(),
    lastClosed: (): Wave | null => lastClosed.get() ?? null,
    insert: (surveyId: number, versionId: number, draft: WaveDraft, now: string): number =>
      Number(insert.run({ ...draft, surveyId, versionId, now }).lastInsertRowid),
    update: (id: number, draft: WaveDraft) => void update.run({ ...draft, id }),
    setClosed: (id: number, closedOn: string | null) => void setClosed.run(closedOn, id),
  }
}
