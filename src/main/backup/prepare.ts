import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Manifest } from '#shared/backup/copies'
import { AppError } from '#shared/contract/reply'
import { type Erasure, eraseRepository } from '../customers/erase.repository'
import { type Db, openDatabase, openPlain } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { DatabaseTooNewError, MigrationFailedError } from '../db/migrate'
import { databaseEntry, readBox } from './box'
import { isIntact } from './check'
import { type AboutCopy, manifestOf } from './manifest'
import { attachmentFolder, type Places } from './places'

export interface PrepareOptions {
  /** A `.db` or a box. */
  readonly path: string
  readonly passphrase: string | null
  readonly places: Places
  /** Everybody who was forgotten, from every list that could be read. */
  readonly erasures: readonly Erasure[]
  readonly nativeBinding: string | undefined
  readonly onBytes?: (bytes: number) => void
}

/**
 * Makes a copy ready to take the place of the database, beside it: brought up to date, whoever was forgotten forgotten
 * in it, checked. Files that it names come into the store of files, where more than are needed do no harm. Nothing that
 * is in use is touched.
 *
 * @throws AppError `backupNotOurs`, `backupTooNew`, `backupDamaged`, or one of the passphrase
 */
export function prepareRestore(options: PrepareOptions): Manifest {
  const { places, nativeBinding } = options
  rmSync(places.restoring, { recursive: true, force: true })
  mkdirSync(places.restoring, { recursive: true })
  try {
    const { files, madeAt } = bring(options)
    const manifest = makeReady(options)
    takeFiles(files, places, nativeBinding)
    settle(places.restoringDatabase)
    return { ...manifest, madeAt }
  } catch (error) {
    rmSync(places.restoring, { recursive: true, force: true })
    throw error
  }
}

/** Brings the database of the copy here; answers where its files are, and when it was made as far as it says. */
function bring({ path, passphrase, places, onBytes }: PrepareOptions): { files: string; madeAt: string } {
  if (isDatabaseFile(path)) {
    copyFileSync(path, places.restoringDatabase)
    // A file that was not closed has its last changes beside it.
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${places.restoringDatabase}-wal`)
    return { files: join(dirname(path), attachmentFolder), madeAt: '' }
  }
  const files = join(places.restoring, attachmentFolder)
  mkdirSync(files, { recursive: true })
  const placeOf = (name: string) => (name === databaseEntry ? places.restoringDatabase : join(files, name))
  const { madeAt } = readBox(path, passphrase, { placeOf, onBytes })
  return { files, madeAt }
}

/** By its first bytes: what a file is called says nothing. */
export function isDatabaseFile(path: string): boolean {
  const start = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    return readSync(file, start, 0, 16, 0) === 16 && start.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}

function makeReady({ places, erasures, nativeBinding }: PrepareOptions): Manifest {
  const db = openToday(places.restoringDatabase, nativeBinding)
  try {
    if (!hasOnlyOurs(db, nativeBinding)) throw new AppError('backupNotOurs')
    if (erasures.length > 0) db.transaction(() => eraseRepository(db).eraseAgain(erasures)).immediate()
    if (!isIntact(db)) throw new AppError('backupDamaged')
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new AppError('backupDamaged')
    return manifestOf(db, nothingKnown)
  } finally {
    db.close()
  }
}

const nothingKnown: AboutCopy = { kind: 'unknown', madeAt: '', order: 0, appVersion: '', bytes: 0 }

function openToday(path: string, nativeBinding: string | undefined): Db {
  let version = 0
  try {
    const before = openPlain(path, nativeBinding)
    try {
      version = Number(before.pragma('user_version', { simple: true }))
    } finally {
      before.close()
    }
    // An empty database would be made into one of ours, with nothing in it.
    if (version < 1) throw new AppError('backupNotOurs')
    return openDatabase(path, { nativeBinding })
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof DatabaseTooNewError) throw new AppError('backupTooNew')
    if (error instanceof MigrationFailedError) throw new AppError('backupNotOurs')
    throw new AppError(isDiskFull(error) ? 'diskFull' : 'backupDamaged')
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_FULL')
}

/**
 * Whether the database has just the tables, views and triggers that ours has: a file from elsewhere must not bring
 * rules of its own.
 */
function hasOnlyOurs(db: Db, nativeBinding: string | undefined): boolean {
  ourNames ??= namesInNew(nativeBinding)
  return namesIn(db) === ourNames
}

/** The same in every database of this app: looked up once. */
let ourNames: string | null = null

function namesInNew(nativeBinding: string | undefined): string {
  const ours = openDatabase(':memory:', { nativeBinding })
  try {
    return namesIn(ours)
  } finally {
    ours.close()
  }
}

function namesIn(db: Db): string {
  return db
    .prepare<[], string>(`SELECT type || ' ' || name FROM sqlite_schema
      WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1`)
    .pluck()
    .all()
    .join('\n')
}

/** Brings the files that the database names and the store does not have; those of who was forgotten stay away. */
function takeFiles(from: string, places: Places, nativeBinding: string | undefined): void {
  if (!existsSync(from)) return
  mkdirSync(places.attachments, { recursive: true })
  for (const name of filesNamedIn(places.restoringDatabase, nativeBinding)) {
    const target = join(places.attachments, name)
    if (existsSync(target) || !existsSync(join(from, name))) continue
    copyFileSync(join(from, name), `${target}.tmp`)
    renameSync(`${target}.tmp`, target)
  }
}

/** The files of cases that a database names, in its rows or in what an undo may bring back. */
export function filesNamedIn(path: string, nativeBinding: string | undefined): readonly string[] {
  const db = openDatabase(path, { nativeBinding, readonly: true })
  try {
    if (columnsOf(db, 'case_attachment').length === 0) return []
    return db
      .prepare<[], string>(`
        SELECT stored_name FROM case_attachment
        UNION SELECT after ->> '$.stored_name' FROM history_change
          WHERE table_name = 'case_attachment' AND after IS NOT NULL`)
      .pluck()
      .all()
      .filter((name) => /^[0-9a-f]{64}\.[a-z0-9]{2,4}$/.test(name))
  } finally {
    db.close()
  }
}

function settle(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
