import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decideToRestore, finishRestore, restoreSteps } from '../../../src/main/backup/journal'
import { inspectDatabase } from '../../../src/main/backup/opening'
import { placesIn } from '../../../src/main/backup/places'
import { copySettings } from '../../../src/main/backup/settings'
import { eraseRepository } from '../../../src/main/customers/erase.repository'
import { openDatabase, openPlain } from '../../../src/main/db/database'
import { migrate, newestVersion } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import { contentOf, outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'

const folder = mkdtempSync(join(tmpdir(), 'libreta-restore-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder as it is when a copy was decided on: the file that is there, what waits in its log, and the new one. */
function decided(name: string, keptAs: string | null) {
  const places = placesIn(join(folder, name))
  mkdirSync(places.restoring, { recursive: true })
  writeFileSync(places.database, 'old')
  writeFileSync(`${places.database}-wal`, 'old log')
  writeFileSync(`${places.database}-shm`, 'index')
  writeFileSync(places.restoringDatabase, 'new')
  const note = {
    copyAt: '2026-03-01T10:00:00',
    at: '2026-03-02T10:00:00',
    before: 'libreta-2026-03-02-100000.db',
    isUndo: false,
    keptAs,
    asideAs: 'aside-1',
  }
  decideToRestore(places, note)
  return { places, note, there: () => readdirSync(places.dataFolder).sort() }
}

describe('a restore that was decided on', () => {
  const count = restoreSteps(placesIn(folder), decided('count', null).note).length

  test.each([null, 'damaged-1'])(
    'is done whatever moment it is stopped at (old file kept as %s)',
    (keptAs) => {
      for (let stop = 0; stop <= count; stop += 1) {
        const { places, note, there } = decided(`${keptAs}-${stop}`, keptAs)
        for (const step of restoreSteps(places, note).slice(0, stop)) step()
        // Stopped here. Either file is whole: in its place, or one of those that the next start puts there.
        const whole = [places.database, `${places.database}.aside-1`].filter((path) => existsSync(path))
        expect(
          whole.map((path) => readFileSync(path, 'utf8')).every((text) => /^(old|new)$/.test(text)),
        ).toBe(true)
        finishRestore(places)
        finishRestore(places)
        expect(readFileSync(places.database, 'utf8')).toBe('new')
        const kept = keptAs ? [`libreta.db.${keptAs}`, `libreta.db.${keptAs}-wal`] : []
        expect(there()).toEqual(['libreta.db', ...kept, 'restored.json'])
      }
    },
  )

  test('whose new file somebody took away leaves the old one', () => {
    for (const stop of [0, 2, 3]) {
      const { places, note } = decided(`gone-${stop}`, null)
      for (const step of restoreSteps(places, note).slice(0, stop)) step()
      rmSync(places.restoring, { recursive: true })
      finishRestore(places)
      expect(readFileSync(places.database, 'utf8')).toBe('old')
      expect(readFileSync(`${places.database}-wal`, 'utf8')).toBe('old log')
    }
  })

  test('what was made ready and never decided on is swept away', () => {
    const { places, there } = decided('undecided', null)
    rmSync(places.journal)
    expect(finishRestore(places)).toBe(false)
    expect(readFileSync(places.database, 'utf8')).toBe('old')
    expect(there()).toEqual(['libreta.db', 'libreta.db-shm', 'libreta.db-wal'])
  })
})

/** What the next start would open, as its content. */
function openedNext(app: TestApp) {
  expect(finishRestore(placesIn(app.folder))).toBe(true)
  const db = openDatabase(placesIn(app.folder).database)
  try {
    return contentOf(db)
  } finally {
    db.close()
  }
}

const namesOf = (app: TestApp) =>
  app.db.prepare<[], string>('SELECT name FROM attribute ORDER BY id').pluck().all()

describe('going back to a copy', () => {
  test('first tells what is in it and what would be lost, then keeps how it was, and can be undone', async () => {
    const app = testApp()
    await app.call('business.createSample', { language: 'es' })
    const before = contentOf(app.db)
    const { name } = await app.call('backup.make', {})
    const source = { place: 'local', name } as const
    app.setNow('2026-03-02T12:00:00')
    await app.call('customers.create', aCustomer('Luis'))
    const after = contentOf(app.db)
    const { manifest, today } = await app.call('backup.look', { source })
    expect(manifest).toMatchObject({ kind: 'byHand', madeAt: '2026-03-02T10:00:00', appVersion: '0.1.0' })
    expect((today?.customers ?? 0) - manifest.counts.customers).toBe(1)
    expect(contentOf(app.db)).toEqual(after)

    await app.call('backup.restore', { source })
    expect(app.restarts.count).toBe(1)
    expect(openedNext(app)).toEqual(before)
    const note = await app.call('backup.restored', {})
    expect(note).toEqual({
      copyAt: '2026-03-02T10:00:00',
      at: '2026-03-02T12:00:00',
      isUndo: false,
      canUndo: true,
    })
    const kept = (await app.call('backup.list', {})).find(({ kind }) => kind === 'beforeRestore')
    expect(kept).toMatchObject({ isKept: true, isSound: true })

    await app.call('backup.undoRestore', {})
    expect(openedNext(app)).toEqual(after)
    expect(await app.call('backup.restored', {})).toMatchObject({ isUndo: true, canUndo: false })
    await app.call('backup.dismissRestored', {})
    expect(await app.call('backup.restored', {})).toBeNull()
    expect(app.failures).toEqual([])
    app.close()
  })

  test('whoever was forgotten stays forgotten, also by the list beside the database alone', async () => {
    const app = testApp()
    const id = await app.call('customers.create', aCustomer('Secretísima')).then((made) => made.id)
    const { name } = await app.call('backup.make', {})
    eraseRepository(app.db).erase(id, '2026-03-03T10:00:00', 'Ana')
    app.deps.backups.noteChanged(['customers'])
    // As if the database could no longer say who it was.
    app.db.exec('DELETE FROM erased_customer')
    await app.call('backup.restore', { source: { place: 'local', name } })
    expect(JSON.stringify(openedNext(app))).not.toContain('Secretísima')
    const bytes = readFileSync(placesIn(app.folder).database)
    expect(bytes.includes('Secretísima')).toBe(false)
    app.close()
  })

  test('copies that cannot be used are refused in words, and nothing changes', async () => {
    const app = testApp()
    await app.call('attributes.create', { name: 'Precio' })
    const { name } = await app.call('backup.make', {})
    const good = join(app.folder, 'backups', name)
    const from = (file: string) => {
      app.chosenFiles.push(join(app.folder, file))
      return app.call('backup.chooseCopy', {})
    }
    const source = { place: 'file' } as const
    const spoil = (file: string, sql: string) => {
      writeFileSync(join(app.folder, file), readFileSync(good))
      const db = openDatabase(join(app.folder, file))
      db.exec(sql)
      db.pragma('journal_mode = DELETE')
      db.close()
    }
    spoil('newer.db', 'PRAGMA user_version = 999')
    spoil('trap.db', `CREATE TRIGGER trap AFTER INSERT ON tag BEGIN DELETE FROM tag; END`)
    writeFileSync(join(app.folder, 'notes.db'), 'apuntes '.repeat(100))
    writeFileSync(join(app.folder, 'cut.db'), readFileSync(good).subarray(0, 9000))
    const outcomes: Record<string, string> = {}
    for (const file of ['newer.db', 'trap.db', 'notes.db', 'cut.db']) {
      await from(file)
      outcomes[file] = await outcomeOf(app.call('backup.restore', { source }))
    }
    expect(outcomes).toEqual({
      'newer.db': 'backupTooNew',
      'trap.db': 'backupNotOurs',
      'notes.db': 'backupNotOurs',
      'cut.db': 'backupDamaged',
    })
    expect(
      await outcomeOf(app.call('backup.look', { source: { place: 'local', name: '../libreta.db' } })),
    ).toBe('notFound')
    expect(app.restarts.count).toBe(0)
    expect(existsSync(placesIn(app.folder).journal)).toBe(false)
    expect(existsSync(placesIn(app.folder).restoring)).toBe(false)
    // One of an earlier app is brought up to date on the way; nothing happens to the file itself.
    const earlier = join(app.folder, 'earlier.db')
    const old = openPlain(earlier, undefined)
    migrate(
      old,
      () => undefined,
      migrations.filter(({ version }) => version <= 37),
    )
    old.close()
    const bytes = readFileSync(earlier)
    await from('earlier.db')
    expect((await app.call('backup.look', { source })).manifest.schemaVersion).toBe(37)
    await app.call('backup.restore', { source })
    const ready = openPlain(placesIn(app.folder).restoringDatabase, undefined)
    expect(ready.pragma('user_version', { simple: true })).toBe(newestVersion)
    ready.close()
    expect(readFileSync(earlier).equals(bytes)).toBe(true)
    // The same file, whole, from anywhere.
    await from(`backups/${name}`)
    await app.call('backup.restore', { source })
    expect(namesOf(app)).toEqual(['Precio'])
    expect(app.restarts.count).toBe(2)
    app.close()
  })
})

describe('the second place', () => {
  test('gets each copy as one file with the papers of cases, encrypted, and the business comes back from it', async () => {
    const app = testApp()
    const stick = join(app.folder, 'usb')
    mkdirSync(stick)
    await app.call('attributes.create', { name: 'Precio' })
    await app.call('backup.setPassphrase', { passphrase: 'cuatro palabras y un camión' })
    app.chosenFiles.push(stick)
    expect(await app.call('backup.chooseSecond', {})).toEqual({ isChosen: true })
    const { second, passphrase, light } = await app.call('backup.overview', {})
    expect(passphrase).toBe('known')
    expect(second).toMatchObject({ isThere: true, problem: null })
    expect(second?.copies.map(({ name, isEncrypted, isSound }) => [name, isEncrypted, isSound])).toEqual([
      ['libreta-2026-03-02-100000.libreta-backup', true, true],
    ])
    expect(light).toEqual({ tone: 'green', reason: 'good', days: 0 })

    const source = { place: 'second', name: second?.copies[0]?.name ?? '' } as const
    expect(await outcomeOf(app.call('backup.look', { source, passphrase: 'otra' }))).toBe(
      'backupWrongPassphrase',
    )
    const { manifest } = await app.call('backup.look', { source })
    expect(manifest.kind).toBe('byHand')
    await app.call('attributes.create', { name: 'Trato' })
    await app.call('backup.restore', { source })
    expect(JSON.stringify(openedNext(app))).not.toContain('Trato')
    expect(await app.call('backup.restored', {})).toMatchObject({ copyAt: '2026-03-02T10:00:00' })
    // Nothing of the passphrase is on this PC, where the system locks nothing up.
    for (const file of ['copies.json', 'restored.json']) {
      expect(readFileSync(join(app.folder, file), 'utf8')).not.toContain('camión')
    }
    app.close()
  })

  test('a stick in a drawer is said quietly, tried again when it is back, and told once its copy is old', async () => {
    const app = testApp()
    const stick = join(app.folder, 'usb')
    mkdirSync(stick)
    app.chosenFiles.push(stick)
    await app.call('backup.chooseSecond', {})
    rmSync(stick, { recursive: true })
    app.setNow('2026-03-11T09:00:00')
    await app.call('attributes.create', { name: 'Precio' })
    app.deps.backups.noteChanged(['attributes'])
    await app.deps.backups.tick()
    expect((await app.call('backup.list', {}))[0]).toMatchObject({ kind: 'daily', at: '2026-03-11T09:00:00' })
    expect((await app.call('backup.overview', {})).light).toEqual({
      tone: 'amber',
      reason: 'secondOld',
      days: 9,
    })
    expect(await app.call('home.due', {})).toMatchObject([
      { kind: 'copy', dueOn: '2026-03-09', href: '/backups' },
    ])
    expect(await outcomeOf(app.call('backup.sendNow', {}))).toBe('backupPlaceNone')
    mkdirSync(stick)
    writeFileSync(join(stick, 'fotos.zip'), 'no es nuestro')
    await app.call('backup.sendNow', {})
    expect((await app.call('backup.overview', {})).light.tone).toBe('green')
    expect(await app.call('home.due', {})).toEqual([])
    expect(readdirSync(stick).sort()).toEqual(['fotos.zip', 'libreta-2026-03-11-090000.libreta-backup'])
    // Those of another PC on the same stick are not ours to take away.
    const theirs = 'libreta-2026-01-01-090000.libreta-backup'
    const other = readFileSync(join(stick, 'libreta-2026-03-11-090000.libreta-backup'))
    const { installation } = app.deps.backups.settings.get()
    const changed = Buffer.from(
      other.toString('latin1').replace(installation, installation.replace(/./g, 'f')),
      'latin1',
    )
    writeFileSync(join(stick, theirs), changed)
    for (let day = 12; day < 22; day += 1) {
      app.setNow(`2026-03-${day}T09:00:00`)
      await app.call('backup.sendNow', {})
    }
    const there = readdirSync(stick)
    expect(there).toContain('fotos.zip')
    expect(there).toContain(theirs)
    // Seven days, among them the last of the week before and of no month but this.
    expect(there.filter((name) => name.startsWith('libreta-2026-03')).length).toBe(7)
    expect(app.failures).toEqual([])
    app.close()
  })

  test('what the system locks up needs no typing in the next run; what it cannot is asked for once', async () => {
    const secrets = { lock: (text: string) => `<${text.length}>`, unlock: () => 'una frase larga' }
    const app = testApp({ secrets })
    await app.call('backup.setPassphrase', { passphrase: 'una frase larga' })
    const settings = copySettings(placesIn(app.folder).settings)
    expect(settings.get().lockedPassphrase).toBe('<15>')
    const next = testApp()
    settings.change({ lockedPassphrase: null })
    writeFileSync(placesIn(next.folder).settings, readFileSync(placesIn(app.folder).settings))
    next.close()
    app.close()
  })
})

test('what is seen before the database is opened', () => {
  const places = placesIn(join(folder, 'opening'))
  mkdirSync(places.backups, { recursive: true })
  const settings = copySettings(places.settings)
  const look = () => inspectDatabase(places, settings, undefined)
  expect(look()).toBe('fine')
  writeFileSync(places.database, '')
  expect(look()).toBe('fine')
  writeFileSync(`${places.database}-wal`, 'what was done last')
  expect(look()).toBe('damaged')
  rmSync(`${places.database}-wal`)
  writeFileSync(join(places.backups, 'libreta-2026-03-01-100000.db'), 'a copy')
  expect(look()).toBe('damaged')
  rmSync(places.database)
  expect(look()).toBe('missing')
  const db = openDatabase(places.database)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  expect(look()).toBe('fine')
  const bytes = readFileSync(places.database)
  writeFileSync(places.database, bytes.subarray(0, bytes.length - 4096))
  expect(look()).toBe('damaged')
  // A page in the middle: seen by the check that a run asks for that met it.
  writeFileSync(places.database, Buffer.from(bytes).fill(0x5a, bytes.length - 8192, bytes.length - 4096))
  expect(look()).toBe('fine')
  settings.change({ isSuspect: true })
  expect(look()).toBe('damaged')
  writeFileSync(places.database, bytes)
  expect(look()).toBe('fine')
  expect(settings.get().isSuspect).toBe(false)
})

function aCustomer(name: string) {
  return { name }
}
