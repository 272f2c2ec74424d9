import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import { csvMapping, writeCsv } from './csvFile'
import { type Figure, ratioAtMost } from './figures'
import type { JobOutcome } from './job'
import { tell } from './progress'
import { runJob } from './runJob'
import { median, milliseconds } from './samples'
import type { Settings } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

const execute = promisify(execFile)

/** A CSV file checked and stored against the same file only stored. */
export function measureImport({ quick }: Settings): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const rows = quick ? 10_000 : 100_000
    const path = join(folder, 'sheets.csv')
    const databasePath = join(folder, 'imported.db')
    writeCsv(path, rows)
    const reference = (await hasSqlite()) ? sqliteImport : plainImport
    const plain: number[] = []
    const whole: JobOutcome[] = []
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      tell(`importing ${rows} rows, round ${round + 1}`)
      plain.push(await milliseconds(() => reference(path, databasePath)))
      removeDatabase(databasePath)
      whole.push(await runJob({ kind: 'import', databasePath, input: { path, mapping: csvMapping() } }))
      removeDatabase(databasePath)
    }
    const name = `import of ${rows.toLocaleString('en')} rows`
    return [
      {
        name,
        value: median(whole.map((outcome) => outcome.milliseconds)),
        unit: 'ms',
        reference: median(plain),
        referenceName: reference === sqliteImport ? 'sqlite3 .import' : 'papaparse and insert',
        goal: ratioAtMost(2.5),
      },
      {
        name: `${name}, memory`,
        value: median(whole.map((outcome) => outcome.megabytes)),
        unit: 'MB',
      },
    ]
  })
}

async function hasSqlite(): Promise<boolean> {
  try {
    await execute('sqlite3', ['--version'])
    return true
  } catch {
    // Not on this machine.
    return false
  }
}

async function sqliteImport(path: string, databasePath: string): Promise<void> {
  // Its own quoting, where a backslash would escape.
  const quoted = `"${path.replaceAll('\\', '\\\\')}"`
  await execute('sqlite3', [databasePath, `.import --csv ${quoted} sheet`])
}

/** What `.import` does, by the parser and the driver that the app has. */
function plainImport(path: string, databasePath: string): void {
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8'), {
    skipEmptyLines: true,
  }).data
  const db = new Database(databasePath)
  db.exec(`CREATE TABLE sheet (${header.map((name) => `"${name}" TEXT`).join(', ')})`)
  const insert = db.prepare(`INSERT INTO sheet VALUES (${header.map(() => '?').join(', ')})`)
  db.transaction(() => {
    for (const row of rows) insert.run(row)
  })()
  db.close()
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}
