import { z } from 'zod'
import { addMonths, type CivilDate } from '../calendar/civilDate'
import { type Period, periodOf } from '../calendar/periods'

/** Over what the sheets about cases tell: the last twelve months that are over, this year, or the one before. */
export const CaseSpan = z.enum(['lastMonths', 'thisYear', 'lastYear'])
export type CaseSpan = z.infer<typeof CaseSpan>

const MONTHS = 12

/** The days of a span, seen from a day. */
export function periodOfSpan(span: CaseSpan, today: CivilDate): Period {
  if (span === 'lastMonths') {
    const { start: end } = periodOf(today, 'month')
    return { start: addMonths(end, -MONTHS), end }
  }
  return periodOf(span === 'thisYear' ? today : addMonths(today, -MONTHS), 'year')
}
