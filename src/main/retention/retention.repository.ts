import { daysBetween } from '#shared/calendar/civilDate'
import { retentionEconomics } from '#shared/retention/retention'
import type { RetentionDraft, RetentionPeriod } from '#shared/retention/retention.contract'
import { ratio } from '#shared/stats/numbers'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type Row = RetentionDraft & { readonly id: number }

const DAYS_PER_YEAR = 365.25

/** The periods of the owner, with what follows from their figures. */
export const retentionRepository = oncePerDatabase((db: Db) => {
  const select = `
    SELECT id, start_on AS start, end_on AS "end", customers_at_start AS customersAtStart,
      customers_at_end AS customersAtEnd, new_customers AS newCustomers, acquisition_spend AS acquisitionSpend,
      retention_spend AS retentionSpend, margin, note
    FROM retention_period WHERE voided_at IS NULL`
  const list = db.prepare<[], Row>(`${select} ORDER BY end_on DESC, start_on DESC`)
  const find = db.prepare<[number], Row>(`${select} AND id = ?`)
  const ofDays = db
    .prepare<[string, string], number>(
      'SELECT id FROM retention_period WHERE start_on = ? AND end_on = ? AND voided_at IS NULL',
    )
    .pluck()
  const endedIn = db.prepare<[string, string], Row>(
    `${select} AND end_on > ? AND end_on <= ? ORDER BY end_on DESC, start_on DESC LIMIT 1`,
  )
  const insert = db.prepare(`
    INSERT INTO retention_period (start_on, end_on, customers_at_start, customers_at_end, new_customers,
      acquisition_spend, retention_spend, margin, note)
    VALUES (@start, @end, @customersAtStart, @customersAtEnd, @newCustomers, @acquisitionSpend, @retentionSpend,
      @margin, @note)`)
  const update = db.prepare(`
    UPDATE retention_period SET start_on = @start, end_on = @end, customers_at_start = @customersAtStart,
      customers_at_end = @customersAtEnd, new_customers = @newCustomers, acquisition_spend = @acquisitionSpend,
      retention_spend = @retentionSpend, margin = @margin, note = @note
    WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>('UPDATE retention_period SET voided_at = ? WHERE id = ?')
  const bought = db.prepare<
    { before: string; start: string; end: string },
    { earlier: number; now: number; both: number }
  >(`
    SELECT coalesce(sum(earlier), 0) AS earlier, coalesce(sum(now), 0) AS now, coalesce(sum(earlier AND now), 0) AS both
    FROM (
      SELECT max(bought_on < @start) AS earlier, max(bought_on >= @start) AS now
      FROM customer_purchase WHERE voided_at IS NULL AND bought_on >= @before AND bought_on < @end
      GROUP BY customer_id)`)

  return {
    /** The latest first. */
    list: (): RetentionPeriod[] => list.all().map(toPeriod),
    find(id: number): RetentionPeriod | null {
      const row = find.get(id)
      return row ? toPeriod(row) : null
    },
    ofDays: (start: string, end: string): number | null => ofDays.get(start, end) ?? null,
    /** The last period that ended in these days [start, end); null when none did. */
    endedIn(start: string, end: string): RetentionPeriod | null {
      const row = endedIn.get(start, end)
      return row ? toPeriod(row) : null
    },
    insert: (draft: RetentionDraft): number => Number(insert.run(draft).lastInsertRowid),
    update: (id: number, draft: RetentionDraft) => void update.run({ ...draft, id }),
    void: (id: number, now: string) => void setVoid.run(now, id),
    /** Customers who bought from `before` to `start`, from `start` to `end`, and in both. */
    bought: (before: string, start: string, end: string) =>
      bought.get({ before, start, end }) ?? { earlier: 0, now: 0, both: 0 },
  }
})

/** What was not written gives no figure, instead of one that is made with a zero. */
function toPeriod(row: Row): RetentionPeriod {
  const { acquisitionSpend, retentionSpend, margin } = row
  const result = retentionEconomics({
    ...row,
    acquisitionSpend: acquisitionSpend ?? 0,
    retentionSpend: retentionSpend ?? 0,
    marginPerCustomer: margin ?? 0,
  })
  if (!result) throw new Error('a period that contradicts itself was stored')
  const { expectedLife, ...figures } = result
  const acquisitionCost = acquisitionSpend === null ? null : figures.acquisitionCost
  const keepingCost = retentionSpend === null ? null : figures.keepingCost
  const years = daysBetween(row.start, row.end) / DAYS_PER_YEAR
  return {
    ...row,
    ...figures,
    kept: row.customersAtEnd - row.newCustomers,
    acquisitionCost,
    keepingCost,
    costRatio: acquisitionCost === null || keepingCost === null ? null : ratio(acquisitionCost, keepingCost),
    lostMargin: margin === null ? null : figures.lostMargin,
    replacementCost: acquisitionCost === null ? null : figures.replacementCost,
    // A calendar year is a year, whether it is a leap year or not.
    expectedYears: expectedLife === null ? null : expectedLife * (Math.abs(years - 1) < 0.01 ? 1 : years),
  }
}
