import type { Person } from '#shared/people/people.contract'
import type { Db } from '../db/database'

/** The people who key, by name. */
export function peopleRepository(db: Db) {
  const list = db.prepare<[], Person>(
    'SELECT id, name, role FROM person WHERE voided_at IS NULL ORDER BY name, id',
  )
  const find = db.prepare<[number], Person>(
    'SELECT id, name, role FROM person WHERE id = ? AND voided_at IS NULL',
  )
  const byName = db.prepare<[string], Person>(
    'SELECT id, name, role FROM person WHERE name = ? AND voided_at IS NULL',
  )
  const insert = db.prepare<[string, Person['role']]>('INSERT INTO person (name, role) VALUES (?, ?)')
  const setVoid = db.prepare<[string, number]>('UPDATE person SET voided_at = ? WHERE id = ?')

  return {
    list: () => list.all(),
    find: (id: number): Person | null => find.get(id) ?? null,
    findByName: (name: string): Person | null => byName.get(name) ?? null,
    insert: ({ name, role }: Omit<Person, 'id'>): number => Number(insert.run(name, role).lastInsertRowid),
    void: (id: number, now: string) => void setVoid.run(now, id),
  }
}
