import type { Database } from 'better-sqlite3'

/** One step of the schema, from the version before it. */
export interface Migration {
  readonly version: number
  up(db: Database): void
}
