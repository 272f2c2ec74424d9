import { type Pair, spearman } from '../stats/correlation'
import { isAtLeast, percentage } from '../stats/numbers'

/** Direction of an indicator between two periods. */
export type Direction = 'up' | 'down' | 'same'

/**
 * Relative change in percent, 100·(newer − older)/|older|, and its arrow: up from +2 %, down from −2 %
 * (domain.md §1.19, N1). Null when a value is missing or the older one is 0.
 */
export function chainChange(
  older: number | null,
  newer: number | null,
): { readonly percent: number; readonly direction: Direction } | null {
  if (older === null || newer === null) return null
  const percent = percentage(newer - older, Math.abs(older))
  if (percent === null) return null
  if (isAtLeast(percent, 2)) return { percent, direction: 'up' }
  return { percent, direction: isAtLeast(-percent, 2) ? 'down' : 'same' }
}

/** The links of the service-profit chain, from how the team is treated to what is left (domain.md §1.19). */
export const chainLinkKinds = [
  'internalQuality',
  'satisfaction',
  'retention',
  'productivity',
  'value',
  'customers',
  'loyalty',
  'profit',
] as const
export type ChainLinkKind = (typeof chainLinkKinds)[number]

/** Complete periods before anything is said of two links together (domain.md §1.19). */
export const FEWEST_PERIODS_TOGETHER = 8

export interface Together {
  readonly first: number
  readonly second: number
  /** Spearman's correlation, −1 to 1. */
  readonly r: number
  readonly n: number
}

/**
 * Which neighbouring links go together over the periods, each a series from the oldest period on (domain.md §1.19).
 * Nothing below eight periods in which both have a figure.
 */
export function linksTogether(series: readonly (readonly (number | null)[])[]): Together[] {
  return series.slice(1).flatMap((values, index) => {
    const before = series[index] ?? []
    const found = spearman(values.map((value, at): Pair => [before[at] ?? null, value]))
    if (found === null || found.n < FEWEST_PERIODS_TOGETHER) return []
    return [{ first: index, second: index + 1, ...found }]
  })
}
