import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recoveryContract } from '#shared/backup/backup.contract'
import { makeBackupNow } from '../../../src/main/backup/backups'
import { placesIn as placesOf } from '../../../src/main/backup/places'
import { problemOf, recoveryHandlers } from '../../../src/main/backup/recovery'
import type { Clock } from '../../../src/main/clock'
import { eraseRepository } from '../../../src/main/customers/erase.repository'
import { openDatabase } from '../../../src/main/db/database'
import {
  DatabaseTooNewError,
  MigrationFailedError,
  migrate,
  newestVersion,
} from '../../../src/main/db/migrate'
import { createDispatcher } from '../../../src/main/dispatcher'
import { createJobs } from '../../../src/main/jobs/jobs'
import { ownerSession } from '../../../src/main/session'
import { emptyDatabase, runHere } from '../../support/testApp'

const jobsDatabase = openDatabase(emptyDatabase())
let folder = ''
const databasePath = () => join(folder, 'libreta.db')
const backupFolder = () => join(folder, 'backups')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'libreta-recovery-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function clockAt(now: string): Clock {
  return { now: () => now, today: () => now.slice(0, 10) }
}

/** A database that holds one place of that name, and a backup of it made at that time. */
function aDatabaseWithBackup(place: string, at: string): string {
  if (!existsSync(databasePath())) writeFileSync(databasePath(), emptyDatabase())
  const db = openDatabase(databasePath())
  db.prepare('INSERT INTO tag (kind, name) VALUES (?, ?)').run('place', place)
  const { name } = makeBackupNow(db, backupFolder(), clockAt(at), undefined)
  db.close()
  return name
}

function placesIn(path: string): unknown[] {
  const db = openDatabase(path)
  try {
    return db.prepare('SELECT name FROM tag ORDER BY id').pluck().all()
  } finally {
    db.close()
  }
}

function damage(path: string): Buffer {
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 0, 2048)
  writeFileSync(path, bytes)
  return bytes
}

function problemOfOpening(): ReturnType<typeof problemOf> | 'opened' {
  try {
    openDatabase(databasePath()).close()
    return 'opened'
  } catch (error) {
    return problemOf(error)
  }
}

/** The app as it is when its database cannot be opened, and what it asked of the system. */
function brokenApp(problem: NonNullable<ReturnType<typeof problemOf>>, chosenFile: string | null = null) {
  const asked: string[] = []
  const clock = clockAt('2026-03-05T09:30:00')
  const host = { db: jobsDatabase, clock, session: ownerSession() }
  const jobs = createJobs({ run: runHere(host), onChanged: () => undefined, log: () => undefined })
  const handlers = recoveryHandlers(problem, {
    places: placesOf(folder),
    clock,
    nativeBinding: undefined,
    appVersion: '0.1.0',
    desktop: { chooseFile: () => Promise.resolve(chosenFile) },
    jobs,
    openFolder: (path) => {
      asked.push(`open ${path}`)
      return Promise.resolve()
    },
    restart: () => void asked.push('restart'),
  })
  const dispatch = createDispatcher(recoveryContract, handlers, {
    checkOutput: true,
    role: () => 'owner',
    transact: (_procedure, _recorded, work) => work(),
    writable: () => null,
    onChanged: () => undefined,
    log: () => undefined,
  })
  return { asked, dispatch }
}

