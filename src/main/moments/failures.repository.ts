import type { Period } from '#shared/calendar/periods'
import type { CaseKind } from '#shared/cases/kinds'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Dimension } from '#shared/surveys/question'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface Said {
  readonly id: number
  readonly day: string
  readonly text: string
  readonly element: string | null
  readonly dimension: Dimension | null
  readonly momentId: number | null
  readonly causeClass: CauseClass | null
}

export interface SaidCase extends Said {
  readonly number: string
  readonly kind: CaseKind
}

/** What people complained of and praised, and what the staff saw going wrong, with its tags or those of its moment. */
export const failuresRepository = oncePerDatabase((db: Db) => {
  const cases = db.prepare<Period, SaidCase>(`
    SELECT customer_case.id, printf('%d-%05d', year, sequence) AS number, kind, substr(opened_at, 1, 10) AS day,
      description AS text, coalesce(customer_case.element, case_cause.element, moment.element) AS element,
      coalesce(customer_case.dimension, moment.dimension) AS dimension, moment.id AS momentId,
      coalesce(customer_case.cause_class, case_cause.cause_class, moment.cause_class) AS causeClass
    FROM customer_case LEFT JOIN case_cause ON case_cause.id = cause_id
      LEFT JOIN moment ON moment.id = moment_id AND moment.voided_at IS NULL
    WHERE kind IN ('complaint', 'claim', 'compliment') AND state <> 'void'
      AND opened_at >= @start AND opened_at < @end
    ORDER BY opened_at DESC, customer_case.id DESC`)
  const badNotes = db.prepare<Period, Said>(`
    SELECT moment_note.id, observed_on AS day, text, moment.element, moment.dimension, moment.id AS momentId,
      coalesce(moment_note.cause_class, moment.cause_class) AS causeClass
    FROM moment_note LEFT JOIN moment ON moment.id = moment_id AND moment.voided_at IS NULL
    WHERE class = 'negative' AND moment_note.voided_at IS NULL AND observed_on >= @start AND observed_on < @end
    ORDER BY observed_on DESC, moment_note.id DESC`)
  return {
    cases: (period: Period): SaidCase[] => cases.all(period),
    badNotes: (period: Period): Said[] => badNotes.all(period),
  }
})
