import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../../src/main/db/database'
import { withSteadyPlan } from '../../../src/main/db/steadyPlans'

let db: Db
beforeAll(() => {
  db = openDatabase(':memory:')
  db.exec(`CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, size REAL, kind ANY) STRICT;
    INSERT INTO thing VALUES (1, '1', 1.0, 1), (2, 'dos', 2.5, 'dos'), (3, NULL, NULL, NULL)`)
})
afterAll(() => db.close())

test.each([
  ['SELECT 1 FROM wave WHERE id = ?', 'SELECT 1 FROM wave WHERE id = +?'],
  ['SELECT 1 FROM wave WHERE id=@id', 'SELECT 1 FROM wave WHERE id=+@id'],
  ['SELECT 1 FROM wave WHERE id IS ?', 'SELECT 1 FROM wave WHERE id IS +?'],
  [
    'SELECT 1 FROM wave WHERE @a IS NULL AND b IS NOT NULL',
    'SELECT 1 FROM wave WHERE @a IS NULL AND b IS NOT NULL',
  ],
  ['INSERT INTO wave (id) VALUES (?)', 'INSERT INTO wave (id) VALUES (?)'],
  ['SELECT 1 FROM wave LIMIT ?', 'SELECT 1 FROM wave LIMIT ?'],
])('of "%s" only what is compared with a value is hidden from the planner', (sql, steady) => {
  expect(withSteadyPlan(sql)).toBe(steady)
})

test('a value behind the sign is compared as the value itself, whatever the column and the value are', () => {
  for (const column of ['id', 'name', 'size', 'kind'])
    for (const value of [0, 1, 2.5, '1', 'dos', '', null, 1n, Buffer.from('dos')]) {
      const found = (test: string) =>
        db.prepare<unknown[], number>(`SELECT id FROM thing WHERE ${test}`).pluck().all(value)
      // Within brackets the rule does not touch it.
      const plain = (sign: string) => found(`${column} ${sign} (?)`)
      expect(found(`${column} = ?`)).toEqual(plain('='))
      expect(found(`${column} IS ?`)).toEqual(plain('IS'))
    }
})

test('what is set to a value behind the sign is the value itself', () => {
  for (const value of [7, 'siete', null, 7.5]) {
    db.prepare('UPDATE thing SET kind = ? WHERE id = ?').run(value, 2)
    expect(db.prepare('SELECT kind FROM thing WHERE id = 2').pluck().get()).toBe(value)
  }
})
