import { Questionnaire } from '#shared/surveys/questionnaire'
import { typedField } from '#shared/surveys/typedField'
import { type Db, rewritingHistory } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { sealAgain } from '../history/reseal'

interface TypedLine {
  readonly lineId: number
  readonly previousLineId: number
  readonly changeId: number
  /** Null where the line before made the version. */
  readonly before: string | null
  readonly after: string
}

/**
 * Somebody who goes on writing in one field makes one line of history, and takes it back in one step. Longer pauses
 * than these minutes begin a new one.
 */
const PAUSE_MINUTES = 5

/** The history of writing a questionnaire. */
export const typingRepository = oncePerDatabase((db: Db) => {
  /** The line just before, when it is the same person's, still done, lately, and changed this version and nothing else. */
  const lineBefore = db.prepare<
    { lineId: number; versionId: number; pause: number; openLine: number },
    TypedLine
  >(`
    SELECT line.id AS lineId, previous.id AS previousLineId, change.id AS changeId,
      json_extract(change.after, '$.questionnaire') AS after,
      coalesce(json_extract(change.before, '$.questionnaire'),
        (SELECT older.questionnaire FROM survey_version older JOIN survey_version made
          ON made.id = @versionId AND older.survey_id = made.survey_id AND older.number = made.number - 1)) AS before
    FROM history AS line
    JOIN history AS previous ON previous.id = (SELECT max(id) FROM history WHERE id < line.id)
    JOIN history_change AS change ON change.history_id = previous.id
    WHERE line.id = @lineId AND previous.id >= @openLine AND previous.procedure = line.procedure AND previous.person = line.person
      AND previous.undone = 0
      AND (julianday(line.at) - julianday(previous.at)) * 1440 BETWEEN 0 AND @pause
      AND change.table_name = 'survey_version' AND change.row_id = @versionId AND change.after IS NOT NULL
      AND (SELECT count(*) FROM history_change WHERE history_id = previous.id) = 1`)
  const takeOver = db.prepare<TypedLine>(`
    UPDATE history_change SET after = (SELECT after FROM history_change WHERE history_id = @lineId)
    WHERE id = @changeId`)
  const dropChanges = db.prepare<[number]>('DELETE FROM history_change WHERE history_id = ?')
  const dropSameChange = db.prepare<[number]>('DELETE FROM history_change WHERE id = ? AND before = after')
  const dropLine = db.prepare<[number]>('DELETE FROM history WHERE id = ?')
  const setTime = db.prepare<[string, number]>('UPDATE history SET at = ? WHERE id = ?')

  function addTo(line: TypedLine, now: string): void {
    takeOver.run(line)
    // The dispatcher keeps no line under which nothing changed.
    dropChanges.run(line.lineId)
    setTime.run(now, line.previousLineId)
    if (dropSameChange.run(line.changeId).changes > 0) dropLine.run(line.previousLineId)
  }

  return {
    /** Adds what was just written in a version to the line before, when that one wrote in the same field. */
    goesOn(versionId: number, field: string, now: string): void {
      const { historyId: lineId, openLine } = db.recorder
      if (lineId === null || openLine === null) return
      const line = lineBefore.get({ lineId, versionId, pause: PAUSE_MINUTES, openLine })
      if (!line || line.before === null) return
      if (typedField(read(line.before), read(line.after)) !== field) return
      rewritingHistory(db, () => addTo(line, now))
      sealAgain(db, line.previousLineId)
    },
  }
})

function read(json: string): Questionnaire {
  return Questionnaire.parse(JSON.parse(json))
}
