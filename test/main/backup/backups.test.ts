import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackups, makeBackupNow } from '../../../src/main/backup/backups'
import { isSound } from '../../../src/main/backup/check'
import { listBackups } from '../../../src/main/backup/copyFolder'
import { placesIn } from '../../../src/main/backup/places'
import { openDatabase } from '../../../src/main/db/database'
import { appForEachTest, contentOf, historyOf, outcomeOf } from '../../support/builders'

const app = appForEachTest()
const backupFolder = () => join(app().folder, 'backups')
const copiesThere = () => readdirSync(backupFolder()).filter((name) => name.endsWith('.db'))

/** A second in which the app makes a backup, `index` minutes after the first. */
function minute(index: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `2026-03-02T${two(10 + Math.floor(index / 60))}:${two(index % 60)}:00`
}

test('a backup is a database of its own with the same rows and the same history', async () => {
  await app().call('business.createSample', { language: 'es' })
  const made = await app().call('backup.make', {})
  expect(made.name).toBe('libreta-2026-03-02-100000.db')
  expect(copiesThere()).toEqual([made.name])
  const path = join(backupFolder(), made.name)
  expect(readFileSync(path).length).toBe(made.bytes)

  const copy = openDatabase(path)
  expect(contentOf(copy)).toEqual(contentOf(app().db))
  expect(historyOf(copy)).toEqual(historyOf(app().db))
  expect(historyOf(copy)).toHaveLength(1)
  copy.close()
})

test('a backup taken later has what was done in between', async () => {
  await app().call('backup.make', {})
  await app().call('attributes.create', { name: 'Precio' })
  app().setNow(minute(1))
  const { name } = await app().call('backup.make', {})
  const copy = openDatabase(join(backupFolder(), name), { readonly: true })
  expect(contentOf(copy)).toEqual(contentOf(app().db))
  copy.close()
})

test('the last ten and of each of the last hours the newest are kept, and listed, the latest first', async () => {
  for (let index = 0; index < 280; index += 20) {
    app().setNow(minute(index))
    await app().call('backup.make', {})
  }
  const listed = await app().call('backup.list', {})
  expect(listed.map(({ at }) => at)).toEqual(
    [260, 240, 220, 200, 180, 160, 140, 120, 100, 80, 40].map(minute),
  )
  expect(copiesThere().sort()).toEqual(listed.map(({ name }) => name).sort())
  expect(listed[0]).toEqual({
    name: 'libreta-2026-03-02-142000.db',
    at: minute(260),
    bytes: expect.any(Number),
    kind: 'byHand',
    isSound: true,
    isKept: false,
    isFromFuture: false,
    isEncrypted: false,
  })
})

test('other files in the folder are neither listed nor removed', async () => {
  mkdirSync(backupFolder())
  const others = ['libreta.db', 'libreta-2026-03-02-100000.db.bak', 'notas.txt']
  for (const name of others) writeFileSync(join(backupFolder(), name), 'x')
  expect(await app().call('backup.list', {})).toEqual([])
  const { name } = await app().call('backup.make', {})
  expect((await app().call('backup.list', {})).map((file) => file.name)).toEqual([name])
  const beside = name.replace('.db', '.json')
  expect(readdirSync(backupFolder()).sort()).toEqual([...others, name, beside].sort())
})

test('without a folder there are no backups', async () => {
  expect(existsSync(backupFolder())).toBe(false)
  expect(await app().call('backup.list', {})).toEqual([])
})

test('two asked for at the same time are both whole', async () => {
  await app().call('business.createSample', { language: 'es' })
  const both = await Promise.all([app().call('backup.make', {}), app().call('backup.make', {})])
  // Of one second, and neither is written over.
  expect(both.map(({ name }) => name)).toEqual([
    'libreta-2026-03-02-100000.db',
    'libreta-2026-03-02-100000-2.db',
  ])
  expect(copiesThere().sort()).toEqual(both.map(({ name }) => name).sort())
  expect(isSound(join(backupFolder(), both[1].name), undefined)).toBe(true)
})

