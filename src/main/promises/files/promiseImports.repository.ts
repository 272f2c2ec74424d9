import { RememberedPromises, rememberedPromisesPreference } from '#shared/promises/importing/mapping'
import type { Db } from '../../db/database'
import { oncePerDatabase } from '../../db/oncePerDatabase'
import { importedLists } from '../../importing/importedLists'

/** Lists of orders that were imported, and what was said of the last one. */
export const promiseImportsRepository = oncePerDatabase((db: Db) => {
  const numbers = db
    .prepare<[], string>(`SELECT reference FROM promise WHERE reference <> '' AND voided_at IS NULL`)
    .pluck()
  return {
    ...importedLists(db, {
      table: 'promise_import',
      preference: rememberedPromisesPreference,
      said: RememberedPromises,
    }),
    /** Numbers of orders that are in the register. */
    numbers: (): ReadonlySet<string> => new Set(numbers.all()),
  }
})
