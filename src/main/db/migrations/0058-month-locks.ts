import type { Migration } from '../migration'
import { dayOf, isLocked, type Lock, type Refusal, refuse, refuseDays, triggersOf } from '../monthLocks'

/**
 * A closed month holds its visits and its baskets of prices too: a visit belongs to the month of its day, a basket with
 * what each competitor asks to the month in which the prices were taken. As with a survey and its waves, what would take
 * them along is refused: a checklist with visits of the month, a competitor with either.
 */
export const monthLocks: Migration = {
  version: 58,
  up(db) {
    for (const sql of locks) db.exec(sql)
  },
}

const ofBasket: Refusal = (row) => [`(SELECT taken_on FROM price_basket WHERE id = ${row}.basket_id)`]

const locked: readonly Lock[] = [
  {
    table: 'comparison_visit',
    columns: ['version_id', 'competitor_id', 'visited_on', 'answers', 'voided_at'],
    days: dayOf('visited_on'),
    refusal: refuseDays,
  },
  {
    table: 'price_basket',
    columns: ['taken_on', 'products', 'voided_at'],
    days: dayOf('taken_on'),
    refusal: refuseDays,
  },
  {
    table: 'basket_competitor',
    columns: ['basket_id', 'competitor_id', 'prices'],
    days: ofBasket,
    refusal: refuseDays,
  },
]

/** Refuses when something of these days stands in a closed month. */
const refuseHeld = (from: string, day: string) => `
  ${refuse} JOIN (SELECT ${day} AS day FROM ${from}) ON period_close.month = substr(day, 1, 7) WHERE ${isLocked};`

const locks: readonly string[] = [
  ...locked.flatMap(triggersOf),

  `CREATE TRIGGER checklist_void_locked AFTER UPDATE OF voided_at ON checklist
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN ${refuseHeld(
     `comparison_visit JOIN checklist_version ON checklist_version.id = version_id
      WHERE checklist_id = new.id AND comparison_visit.voided_at IS NULL`,
     'visited_on',
   )} END`,
  `CREATE TRIGGER competitor_void_locked AFTER UPDATE OF voided_at ON competitor
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN
     ${refuseHeld('comparison_visit WHERE competitor_id = new.id AND voided_at IS NULL', 'visited_on')}
     ${refuseHeld(
       `basket_competitor JOIN price_basket ON price_basket.id = basket_id
        WHERE competitor_id = new.id AND price_basket.voided_at IS NULL`,
       'taken_on',
     )}
   END`,
]
