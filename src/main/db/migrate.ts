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

/**
 * Brings the schema up to date in one transaction: a step that fails leaves the file as it was found.
 * `before` is called once, with the version found, when a file that already holds data will change.
 * Returns whether anything was done.
 */
export function migrate(
  db: Database,
  before: (version: number) => void,
  steps: readonly Migration[] = migrations,
): boolean {
  const current = Number(db.pragma('user_version', { simple: true }))
  const newest = steps.at(-1)?.version ?? 0
  if (current > newest) throw new DatabaseTooNewError(`file has schema ${current}, this app knows ${newest}`)

  const pending = steps.filter(({ version }) => version > current)
  if (pending.length > 0 && current > 0) before(current)
  db.transaction(() => {
    for (const { up } of pending) up(db)
    if (pending.length === 0) return
    // In the same transaction: a file must never stay without its history because the power went in between.
    trackHistory(db)
    db.pragma(`user_version = ${newest}`)
  })()
  return pending.length > 0
}
