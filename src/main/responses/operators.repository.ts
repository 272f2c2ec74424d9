import type { KeyingSums } from '#shared/responses/operators'
import type { KeyedWave } from '#shared/responses/operators.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface TypedSheets extends KeyingSums {
  readonly personId: number | null
  readonly sheets: number
}

/**
 * Sheets that somebody typed: those that measured how, and of older versions those that history knows as keyed.
 * Neither imported sheets nor those of the sample business are anybody's work.
 */
const typed = `status <> 'void' AND (keying IS NOT NULL OR EXISTS (
  SELECT 1 FROM history_change JOIN history ON history.id = history_id
  WHERE table_name = 'response' AND row_id = response.id AND before IS NULL
    AND procedure = 'responses.save' AND undone = 0))`

interface WaveOfPerson {
  readonly waveId: number
  readonly label: string
  readonly titleEs: string
  readonly titleEn: string
  readonly personId: number | null
}

const sum = (name: string) => `coalesce(sum(json_extract(keying, '$.${name}')), 0) AS ${name}`

/** What was typed in, by who did. */
export const operatorsRepository = oncePerDatabase((db: Db) => {
  const sheets = db.prepare<{ waveId: number | null }, TypedSheets>(`
    SELECT entered_by AS personId, count(*) AS sheets, count(keying) AS measured,
      ${sum('worked')}, ${sum('keystrokes')}, ${sum('corrections')}
    FROM response WHERE ${typed} AND (@waveId IS NULL OR wave_id = @waveId)
    GROUP BY entered_by ORDER BY min(response.id)`)
  const waves = db.prepare<[], WaveOfPerson>(`
    SELECT DISTINCT wave.id AS waveId, label, entered_by AS personId,
      json_extract(questionnaire, '$.title.es') AS titleEs, json_extract(questionnaire, '$.title.en') AS titleEn
    FROM response JOIN wave ON wave.id = wave_id JOIN survey_version ON survey_version.id = version_id
    WHERE ${typed} AND voided_at IS NULL ORDER BY opened_on DESC, wave.id DESC`)

  return {
    /** Of one wave, or of all of them with null. */
    sheets: (waveId: number | null) => sheets.all({ waveId }),
    /** Every wave once for each person who keyed in it, newest first. */
    waves: (): (KeyedWave & { personId: number | null })[] =>
      waves.all().map(({ titleEs, titleEn, ...row }) => ({ ...row, survey: { es: titleEs, en: titleEn } })),
  }
})
