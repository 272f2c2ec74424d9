import type { CivilDate } from '#shared/calendar/civilDate'
import type { LocalText } from '#shared/i18n/languages'
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

/** Days that are judged as one, both ends included: those of a wave, or a month. */
export interface IndicatorSpan {
  readonly start: CivilDate
  readonly end: CivilDate
  /** The name of the wave; null for a month. */
  readonly label: string | null
  read(): IndicatorReading
}

/** A figure that a feature can read for any days: goals aim at it, actions are to move it. */
export interface IndicatorSource {
  /** Without dots; its name is in `indicators.names` unless it brings one of its own. */
  readonly key: string
  readonly name?: LocalText
  /** What it belongs to, such as the title of its survey. */
  readonly group?: LocalText
  readonly unit: IndicatorUnit
  readonly isHigherBetter: boolean
  /** It may read the whole register of cases: read it where somebody asks for it, not on the way to the home page. */
  readonly readsRegister?: boolean
  /** Over [start, end): the day `end` is no longer in it. */
  read(period: { readonly start: CivilDate; readonly end: CivilDate }): IndicatorReading
  /** Where it is not measured by months: each time that it was, in order and over by today. */
  spans?(): readonly IndicatorSpan[]
}
