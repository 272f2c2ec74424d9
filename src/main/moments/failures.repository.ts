import type { Period } from '#shared/calendar/periods'
import type { CaseKind } from '#shared/cases/kinds'
import type { CauseClass } from '#shared/moments/causeClass'
import type { FailureTag } from '#shared/moments/failures.contract'
import type { Dimension } from '#shared/surveys/question'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface Tags {
  readonly element: string | null
  readonly dimension: Dimension | null
  readonly momentId: number | null
  readonly causeClass: CauseClass | null
}

interface Said extends Tags {
  readonly id: number
  readonly day: string
  readonly text: string
}

export interface SaidCase extends Said {
  readonly number: string
  readonly kind: CaseKind
}

/** Cases that are alike in all that they are counted by. */
export interface CountedCases extends Tags {
  readonly kind: CaseKind
  readonly n: number
}

type Listed = Period & { readonly of: string | null; readonly most: number }

/** Each tag of a case, or else that of its cause or its moment. */
const tagOfCase: Readonly<Record<FailureTag, string>> = {
  element: 'coalesce(customer_case.element, case_cause.element, moment.element)',
  dimension: 'coalesce(customer_case.dimension, moment.dimension)',
  moment: 'moment.id',
  causeClass: 'coalesce(customer_case.cause_class, case_cause.cause_class, moment.cause_class)',
}
const tags = `${tagOfCase.element} AS element, ${tagOfCase.dimension} AS dimension, ${tagOfCase.moment} AS momentId,
  ${tagOfCase.causeClass} AS causeClass`
const alive = `
  FROM customer_case LEFT JOIN case_cause ON case_cause.id = cause_id
    LEFT JOIN moment ON moment.id = moment_id AND moment.voided_at IS NULL
  WHERE state <> 'void' AND opened_at >= @start AND opened_at < @end`

/** What people complained of and praised, and what the staff saw going wrong, with its tags or those of its moment. */
export const failuresRepository = oncePerDatabase((db: Db) => {
  const counts = db.prepare<Period, CountedCases>(`
    SELECT kind, ${tags}, count(*) AS n ${alive} AND kind IN ('complaint', 'claim', 'compliment') GROUP BY 1, 2, 3, 4, 5`)
  const listing = (kinds: string, by: FailureTag) =>
    db.prepare<Listed, SaidCase>(`
      SELECT customer_case.id, printf('%d-%05d', year, sequence) AS number, kind, substr(opened_at, 1, 10) AS day,
        description AS text, ${tags} ${alive} AND kind IN (${kinds}) AND CAST(${tagOfCase[by]} AS TEXT) IS @of
      ORDER BY opened_at DESC, customer_case.id DESC LIMIT @most`)
  const complaints = (by: FailureTag) => listing(`'complaint', 'claim'`, by)
  const failed = {
    element: complaints('element'),
    dimension: complaints('dimension'),
    moment: complaints('moment'),
    causeClass: complaints('causeClass'),
  }
  const said = listing(`'complaint', 'claim', 'compliment'`, 'element')
  const badNotes = db.prepare<Period, Said>(`
    SELECT moment_note.id, observed_on AS day, text, moment.element, moment.dimension, moment.id AS momentId,
      coalesce(moment_note.cause_class, moment.cause_class) AS causeClass
    FROM moment_note LEFT JOIN moment ON moment.id = moment_id AND moment.voided_at IS NULL
    WHERE class = 'negative' AND moment_note.voided_at IS NULL AND observed_on >= @start AND observed_on < @end
    ORDER BY observed_on DESC, moment_note.id DESC`)
  return {
    /** Complaints, claims and compliments, as many as there are of each sort. */
    counts: (period: Period): CountedCases[] => counts.all(period),
    /** The latest complaints and claims with a tag; null without it. */
    complaints: (period: Period, by: FailureTag, of: string | null, most: number): SaidCase[] =>
      failed[by].all({ ...period, of, most }),
    /** The latest of what was said of an element, praise too; null of none. */
    said: (period: Period, element: string | null, most: number): SaidCase[] =>
      said.all({ ...period, of: element, most }),
    badNotes: (period: Period): Said[] => badNotes.all(period),
  }
})
