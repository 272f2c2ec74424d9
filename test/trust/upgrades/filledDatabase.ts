import { join } from 'node:path'
import { type Db, openPlain } from '../../../src/main/db/database'
import { startApp } from '../../../src/main/startApp'
import { fillEmptyTables } from './everyTable'
import { optionsFor } from './startOptions'

/** Makes a database of today with rows in every table, and gives its path. */
export async function writeFilledDatabase(folder: string): Promise<string> {
  const path = join(folder, 'libreta.db')
  const app = startApp(optionsFor(folder))
  const reply = await app.dispatch('business.createSample', { language: 'es' })
  await app.close()
  if (!reply.ok) throw new Error(`the sample business could not be made: ${reply.error.code}`)
  const db = openPlain(path, undefined)
  db.transaction(() => fillDatabase(db))()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return path
}

/** Every month but the last in which something happened is closed: its locks hold what an upgrade rewrites, too. */
function fillDatabase(db: Db): void {
  fillEmptyTables(db)
  db.exec(`
    INSERT INTO period_close (month, closed_at, signed_by, signed_on, note, checks, figures, seal)
    SELECT happened.month, '2026-05-04T10:00:00', signed_by, signed_on, note, checks, figures, seal
    FROM period_close, (
      SELECT substr(opened_at, 1, 7) AS month FROM customer_case
      UNION SELECT substr(closed_on, 1, 7) FROM wave WHERE closed_on IS NOT NULL) AS happened
    WHERE happened.month < (SELECT max(substr(opened_at, 1, 7)) FROM customer_case)`)
}
