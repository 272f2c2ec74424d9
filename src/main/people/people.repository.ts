import type { Person, PersonAccess } from '#shared/people/people.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface AccessRow extends Person {
  readonly hasPin: 0 | 1
  readonly seenAt: string | null
}

/** The people who work here, by name. */
export const peopleRepository = oncePerDatabase((db: Db) => {
  const list = db.prepare<[], Person>(
    'SELECT id, name, role FROM person WHERE voided_at IS NULL ORDER BY name, id',
  )
  const access = db.prepare<[], AccessRow>(
    `SELECT id, name, role, hash IS NOT NULL AS hasPin, seen_at AS seenAt FROM person
       LEFT JOIN person_secret ON person_secret.person_id = id
       LEFT JOIN person_seen ON person_seen.person_id = id
     WHERE voided_at IS NULL ORDER BY name, id`,
  )
  const find = db.prepare<[number], Person>(
    'SELECT id, name, role FROM person WHERE id = ? AND voided_at IS NULL',
  )
  const byName = db.prepare<[string], Person>(
    'SELECT id, name, role FROM person WHERE name = ? AND voided_at IS NULL',
  )
  const insert = db.prepare<[string, Person['role']]>('INSERT INTO person (name, role) VALUES (?, ?)')
  const change = db.prepare<[string, Person['role'], number]>(
    'UPDATE person SET name = ?, role = ? WHERE id = ?',
  )
  const setVoid = db.prepare<[string, number]>('UPDATE person SET voided_at = ? WHERE id = ?')

  return {
    list: () => list.all(),
    /** With who has a PIN and when each was last here. */
    access: (): PersonAccess[] => access.all().map((row) => ({ ...row, hasPin: row.hasPin === 1 })),
    find: (id: number): Person | null => find.get(id) ?? null,
    findByName: (name: string): Person | null => byName.get(name) ?? null,
    insert: ({ name, role }: Omit<Person, 'id'>): number => Number(insert.run(name, role).lastInsertRowid),
    change: ({ id, name, role }: Person) => void change.run(name, role, id),
    void: (id: number, now: string) => void setVoid.run(now, id),
  }
})
