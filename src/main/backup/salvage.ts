import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import type { Manifest } from '#shared/backup/copies'
import { AppError } from '#shared/contract/reply'
import { type Db, openDatabase, openPlain } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { migrate, newestVersion } from '../db/migrate'
import { migrations } from '../db/migrations/index'
import type { TaskContext } from '../jobs/task'
import { indexTables } from '../search/searchIndex'
import { removeDatabase } from './check'
import { type AboutCopy, manifestOf } from './manifest'
import { readableRows } from './readableRows'

export interface SalvageResult {
  readonly manifest: Manifest
  /** Rows that were read, and how many more there were; null where not even that can be told. */
  readonly rows: number
  readonly lost: number | null
}

export interface SalvageInput {
  /** The damaged database; it is left as it is. */
  readonly path: string
  /** Where what can be read is written. */
  readonly target: string
  readonly about: AboutCopy
}

/** Counted anew as sheets come in, or made of other tables: not copied. */
const derivedTables: readonly string[] = ['answer_count', 'sheet_count']
/** The triggers that count them. */
const countingTriggers = ['response_insert_count', 'response_insert_sheet']

/**
 * Copies every row that can still be read into a database of our own making, table by table, and says how many could
 * not. What refers to something that is lost is lost with it.
 *
 * @throws AppError `nothingSaved` when not one row of a business could be read
 */
export function salvage(context: TaskContext, { path, target, about }: SalvageInput): SalvageResult {
  const { nativeBinding } = context
  const reading = `${target}.reading`
  try {
    copyDamaged(path, reading, nativeBinding)
    const damaged = openPlain(reading, nativeBinding)
    try {
      const version = versionOf(damaged)
      const fresh = openOfVersion(target, version, nativeBinding)
      let told: { rows: number; lost: number | null }
      try {
        told = copyEverything(damaged, fresh, context)
      } finally {
        fresh.close()
      }
      return { ...told, manifest: finish(target, about, nativeBinding) }
    } finally {
      damaged.close()
    }
  } catch (error) {
    removeDatabase(target)
    throw error
  } finally {
    removeDatabase(reading)
  }
}

/** A copy of the damaged file to read from. */
function copyDamaged(from: string, to: string, nativeBinding: string | undefined): void {
  if (!existsSync(from) || statSync(from).size === 0) throw new AppError('nothingSaved')
  copyFileSync(from, to)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
  mendBeginning(to, nativeBinding)
}

/** Gives a file a beginning that SQLite reads, where it has none, and the number of pages that it has now. */
function mendBeginning(path: string, nativeBinding: string | undefined): void {
  const file = openSync(path, 'r+')
  try {
    const beginning = Buffer.alloc(100)
    readSync(file, beginning, 0, 100, 0)
    const hasLog = existsSync(`${path}-wal`)
    if (beginning.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
      const ours = openDatabase(':memory:', { nativeBinding })
      beginning.set(ours.serialize().subarray(0, 100))
      ours.close()
      // Whether what waits in the log beside it is read.
      beginning.fill(hasLog ? 2 : 1, 18, 20)
    }
    if (!hasLog) setPageCount(beginning, statSync(path).size)
    writeSync(file, beginning, 0, 100, 0)
  } finally {
    closeSync(file)
  }
}

function setPageCount(beginning: Buffer, size: number): void {
  const pageSize = beginning.readUInt16BE(16) === 1 ? 65_536 : beginning.readUInt16BE(16)
  beginning.writeUInt32BE(Math.floor(size / pageSize), 28)
  // That number counts where it was written with the last change.
  beginning.copy(beginning, 92, 24, 28)
  // No list of free pages: it is not needed to read, and may name pages that are gone.
  beginning.fill(0, 32, 40)
}

/** The schema of the damaged file: today's where it no longer says. */
function versionOf(damaged: Db): number {
  try {
    damaged.prepare('SELECT count(*) FROM sqlite_schema').get()
    const version = Number(damaged.pragma('user_version', { simple: true }))
    return version >= 1 && version <= newestVersion ? version : newestVersion
  } catch {
    // Not even the list of tables can be read, and nothing without it.
    throw new AppError('nothingSaved')
  }
}

