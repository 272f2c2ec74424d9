import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/reply'
import type { FileStore } from '../attachments/fileStore'
import type { Clock } from '../clock'
import { type Db, openDatabase, openPlain } from '../db/database'
import { newestVersion } from '../db/migrate'

export interface BackupFile {
  readonly name: string
  /** 'YYYY-MM-DDTHH:mm:ss', local. */
  readonly at: string
  readonly bytes: number
}

export interface Backups {
  /** Writes a copy by SQLite's own backup, opens it and checks it; only then it gets its name. */
  make(): Promise<BackupFile>
  list(): BackupFile[]
  /** Takes a file of the business out of its folder and out of the copies. */
  removeFile(storedName: string): void
}

const KEPT = 30
/** Beside the copies of the database, the files that they name. */
export const attachmentFolder = 'attachments'
const NAME = /^libreta-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\.db$/

export interface BackupsOptions {
  readonly db: Db
  readonly folder: string
  readonly clock: Clock
  readonly nativeBinding: string | undefined
  /** The files that belong to what is in the database. */
  readonly files: Pick<FileStore, 'copyMissingTo' | 'remove'>
}

/** The verified copies of the database, newest first. */
export function createBackups({ db, folder, clock, nativeBinding, files }: BackupsOptions): Backups {
  let last: Promise<unknown> = Promise.resolve()

  async function makeOne(): Promise<BackupFile> {
    mkdirSync(folder, { recursive: true })
    const unfinished = join(folder, 'unfinished.tmp')
    removeDatabase(unfinished)
    // Files first: a copy of the database never names one that is not beside it.
    files.copyMissingTo(join(folder, attachmentFolder))
    // What the copy holds stays as it is: who goes on typing begins another line of the history.
    db.recorder.openLine = null
    await db.backup(unfinished)
    db.recorder.openLine = null
    return keep(folder, unfinished, clock.now(), nativeBinding)
  }

  return {
    // One after another: two at a time would write into the same unfinished file.
    make() {
      const made = last.then(makeOne, makeOne)
      last = made
      return made
    },
    list: () => listBackups(folder),
    removeFile: (storedName) => files.remove(storedName, join(folder, attachmentFolder)),
  }
}

/** The same before a migration, where nothing may happen in between. */
export function makeBackupNow(
  db: Db,
  folder: string,
  clock: Clock,
  nativeBinding: string | undefined,
): BackupFile {
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, 'unfinished.tmp')
  removeDatabase(unfinished)
  db.prepare('VACUUM INTO ?').run(unfinished)
  return keep(folder, unfinished, clock.now(), nativeBinding)
}

function keep(
  folder: string,
  unfinished: string,
  now: string,
  nativeBinding: string | undefined,
): BackupFile {
  if (!isVerified(unfinished, nativeBinding)) {
    removeDatabase(unfinished)
    throw new AppError('databaseDamaged')
  }
  const name = `libreta-${now.slice(0, 10)}-${now.slice(11).replaceAll(':', '')}.db`
  renameSync(unfinished, join(folder, name))
  for (const old of listBackups(folder).slice(KEPT)) rmSync(join(folder, old.name), { force: true })
  return { name, at: now, bytes: statSync(join(folder, name)).size }
}

/** Closes a copy up into one file, opens it and checks it. */
export function isVerified(path: string, nativeBinding: string | undefined): boolean {
  return isSealed(path, nativeBinding) && isSound(path, nativeBinding)
}

/**
 * Makes the copy one file that stands alone: in WAL mode every reader would leave two more beside it.
 * False when it cannot even be opened for that.
 */
function isSealed(path: string, nativeBinding: string | undefined): boolean {
  try {
    const copy = openPlain(path, nativeBinding)
    try {
      return copy.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
    } finally {
      copy.close()
    }
  } catch {
    // Whatever keeps it from opening, the check that follows would say the same.
    return false
  }
}

/** The file with the two that SQLite may leave beside it. */
function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/** Whether the file is a database of this app, of this version or an earlier one, and passes SQLite's own check. */
export function isSound(path: string, nativeBinding: string | undefined): boolean {
  try {
    const copy = openDatabase(path, { nativeBinding, readonly: true })
    try {
      // SQLite takes an empty file for a sound database, but there is nothing in it to go back to.
      const version = Number(copy.pragma('user_version', { simple: true }))
      const isOurs = version >= 1 && version <= newestVersion
      return isOurs && copy.pragma('integrity_check', { simple: true }) === 'ok'
    } finally {
      copy.close()
    }
  } catch {
    // Whatever keeps it from opening, it is not a backup that can be trusted.
    return false
  }
}

export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
      if (!day) return []
      return [{ name, at: `${day}T${hours}:${minutes}:${seconds}`, bytes: statSync(join(folder, name)).size }]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}
