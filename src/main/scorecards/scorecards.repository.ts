import type { BandVersion } from '#shared/scorecards/bandVersions'
import type { ScorecardIndicator } from '#shared/scorecards/indicators'
import {
  type AttributeLine,
  Bands,
  type IndicatorLine,
  type Method,
  type PointsFrom,
  type Rhythm,
  type Scorecard,
  type ScorecardAttribute,
  type ScorecardDraft,
} from '#shared/scorecards/scorecardDraft'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface ScorecardRow {
  id: number
  name: string
  survey_id: number | null
  method: Method
  bands: string
  rhythm: Rhythm
  points_from: PointsFrom
  archived_at: string | null
}

interface Placed {
  readonly position: number
}

/** What one row of a libreta is stored as. */
type StoredScorecard = Omit<ScorecardDraft, 'attributes' | 'moreSurveyIds' | 'bands'> & { bands: string }

export interface ListedScorecard {
  readonly scorecard: Scorecard
  readonly isArchived: boolean
}

/** Libretas: what counts in them, how much, and which levels hold since when. */
export const scorecardsRepository = oncePerDatabase((db: Db) => {
  // The libreta of a voided survey goes and comes back with it.
  const live = `
    SELECT c.id, c.name, c.survey_id, c.method, c.bands, c.rhythm, c.points_from, c.archived_at
    FROM scorecard c LEFT JOIN survey s ON s.id = c.survey_id
    WHERE c.voided_at IS NULL AND (c.survey_id IS NULL OR s.voided_at IS NULL)`
  const list = db.prepare<[], ScorecardRow>(`${live} ORDER BY c.list_position, c.id DESC`)
  const byId = db.prepare<[number], ScorecardRow>(`${live} AND c.id = ?`)
  const surveys = db
    .prepare<[number], number>(`
      SELECT l.survey_id FROM scorecard_survey l JOIN survey s ON s.id = l.survey_id
      WHERE l.scorecard_id = ? AND s.voided_at IS NULL ORDER BY l.position`)
    .pluck()
  const attributes = db.prepare<[number], AttributeLine & Placed>(`
    SELECT attribute_id AS attributeId, points, target, position FROM scorecard_attribute
    WHERE scorecard_id = ?`)
  const indicators = db.prepare<[number], IndicatorLine & Placed>(`
    SELECT indicator, points, floor, goal, position FROM scorecard_indicator WHERE scorecard_id = ?`)
  const insert = db.prepare<StoredScorecard & { now: string }>(`
    INSERT INTO scorecard (name, survey_id, method, bands, rhythm, points_from, created_at)
    VALUES (@name, @surveyId, @method, @bands, @rhythm, @pointsFrom, @now)`)
  const update = db.prepare<StoredScorecard & { id: number }>(`
    UPDATE scorecard SET name = @name, survey_id = @surveyId, method = @method, bands = @bands,
      rhythm = @rhythm, points_from = @pointsFrom WHERE id = @id`)
  const putSurvey = db.prepare<[number, number, number]>(`
    INSERT INTO scorecard_survey (scorecard_id, survey_id, position) VALUES (?, ?, ?)
    ON CONFLICT (scorecard_id, survey_id) DO UPDATE SET position = excluded.position`)
  const putAttribute = db.prepare<AttributeLine & Placed & { scorecardId: number }>(`
    INSERT INTO scorecard_attribute (scorecard_id, attribute_id, position, points, target)
    VALUES (@scorecardId, @attributeId, @position, @points, @target)
    ON CONFLICT (scorecard_id, attribute_id)
    DO UPDATE SET position = @position, points = @points, target = @target`)
  const putIndicator = db.prepare<IndicatorLine & Placed & { scorecardId: number }>(`
    INSERT INTO scorecard_indicator (scorecard_id, indicator, position, points, floor, goal)
    VALUES (@scorecardId, @indicator, @position, @points, @floor, @goal)
    ON CONFLICT (scorecard_id, indicator)
    DO UPDATE SET position = @position, points = @points, floor = @floor, goal = @goal`)
  const dropOthers = (table: string, column: string) =>
    db.prepare<[number, string]>(`
      DELETE FROM ${table} WHERE scorecard_id = ? AND ${column} NOT IN (SELECT value FROM json_each(?))`)
  const dropSurveys = dropOthers('scorecard_survey', 'survey_id')
  const dropAttributes = dropOthers('scorecard_attribute', 'attribute_id')
  const dropIndicators = dropOthers('scorecard_indicator', 'indicator')
  const setVoid = db.prepare<[string, number]>('UPDATE scorecard SET voided_at = ? WHERE id = ?')
  const setArchived = db.prepare<[string | null, number]>('UPDATE scorecard SET archived_at = ? WHERE id = ?')
  const setPlace = db.prepare<[number, number, number]>(
    'UPDATE scorecard SET list_position = ? WHERE id = ? AND list_position <> ?',
  )
  const bandRows = db.prepare<[number], { id: number; from: string; bands: string }>(`
    SELECT id, valid_from AS "from", bands FROM scorecard_bands WHERE scorecard_id = ? ORDER BY valid_from`)
  const putBands = db.prepare<[number, string, string]>(`
    INSERT INTO scorecard_bands (scorecard_id, valid_from, bands) VALUES (?, ?, ?)
    ON CONFLICT (scorecard_id, valid_from) DO UPDATE SET bands = excluded.bands`)
  const setFirstBands = db.prepare<[string, number]>('UPDATE scorecard SET bands = ? WHERE id = ?')
  const dropAllBands = db.prepare<[number]>('DELETE FROM scorecard_bands WHERE scorecard_id = ?')
  const dropBands = db.prepare<[number]>('DELETE FROM scorecard_bands WHERE id = ?')

  const toScorecard = ({
    survey_id,
    bands,
    points_from,
    archived_at: _,
    ...row
  }: ScorecardRow): Scorecard => ({
    ...row,
    surveyId: survey_id,
    moreSurveyIds: surveys.all(row.id),
    pointsFrom: points_from,
    bands: Bands.parse(JSON.parse(bands)),
    attributes: linesOf(row.id),
  })

  const isInUse = (row: ScorecardRow) => row.archived_at === null

  function linesOf(scorecardId: number): ScorecardAttribute[] {
    return [...attributes.all(scorecardId), ...indicators.all(scorecardId)]
      .sort((one, other) => one.position - other.position)
      .map(({ position: _, ...line }) => line)
  }

  function putLines(
    scorecardId: number,
    { surveyId, moreSurveyIds, attributes: lines }: ScorecardDraft,
  ): void {
    const others = [...new Set(moreSurveyIds)].filter((id) => id !== surveyId)
    dropSurveys.run(scorecardId, JSON.stringify(others))
    others.forEach((id, position) => {
      putSurvey.run(scorecardId, id, position)
    })
    const kept: { attributes: number[]; indicators: ScorecardIndicator[] } = {
      attributes: [],
      indicators: [],
    }
    for (const line of lines) {
      if ('indicator' in line) kept.indicators.push(line.indicator)
      else kept.attributes.push(line.attributeId)
    }
    dropAttributes.run(scorecardId, JSON.stringify(kept.attributes))
    dropIndicators.run(scorecardId, JSON.stringify(kept.indicators))
    for (const [position, line] of lines.entries()) {
      if ('indicator' in line) putIndicator.run({ ...line, scorecardId, position })
      else putAttribute.run({ ...line, scorecardId, position })
    }
  }

  const stored = ({
    name,
    surveyId,
    method,
    bands,
    rhythm,
    pointsFrom,
  }: ScorecardDraft): StoredScorecard => ({
    name,
    surveyId,
    method,
    rhythm,
    pointsFrom,
    bands: JSON.stringify(bands),
  })

  return {
    /** In the owner's order, the newest first while there is none. */
    list: (): Scorecard[] => list.all().filter(isInUse).map(toScorecard),
    /** With the archived ones. */
    all: (): ListedScorecard[] =>
      list.all().map((row) => ({ scorecard: toScorecard(row), isArchived: !isInUse(row) })),
    find(id: number): Scorecard | null {
      const row = byId.get(id)
      return row ? toScorecard(row) : null
    },
    insert(draft: ScorecardDraft, now: string): number {
      const id = Number(insert.run({ ...stored(draft), now }).lastInsertRowid)
      putLines(id, draft)
      return id
    },
    update({ id, ...draft }: Scorecard): void {
      update.run({ ...stored(draft), id })
      putLines(id, draft)
    },
    void: (id: number, now: string) => void setVoid.run(now, id),
    setArchived: (id: number, archivedAt: string | null) => void setArchived.run(archivedAt, id),
    setOrder(ids: readonly number[]): void {
      for (const [index, id] of ids.entries()) setPlace.run(index + 1, id, index + 1)
    },
    /** Levels from a day on, oldest first; those from the beginning are in the libreta itself. */
    bandVersions: (id: number): (BandVersion & { readonly id: number })[] =>
      bandRows.all(id).map(({ bands, ...row }) => ({ ...row, bands: Bands.parse(JSON.parse(bands)) })),
    /** From the beginning: then no others hold later. */
    setBands(id: number, from: string | null, bands: Bands): void {
      if (from !== null) putBands.run(id, from, JSON.stringify(bands))
      else {
        dropAllBands.run(id)
        setFirstBands.run(JSON.stringify(bands), id)
      }
    },
    dropBands: (bandsId: number): boolean => dropBands.run(bandsId).changes > 0,
  }
})
