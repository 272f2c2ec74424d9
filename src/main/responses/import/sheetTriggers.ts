import { AppError } from '#shared/contract/reply'
import type { Db } from '../../db/database'
import { closedMonthOfWave } from '../../months/closedMonth.repository'

/**
 * Triggers that look at each sheet by itself: what they would do is done once for all of them, and what they guard,
 * that an anonymous sheet names no customer, cannot happen to sheets that name none.
 */
const sheetTriggers = {
  insert: [
    'response_insert_count',
    'response_insert_sheet',
    'response_insert_history',
    'response_customer_insert',
    'response_insert_locked',
    'response_insert_words',
  ],
  delete: [
    'response_delete_count',
    'response_delete_sheet',
    'response_delete_history',
    'response_delete_locked',
    'response_delete_words',
  ],
} as const

/**
 * Takes the triggers away and puts them back as they were, within the one transaction that is open: asking each of
 * them a hundred thousand times to do nothing takes as long as the storing. After a failure nothing is put back,
 * because the transaction takes back that they went. All sheets are of one wave, whose month must not be closed.
 */
export function withoutSheetTriggers(
  db: Db,
  waveId: number,
  event: keyof typeof sheetTriggers,
  work: () => void,
): void {
  if (!db.inTransaction) throw new Error('many sheets are written in a transaction')
  const month = closedMonthOfWave(db, waveId)
  if (month !== null) throw new AppError('monthClosed', { month })
  const definition = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck()
  const names = sheetTriggers[event]
  const definitions = names.map((name) => definition.get(name) ?? '')
  for (const name of names) db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  work()
  for (const sql of definitions) db.exec(sql)
}
