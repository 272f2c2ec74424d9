import {
  ComparisonSettings,
  type Competitor,
  type CompetitorDraft,
  type CompetitorQuestion,
  type Opinion,
} from '#shared/comparison/competitors.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type CompetitorRow = Omit<Competitor, 'isActive'> & { readonly isActive: 0 | 1 }
const toCompetitor = (row: CompetitorRow): Competitor => ({ ...row, isActive: row.isActive === 1 })
const toRow = ({ isActive, ...draft }: CompetitorDraft) => ({ ...draft, isActive: isActive ? 1 : 0 })

/** A tie with the survey it belongs to. */
export type StoredTie = CompetitorQuestion & { readonly surveyId: number }

/** The competitors, the questions that rate them, and what the owner thinks of them. */
export const competitorsRepository = oncePerDatabase((db: Db) => {
  const select = `
    SELECT c.id, c.name, c.distance, c.notes, c.is_active AS isActive, count(v.id) AS visitCount,
      max(v.visited_on) AS lastVisitOn
    FROM competitor c LEFT JOIN comparison_visit v ON v.competitor_id = c.id AND v.voided_at IS NULL
    WHERE c.voided_at IS NULL`
  const order = 'GROUP BY c.id ORDER BY c.distance IS NULL, c.distance, c.name'
  const list = db.prepare<[], CompetitorRow>(`${select} ${order}`)
  const byId = db.prepare<[number], CompetitorRow>(`${select} AND c.id = ? GROUP BY c.id`)
  const named = db
    .prepare<[string], number>('SELECT id FROM competitor WHERE name = ? AND voided_at IS NULL')
    .pluck()
  const insert = db.prepare(`
    INSERT INTO competitor (name, distance, notes, is_active, created_at)
    VALUES (@name, @distance, @notes, @isActive, @now)`)
  const update = db.prepare(`
    UPDATE competitor SET name = @name, distance = @distance, notes = @notes, is_active = @isActive WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>('UPDATE competitor SET voided_at = ? WHERE id = ?')

  const ties = db.prepare<[], StoredTie>(`
    SELECT q.survey_id AS surveyId, q.question_key AS questionKey, q.competitor_id AS competitorId,
      q.attribute_id AS attributeId
    FROM competitor_question q JOIN competitor c ON c.id = q.competitor_id JOIN survey s ON s.id = q.survey_id
    WHERE c.voided_at IS NULL AND s.voided_at IS NULL ORDER BY q.id`)
  const dropTies = db.prepare<[number, string]>(`
    DELETE FROM competitor_question
    WHERE survey_id = ? AND question_key NOT IN (SELECT value FROM json_each(?))`)
  const putTie = db.prepare<StoredTie>(`
    INSERT INTO competitor_question (survey_id, question_key, competitor_id, attribute_id)
    VALUES (@surveyId, @questionKey, @competitorId, @attributeId)
    ON CONFLICT (survey_id, question_key)
    DO UPDATE SET competitor_id = excluded.competitor_id, attribute_id = excluded.attribute_id
    WHERE competitor_id <> excluded.competitor_id OR attribute_id <> excluded.attribute_id`)

  const opinions = db.prepare<[string], Opinion>(`
    SELECT o.competitor_id AS competitorId, o.attribute_id AS attributeId, o.rating, max(o.rated_on) AS ratedOn
    FROM competitor_opinion o JOIN attribute a ON a.id = o.attribute_id
    LEFT JOIN competitor c ON c.id = o.competitor_id
    WHERE o.rated_on <= ? AND a.voided_at IS NULL AND (o.competitor_id IS NULL OR c.voided_at IS NULL)
    GROUP BY o.competitor_id, o.attribute_id ORDER BY o.attribute_id, o.competitor_id`)
  const sameDay = `coalesce(competitor_id, 0) = coalesce(@competitorId, 0) AND attribute_id = @attributeId
    AND rated_on = @ratedOn`
  const updateOpinion = db.prepare<Opinion>(`UPDATE competitor_opinion SET rating = @rating WHERE ${sameDay}`)
  const insertOpinion = db.prepare<Opinion>(`
    INSERT INTO competitor_opinion (competitor_id, attribute_id, rated_on, rating)
    VALUES (@competitorId, @attributeId, @ratedOn, @rating)`)
  const dropOpinion = db.prepare<Omit<Opinion, 'rating'>>(`DELETE FROM competitor_opinion WHERE ${sameDay}`)

  const settings = db.prepare<[], string>('SELECT settings FROM comparison_setting WHERE id = 1').pluck()
  const putSettings = db.prepare<[string]>(`
    INSERT INTO comparison_setting (id, settings) VALUES (1, ?)
    ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`)

  return {
    /** The closest first, those without a distance after them. */
    list: (): Competitor[] => list.all().map(toCompetitor),
    find(id: number): Competitor | null {
      const row = byId.get(id)
      return row ? toCompetitor(row) : null
    },
    named: (name: string): number | null => named.get(name) ?? null,
    insert: (draft: CompetitorDraft, now: string): number =>
      Number(insert.run({ ...toRow(draft), now }).lastInsertRowid),
    update: (id: number, draft: CompetitorDraft) => void update.run({ ...toRow(draft), id }),
    void: (id: number, now: string) => void setVoid.run(now, id),
    ties: (): StoredTie[] => ties.all(),
    setTies(surveyId: number, tied: readonly CompetitorQuestion[]): void {
      dropTies.run(surveyId, JSON.stringify(tied.map(({ questionKey }) => questionKey)))
      for (const tie of tied) putTie.run({ ...tie, surveyId })
    },
    /** The latest on each attribute of each business, up to a day. */
    opinions: (until: string): Opinion[] => opinions.all(until),
    putOpinion(opinion: Opinion): void {
      if (updateOpinion.run(opinion).changes === 0) insertOpinion.run(opinion)
    },
    dropOpinion: (opinion: Omit<Opinion, 'rating'>) => void dropOpinion.run(opinion),
    settings(): ComparisonSettings {
      return ComparisonSettings.parse(JSON.parse(settings.get() ?? '{}'))
    },
    setSettings: (chosen: ComparisonSettings) => void putSettings.run(JSON.stringify(chosen)),
  }
})
