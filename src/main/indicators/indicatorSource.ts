import type { CivilDate } from '#shared/calendar/civilDate'
import type { IndicatorUnit } from '#shared/indicators/indicator'
import type { NetPromoter } from '#shared/stats/netPromoter'

/** An indicator over a period, in its own unit; null without data. */
export interface IndicatorReading {
  readonly value: number | null
  readonly n: number
  /** What the value was made of, where a difference of two can be tested (domain.md §3.6). */
  readonly share?: { readonly successes: number; readonly n: number }
  readonly mean?: { readonly mean: number; readonly standardDeviation: number; readonly n: number }
  readonly netPromoter?: NetPromoter
}

/** A figure that a feature can read for any days: goals aim at it, actions are to move it. */
export interface IndicatorSource {
  /** Without dots; its name is in `indicators.names`. */
  readonly key: string
  readonly unit: IndicatorUnit
  readonly isHigherBetter: boolean
  /** Over [start, end): the day `end` is no longer in it. */
  read(period: { readonly start: CivilDate; readonly end: CivilDate }): IndicatorReading
}
