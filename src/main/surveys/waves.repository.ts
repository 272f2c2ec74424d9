import type { z } from 'zod'
import type { SheetStatus } from '#shared/responses/responses.contract'
import type { Wave, WaveDraft } from '#shared/surveys/surveys.contract'
import type { CloseSummary } from '#shared/surveys/waves'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { surveysOfTeam } from './wavesOfTeam'

const sheetsWith = (status: SheetStatus) =>
  `coalesce((SELECT count FROM sheet_count WHERE wave_id = w.id AND status = '${status}'), 0)`

const columns = `
  w.id, w.survey_id AS surveyId, w.version_id AS versionId, v.number AS versionNumber,
  v.questionnaire ->> '$.audience' IS 'employees' AS isOfEmployees, w.label,
  w.opened_on AS openedOn, w.closed_on AS closedOn, w.population, w.handed_out AS handedOut,
  w.sampling, w.planned_sample AS plannedSample, w.close_summary AS closeSummary, w.reopen_reason AS reopenReason,
  ${sheetsWith('usable')} AS usableCount,
  ${sheetsWith('insufficient')} AS insufficientCount,
  ${sheetsWith('void')} AS voidCount`
const from = 'FROM wave w JOIN survey_version v ON v.id = w.version_id'

type WaveRow = Omit<Wave, 'closeSummary' | 'isOfEmployees'> & {
  readonly closeSummary: string | null
  readonly isOfEmployees: 0 | 1
}

/** Written only by `close`. A wave that closed before returns were in the summary has none there. */
function toSummary(text: string): CloseSummary {
  const kept = JSON.parse(text) as Omit<CloseSummary, 'returned'> & Partial<CloseSummary>
  return { returned: null, ...kept }
}

const toWave = (row: WaveRow): Wave => ({
  ...row,
  isOfEmployees: row.isOfEmployees === 1,
  closeSummary: row.closeSummary === null ? null : toSummary(row.closeSummary),
})

/** What a new wave may leave out is not known of it. */
type NewWave = z.input<typeof WaveDraft>
const unknownOfWave = { population: null, handedOut: null, sampling: null, plannedSample: null }

/** The times a survey is held. */
export const wavesRepository = oncePerDatabase((db: Db) => {
  const byId = db.prepare<[number], WaveRow>(`
    SELECT ${columns} ${from} JOIN survey s ON s.id = w.survey_id
    WHERE w.id = ? AND w.voided_at IS NULL AND s.voided_at IS NULL`)
  const ofSurvey = db.prepare<[number], WaveRow>(
    `SELECT ${columns} ${from} WHERE w.survey_id = ? AND w.voided_at IS NULL ORDER BY w.opened_on, w.id`,
  )
  const open = db.prepare<[], WaveRow>(`
    SELECT ${columns} ${from} JOIN survey s ON s.id = w.survey_id
    WHERE w.closed_on IS NULL AND w.voided_at IS NULL AND s.voided_at IS NULL ORDER BY w.opened_on DESC, w.id DESC`)
  const lastClosed = db.prepare<[], WaveRow>(`
    SELECT ${columns} ${from} JOIN survey s ON s.id = w.survey_id
    WHERE w.closed_on IS NOT NULL AND w.voided_at IS NULL AND s.voided_at IS NULL
    ORDER BY w.closed_on DESC, w.id DESC LIMIT 1`)
  const insert = db.prepare<NewWave & { surveyId: number; versionId: number; now: string }>(`
    INSERT INTO wave
      (survey_id, version_id, label, opened_on, population, handed_out, sampling, planned_sample, created_at,
        is_anonymous)
    VALUES
      (@surveyId, @versionId, @label, @openedOn, @population, @handedOut, @sampling, @plannedSample, @now,
        coalesce((SELECT is_anonymous OR id IN ${surveysOfTeam} FROM survey WHERE id = @surveyId), 1))`)
  const update = db.prepare<WaveDraft & { id: number }>(`
    UPDATE wave SET label = @label, opened_on = @openedOn, population = @population, handed_out = @handedOut,
      sampling = @sampling, planned_sample = @plannedSample
    WHERE id = @id`)
  const close = db.prepare<
    [{ id: number; closedOn: string; summary: string | null; handedOut: number | null }]
  >(
    `UPDATE wave SET closed_on = @closedOn, close_summary = @summary,
       handed_out = coalesce(@handedOut, handed_out) WHERE id = @id`,
  )
  const reopen = db.prepare<[string, number]>(
    'UPDATE wave SET closed_on = NULL, close_summary = NULL, reopen_reason = ? WHERE id = ?',
  )

  return {
    find(id: number): Wave | null {
      const row = byId.get(id)
      return row ? toWave(row) : null
    },
    ofSurvey: (surveyId: number): Wave[] => ofSurvey.all(surveyId).map(toWave),
    open: (): Wave[] => open.all().map(toWave),
    lastClosed(): Wave | null {
      const row = lastClosed.get()
      return row ? toWave(row) : null
    },
    insert: (surveyId: number, versionId: number, draft: NewWave, now: string): number =>
      Number(insert.run({ ...unknownOfWave, ...draft, surveyId, versionId, now }).lastInsertRowid),
    update: (id: number, draft: WaveDraft) => void update.run({ ...draft, id }),
    /**
     * Without a summary when nobody saw one, as in the sample business. The sheets handed out, as the summary found
     * them, stay with the wave: results and workbooks count the response from there.
     */
    close: (id: number, closedOn: string, summary: CloseSummary | null) =>
      void close.run({
        id,
        closedOn,
        summary: summary && JSON.stringify(summary),
        handedOut: summary?.handedOut ?? null,
      }),
    reopen: (id: number, reason: string) => void reopen.run(reason, id),
  }
})
