import type { Attribute, AttributeDraft } from '#shared/attributes/attributes.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** What is rated, across all surveys. */
export const attributesRepository = oncePerDatabase((db: Db) => {
  const columns = 'id, name, dimension, element'
  const list = db.prepare<[], Attribute>(
    `SELECT ${columns} FROM attribute WHERE voided_at IS NULL ORDER BY id`,
  )
  const byId = db.prepare<[number], Attribute>(`SELECT ${columns} FROM attribute WHERE id = ?`)
  const byName = db.prepare<[string], Attribute>(
    `SELECT ${columns} FROM attribute WHERE name = ? AND voided_at IS NULL`,
  )
  const insert = db.prepare<AttributeDraft & { now: string }>(
    'INSERT INTO attribute (name, dimension, element, created_at) VALUES (@name, @dimension, @element, @now)',
  )
  const rename = db.prepare<[string, number]>('UPDATE attribute SET name = ? WHERE id = ?')

  return {
    list: () => list.all(),
    find: (id: number) => byId.get(id) ?? null,
    findByName: (name: string) => byName.get(name) ?? null,
    insert: (draft: AttributeDraft, now: string): Attribute => ({
      ...draft,
      id: Number(insert.run({ ...draft, now }).lastInsertRowid),
    }),
    rename: (id: number, name: string) => void rename.run(name, id),
  }
})
