import type { Period } from '#shared/calendar/periods'
import type { CaseKind } from '#shared/cases/kinds'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface SaidCase {
  readonly id: number
  readonly number: string
  readonly kind: CaseKind
  readonly day: string
  readonly text: string
  readonly element: string | null
  readonly causeClass: CauseClass | null
}

/** What people complained of and praised, and what the staff saw going wrong, with what it was of. */
export const failuresRepository = oncePerDatabase((db: Db) => {
  const cases = db.prepare<Period, SaidCase>(`
    SELECT customer_case.id, printf('%d-%05d', year, sequence) AS number, kind, substr(opened_at, 1, 10) AS day,
      description AS text, coalesce(customer_case.element, case_cause.element) AS element,
      coalesce(customer_case.cause_class, case_cause.cause_class) AS causeClass
    FROM customer_case LEFT JOIN case_cause ON case_cause.id = cause_id
    WHERE kind IN ('complaint', 'claim', 'compliment') AND state <> 'void'
      AND opened_at >= @start AND opened_at < @end
    ORDER BY opened_at DESC, customer_case.id DESC`)
  const notes = db
    .prepare<Period, CauseClass | null>(`
      SELECT cause_class FROM moment_note
      WHERE class = 'negative' AND voided_at IS NULL AND observed_on >= @start AND observed_on < @end`)
    .pluck()
  return {
    cases: (period: Period): SaidCase[] => cases.all(period),
    /** Of each bad note of the staff, what it was of. */
    badNotes: (period: Period): (CauseClass | null)[] => notes.all(period),
  }
})
