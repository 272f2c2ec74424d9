import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../../src/main/db/database'
import { trackHistory } from '../../../src/main/db/historyTriggers'
import { DatabaseTooNewError, migrate } from '../../../src/main/db/migrate'
import type { Migration } from '../../../src/main/db/migration'
import { goalsOverTime } from '../../../src/main/db/migrations/0035-goals-over-time'
import { migrations } from '../../../src/main/db/migrations/index'
import { contentOf } from '../../support/builders'
import { testApp } from '../../support/testApp'

let folder = ''
const path = () => join(folder, 'libreta.db')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'libreta-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const versionOf = (db: Db) => Number(db.pragma('user_version', { simple: true }))
const schemaOf = (db: Db) => db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all()
const newest = migrations.at(-1)?.version ?? 0

const addColumn: Migration = {
  version: newest + 1,
  up: (db) => void db.exec('ALTER TABLE tag ADD COLUMN colour TEXT'),
}
const fails: Migration = {
  version: newest + 2,
  up(db) {
    db.exec(`UPDATE tag SET name = 'estropeado'; CREATE TABLE half_done (id INTEGER PRIMARY KEY) STRICT`)
    db.exec('ALTER TABLE not_there ADD COLUMN colour TEXT')
  },
}

function addTag(db: Db, name: string): void {
  db.prepare('INSERT INTO tag (kind, name) VALUES (?, ?)').run('place', name)
}

test('versions go up from 1, each of them once', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions[0]).toBe(1)
  expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other))
})

test('a fresh file gets the newest schema, and opening it again does nothing', () => {
  const db = openDatabase(path())
  expect(versionOf(db)).toBe(newest)
  const schema = schemaOf(db)
  expect(migrate(db, () => undefined)).toBe(false)
  db.close()
  let asked = 0
  const again = openDatabase(path(), {
    beforeMigration: () => {
      asked += 1
    },
  })
  expect({ schema: schemaOf(again), asked }).toEqual({ schema, asked: 0 })
  again.close()
})

test('rows stay when a file is closed and opened again', async () => {
  const app = testApp({ databasePath: path() })
  await app.call('business.createSample', { language: 'es' })
  const content = contentOf(app.db)
  app.close()
  const again = testApp({ databasePath: path() })
  expect(contentOf(again.db)).toEqual(content)
  expect(await again.call('history.undoable', {})).toMatchObject({
    undo: { procedure: 'business.createSample' },
    redo: null,
  })
  await again.call('history.undo', {})
  expect(await again.call('business.get', {})).toBeNull()
  again.close()
})

test('a goal set before goals had a day holds from the beginning, and can still be undone', async () => {
  const app = testApp({ databasePath: path() })
  await app.call('cases.standards.setGoal', {
    standard: 'firstContact',
    goal: 0.6,
    validFrom: '1900-01-01',
    reason: '',
  })
  const { db } = app
  const plain = `json_object('id', id, 'standard', standard, 'share', goal)`
  // As an app of version 34 would have left it.
  db.recorder.isRewriting = true
  db.exec(`
    UPDATE history_change SET after = (SELECT ${plain} FROM standard_goal) WHERE table_name = 'standard_goal';
    CREATE TABLE before (id INTEGER PRIMARY KEY, standard TEXT UNIQUE, share REAL) STRICT;
    INSERT INTO before SELECT id, standard, goal FROM standard_goal;
    DROP TABLE standard_goal;
    DROP TABLE trend_restart;
    ALTER TABLE before RENAME TO standard_goal;`)
  goalsOverTime.up(db)
  trackHistory(db)
  const goals = () => app.call('cases.standards.goals', { standard: 'firstContact' })
  expect(await goals()).toEqual([{ goal: 0.6, validFrom: '1900-01-01', reason: '' }])
  await app.call('history.undo', {})
  expect(await goals()).toEqual([])
  await app.call('history.redo', {})
  expect(await goals()).toHaveLength(1)
  app.close()
})

describe('a newer schema', () => {
  test('is reached step by step, once, after the file was handed over for a backup', () => {
    const db = openDatabase(path())
    addTag(db, 'Sala')
    const seen: number[] = []
    const before = (version: number) => {
      seen.push(version, versionOf(db))
    }
    expect(migrate(db, before, [...migrations, addColumn])).toBe(true)
    expect(seen).toEqual([newest, newest])
    expect(versionOf(db)).toBe(newest + 1)
    expect(db.prepare('SELECT name, colour FROM tag').all()).toEqual([{ name: 'Sala', colour: null }])
    expect(migrate(db, before, [...migrations, addColumn])).toBe(false)
    expect(seen).toHaveLength(2)
    db.close()
  })

  test('a fresh file is not handed over: there is nothing in it to back up', () => {
    const db = openDatabase(path())
    db.close()
    rmSync(path())
    let asked = 0
    openDatabase(path(), {
      beforeMigration: () => {
        asked += 1
      },
    }).close()
    expect(asked).toBe(0)
  })

  test('a step that fails takes the steps before it with it: the file stays as it was found', () => {
    const db = openDatabase(path())
    addTag(db, 'Sala')
    expect(() => migrate(db, () => undefined, [...migrations, addColumn, fails])).toThrow('not_there')
    expect(versionOf(db)).toBe(newest)
    expect(db.prepare('SELECT name FROM tag').pluck().all()).toEqual(['Sala'])
    expect(schemaOf(db).filter((row) => JSON.stringify(row).includes('half_done'))).toEqual([])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  test('the only step, when it fails, leaves the rows and the schema as they were', () => {
    const db = openDatabase(path())
    addTag(db, 'Sala')
    const before = { schema: schemaOf(db), content: contentOf(db), version: versionOf(db) }
    const onlyFails = [...migrations, { ...fails, version: newest + 1 }]
    expect(() => migrate(db, () => undefined, onlyFails)).toThrow()
    expect({ schema: schemaOf(db), content: contentOf(db), version: versionOf(db) }).toEqual(before)
    db.close()
    const again = openDatabase(path())
    expect(contentOf(again)).toEqual(before.content)
    again.close()
  })

  test('when the backup before it fails nothing is changed', () => {
    const db = openDatabase(path())
    const noRoom = () => {
      throw new Error('the disk is full')
    }
    expect(() => migrate(db, noRoom, [...migrations, addColumn])).toThrow('the disk is full')
    expect(versionOf(db)).toBe(newest)
    db.close()
  })
})

test('a file of a newer app is refused and left untouched, byte for byte', () => {
  const db = openDatabase(path())
  addTag(db, 'Sala')
  db.pragma('user_version = 999')
  db.close()
  const before = readFileSync(path())
  expect(() => openDatabase(path())).toThrow(DatabaseTooNewError)
  expect(readFileSync(path()).equals(before)).toBe(true)
})

test('what a person typed is written through at once, and references are held', () => {
  const db = openDatabase(path())
  const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
    db.pragma(name, { simple: true }),
  )
  expect(settings).toEqual(['wal', 2, 1])
  db.close()
})
