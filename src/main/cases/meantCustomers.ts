import { NOT_KNOWN } from '#shared/customers/whoGroups'
import type { SegmentView } from '../customers/customerList.repository'
import { whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'

/** Who is in the micro-segment that cases are narrowed to, as SQL asks for it. */
export const meantCustomers = '(SELECT id FROM temp.meant_customer)'

/**
 * Keeps the customers of a micro-segment in a table of this connection; for what nobody knows, everybody who is known.
 * Segments are rules, so that telling them takes a look at every customer: it is done again only when something was
 * written since. What readers write for themselves is none of it, and is told by `wrote`.
 */
export function meantCustomersOf(db: Db) {
  const whoIs = whoIsRepository(db)
  db.exec('CREATE TEMP TABLE IF NOT EXISTS meant_customer (id INTEGER PRIMARY KEY) STRICT')
  const clear = db.prepare('DELETE FROM temp.meant_customer')
  const fill = db.prepare<[string]>('INSERT INTO temp.meant_customer (id) SELECT value FROM json_each(?)')
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const elsewhere = db.prepare<[], number>('SELECT data_version FROM pragma_data_version').pluck()
  let own = 0
  let kept = ''

  return {
    /** So many rows were written that are no data of the business. */
    wrote(rows: number): void {
      own += rows
    },
    prepare(segment: string, view: SegmentView): void {
      const stamp = JSON.stringify([segment, view, (changes.get() ?? 0) - own, elsewhere.get()])
      if (stamp === kept) return
      const ids = whoIs.idsOf(segment === NOT_KNOWN ? null : segment, view)
      own += clear.run().changes + fill.run(JSON.stringify(ids)).changes
      kept = stamp
    },
  }
}