describe('why a database cannot be opened', () => {
  test('its bytes were overwritten: damaged', () => {
    aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
    damage(databasePath())
    expect(problemOfOpening()).toBe('damaged')
  })

  test('it is another kind of file: damaged', () => {
    writeFileSync(databasePath(), 'Estimados señores: '.repeat(1000))
    expect(problemOfOpening()).toBe('damaged')
  })

  test('it was written by a newer app: too new, and not one byte of it is touched', () => {
    const db = openDatabase(databasePath())
    db.pragma('user_version = 999')
    db.close()
    const before = readFileSync(databasePath())
    expect(problemOfOpening()).toBe('tooNew')
    expect(readFileSync(databasePath()).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['libreta.db'])
  })

  test('it was written by a newer app that ended suddenly: what waits beside the file stays there', () => {
    const newer = openDatabase(databasePath())
    newer.pragma('user_version = 999')
    const left = (suffix: string) => copyFileSync(databasePath() + suffix, join(folder, `kept.db${suffix}`))
    for (const suffix of ['', '-wal']) left(suffix)
    newer.close()
    const keptPath = join(folder, 'kept.db')
    const bytes = () => ['', '-wal'].map((suffix) => readFileSync(keptPath + suffix).toString('base64'))
    const before = bytes()
    expect(() => openDatabase(keptPath)).toThrow(DatabaseTooNewError)
    expect(bytes()).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(['kept.db', 'kept.db-wal', 'libreta.db'])
  })

  test('what is in it cannot be brought up to date: not updated, unless it was for the disk', () => {
    const db = openDatabase(databasePath())
    const problemWith = (error: unknown) => {
      const step = {
        version: newestVersion + 1,
        up() {
          throw error
        },
      }
      try {
        migrate(db, () => undefined, [step])
        return null
      } catch (thrown) {
        return [thrown instanceof MigrationFailedError, problemOf(thrown)]
      }
    }
    const coded = (code: string) => Object.assign(new Error('as the driver says it'), { code })
    expect(
      ['SQLITE_ERROR', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_FULL'].map((code) => problemWith(coded(code))),
    ).toEqual([
      [true, 'notUpdated'],
      [true, 'notUpdated'],
      [false, 'diskFull'],
    ])
    db.close()
  })

  test.each([
    ['SQLITE_READONLY', 'readOnly'],
    ['SQLITE_READONLY_DIRECTORY', 'readOnly'],
    ['SQLITE_CANTOPEN', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EROFS', 'readOnly'],
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_CONSTRAINT_CHECK', null],
    ['ERR_ASSERTION', null],
  ])('the error %s means %s', (code, problem) => {
    expect(problemOf(Object.assign(new Error('as the driver says it'), { code }))).toBe(problem)
  })

  test('a folder in the place of the file cannot be opened', () => {
    mkdirSync(databasePath())
    expect(problemOfOpening()).toBe('readOnly')
  })

  test('anything else is a bug, and is not hidden behind a recovery page', () => {
    expect(problemOf(new TypeError('undefined is not a function'))).toBeNull()
    expect(problemOf('a text')).toBeNull()
  })
})

test('the page is told what is wrong, where the file is and which backup could be put back', async () => {
  const name = aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
  damage(databasePath())
  const { dispatch } = brokenApp('damaged')
  expect(await dispatch('backup.state', {})).toEqual({
    ok: true,
    value: {
      state: 'failed',
      problem: 'damaged',
      folder,
      changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      canSalvage: true,
      lastBackup: {
        name,
        at: '2026-03-01T10:00:00',
        counts: { customers: 0, cases: 0, sheets: 0, surveys: 0 },
      },
    },
  })
})

test('nothing else of the app answers', async () => {
  const { dispatch, asked } = brokenApp('damaged')
  expect(await dispatch('surveys.list', {})).toEqual({ ok: false, error: { code: 'unexpected' } })
  expect(await dispatch('backup.openFolder', {})).toEqual({ ok: true, value: {} })
  expect(asked).toEqual([`open ${folder}`])
})

describe('recovering', () => {
  test('sets the damaged file aside, puts the newest backup in its place and starts again', async () => {
    aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
    aDatabaseWithBackup('Terraza', '2026-03-02T10:00:00')
    const damaged = damage(databasePath())
    writeFileSync(`${databasePath()}-wal`, 'resto')
    const { asked, dispatch } = brokenApp('damaged')
    expect(await dispatch('backup.recover', {})).toEqual({ ok: true, value: {} })
    expect(asked).toEqual(['restart'])
    expect(readFileSync(`${databasePath()}.damaged-2026-03-05T093000`).equals(damaged)).toBe(true)
    expect(readFileSync(`${databasePath()}.damaged-2026-03-05T093000-wal`, 'utf8')).toBe('resto')
    expect(existsSync(`${databasePath()}-wal`)).toBe(false)
    expect(placesIn(databasePath())).toEqual(['Sala', 'Terraza'])
  })

  test.each<[string, (path: string) => void]>([
    ['damaged', (path) => void damage(path)],
    ['empty', (path) => writeFileSync(path, '')],
    ['no database', (path) => writeFileSync(path, 'nada')],
  ])('skips a newer backup that is %s itself', async (_, spoil) => {
    const good = aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
    const bad = aDatabaseWithBackup('Terraza', '2026-03-02T10:00:00')
    spoil(join(backupFolder(), bad))
    damage(databasePath())
    const { dispatch } = brokenApp('damaged')
    expect(await dispatch('backup.state', {})).toMatchObject({ value: { lastBackup: { name: good } } })
    await dispatch('backup.recover', {})
    expect(placesIn(databasePath())).toEqual(['Sala'])
    // The backup stays where it was, to be used again.
    expect(placesIn(join(backupFolder(), good))).toEqual(['Sala'])
  })

  test('a backup of a newer app is not put back: this app could not open it', async () => {
    const good = aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
    const newer = aDatabaseWithBackup('Terraza', '2026-03-02T10:00:00')
    const db = openDatabase(join(backupFolder(), newer))
    db.pragma('user_version = 999')
    db.close()
    const { dispatch } = brokenApp('damaged')
    expect(await dispatch('backup.state', {})).toMatchObject({ value: { lastBackup: { name: good } } })
  })

  test('is refused without a good backup, and leaves everything where it was', async () => {
    aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
    rmSync(backupFolder(), { recursive: true })
    const damaged = damage(databasePath())
    const { asked, dispatch } = brokenApp('damaged')
    expect(await dispatch('backup.state', {})).toMatchObject({ value: { lastBackup: null } })
    expect(await dispatch('backup.recover', {})).toEqual({ ok: false, error: { code: 'notFound' } })
    expect(asked).toEqual([])
    expect(readFileSync(databasePath()).equals(damaged)).toBe(true)
    expect(readdirSync(folder)).toEqual(['libreta.db'])
  })

  test.each(['tooNew', 'notUpdated', 'readOnly', 'diskFull'] as const)(
    'is refused when the database is only %s: its data are still good',
    async (problem) => {
      aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
      const before = readFileSync(databasePath())
      const { asked, dispatch } = brokenApp(problem)
      expect(await dispatch('backup.recover', {})).toEqual({ ok: false, error: { code: 'notFound' } })
      expect(asked).toEqual([])
      expect(readFileSync(databasePath()).equals(before)).toBe(true)
    },
  )

  test('a backup of an older run opens and goes on being used', async () => {
    aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
    damage(databasePath())
    await brokenApp('damaged').dispatch('backup.recover', {})
    const db = openDatabase(databasePath())
    db.prepare('INSERT INTO tag (kind, name) VALUES (?, ?)').run('place', 'Barra')
    db.close()
    expect(placesIn(databasePath())).toEqual(['Sala', 'Barra'])
    copyFileSync(databasePath(), join(folder, 'otra.db'))
    expect(placesIn(join(folder, 'otra.db'))).toEqual(['Sala', 'Barra'])
  })
})

test('who was forgotten since the backup was made is forgotten in it too', async () => {
  const db = openDatabase(databasePath())
  const insert = db.prepare('INSERT INTO customer (name, search, created_at) VALUES (?, ?, ?)')
  insert.run('Secretísima', 'secretisima', '2026-03-01T10:00:00')
  insert.run('Luis', 'luis', '2026-03-01T10:00:00')
  makeBackupNow(db, backupFolder(), clockAt('2026-03-02T10:00:00'), undefined)
  eraseRepository(db).erase(1, '2026-03-03T10:00:00', 'Ana')
  db.close()
  const { dispatch, asked } = brokenApp('damaged')
  await dispatch('backup.recover', {})
  expect(asked).toEqual(['restart'])
  const back = openDatabase(databasePath())
  expect(back.prepare('SELECT name FROM customer ORDER BY id').pluck().all()).toEqual([
    'anonimizado-1',
    'Luis',
  ])
  back.close()
  expect(readdirSync(folder).filter((name) => name.includes('reading'))).toEqual([])
})

test('a copy from elsewhere is looked at and used; what was there is set aside', async () => {
  const name = aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
  const elsewhere = join(folder, 'de la memoria.db')
  copyFileSync(join(backupFolder(), name), elsewhere)
  rmSync(backupFolder(), { recursive: true })
  damage(databasePath())
  const { dispatch, asked } = brokenApp('damaged', elsewhere)
  const source = { place: 'file' }
  expect(await dispatch('backup.look', { source })).toEqual({ ok: false, error: { code: 'notFound' } })
  expect(await dispatch('backup.chooseCopy', {})).toEqual({ ok: true, value: { isChosen: true } })
  expect(await dispatch('backup.look', { source })).toMatchObject({ ok: true, value: { today: null } })
  expect(await dispatch('backup.recover', { source })).toEqual({ ok: true, value: {} })
  expect(asked).toEqual(['restart'])
  expect(placesIn(databasePath())).toEqual(['Sala'])
  expect(readdirSync(folder).some((file) => file.startsWith('libreta.db.damaged-'))).toBe(true)
})

test('what was saved of the damaged file is offered beside the last good copy, and used when asked', async () => {
  const name = aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
  const db = openDatabase(databasePath())
  db.exec(`INSERT INTO tag (kind, name) VALUES ('place', 'Terraza');
    INSERT INTO business (id, name, country, language, opening_hours, is_sample, created_at)
      VALUES (1, 'Café', 'ES', 'es', '[]', 0, '2026-03-01')`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const bytes = readFileSync(databasePath())
  writeFileSync(databasePath(), bytes.fill(0x5a, 0, 100))
  const { dispatch } = brokenApp('damaged')
  const reply = await dispatch('backup.salvage', {})
  expect(reply).toMatchObject({ ok: true, value: { lost: 0 } })
  const saved = reply.ok ? (reply.value as { name: string }).name : ''
  expect(await dispatch('backup.state', {})).toMatchObject({ value: { lastBackup: { name } } })
  await dispatch('backup.recover', { source: { place: 'local', name: saved } })
  expect(placesIn(databasePath())).toEqual(['Sala', 'Terraza'])
})

test('where the file is gone, nothing begins anew unless somebody says so', async () => {
  aDatabaseWithBackup('Sala', '2026-03-01T10:00:00')
  for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath() + suffix, { force: true })
  const { dispatch, asked } = brokenApp('missing')
  expect(await dispatch('backup.state', {})).toMatchObject({
    value: {
      problem: 'missing',
      canSalvage: false,
      changedAt: null,
      lastBackup: { at: '2026-03-01T10:00:00' },
    },
  })
  expect(await dispatch('backup.salvage', {})).toEqual({ ok: false, error: { code: 'notFound' } })
  expect(existsSync(databasePath())).toBe(false)
  expect(await dispatch('backup.startEmpty', {})).toEqual({ ok: true, value: {} })
  expect(placesIn(databasePath())).toEqual([])
  // Once there is a file again, nothing takes its place.
  expect(await dispatch('backup.startEmpty', {})).toEqual({ ok: false, error: { code: 'notFound' } })
  expect(asked).toEqual(['restart'])
})