function openOfVersion(path: string, version: number, nativeBinding: string | undefined): Db {
  removeDatabase(path)
  const db = openPlain(path, nativeBinding)
  migrate(
    db,
    () => undefined,
    migrations.filter((step) => step.version <= version),
  )
  return db
}

function copyEverything(damaged: Db, fresh: Db, context: TaskContext) {
  const tables = tablesOf(fresh).filter((table) => !derivedTables.includes(table))
  fresh.pragma('foreign_keys = OFF')
  const triggers = fresh
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  let rows = 0
  let lost: number | null = 0
  const copy = (table: string) => {
    const told = copyTable(damaged, fresh, table)
    rows += told.rows
    lost = lost === null || told.lost === null ? null : lost + told.lost
  }
  fresh.transaction(() => {
    for (const { name } of triggers) fresh.exec(`DROP TRIGGER ${name}`)
    // What the migrations put there to begin with must not stand in the way of what was made of it.
    for (const table of tablesOf(fresh)) fresh.exec(`DELETE FROM "${table}"`)
    tables.forEach((table, index) => {
      if (context.isCancelled()) throw new AppError('cancelled')
      context.progress(index, tables.length + 1)
      if (table !== 'response') copy(table)
    })
    // Sheets last: each is counted as it comes in, with the wave that it belongs to already there.
    for (const { sql } of triggers.filter(({ name }) => countingTriggers.includes(name))) fresh.exec(sql)
    copy('response')
    const orphans = dropOrphans(fresh)
    rows -= orphans
    if (lost !== null) lost += orphans
    for (const name of countingTriggers) fresh.exec(`DROP TRIGGER IF EXISTS ${name}`)
    fillIndex(fresh)
    for (const { sql } of triggers) fresh.exec(sql)
  })()
  const isNothing = rows === 0 || fresh.prepare('SELECT 1 FROM business').get() === undefined
  if (isNothing) throw new AppError('nothingSaved')
  return { rows, lost }
}

function tablesOf(db: Db): readonly string[] {
  return db
    .prepare<[], string>(`
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all()
}

function copyTable(damaged: Db, fresh: Db, table: string): { rows: number; lost: number | null } {
  const columns = columnsOf(fresh, table)
  const list = columns.map((column) => `"${column}"`).join(', ')
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  let rows = 0
  for (const row of readableRows(damaged, fresh, table, columns)) {
    try {
      rows += insert.run(row).changes
    } catch {
      // Bytes of another row in its place: no row of this table looks like that.
    }
  }
  const expected = countIn(damaged, table)
  return { rows, lost: expected === null ? null : Math.max(0, expected - rows) }
}

/** Null where an unreadable page is in the way: then it is not known what was on it. */
function countIn(damaged: Db, table: string): number | null {
  try {
    return damaged.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? null
  } catch {
    return null
  }
}

/** Takes away the rows that refer to rows that are not there, and those that referred to these; answers how many. */
function dropOrphans(db: Db): number {
  let dropped = 0
  for (let round = 0; round < 20; round += 1) {
    const found = db.pragma('foreign_key_check') as readonly { table: string; rowid: number | null }[]
    const gone = found.filter(({ rowid }) => rowid !== null)
    if (gone.length === 0) return dropped
    for (const { table, rowid } of gone) {
      dropped += db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes
    }
  }
  return dropped
}

/** The words of everything, from the views that say what is looked for in. */
function fillIndex(db: Db): void {
  for (const table of indexTables) {
    const view = table.replace(/_words$/, '_searchable')
    const isThere = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(view) !== undefined
    if (!isThere) continue
    db.exec(`INSERT INTO ${table} (rowid, words) SELECT id, words FROM ${view} WHERE words IS NOT NULL`)
  }
}

function finish(target: string, about: AboutCopy, nativeBinding: string | undefined): Manifest {
  const db = openDatabase(target, { nativeBinding })
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
  const sealed = openDatabase(target, { nativeBinding, readonly: true })
  try {
    return manifestOf(sealed, { ...about, bytes: statSync(target).size })
  } finally {
    sealed.close()
  }
}
