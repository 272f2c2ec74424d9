import type { Interval } from '../stats/numbers'

/** An indicator of a period: a share 0–1, days, money or a rate; null without cases (domain.md §0.1, C14). */
export interface IndicatorValue {
  readonly value: number | null
  readonly n: number
  readonly interval: Interval | null
  readonly ids: readonly number[]
}
