import type { Comparable } from '#shared/customers/duplicates'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** Two customers that are one, and two that only look so. */
export const mergeRepository = oncePerDatabase((db: Db) => {
  const everybody = db.prepare<[], Comparable>(
    `SELECT id, name, phone, email FROM customer WHERE voided_at IS NULL AND search <> ''`,
  )
  const distinct = db.prepare<[], { firstId: number; secondId: number }>(
    'SELECT first_id AS firstId, second_id AS secondId FROM customer_distinct',
  )
  const insertDistinct = db.prepare<[number, number]>(
    'INSERT INTO customer_distinct (first_id, second_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const setMerged = db.prepare<[number, string, number]>(
    'UPDATE customer SET merged_into_id = ?, voided_at = ? WHERE id = ?',
  )
  const references = db.prepare<[], { table: string; column: string }>(`
    SELECT t.name AS "table", k."from" AS "column"
    FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS k
    WHERE t.type = 'table' AND t.schema = 'main' AND k."table" = 'customer'
      AND t.name <> 'customer_distinct' AND NOT (t.name = 'customer' AND k."from" = 'referred_by')`)
  const referred = db.prepare<[number, number, number]>(
    'UPDATE customer SET referred_by = ? WHERE referred_by = ? AND id <> ?',
  )

  return {
    everybody: () => everybody.all(),
    /** Whether two were said to be two, whichever comes first. */
    distinctPairs(): (firstId: number, secondId: number) => boolean {
      const pairs = new Set(distinct.all().map(({ firstId, secondId }) => `${firstId} ${secondId}`))
      return (firstId, secondId) => pairs.has(`${Math.min(firstId, secondId)} ${Math.max(firstId, secondId)}`)
    },
    setDistinct: (firstId: number, secondId: number) =>
      void insertDistinct.run(Math.min(firstId, secondId), Math.max(firstId, secondId)),
    /** Whatever points to one customer points to the other, in every table there is. */
    moveEverything(fromId: number, toId: number): void {
      for (const { table, column } of references.all()) {
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(toId, fromId)
      }
      referred.run(toId, fromId, toId)
    },
    setMerged: (goneId: number, keptId: number, now: string) => void setMerged.run(keptId, now, goneId),
  }
})
