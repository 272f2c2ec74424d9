import { AppError } from '#shared/contract/reply'
import type { Db } from '../../db/database'
import { withoutTriggers } from '../../db/withoutTriggers'
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

/** Does the work without them. All sheets are of one wave, whose month must not be closed. */
export function withoutSheetTriggers(
  db: Db,
  waveId: number,
  event: keyof typeof sheetTriggers,
  work: () => void,
): void {
  const month = closedMonthOfWave(db, waveId)
  if (month !== null) throw new AppError('monthClosed', { month })
  withoutTriggers(db, sheetTriggers[event], work)
}
