import { join } from 'node:path'
import { openPlain } from '../../../src/main/db/database'
import { newestVersion } from '../../../src/main/db/migrate'
import { startApp } from '../../../src/main/startApp'
import { faultsOfBackup } from './backupBefore'
import { contentOf, differences } from './content'
import { writeEarlierDatabase } from './earlierDatabase'
import { rowCount } from './everyTable'
import { optionsFor } from './startOptions'

/** What pages ask as they open: none may stumble over rows of an earlier app. */
const questions: readonly (readonly [string, unknown])[] = [
  ['home.today', {}],
  ['home.due', {}],
  ['home.minute', {}],
  ['surveys.list', {}],
  ['analysis.results', { waveId: 1 }],
  ['responses.capture', { waveId: 1 }],
  ['cases.list', { filter: { group: 'all' } }],
  ['customers.find', { text: 'a' }],
  ['search.find', { text: 'cuenta' }],
]

/**
 * Opens a database of an earlier version with today's app, and says what is not as it was: rows, the copy made before,
 * what SQLite thinks of the file, and what pages are answered. Empty when all is well.
 */
export async function upgradeFrom(version: number, filled: string, folder: string): Promise<string[]> {
  const path = join(folder, 'libreta.db')
  writeEarlierDatabase(path, version, filled)
  const before = contentOf(path)
  const faults = [...before.rows].flatMap(([table, rows]) =>
    rows.length === 0 ? [`${table} was empty`] : [],
  )
  const app = startApp(optionsFor(folder, (name, detail) => faults.push(`${name}: ${String(detail)}`)))
  for (const [name, input] of questions) {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) faults.push(`${name} answered ${reply.error.code}`)
  }
  if (version < newestVersion) faults.push(...faultsOfBackup(folder, before))
  await app.close()
  return [
    ...faults,
    ...faultsOfFile(path, before.rows.has('customer_case')),
    ...differences(before, contentOf(path)),
  ]
}

function faultsOfFile(path: string, hadCases: boolean): string[] {
  const db = openPlain(path, undefined)
  try {
    const integrity = String(db.pragma('integrity_check', { simple: true }))
    const lost = db.prepare('PRAGMA foreign_key_check').all().length
    const isTied = !hadCases || rowCount(db, 'customer_case WHERE moment_id IN (SELECT id FROM moment)') > 0
    return [
      ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
      ...(lost === 0 ? [] : [`${lost} rows refer to what is not there`]),
      ...(isTied ? [] : ['no case kept its moment']),
    ]
  } finally {
    db.close()
  }
}
