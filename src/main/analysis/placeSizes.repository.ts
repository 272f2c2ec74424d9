import type { PlaceSize } from '#shared/analysis/results.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** How many customers each place of a survey has, as the owner typed it. */
export const placeSizesRepository = oncePerDatabase((db: Db) => {
  const list = db.prepare<[number], PlaceSize>(`
    SELECT tag.id AS placeId, tag.name, place_size.size FROM tag
    LEFT JOIN place_size ON place_size.place_id = tag.id AND place_size.survey_id = ?
    WHERE tag.kind = 'place' AND (tag.voided_at IS NULL OR place_size.id IS NOT NULL) ORDER BY tag.name`)
  const put = db.prepare<[number, number, number]>(`
    INSERT INTO place_size (survey_id, place_id, size) VALUES (?, ?, ?)
    ON CONFLICT (survey_id, place_id) DO UPDATE SET size = excluded.size WHERE size <> excluded.size`)
  const drop = db.prepare<[number, number]>('DELETE FROM place_size WHERE survey_id = ? AND place_id = ?')

  return {
    list: (surveyId: number): PlaceSize[] => list.all(surveyId),
    set(surveyId: number, placeId: number, size: number | null): void {
      if (size === null) drop.run(surveyId, placeId)
      else put.run(surveyId, placeId, size)
    },
    /** Only the places that have a size. */
    sizes: (surveyId: number): ReadonlyMap<number, number> =>
      new Map(list.all(surveyId).flatMap(({ placeId, size }) => (size === null ? [] : [[placeId, size]]))),
  }
})
