import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { DatabaseTooNewError, migrate, refuseNewer } from './migrate'
import { keepPlans } from './steadyPlans'

/** Which line of history the changes made now belong to; null while nothing is being recorded. */
export interface Recorder {
  historyId: number | null
  /** Off while many sheets are stored at once: whoever does it adds their counts at the end. */
  isCounting: boolean
  /** On only where the app itself changes what the history has sealed. */
  isRewriting: boolean
  /** The first line to which typing may still be added: older ones stand in a copy, or another run wrote them. */
  openLine: number | null
}

export type Db = Database.Database & { readonly recorder: Recorder }

export interface OpenOptions {
  /** A build of the SQLite addon for runtimes that the packaged one does not suit. */
  readonly nativeBinding?: string | undefined
  /** Called with the version found when a file of an older app is about to be changed. */
  readonly beforeMigration?: (db: Db, version: number) => void
  readonly readonly?: boolean
}

/**
 * Opens (or makes) the one file that holds everything, at today's schema; given the content of such a file, it is
 * opened in memory.
 * Throws `DatabaseTooNewError`, or the driver's `SqliteError` when the file cannot be used.
 */
export function openDatabase(path: string | Buffer, options: OpenOptions = {}): Db {
  if (!options.readonly && typeof path === 'string') leaveNewerAlone(path, options)
  const db = connect(path, options)
  try {
    if (!options.readonly) {
      refuseNewer(db)
      db.pragma('journal_mode = WAL')
      // What a person typed must survive the power cut of the next second.
      db.pragma('synchronous = FULL')
      migrate(db, (version) => options.beforeMigration?.(db, version))
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Refuses the file of a newer app without writing a byte: opened to be written, the last changes that an app which ended
 * suddenly left beside it would be taken into the file as it closes.
 */
function leaveNewerAlone(path: string, { nativeBinding }: OpenOptions): void {
  // Only then may the version be another than the file itself says.
  if (!existsSync(`${path}-wal`)) return
  // Reading what waits beside a file makes an index of it.
  const index = `${path}-shm`
  const hadIndex = existsSync(index)
  try {
    const db = new Database(path, { readonly: true, ...(nativeBinding ? { nativeBinding } : {}) })
    try {
      refuseNewer(db)
    } finally {
      db.close()
      if (!hadIndex) rmSync(index, { force: true })
    }
  } catch (error) {
    // Whatever else is wrong with it, opening it says.
    if (error instanceof DatabaseTooNewError) throw error
  }
}

/** Opens a file as it is, without bringing it up to date. */
export function openPlain(path: string, nativeBinding: string | undefined): Db {
  return connect(path, { nativeBinding })
}

function connect(path: string | Buffer, { nativeBinding, readonly = false }: OpenOptions): Db {
  const db = new Database(path, { readonly, ...(nativeBinding ? { nativeBinding } : {}) })
  keepPlans(db)
  const recorder: Recorder = { historyId: null, isCounting: true, isRewriting: false, openLine: null }
  db.function('history_id', () => recorder.historyId)
  db.function('counting', () => (recorder.isCounting ? 1 : 0))
  db.function('rewriting_history', () => (recorder.isRewriting ? 1 : 0))
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 4000')
  // What is deleted or written over is not left in the file: who asks to be forgotten is.
  db.pragma('secure_delete = ON')
  return Object.assign(db, { recorder })
}

/** Works without the triggers that count sheets and answers; the counts are then the caller's. */
export function withoutCounting(db: Db, work: () => void): void {
  db.recorder.isCounting = false
  try {
    work()
  } finally {
    db.recorder.isCounting = true
  }
}

/** Works on lines of the history that are sealed. */
export function rewritingHistory(db: Db, work: () => void): void {
  db.recorder.isRewriting = true
  try {
    work()
  } finally {
    db.recorder.isRewriting = false
  }
}
