import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy, CopyKind, Manifest } from '#shared/backup/copies'
import { type Light, lightOf } from '#shared/backup/light'
import { isFromFuture, localRules } from '#shared/backup/rotation'
import { dueCopy } from '#shared/backup/schedule'
import type { Topic } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { FileStore } from '../attachments/fileStore'
import type { Clock } from '../clock'
import { eraseRepository } from '../customers/erase.repository'
import type { Db } from '../db/database'
import type { Jobs } from '../jobs/jobs'
import { isSealed, removeDatabase } from './check'
import { type BackupFile, isWhole, listBackups, nameCopy, newestCopy, nextOrder, rotate } from './copyFolder'
import { forgottenIn } from './forgotten'
import { type AboutCopy, checkedManifest, lastChangeOf } from './manifest'
import { type Passphrase, passphraseOf, type Secrets } from './passphrase'
import type { Places } from './places'
import { createRestorer, type Restorer } from './restorer'
import { type KeyCost, usualCost } from './seal'
import { type SecondPlace, secondPlace } from './secondPlace'
import { type CopySettings, copySettings } from './settings'

export interface Backups {
  /** Writes a copy by SQLite's own backup, opens it and checks it; only then it gets its name. */
  make(kind?: CopyKind): Promise<BackupFile>
  /** The copies on this PC, the latest first. */
  list(): Copy[]
  /** Where the newest copy on this PC is; null when there is none. */
  newestPath(): string | null
  /** Whether the rotation leaves a copy alone. */
  keep(name: string, isKept: boolean): void
  /** Takes a file of the business out of its folder and out of the copies. */
  removeFile(storedName: string): void
  /** Told of everything that is written: it decides when the next copy is due. */
  noteChanged(topics: readonly Topic[]): void
  /** Makes what is due. Called every minute; never fails. */
  tick(): Promise<void>
  /** The last copy of a run. */
  close(): Promise<void>
  light(): Light
  /** The database was found damaged: the next start checks it before it is opened. */
  noteDamage(): void
  readonly settings: CopySettings
  readonly second: SecondPlace
  readonly passphrase: Passphrase
  readonly restorer: Restorer
}

export interface BackupsOptions {
  readonly db: Db
  readonly places: Places
  readonly clock: Clock
  readonly nativeBinding: string | undefined
  readonly appVersion: string
  /** The files that belong to what is in the database. */
  readonly files: Pick<FileStore, 'copyMissingTo' | 'remove'>
  readonly jobs: Jobs
  readonly secrets: Secrets | undefined
  readonly onChanged: (topics: readonly Topic[]) => void
  readonly log: (event: 'failed', name: string, detail: unknown) => void
  /** Ends this run of the app and starts another. */
  readonly restart: () => void
  /** How hard the passphrase is to guess. */
  readonly keyCost?: KeyCost
}

/** Pages of the database copied between two looks at what the window wants: a few milliseconds. */
const pagesAtOnce = 100
/** From here on the check has a thread of its own: below, it is done before anybody sees. */
const checkedElsewhereBytes = 8 * 1024 * 1024
/** Of a large business only the first copy of a day goes to the second place as the app closes. */
const largeBytes = 300 * 1024 * 1024

