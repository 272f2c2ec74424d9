import type { Answers } from '#shared/responses/answers'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** A sheet that was not voided, with all its answers. */
export interface WrittenSheet {
  readonly id: number
  readonly sheetNumber: number
  readonly answers: Answers
}

export interface TextTag {
  readonly responseId: number
  readonly questionKey: string
  readonly theme: string
}

/** What people wrote, and the themes that were put on it. */
export const textsRepository = oncePerDatabase((db: Db) => {
  const sheets = db.prepare<[number], Omit<WrittenSheet, 'answers'> & { answers: string }>(`
    SELECT id, sheet_number AS sheetNumber, answers FROM response
    WHERE wave_id = ? AND status <> 'void'
      AND (instr(answers, '"text"') OR instr(answers, '"other"')) ORDER BY id DESC`)
  const sheet = db.prepare<[number], { waveId: number; answers: string }>(
    `SELECT wave_id AS waveId, answers FROM response WHERE id = ? AND status <> 'void'`,
  )
  const tags = db.prepare<[number], TextTag>(`
    SELECT response_id AS responseId, question_key AS questionKey, theme
    FROM response JOIN answer_tag ON answer_tag.response_id = response.id
    WHERE response.wave_id = ? ORDER BY answer_tag.id`)
  const themesOfSurvey = db.prepare<[number], { theme: string }>(`
    SELECT DISTINCT theme FROM answer_tag
    JOIN response ON response.id = answer_tag.response_id JOIN wave ON wave.id = response.wave_id
    WHERE wave.survey_id = ? ORDER BY theme`)
  const insert = db.prepare<[TextTag]>(`
    INSERT INTO answer_tag (response_id, question_key, theme) VALUES (@responseId, @questionKey, @theme)
    ON CONFLICT DO NOTHING`)
  const remove = db.prepare<[TextTag]>(`
    DELETE FROM answer_tag WHERE response_id = @responseId AND question_key = @questionKey AND theme = @theme`)
  const ofSurvey = `response_id IN (
    SELECT response.id FROM response JOIN wave ON wave.id = response.wave_id WHERE wave.survey_id = @surveyId)`
  const removeDoubles = db.prepare<[{ surveyId: number; from: string; to: string }]>(`
    DELETE FROM answer_tag WHERE theme = @from AND ${ofSurvey}
      AND EXISTS (SELECT 1 FROM answer_tag AS other WHERE other.response_id = answer_tag.response_id
        AND other.question_key = answer_tag.question_key AND other.theme = @to)`)
  const rename = db.prepare<[{ surveyId: number; from: string; to: string }]>(
    `UPDATE answer_tag SET theme = @to WHERE theme = @from AND ${ofSurvey}`,
  )

  return {
    *sheets(waveId: number): Generator<WrittenSheet> {
      for (const row of sheets.iterate(waveId)) {
        // Written only by the repository of sheets.
        yield { ...row, answers: JSON.parse(row.answers) as Answers }
      }
    },
    find(id: number): { waveId: number; answers: Answers } | null {
      const row = sheet.get(id)
      return row ? { waveId: row.waveId, answers: JSON.parse(row.answers) as Answers } : null
    },
    tags: (waveId: number): TextTag[] => tags.all(waveId),
    themesOfSurvey: (surveyId: number): string[] => themesOfSurvey.all(surveyId).map(({ theme }) => theme),
    tag: (tag: TextTag) => void insert.run(tag),
    untag: (tag: TextTag) => void remove.run(tag),
    rename(surveyId: number, from: string, to: string): void {
      removeDoubles.run({ surveyId, from, to })
      rename.run({ surveyId, from, to })
    },
  }
})
