import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../../src/main/db/database'
import { createDailyLook } from '../../../src/main/history/dailyLook'
import { verifyChain } from '../../../src/main/history/verifyChain'
import { appForEachTest, aQuestion, aQuestionnaire, aSurvey, someAttributes } from '../../support/builders'
import { testApp } from '../../support/testApp'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest()

const whole = (db: Db) => verifyChain(db)?.broken === null
const guards = [
  'history_keeps_lines',
  'history_keeps_every_line',
  'history_keeps_changes',
  'history_keeps_every_change',
  'history_takes_no_more_changes',
]

/** The first line that it touches, and how. */
type Tampering = readonly [line: number, sql: string]

/** As somebody would who opens the file with another program. */
function tamper(db: Db, sql: string): void {
  for (const name of guards) db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
}

const ids = (db: Db) => db.prepare<[], number>('SELECT id FROM history ORDER BY id').pluck().all()

describe('the history is a chain', () => {
  test('in which every line holds on to the one before, whatever was done, undone and done again', async () => {
    await someAttributes(app(), ['A', 'B'])
    await app().call('history.undo', {})
    await app().call('history.redo', {})
    expect(verifyChain(app().db)).toEqual({ lines: 4, broken: null })
  })

  test('that the database itself keeps: no line is changed, taken out or added to', async () => {
    await someAttributes(app(), ['A'])
    const refused = (sql: string) => expect(() => app().db.exec(sql), sql).toThrow('append-only')
    refused(`UPDATE history SET person = 'Otra'`)
    refused(`UPDATE history SET hash = 'x'`)
    refused('DELETE FROM history_change')
    refused(`UPDATE history_change SET after = '{}'`)
    refused(`INSERT INTO history_change (history_id, table_name, row_id) VALUES (1, 'tag', 1)`)
    refused('PRAGMA foreign_keys = OFF; DELETE FROM history')
    expect(whole(app().db)).toBe(true)
  })

  test('in which whatever is changed, taken out, put in or swapped is found', async () => {
    await someAttributes(app(), ['A', 'B', 'C', 'D', 'E', 'F'])
    const image = app().db.serialize()
    const lines = ids(app().db)
    const anyOf = fc.constantFrom(...lines)
    const deed: fc.Arbitrary<Tampering> = fc.oneof(
      anyOf.map(
        (id): Tampering => [
          id,
          `DELETE FROM history WHERE id = ${id}; DELETE FROM history_change WHERE history_id = ${id}`,
        ],
      ),
      anyOf.map((id): Tampering => [id, `UPDATE history SET at = '2020-01-01T00:00:00' WHERE id = ${id}`]),
      anyOf.map((id): Tampering => [id, `UPDATE history SET person = 'Otra' WHERE id = ${id}`]),
      anyOf.map((id): Tampering => [id, `UPDATE history SET hash = NULL WHERE id = ${id}`]),
      anyOf.map(
        (id): Tampering => [
          id,
          `UPDATE history_change SET after = replace(after, 'name', 'nome') WHERE history_id = ${id}`,
        ],
      ),
      anyOf.map((id): Tampering => [id, `DELETE FROM history_change WHERE history_id = ${id}`]),
      anyOf.map(
        (id): Tampering => [
          id,
          `INSERT INTO history_change (history_id, table_name, row_id) VALUES (${id}, 'tag', 1)`,
        ],
      ),
      anyOf.map(
        (id): Tampering => [
          id,
          `UPDATE history SET id = 100 + id WHERE id >= ${id}; UPDATE history SET id = id - 99 WHERE id > 100;
         INSERT INTO history (id, at, person, procedure, changes_digest, hash)
         SELECT ${id}, at, person, procedure, changes_digest, hash FROM history WHERE id = ${id + 1}`,
        ],
      ),
      fc
        .tuple(anyOf, anyOf)
        .filter(([one, other]) => one < other)
        .map(
          ([one, other]): Tampering => [
            one,
            `UPDATE history_change SET history_id = -1 WHERE history_id = ${one};
           UPDATE history_change SET history_id = ${one} WHERE history_id = ${other};
           UPDATE history_change SET history_id = ${other} WHERE history_id = -1;`,
          ],
        ),
    )
    fc.assert(
      fc.property(deed, ([line, sql]) => {
        const db = openDatabase(image)
        tamper(db, sql)
        const report = verifyChain(db)
        db.close()
        // The line itself, or the first that no longer follows it; null where there is none.
        const next = line === lines.at(-1) ? null : line + 1
        expect([line, line + 1, next]).toContain(report?.broken?.lineId)
      }),
      { numRuns: 60 },
    )
  })

  test('whose newest lines cannot be cut off, not even when the app goes on', async () => {
    await someAttributes(app(), ['A', 'B', 'C'])
    tamper(app().db, 'DELETE FROM history_change WHERE history_id > 1; DELETE FROM history WHERE id > 1')
    expect(verifyChain(app().db)?.broken).toEqual({
      lineId: null,
      at: '2026-03-02T10:00:00',
      procedure: null,
    })
    await someAttributes(app(), ['D'])
    expect(verifyChain(app().db)?.broken).toMatchObject({ procedure: 'attributes.create' })
  })

  test('that stays whole when a person is forgotten, and a line says how many others were emptied', async () => {
    const id = await aCustomer(app(), { name: 'Ana Ruiz', notes: 'alérgica' })
    await app().call('customers.update', { id, customer: { name: 'Ana Ruiz', notes: 'celiaca' } })
    await app().call('customers.erase', { id, confirmation: 'Ana Ruiz' })
    expect(whole(app().db)).toBe(true)
    const [newest] = await app().call('history.list', { limit: 1 })
    expect(newest).toMatchObject({ procedure: 'customers.erase', person: 'Ana' })
    // What was emptied is held to as well.
    tamper(
      app().db,
      `UPDATE history_change SET after = replace(after, 'anonimizado', 'Ana') WHERE history_id = 1`,
    )
    expect(verifyChain(app().db)?.broken).toMatchObject({ lineId: 1 })
  })

  test('that takes typing in until a copy was made', async () => {
    const asking = (es: string) => aQuestionnaire({ questions: [aQuestion({ text: { es, en: 'Speed' } })] })
    const save = (es: string) => app().call('surveys.save', { surveyId, questionnaire: asking(es) })
    const surveyId = await aSurvey(app(), asking('A'))
    await save('AB')
    const before = ids(app().db).length
    await save('ABC')
    expect(ids(app().db)).toHaveLength(before)
    await app().call('backup.make', {})
    await save('ABCD')
    expect(ids(app().db)).toHaveLength(before + 1)
    expect(whole(app().db)).toBe(true)
  })

  test('that begins anew when the sample business is left', async () => {
    const on = testApp()
    await on.call('business.createSample', { language: 'es' })
    expect(whole(on.db)).toBe(true)
    await on.call('business.removeSample', {})
    expect(verifyChain(on.db)).toEqual({ lines: 0, broken: null })
    await someAttributes(on, ['A'])
    expect(verifyChain(on.db)).toEqual({ lines: 1, broken: null })
    on.close()
  })
})

