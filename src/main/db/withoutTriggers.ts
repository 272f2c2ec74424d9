import type { Db } from './database'

/**
 * Takes triggers away and puts them back as they were, within the one transaction that is open: asking each of them
 * a hundred thousand times to do nothing takes as long as the storing. After a failure nothing is put back, because
 * the transaction takes back that they went.
 */
export function withoutTriggers(db: Db, names: readonly string[], work: () => void): void {
  if (!db.inTransaction) throw new Error('many rows are written in a transaction')
  const definition = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck()
  const definitions = names.map((name) => definition.get(name) ?? '')
  for (const name of names) db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  work()
  for (const sql of definitions) db.exec(sql)
}
