import {
  Bands,
  type Method,
  type Scorecard,
  type ScorecardAttribute,
  type ScorecardDraft,
} from '#shared/scorecards/scorecards.contract'
import type { Db } from '../db/database'

interface ScorecardRow {
  id: number
  name: string
  survey_id: number
  method: Method
  bands: string
}

/** Libretas: which attributes of a survey count, and how much. */
export function scorecardsRepository(db: Db) {
  // The libreta of a voided survey goes and comes back with it.
  const live = `
    SELECT c.id, c.name, c.survey_id, c.method, c.bands FROM scorecard c JOIN survey s ON s.id = c.survey_id
    WHERE c.voided_at IS NULL AND s.voided_at IS NULL`
  const list = db.prepare<[], ScorecardRow>(`${live} ORDER BY c.id DESC`)
  const byId = db.prepare<[number], ScorecardRow>(`${live} AND c.id = ?`)
  const attributes = db.prepare<[number], ScorecardAttribute>(`
    SELECT attribute_id AS attributeId, points, target FROM scorecard_attribute
    WHERE scorecard_id = ? ORDER BY position`)
  const insert = db.prepare<[string, number, string, string, string]>(
    'INSERT INTO scorecard (name, survey_id, method, bands, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const update = db.prepare<[string, number, string, string, number]>(
    'UPDATE scorecard SET name = ?, survey_id = ?, method = ?, bands = ? WHERE id = ?',
  )
  const putAttribute = db.prepare(`
    INSERT INTO scorecard_attribute (scorecard_id, attribute_id, position, points, target)
    VALUES (@scorecardId, @attributeId, @position, @points, @target)
    ON CONFLICT (scorecard_id, attribute_id)
    DO UPDATE SET position = @position, points = @points, target = @target`)
  const dropAttributes = db.prepare<[number, string]>(`
    DELETE FROM scorecard_attribute
    WHERE scorecard_id = ? AND attribute_id NOT IN (SELECT value FROM json_each(?))`)
  const setVoid = db.prepare<[string, number]>('UPDATE scorecard SET voided_at = ? WHERE id = ?')

  const toScorecard = ({ survey_id, bands, ...row }: ScorecardRow): Scorecard => ({
    ...row,
    surveyId: survey_id,
    bands: Bands.parse(JSON.parse(bands)),
    attributes: attributes.all(row.id),
  })

  function putAttributes(scorecardId: number, rows: readonly ScorecardAttribute[]): void {
    dropAttributes.run(scorecardId, JSON.stringify(rows.map((row) => row.attributeId)))
    for (const [position, row] of rows.entries()) putAttribute.run({ ...row, scorecardId, position })
  }

  return {
    list: (): Scorecard[] => list.all().map(toScorecard),
    find(id: number): Scorecard | null {
      const row = byId.get(id)
      return row ? toScorecard(row) : null
    },
    insert({ name, surveyId, method, bands, attributes: rows }: ScorecardDraft, now: string): number {
      const id = Number(insert.run(name, surveyId, method, JSON.stringify(bands), now).lastInsertRowid)
      putAttributes(id, rows)
      return id
    },
    update({ id, name, surveyId, method, bands, attributes: rows }: Scorecard): void {
      update.run(name, surveyId, method, JSON.stringify(bands), id)
      putAttributes(id, rows)
    },
    void: (id: number, now: string) => void setVoid.run(now, id),
  }
}
