import { defaultRules, SegmentRules } from '#shared/customers/segments'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** The owner's rules about customers, one document. */
export const rulesRepository = oncePerDatabase((db: Db) => {
  const get = db.prepare<[], { rules: string }>('SELECT rules FROM customer_rules WHERE id = 1')
  const put = db.prepare<[string]>(
    'INSERT INTO customer_rules (id, rules) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET rules = excluded.rules',
  )
  return {
    get(): { rules: SegmentRules; areChosen: boolean } {
      const row = get.get()
      if (!row) return { rules: defaultRules, areChosen: false }
      return { rules: SegmentRules.parse(JSON.parse(row.rules)), areChosen: true }
    },
    put: (rules: SegmentRules) => void put.run(JSON.stringify(rules)),
  }
})
