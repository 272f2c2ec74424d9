import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '#shared/contract/reply'
import { openDatabase, openPlain } from '../../../src/main/db/database'
import { newestVersion } from '../../../src/main/db/migrate'
import { type RunningApp, startApp } from '../../../src/main/startApp'
import { faultsOfBackup } from './backupBefore'
import { contentOf, differences } from './content'
import { writeEarlierDatabase } from './earlierDatabase'
import { tablesOf } from './everyTable'
import { optionsFor } from './startOptions'

/**
 * An upgrade that comes upon what it did not expect (a table of its own that is already there) is taken back whole: the
 * file is as it was with its copy beside it, the app says so, and once the cause is away the next start works.
 */
export async function failedUpgradeFrom(version: number, filled: string, folder: string): Promise<string[]> {
  const path = join(folder, 'libreta.db')
  writeEarlierDatabase(path, version, filled)
  const stray = strayTable(path, filled)
  const before = contentOf(path)
  const app = startApp(optionsFor(folder))
  const problem = await problemOf(app)
  await app.close()
  const faults = [
    ...(problem === 'notUpdated' ? [] : [`the app said ${problem}`]),
    ...sameContent(path, before),
    ...faultsOfBackup(folder, before),
  ]
  change(path, `DROP TABLE "${stray}"`)
  const again = startApp(optionsFor(folder))
  const after = await problemOf(again)
  await again.close()
  return after === null ? faults : [...faults, `the next start said ${after}`]
}

/** Makes the last table that an upgrade of this file will want to make, with a row in it. */
function strayTable(path: string, filled: string): string {
  const there = new Set(tablesIn(path))
  const stray = tablesIn(filled)
    .filter((table) => !there.has(table))
    .at(-1)
  if (stray === undefined) throw new Error('this version has every table of today')
  change(path, `CREATE TABLE "${stray}" (id INTEGER PRIMARY KEY) STRICT; INSERT INTO "${stray}" VALUES (1)`)
  return stray
}

/**
 * The file of a newer app is refused in words and stays as it is byte for byte; with what an app that ended suddenly
 * left beside it, too.
 */
export async function newerFile(filled: string, folder: string, hasLog: boolean): Promise<string[]> {
  const path = join(folder, 'libreta.db')
  const writing = join(folder, 'writing')
  mkdirSync(writing)
  copyFileSync(filled, join(writing, 'libreta.db'))
  const newer = openDatabase(join(writing, 'libreta.db'))
  newer.exec(`UPDATE business SET name = 'De una Libreta más nueva'`)
  newer.pragma(`user_version = ${newestVersion + 1}`)
  if (!hasLog) newer.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(join(writing, 'libreta.db'), path)
  if (hasLog) copyFileSync(join(writing, 'libreta.db-wal'), `${path}-wal`)
  newer.close()

  const bytes = () => filesOf(path).map((file) => [file, readFileSync(file).toString('base64')].join(' '))
  const before = bytes()
  const app = startApp(optionsFor(folder))
  const problem = await problemOf(app)
  await app.close()
  return [
    ...(problem === 'tooNew' ? [] : [`the app said ${problem}`]),
    ...(JSON.stringify(bytes()) === JSON.stringify(before)
      ? []
      : ['the file, or one beside it, was changed']),
    ...(existsSync(join(folder, 'backups')) ? ['a backup was made of a file that cannot be read'] : []),
  ]
}

/** Why the app could not open the file, in the words that pages read; null when it could. */
export async function problemOf(app: RunningApp): Promise<string | null> {
  const reply = (await app.dispatch('backup.state', {})) as Reply<{ problem?: string }> // checked by the dispatcher
  return reply.ok ? (reply.value.problem ?? null) : reply.error.code
}

/** What is not as it was: a row, a table or the version. */
export function sameContent(path: string, before: ReturnType<typeof contentOf>): string[] {
  const now = contentOf(path)
  return [
    ...(now.version === before.version ? [] : [`the file is of version ${now.version}`]),
    ...differences(before, now),
    ...differences(now, before),
  ]
}

const filesOf = (path: string) =>
  ['', '-wal', '-shm'].map((end) => path + end).filter((file) => existsSync(file))

function tablesIn(path: string): string[] {
  const db = openPlain(path, undefined)
  try {
    return tablesOf(db)
  } finally {
    db.close()
  }
}

function change(path: string, sql: string): void {
  const db = openPlain(path, undefined)
  db.exec(sql)
  db.close()
}
