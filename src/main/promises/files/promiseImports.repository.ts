import { RememberedPromises, rememberedPromisesPreference } from '#shared/promises/importing/mapping'
import { businessRepository } from '../../business/business.repository'
import type { Db } from '../../db/database'
import { oncePerDatabase } from '../../db/oncePerDatabase'

/** Lists of orders that were imported, and what was said of the last one. */
export const promiseImportsRepository = oncePerDatabase((db: Db) => {
  const business = businessRepository(db)
  const insert = db.prepare<[string, string, string, number]>(
    'INSERT INTO promise_import (hash, name, at, rows) VALUES (?, ?, ?, ?)',
  )
  const lastOf = db
    .prepare<[string], string>('SELECT at FROM promise_import WHERE hash = ? ORDER BY id DESC LIMIT 1')
    .pluck()
  const numbers = db
    .prepare<[], string>(`SELECT reference FROM promise WHERE reference <> '' AND voided_at IS NULL`)
    .pluck()
  const closed = db.prepare<[], string>('SELECT month FROM period_close WHERE reopened_at IS NULL').pluck()
  return {
    /** Months that are closed: nothing can be entered in them. */
    closedMonths: (): ReadonlySet<string> => new Set(closed.all()),
    /** Numbers of orders that are in the register. */
    numbers: (): ReadonlySet<string> => new Set(numbers.all()),
    noteFile: (file: { hash: string; name: string; at: string; rows: number }) =>
      void insert.run(file.hash, file.name, file.at, file.rows),
    /** When the same bytes were imported last. */
    importedBefore: (hash: string): string | null => lastOf.get(hash) ?? null,
    remembered: (): RememberedPromises | null =>
      RememberedPromises.safeParse(business.preferences()[rememberedPromisesPreference]).data ?? null,
    remember: (remembered: RememberedPromises) =>
      business.setPreference(rememberedPromisesPreference, remembered),
  }
})
