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
  /** What is usual in its stretch. */
  readonly center: number | null
  readonly signals: readonly Signal[]
  /** The month is not over: drawn apart, and no part of the limits (domain.md §0.1, C10). */
  readonly isRunning: boolean
  readonly ids: readonly number[]
}

/** From when on a trend begins anew, because something was changed on purpose (domain.md §3.8). */
export interface Restart {
  readonly id: number
  /** First day of a month. */
  readonly start: CivilDate
  readonly reason: string
}

/** A figure month by month with what is normal for it, since it last began anew. */
export interface Trend {
  /** Oldest first. */
  readonly restarts: readonly Restart[]
  readonly limits: LimitsState
  readonly center: number | null
  readonly points: readonly TrendPoint[]
}

/**
 * The trend of a figure read from cases, with the limits of individual values (domain.md §3.8). Months of fewer than
 * five cases are gaps (§0.1, C6), and the month under way stays out of the limits (C10).
 */
export function individualsTrend(
  months: readonly MonthValue[],
  today: CivilDate,
  restarts: readonly Restart[] = [],
): Trend {
  const shown = months.map((one) => ({ ...one, value: one.n < FEWEST_SHOWN ? null : one.value }))
  return trendOf(shown, { today, restarts }, (values) => individualsChart(values.map(({ value }) => value)))
}

/**
 * The trend of any figure: a chart of the months that are over, the one under way comes after it. Where it begins
 * anew the months after are a chart of their own, and those before keep theirs.
 */
export function trendOf<M extends MonthValue>(
  months: readonly M[],
  { today, restarts }: { readonly today: CivilDate; readonly restarts: readonly Restart[] },
  chartOf: (complete: readonly M[]) => ControlChart,
): Trend {
  const complete = months.filter(({ month }) => isPeriodComplete(month, today))
  const charts = stretchesOf(complete, restarts).map((stretch) => ({ stretch, chart: chartOf(stretch) }))
  const drawn = new Map(
    charts.flatMap(({ stretch, chart: { center, points } }) =>
      stretch.map(({ month }, index) => [month.start, { center, point: points[index] }] as const),
    ),
  )
  const points = months.map(({ month, value, n, ids }): TrendPoint => {
    const { center = null, point } = drawn.get(month.start) ?? {}
    return {
      start: month.start,
      value: point ? point.value : value,
      n,
      lower: point?.lower ?? null,
      upper: point?.upper ?? null,
      center,
      signals: point?.signals ?? [],
      isRunning: !point,
      ids,
    }
  })
  const last = charts.at(-1)?.chart
  return { restarts, limits: last?.limits ?? 'none', center: last?.center ?? null, points }
}

/** The months between one new beginning and the next; at least one stretch, which may be empty. */
function stretchesOf<M extends MonthValue>(months: readonly M[], restarts: readonly Restart[]): M[][] {
  const starts = restarts.map(({ start }) => start).sort()
  return ['', ...starts].map((start, index) => {
    const end = starts[index]
    return months.filter(({ month }) => month.start >= start && (end === undefined || month.start < end))
  })
}

/** What a trend says to whoever reads it (domain.md §3.8): look for a cause, or leave things as they are. */
export type Verdict =
  | { readonly kind: 'tooFew' }
  | { readonly kind: 'normal' }
  | { readonly kind: 'outside' | 'run'; readonly start: CivilDate; readonly isAbove: boolean }

/** The last signal of a trend, a point outside before a run; or that there is none. */
export function verdictOf({ restarts, limits, center, points }: Trend): Verdict {
  if (limits === 'none' || center === null) return { kind: 'tooFew' }
  const since = restarts.at(-1)?.start ?? ''
  const last = points.filter(({ start, signals }) => start >= since && signals.length > 0).at(-1)
  if (!last || last.value === null) return { kind: 'normal' }
  const kind = last.signals.includes('outside') ? 'outside' : 'run'
  return { kind, start: last.start, isAbove: last.value > center }
}
