import { isInPeriod } from '#shared/calendar/periods'
import { type ReplyTerm, replyDue } from '#shared/calendar/terms'
import { dateOf } from '#shared/calendar/wallClock'
import { proportion } from '#shared/stats/proportion'
import { legalCalendar } from '../calendar/calendar.repository'
import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'

const fiveDays: ReplyTerm = { unit: 'businessDays', amount: 5, roll: 'none' }

interface Complaint {
  readonly openedAt: string
  readonly answeredOn: string | null
}

/**
 * Complaints and claims answered within five business days, of those opened in the period whose five days are over or
 * that were answered: what small firms promise most, whatever the term of the law is.
 */
export function repliedInFiveDays({ db, clock }: Pick<Deps, 'db' | 'clock'>): IndicatorSource {
  return {
    key: 'repliedIn5Days',
    unit: 'percent',
    isHigherBetter: true,
    read: (period) => {
      const calendar = legalCalendar(db)
      const opened = db
        .prepare<[string, string], Complaint>(`
          SELECT opened_at AS openedAt, answered_on AS answeredOn FROM customer_case
          WHERE kind IN ('complaint', 'claim') AND state <> 'void' AND opened_at >= ? AND opened_at < ?`)
        .all(period.start, period.end)
        .filter(({ openedAt }) => isInPeriod(dateOf(openedAt), period))
      const decided = opened.flatMap(({ openedAt, answeredOn }) => {
        const due = replyDue(dateOf(openedAt), fiveDays, calendar)
        if (answeredOn !== null) return [answeredOn <= due]
        return due < clock.today() ? [false] : []
      })
      const { successes, n, share } = proportion(decided.filter(Boolean).length, decided.length)
      return { value: share === null ? null : 100 * share, n, share: { successes, n } }
    },
  }
}
