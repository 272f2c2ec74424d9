import type { Migration } from '../migration'
import { changed, dayOf, isLocked, type Lock, refuse, refuseDays, triggersOf } from '../monthLocks'

/**
 * A closed month holds what was done in it for what was sold, the calls about it, what was noted at the moments and the
 * bad news that was given. Work belongs to the month of its day: in which it was asked for, in which it was promised, in
 * which it was done. What was sold may be noted later, because its warranty counts from its own day; but a unit with
 * work in a closed month stays as it was.
 */
export const moreLocks: Migration = {
  version: 62,
  up(db) {
    for (const sql of locks) db.exec(sql)
  },
}

const locked: readonly Lock[] = [
  {
    table: 'follow_up_call',
    columns: ['item_id', 'order_id', 'called_on', 'result', 'voided_at'],
    days: dayOf('called_on'),
    refusal: refuseDays,
  },
  {
    table: 'moment_note',
    columns: ['moment_id', 'observed_on', 'class', 'text', 'cause_class', 'voided_at'],
    days: dayOf('observed_on'),
    refusal: refuseDays,
  },
  {
    table: 'bad_news_given',
    columns: ['bad_news_id', 'given_on', 'outcome', 'voided_at'],
    days: dayOf('given_on'),
    refusal: refuseDays,
  },
  {
    table: 'service_order',
    columns: ['item_id', 'kind', 'reported_on', 'decided_in_warranty', 'voided_at'],
    days: dayOf('reported_on', 'done_on'),
    refusal: refuseDays,
  },
]

/** What was promised for a closed month stays promised; and what is done later was late in it before too. */
const refuseDone = (row: 'old' | 'new') => `
  ${refuse} WHERE ${isLocked} AND (period_close.month = substr(${row}.done_on, 1, 7)
    OR (${row}.done_on <= ${row}.promised_on AND period_close.month = substr(${row}.promised_on, 1, 7)));`

const unitColumns = ['sold_on', 'warranty_from', 'warranty_months', 'replaces_id', 'voided_at']
/** Refuses when something of these days, of the unit, stands in a closed month. */
const refuseUnit = `
  ${refuse} JOIN (
    SELECT reported_on AS day FROM service_order WHERE item_id = new.id AND voided_at IS NULL
    UNION SELECT promised_on FROM service_order WHERE item_id = new.id AND voided_at IS NULL
    UNION SELECT done_on FROM service_order WHERE item_id = new.id AND voided_at IS NULL
    UNION SELECT called_on FROM follow_up_call WHERE item_id = new.id AND voided_at IS NULL
  ) ON period_close.month = substr(day, 1, 7) WHERE ${isLocked};`

const locks: readonly string[] = [
  ...locked.flatMap(triggersOf),

  `CREATE TRIGGER service_order_promise_locked AFTER UPDATE OF promised_on ON service_order
   WHEN ${changed(['promised_on'])}
   BEGIN ${refuseDays('old.promised_on', 'new.promised_on')} END`,
  `CREATE TRIGGER service_order_done_locked AFTER UPDATE OF done_on ON service_order
   WHEN ${changed(['done_on'])}
   BEGIN ${refuseDone('old')} ${refuseDone('new')} END`,

  `CREATE TRIGGER sold_item_unit_locked AFTER UPDATE OF ${unitColumns.join(', ')} ON sold_item
   WHEN ${changed(unitColumns)}
   BEGIN ${refuseUnit} END`,
  // A unit given in place of another is a claim, and has the day on which it was handed over.
  `CREATE TRIGGER sold_item_given_locked AFTER INSERT ON sold_item WHEN new.replaces_id IS NOT NULL
   BEGIN ${refuseDays('new.sold_on')} END`,
  `CREATE TRIGGER sold_item_given_update_locked AFTER UPDATE OF ${unitColumns.join(', ')} ON sold_item
   WHEN coalesce(old.replaces_id, new.replaces_id) IS NOT NULL AND (${changed(unitColumns)})
   BEGIN ${refuseDays('old.sold_on', 'new.sold_on')} END`,
]