test('the history is gone through once a day, and what was found stays to be read', async () => {
  await someAttributes(app(), ['A'])
  const look = createDailyLook(app().deps)
  expect(await app().call('history.seal', {})).toBeNull()
  await look()
  const first = { at: '2026-03-02T10:00:00', lines: 1, broken: null, backup: 'none' }
  expect(await app().call('history.seal', {})).toEqual(first)
  app().setNow('2026-03-02T18:00:00')
  await look()
  expect(await app().call('history.seal', {})).toEqual(first)
  await app().call('backup.make', {})
  app().setNow('2026-03-03T10:00:00')
  await look()
  expect(await app().call('history.seal', {})).toMatchObject({ at: '2026-03-03T10:00:00', backup: 'same' })
})

test('what the last backup still has and the history no longer is told', async () => {
  await someAttributes(app(), ['A', 'B'])
  await app().call('backup.make', {})
  const [key, hash] = ['key', 'hash'].map((column) => `(SELECT ${column} FROM history_chain)`)
  tamper(
    app().db,
    `DELETE FROM history_change WHERE history_id = 2; DELETE FROM history WHERE id = 2;
     UPDATE history_chain SET line_id = 1, hash = (SELECT hash FROM history WHERE id = 1), key = ${key} WHERE ${hash} <> ''`,
  )
  expect(await app().call('history.verify', {})).toMatchObject({ broken: null, backup: 'missing' })
  expect(await app().call('home.due', {})).toEqual([])

  tamper(app().db, `UPDATE history SET person = 'Otra'`)
  await app().call('history.verify', {})
  expect(await app().call('home.due', {})).toMatchObject([{ kind: 'history', title: '#1', href: '/history' }])
})
