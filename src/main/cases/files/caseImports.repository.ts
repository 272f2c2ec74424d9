import { RememberedCases, rememberedCasesPreference } from '#shared/cases/importing/mapping'
import type { Db } from '../../db/database'
import { oncePerDatabase } from '../../db/oncePerDatabase'
import { importedLists } from '../../importing/importedLists'

/** Lists of cases that were imported, and what was said of the last one. */
export const caseImportsRepository = oncePerDatabase((db: Db) => {
  const numbers = db
    .prepare<[], string>(`SELECT old_number FROM customer_case WHERE old_number <> '' AND state <> 'void'`)
    .pluck()
  return {
    ...importedLists(db, {
      table: 'case_import',
      preference: rememberedCasesPreference,
      said: RememberedCases,
    }),
    /** What cases were called where they came from. */
    oldNumbers: (): ReadonlySet<string> => new Set(numbers.all()),
  }
})
