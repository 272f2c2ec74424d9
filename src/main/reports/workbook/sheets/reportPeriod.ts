import { addDays, addMonths } from '#shared/calendar/civilDate'
import { type Period, periodOf } from '#shared/calendar/periods'
import { periodOfSpan } from '#shared/reports/caseSpan'
import { casesRepository } from '../../../cases/cases.repository'
import type { ReadContext } from '../sheetKind'

/**
 * The days that the figures of cases are of, as they were chosen. A business whose first case came this month has no
 * month that is over: then this one counts among the last twelve.
 */
export function reportPeriod({ db, clock, span }: ReadContext): Period {
  const today = clock.today()
  const period = periodOfSpan(span, today)
  if (span !== 'lastMonths') return period
  if (casesRepository(db).isAnyUntil(addDays(period.end, -1))) return period
  const { end } = periodOf(today, 'month')
  return { start: addMonths(end, -12), end }
}