/** The verified copies of the database: when they are made, where they go, and how to go back to one. */
export function createBackups(options: BackupsOptions): Backups {
  const { db, places, clock, nativeBinding, appVersion, files, jobs, onChanged, log } = options
  const folder = places.backups
  const settings = copySettings(places.settings)
  const forgotten = forgottenIn(places.forgotten)
  const cost = options.keyCost ?? usualCost
  const passphrase = passphraseOf(settings, options.secrets, cost)
  const second = secondPlace({ places, settings, passphrase, jobs, clock, cost })
  let last: Promise<unknown> = Promise.resolve()
  let hasChanged = isNewerThanCopies()
  let isTicking = false
  keepForgotten()

  function isNewerThanCopies(): boolean {
    const copy = newestCopy(folder)
    const changed = lastChangeOf(db)
    return changed !== null && copy?.manifest?.lastChangeAt !== changed
  }

  function keepForgotten(): void {
    try {
      forgotten.add(eraseRepository(db).erasures())
    } catch (error) {
      // The database has them too: this list is for when it cannot be read any more.
      log('failed', 'forgotten', error)
    }
  }

  async function makeOne(kind: CopyKind): Promise<BackupFile> {
    await jobs.writable()
    mkdirSync(folder, { recursive: true })
    const unfinished = join(folder, 'unfinished.tmp')
    removeDatabase(unfinished)
    hasChanged = false
    try {
      // Files first: a copy of the database never names one that is not beside it.
      files.copyMissingTo(places.backupAttachments)
      // What the copy holds stays as it is: who goes on typing begins another line of the history.
      db.recorder.openLine = null
      await db.backup(unfinished, { progress: () => pagesAtOnce })
      db.recorder.openLine = null
      const manifest = await checked(unfinished, kind)
      const made = nameCopy(folder, unfinished, manifest)
      rotateNow(kind === 'beforeRestore' ? made.name : null)
      return made
    } catch (error) {
      hasChanged = true
      removeDatabase(unfinished)
      throw error
    }
  }

  async function checked(path: string, kind: CopyKind): Promise<Manifest> {
    const manifest = await checkAndCount(path, kind)
    if (manifest) return manifest
    noteDamage()
    throw new AppError('databaseDamaged')
  }

  function checkAndCount(path: string, kind: CopyKind): Promise<Manifest | null> | Manifest | null {
    const bytes = sealedSize(path, nativeBinding)
    if (bytes === null) return null
    const about: AboutCopy = { kind, madeAt: clock.now(), order: nextOrder(folder), appVersion, bytes }
    if (bytes < checkedElsewhereBytes) return checkedManifest(path, about, nativeBinding)
    return jobs.ask('copyCheck', { path, about })
  }

  function rotateNow(newlyKept: string | null): void {
    const there = new Set(listBackups(folder).map(({ name }) => name))
    const kept = [...settings.get().kept, ...(newlyKept ? [newlyKept] : [])].filter((name) => there.has(name))
    if (newlyKept) settings.change({ kept })
    rotate(folder, clock.now(), new Set(kept), { ...localRules, mostBytes: settings.get().mostBytes })
  }

  function make(kind: CopyKind = 'byHand'): Promise<BackupFile> {
    // One after another: two at a time would write into the same unfinished file.
    const made = last.then(
      () => makeOne(kind),
      () => makeOne(kind),
    )
    last = made
    return made.finally(() => onChanged(['backup']))
  }

  function noteDamage(): void {
    try {
      settings.change({ isSuspect: true })
    } catch (error) {
      // The disk is full or gone as well: what is damaged is told all the same.
      log('failed', 'note of damage', error)
    }
  }

  async function tick(): Promise<void> {
    if (isTicking) return
    isTicking = true
    try {
      const due = dueCopy({ now: clock.now(), lastAt: newestCopy(folder)?.at ?? null, hasChanged })
      if (due) await make(due)
      await second.sendIfDue()
    } catch (error) {
      // Nobody asked for it: the light says that there is none.
      if (!(error instanceof AppError)) log('failed', 'copies', error)
    } finally {
      isTicking = false
    }
  }

  return {
    make,
    list() {
      const kept = new Set(settings.get().kept)
      return listBackups(folder).map((copy) => ({
        name: copy.name,
        at: copy.at,
        bytes: copy.bytes,
        kind: copy.manifest?.kind ?? 'unknown',
        isSound: copy.manifest ? isWhole(copy) : null,
        isKept: kept.has(copy.name),
        isFromFuture: isFromFuture(copy.at, clock.now()),
        isEncrypted: false,
      }))
    },
    newestPath() {
      const newest = newestCopy(folder)
      return newest ? join(folder, newest.name) : null
    },
    keep(name, isKept) {
      const others = settings.get().kept.filter((other) => other !== name)
      settings.change({ kept: isKept ? [...others, name] : others })
    },
    removeFile: (storedName) => files.remove(storedName, places.backupAttachments),
    noteChanged(topics) {
      if (topics.some((topic) => topic !== 'jobs' && topic !== 'backup')) hasChanged = true
      if (topics.includes('customers') || topics.includes('opportunities')) keepForgotten()
    },
    tick,
    async close() {
      await last.catch(() => undefined)
      const copy = newestCopy(folder)
      if (!hasChanged && copy) return
      const wasToday = settings.get().secondAt?.slice(0, 10) === clock.today()
      const { bytes } = await make('closing')
      if (bytes < largeBytes || !wasToday) await sendQuietly()
    },
    light() {
      const { secondFolder, secondAt, isSuspect } = settings.get()
      const copies = listBackups(folder).filter(isWhole)
      const now = clock.now()
      return lightOf({
        today: clock.today(),
        isDamaged: isSuspect,
        localOn: copies.find(({ at }) => !isFromFuture(at, now))?.at.slice(0, 10) ?? null,
        hasChanged,
        hasFromFuture: copies.some(({ at }) => isFromFuture(at, now)),
        second:
          secondFolder === null
            ? null
            : {
                isThere: second.wasThere(),
                on: secondAt?.slice(0, 10) ?? null,
                needsPassphrase: passphrase.state() === 'asked',
              },
      })
    },
    noteDamage,
    settings,
    second,
    passphrase,
    restorer: createRestorer({
      db,
      places,
      clock,
      jobs,
      forgotten,
      makeKept: () => make('beforeRestore'),
      secondPathOf: second.pathOf,
      restart: options.restart,
    }),
  }

  /** A stick that is not there is no reason to keep the app from closing. */
  async function sendQuietly(): Promise<void> {
    try {
      if (passphrase.state() !== 'asked') await second.send()
    } catch (error) {
      if (!(error instanceof AppError)) log('failed', 'copies', error)
    }
  }
}

function sealedSize(path: string, nativeBinding: string | undefined): number | null {
  return isSealed(path, nativeBinding) ? statSync(path).size : null
}

/** A copy before a migration, where nothing may happen in between. */
export function makeBackupNow(
  db: Db,
  folder: string,
  clock: Clock,
  nativeBinding: string | undefined,
  appVersion = '',
): BackupFile {
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, 'unfinished.tmp')
  removeDatabase(unfinished)
  db.prepare('VACUUM INTO ?').run(unfinished)
  const bytes = sealedSize(unfinished, nativeBinding)
  const about = {
    kind: 'beforeMigration',
    madeAt: clock.now(),
    order: nextOrder(folder),
    appVersion,
  } as const
  const manifest = bytes === null ? null : checkedManifest(unfinished, { ...about, bytes }, nativeBinding)
  if (manifest === null) {
    removeDatabase(unfinished)
    throw new AppError('databaseDamaged')
  }
  return nameCopy(folder, unfinished, manifest)
}
