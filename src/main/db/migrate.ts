import type { Database } from 'better-sqlite3'
import { trackHistory } from './historyTriggers'
import type { Migration } from './migration'
import { migrations } from './migrations/index'

/** The schema that this app writes. */
export const newestVersion = migrations.at(-1)?.version ?? 0

/** The file was written by a newer app: opening it could lose data. */
export class DatabaseTooNewError extends Error {
  override readonly name = 'DatabaseTooNewError'
}

/** A step could not be done with what the file holds, and the file is as it was; `cause` says which error it was. */
export class MigrationFailedError extends Error {
  override readonly name = 'MigrationFailedError'
}

/**
 * Brings the schema up to date in one transaction: a step that fails leaves the file as it was found.
 * `before` is called once, with the version found, when a file that already holds data will change.
 * Returns whether anything was done. Throws `MigrationFailedError` when a step fails, unless it was for the disk.
 */
export function migrate(
  db: Database,
  before: (version: number) => void,
  steps: readonly Migration[] = migrations,
): boolean {
  const newest = steps.at(-1)?.version ?? 0
  const current = refuseNewer(db, newest)

  const pending = steps.filter(({ version }) => version > current)
  if (pending.length > 0 && current > 0) before(current)
  if (pending.length === 0) return false
  try {
    db.transaction(() => {
      for (const { up } of pending) up(db)
      // In the same transaction: a file must never stay without its history because the power went in between.
      trackHistory(db)
      db.pragma(`user_version = ${newest}`)
    })()
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationFailedError(`from schema ${current}: ${reason}`, { cause: error })
  }
  return true
}

/** Full, damaged, not to be written or in use: with what the rows say it has nothing to do. */
function isOfTheDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|BUSY|LOCKED)/.test(code)
}

/** The version of a file; throws `DatabaseTooNewError` for one of a newer app. */
export function refuseNewer(db: Database, newest = newestVersion): number {
  const current = Number(db.pragma('user_version', { simple: true }))
  if (current > newest) throw new DatabaseTooNewError(`file has schema ${current}, this app knows ${newest}`)
  return current
}