test('the copy before a migration is made at once and checked in the same way', async () => {
  await app().call('attributes.create', { name: 'Precio' })
  const { name } = makeBackupNow(app().db, backupFolder(), app().deps.clock, undefined)
  expect(copiesThere()).toEqual([name])
  const copy = openDatabase(join(backupFolder(), name))
  expect(contentOf(copy)).toEqual(contentOf(app().db))
  copy.close()
})

describe('a copy that fails the check', () => {
  test('is refused and removed, and the good ones stay', async () => {
    const good = await app().call('backup.make', {})
    app().setNow(minute(1))
    const path = join(app().folder, 'libreta.db')
    const db = openDatabase(path)
    fill(db)
    // The inner pages overwritten: it opens, and only the check can tell.
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    overwriteEnd(path)
    const damaged = openDatabase(path)
    const backups = createBackups({
      ...app().deps,
      db: damaged,
      places: placesIn(app().folder),
      nativeBinding: undefined,
      appVersion: '0.1.0',
      secrets: undefined,
      log: () => undefined,
      restart: () => undefined,
    })
    await expect(backups.make()).rejects.toMatchObject({ code: 'databaseDamaged' })
    damaged.close()
    expect(copiesThere()).toEqual([good.name])
    // The next start looks at the database before it opens it.
    expect(backups.light()).toMatchObject({ tone: 'red', reason: 'damaged' })
  })

  test.each<[string, (path: string) => void]>([
    ['a text', (path) => writeFileSync(path, 'esto no es una base de datos'.repeat(100))],
    ['an empty file', (path) => writeFileSync(path, '')],
    ['a file cut in half', (path) => truncateSync(path, 8192)],
    ['a file with its inner pages overwritten', (path) => overwriteEnd(path)],
  ])('%s is not sound', (_, spoil) => {
    const path = join(app().folder, 'copia.db')
    const db = openDatabase(path)
    fill(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    expect(isSound(path, undefined)).toBe(true)
    spoil(path)
    expect(isSound(path, undefined)).toBe(false)
  })

  test('a file that is not there is not sound', () => {
    expect(isSound(join(app().folder, 'nada.db'), undefined)).toBe(false)
  })
})

test('the name tells the day and the second, and nothing else is taken for a backup', () => {
  mkdirSync(backupFolder())
  const path = join(app().folder, 'copia.db')
  openDatabase(path).close()
  for (const name of [
    'libreta-2026-01-31-235959.db',
    'libreta-2026-02-01-000000.db',
    'libreta-2026-2-1-0.db',
  ])
    copyFileSync(path, join(backupFolder(), name))
  expect(listBackups(backupFolder()).map(({ at }) => at)).toEqual([
    '2026-02-01T00:00:00',
    '2026-01-31T23:59:59',
  ])
})

test('only the owner makes and lists backups', async () => {
  app().setRole('staff')
  expect(await outcomeOf(app().call('backup.make', {}))).toBe('notAllowed')
  expect(await outcomeOf(app().call('backup.list', {}))).toBe('notAllowed')
})

test('a database that opened is ready, and has nothing to recover', async () => {
  expect(await app().call('backup.state', {})).toEqual({ state: 'ready' })
  expect(await outcomeOf(app().call('backup.recover', {}))).toBe('notFound')
})

function fill(db: ReturnType<typeof openDatabase>): void {
  const insert = db.prepare('INSERT INTO tag (kind, name) VALUES (?, ?)')
  db.transaction(() => {
    for (let index = 0; index < 2000; index++) insert.run('place', `Lugar número ${index}`)
  })()
}

/** Writes nonsense over the last pages of a file. */
function overwriteEnd(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, bytes.length - 5 * 4096)
  writeFileSync(path, bytes)
}
