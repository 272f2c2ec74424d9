import { addDays, daysBetween } from '../calendar/civilDate'
import { isInPeriod, type Period, periodsBetween } from '../calendar/periods'
import { dateOf } from '../calendar/wallClock'
import { type ComplianceState, compliance } from '../cases/compliance'
import { isDissatisfaction } from '../cases/kinds'
import { easyFrom } from '../cases/satisfaction'
import { eventRate } from '../stats/poisson'
import { proportion } from '../stats/proportion'
import { median } from '../stats/quantile'
import { lastSolvedIn, openedIn } from './fiveStandards'
import { askedIn } from './handling'
import type { IndicatorValue } from './indicatorValue'
import { isReplyOwed, type MeasuredCase } from './measuredCase'

/** What is told of how cases are handled (domain.md §2.3). */
export const indicatorKeys = [
  'acknowledged',
  'answeredInTime',
  'daysToAnswer',
  'reopened',
  'accepted',
  'easy',
  'wouldReturn',
  'solvedAsTold',
  'cost',
  'perThousand',
] as const
export type IndicatorKey = (typeof indicatorKeys)[number]

/** What the indicators need beside the cases. */
export interface IndicatorFacts {
  /** Whether a case was acknowledged in time; null while it still can be. */
  readonly isAcknowledgedInTime: (one: MeasuredCase) => boolean | null
  /** Customers served in a month, 'YYYY-MM'; null when nobody noted it. */
  readonly served: (month: string) => number | null
}

type IndicatorRule = (cases: readonly MeasuredCase[], period: Period, facts: IndicatorFacts) => IndicatorValue

/** Each indicator with its cohort (domain.md §2.3). */
export const indicatorRules: Readonly<Record<IndicatorKey, IndicatorRule>> = {
  acknowledged: (cases, period, { isAcknowledgedInTime }) => {
    const decided = openedIn(cases, period)
      .filter(isReplyOwed)
      .flatMap((one) => {
        const isInTime = isAcknowledgedInTime(one)
        return isInTime === null ? [] : [{ ...one, isInTime }]
      })
    return shareOf(decided, ({ isInTime }) => isInTime)
  },
  answeredInTime: (cases, period) => answeredInTime(openedIn(cases, period)),
  daysToAnswer: (cases, period) => {
    const answered = openedIn(cases, period).flatMap(({ id, facts, answeredOn }) =>
      answeredOn === null ? [] : [{ id, days: daysBetween(dateOf(facts.openedAt), answeredOn) }],
    )
    return {
      value: median(answered.map(({ days }) => days)),
      n: answered.length,
      interval: null,
      ids: answered.map(({ id }) => id),
    }
  },
  reopened: (cases, period) => {
    const solved = cases.filter(({ history }) => {
      const at = history.resolvedAt[0]
      return at !== undefined && isInPeriod(dateOf(at), period)
    })
    return shareOf(solved, ({ history }) => history.reopenedAt.length > 0)
  },
  accepted: (cases, period) => {
    const told = lastSolvedIn(cases, period).filter(({ acceptance }) => acceptance !== null)
    return shareOf(told, ({ acceptance }) => acceptance === 'accepted')
  },
  easy: (cases, period) =>
    shareOf(
      askedIn(cases, period).filter(({ verdict }) => verdict.ease !== null),
      ({ verdict }) => (verdict.ease ?? 0) >= easyFrom,
    ),
  wouldReturn: (cases, period) =>
    shareOf(
      askedIn(cases, period).filter(({ verdict }) => verdict.wouldReturn !== null),
      ({ verdict }) => verdict.wouldReturn === true,
    ),
  solvedAsTold: (cases, period) =>
    shareOf(
      askedIn(cases, period).filter(({ verdict }) => verdict.isSolved !== null),
      ({ verdict }) => verdict.isSolved === true,
    ),
  cost: (cases, period) => costOf(lastSolvedIn(cases, period)),
  perThousand: (cases, period, { served }) => {
    const complaints = openedIn(cases, period).filter(
      ({ facts }) => isDissatisfaction(facts.kind) && served(facts.openedAt.slice(0, 7)) !== null,
    )
    const customers = servedIn(period, served).customers
    const rate = eventRate(complaints.length, customers, 1000)
    return {
      value: rate?.rate ?? null,
      n: complaints.length,
      interval: rate?.interval ?? null,
      ids: complaints.map(({ id }) => id),
    }
  },
}

/** Share answered within the term, of the decided ones (domain.md §2.3, G3). */
export function answeredInTime(cases: readonly MeasuredCase[]): IndicatorValue {
  const states = cases.flatMap((one) => {
    const state = complianceOf(one)
    return state === null || state === 'running' ? [] : [{ id: one.id, state }]
  })
  const { share, n, interval } = compliance(states.map(({ state }) => state))
  return { value: share, n, interval, ids: states.map(({ id }) => id) }
}

/** What the remedies of some cases cost together; `n` of them have their cost noted. */
export function costOf(cases: readonly MeasuredCase[]): IndicatorValue {
  const noted = cases.flatMap(({ id, cost }) => (cost === null ? [] : [{ id, cost }]))
  const total = noted.reduce((sum, { cost }) => sum + cost, 0)
  const value = noted.length === 0 ? null : total
  return { value, n: noted.length, interval: null, ids: noted.map(({ id }) => id) }
}

/** Customers served in the months of a period that have them noted, how many those are, and of how many. */
export function servedIn(
  period: Period,
  served: IndicatorFacts['served'],
): { readonly customers: number; readonly noted: number; readonly months: number } {
  const counts = monthsOf(period).map(served)
  const noted = counts.filter((count) => count !== null)
  return {
    customers: noted.reduce((total, count) => total + count, 0),
    noted: noted.length,
    months: counts.length,
  }
}

/** 'YYYY-MM' of each month that a period covers. */
export function monthsOf({ start, end }: Period): string[] {
  return periodsBetween(start, addDays(end, -1), 'month').map((month) => month.start.slice(0, 7))
}

function complianceOf({ deadlineState }: MeasuredCase): ComplianceState | null {
  if (deadlineState === 'none') return null
  return deadlineState === 'dueToday' ? 'running' : deadlineState
}

function shareOf<C extends MeasuredCase>(cases: readonly C[], isHit: (one: C) => boolean): IndicatorValue {
  const { share, n, interval } = proportion(cases.filter(isHit).length, cases.length)
  return { value: share, n, interval, ids: cases.map(({ id }) => id) }
}
