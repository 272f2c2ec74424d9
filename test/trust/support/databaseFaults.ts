import { join } from 'node:path'
import { type Db, openDatabase } from '../../../src/main/db/database'
import { indexFaults } from '../../support/indexFaults'
import { recountedAnswers, recountedSheets } from './recounts'

/** What is wrong with the database of a folder, by SQLite's own checks and by counting anew. */
export function databaseFaults(dataFolder: string): readonly string[] {
  const db = openDatabase(join(dataFolder, 'libreta.db'), { readonly: true })
  try {
    return [...sqliteFaults(db), ...countFaults(db), ...indexFaults(db)]
  } finally {
    db.close()
  }
}

/** SQLite's own checks. */
export function sqliteFaults(db: Db): readonly string[] {
  const integrity = String(db.pragma('integrity_check', { simple: true }))
  const orphans = db.pragma('foreign_key_check') as readonly unknown[]
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(orphans.length === 0 ? [] : [`foreign_key_check: ${JSON.stringify(orphans.slice(0, 3))}`]),
  ]
}

function countFaults(db: Db): readonly string[] {
  const answers = db
    .prepare<[], string>(
      `SELECT wave_id || ' ' || place_id || ' ' || position || ' ' || code || ' ' || value || ': ' || count
       FROM answer_count WHERE count <> 0`,
    )
    .pluck()
    .all()
  const sheets = db
    .prepare<[], string>(`SELECT wave_id || ' ' || status || ': ' || count FROM sheet_count WHERE count <> 0`)
    .pluck()
    .all()
  return [
    ...unlike('answer_count', answers, recountedAnswers(db)),
    ...unlike('sheet_count', sheets, recountedSheets(db)),
  ]
}

function unlike(name: string, kept: readonly string[], counted: readonly string[]): readonly string[] {
  const [a, b] = [new Set(kept), new Set(counted)]
  const wrong = [...kept.filter((line) => !b.has(line)), ...counted.filter((line) => !a.has(line))]
  return wrong.length === 0 ? [] : [`${name} is not a recount: ${wrong.slice(0, 3).join('; ')}`]
}
