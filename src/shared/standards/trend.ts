import type { CivilDate } from '../calendar/civilDate'
import { isPeriodComplete, type Period } from '../calendar/periods'
import { type ControlChart, individualsChart, type LimitsState, type Signal } from '../stats/controlChart'
import { FEWEST_SHOWN } from './fiveStandards'

/** What a month of a trend was read from. */
export interface MonthValue {
  readonly month: Period
  readonly value: number | null
  readonly n: number
  readonly ids: readonly number[]
}

/** A month of a trend; its limits are null where there are none. */
export interface TrendPoint {
  /** First day of the month. */
  readonly start: CivilDate
  readonly value: number | null
  readonly n: number
  readonly lower: number | null
  readonly upper: number | null
  readonly signals: readonly Signal[]
  /** The month is not over: drawn apart, and no part of the limits (domain.md §0.1, C10). */
  readonly isRunning: boolean
  readonly ids: readonly number[]
}

/** A figure month by month with what is normal for it. */
export interface Trend {
  readonly limits: LimitsState
  readonly center: number | null
  readonly points: readonly TrendPoint[]
}

/**
 * The trend of a figure read from cases, with the limits of individual values (domain.md §3.8). Months of fewer than
 * five cases are gaps (§0.1, C6), and the month under way stays out of the limits (C10).
 */
export function individualsTrend(months: readonly MonthValue[], today: CivilDate): Trend {
  const shown = months.map((one) => ({ ...one, value: one.n < FEWEST_SHOWN ? null : one.value }))
  return trendOf(shown, today, (values) => individualsChart(values.map(({ value }) => value)))
}

/** The trend of any figure: the chart is made of the months that are over, the one under way comes after it. */
export function trendOf<M extends MonthValue>(
  months: readonly M[],
  today: CivilDate,
  chartOf: (complete: readonly M[]) => ControlChart,
): Trend {
  const complete = months.filter(({ month }) => isPeriodComplete(month, today))
  const chart = chartOf(complete)
  const points = months.map(({ month, value, n, ids }): TrendPoint => {
    const index = complete.findIndex((one) => one.month.start === month.start)
    const drawn = chart.points[index]
    return {
      start: month.start,
      value: drawn ? drawn.value : value,
      n,
      lower: drawn?.lower ?? null,
      upper: drawn?.upper ?? null,
      signals: drawn?.signals ?? [],
      isRunning: !drawn,
      ids,
    }
  })
  return { limits: chart.limits, center: chart.center, points }
}

/** What a trend says to whoever reads it (domain.md §3.8): look for a cause, or leave things as they are. */
export type Verdict =
  | { readonly kind: 'tooFew' }
  | { readonly kind: 'normal' }
  | { readonly kind: 'outside' | 'run'; readonly start: CivilDate; readonly isAbove: boolean }

/** The last signal of a trend, a point outside before a run; or that there is none. */
export function verdictOf({ limits, center, points }: Trend): Verdict {
  if (limits === 'none' || center === null) return { kind: 'tooFew' }
  const last = points.filter(({ signals }) => signals.length > 0).at(-1)
  if (!last || last.value === null) return { kind: 'normal' }
  const kind = last.signals.includes('outside') ? 'outside' : 'run'
  return { kind, start: last.start, isAbove: last.value > center }
}
