import { isInPeriod, type Period } from '../calendar/periods'
import { estimateMean } from '../stats/meanInterval'
import { clipInterval } from '../stats/numbers'
import type { IndicatorValue } from './indicatorValue'
import type { CaseVerdict, MeasuredCase } from './measuredCase'

type Told = MeasuredCase & { readonly verdict: CaseVerdict }

/** Cases whose customers were asked in a period and answered. */
export function askedIn(cases: readonly MeasuredCase[], period: Period): Told[] {
  return cases.flatMap((one) => {
    const { verdict } = one
    return verdict && isInPeriod(verdict.askedOn, period) ? [{ ...one, verdict }] : []
  })
}

const points = { min: 1, max: 5 }

/** Satisfaction with handling of a period, mean on 1–5 with its t interval (domain.md §2.3, §3.2). */
export function handlingIn(cases: readonly MeasuredCase[], period: Period): IndicatorValue {
  const rated = askedIn(cases, period).flatMap(({ id, verdict: { handling } }) =>
    handling === null ? [] : [{ id, handling }],
  )
  const { n, mean, interval } = estimateMean(rated.map(({ handling }) => handling))
  return {
    value: mean,
    n,
    interval: interval && clipInterval(interval, points),
    ids: rated.map(({ id }) => id),
  }
}
