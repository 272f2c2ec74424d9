import { rmSync } from 'node:fs'
import { type Db, openDatabase, openPlain } from '../db/database'
import { newestVersion } from '../db/migrate'

/** Closes a copy up into one file, opens it and checks it. */
export function isVerified(path: string, nativeBinding: string | undefined): boolean {
  return isSealed(path, nativeBinding) && isSound(path, nativeBinding)
}

/**
 * Makes the copy one file that stands alone: in WAL mode every reader would leave two more beside it.
 * False when it cannot even be opened for that.
 */
export function isSealed(path: string, nativeBinding: string | undefined): boolean {
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
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/** Whether the file is a database of this app, of this version or an earlier one, and passes SQLite's own check. */
export function isSound(path: string, nativeBinding: string | undefined): boolean {
  return readSound(path, nativeBinding, () => true) ?? false
}

/** What is read from a sound database of this app, of this version or an earlier one; null when it is none. */
export function readSound<Result>(
  path: string,
  nativeBinding: string | undefined,
  read: (db: Db, version: number) => Result,
): Result | null {
  try {
    const copy = openDatabase(path, { nativeBinding, readonly: true })
    try {
      // SQLite takes an empty file for a sound database, but there is nothing in it to go back to.
      const version = Number(copy.pragma('user_version', { simple: true }))
      if (version < 1 || version > newestVersion || !isIntact(copy)) return null
      return read(copy, version)
    } finally {
      copy.close()
    }
  } catch {
    // Whatever keeps it from opening, it is not a backup that can be trusted.
    return null
  }
}

/** SQLite's own check of every page. */
export function isIntact(db: Db): boolean {
  return db.pragma('integrity_check', { simple: true }) === 'ok'
}

/** Whether a file was written by a newer app, and cannot be judged by this one. */
export function isTooNew(path: string, nativeBinding: string | undefined): boolean {
  try {
    const copy = openDatabase(path, { nativeBinding, readonly: true })
    try {
      return Number(copy.pragma('user_version', { simple: true })) > newestVersion
    } finally {
      copy.close()
    }
  } catch {
    return false
  }
}
