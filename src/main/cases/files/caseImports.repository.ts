import { RememberedCases, rememberedCasesPreference } from '#shared/cases/importing/mapping'
import { businessRepository } from '../../business/business.repository'
import type { Db } from '../../db/database'
import { oncePerDatabase } from '../../db/oncePerDatabase'

/** Lists that were imported, and what was said of the last one. */
export const caseImportsRepository = oncePerDatabase((db: Db) => {
  const business = businessRepository(db)
  const insert = db.prepare<[string, string, string, number]>(
    'INSERT INTO case_import (hash, name, at, rows) VALUES (?, ?, ?, ?)',
  )
  const lastOf = db
    .prepare<[string], string>('SELECT at FROM case_import WHERE hash = ? ORDER BY id DESC LIMIT 1')
    .pluck()
  const numbers = db
    .prepare<[], string>(`SELECT old_number FROM customer_case WHERE old_number <> '' AND state <> 'void'`)
    .pluck()
  const closed = db.prepare<[], string>('SELECT month FROM period_close WHERE reopened_at IS NULL').pluck()
  return {
    /** Months that are closed: nothing can be entered in them. */
    closedMonths: (): ReadonlySet<string> => new Set(closed.all()),
    noteFile: (file: { hash: string; name: string; at: string; rows: number }) =>
      void insert.run(file.hash, file.name, file.at, file.rows),
    /** When the same bytes were imported last. */
    importedBefore: (hash: string): string | null => lastOf.get(hash) ?? null,
    /** What cases were called where they came from. */
    oldNumbers: (): ReadonlySet<string> => new Set(numbers.all()),
    remembered: (): RememberedCases | null =>
      RememberedCases.safeParse(business.preferences()[rememberedCasesPreference]).data ?? null,
    remember: (remembered: RememberedCases) => business.setPreference(rememberedCasesPreference, remembered),
  }
})
