import { isAtLeast, percentage } from './numbers'

/** A cause and how often it was counted. */
export type Cause = { readonly name: string; readonly n: number }

/** A row of the chart: percentages of the total, 0–100; null when nothing was counted. */
export type ParetoRow = Cause & { readonly percent: number | null; readonly cumulativePercent: number | null }

/** Causes in order, and the few that make most of the total. */
export type Pareto = {
  readonly total: number
  readonly rows: readonly ParetoRow[]
  /** Names of the shortest run of first rows that reaches 80 %, the remainder never among them. */
  readonly vitalFew: readonly string[]
  /** The remainder holds more than 20 %: its records should be classified again. */
  readonly hasLargeRemainder: boolean
}

/**
 * Pareto table: most counted first, ties by name, the cause called `remainder` ("others") always last
 * (domain.md §1.12, §3.8).
 */
export function pareto(causes: readonly Cause[], remainder: string | null = null): Pareto {
  const isRemainder = ({ name }: Cause) => name === remainder
  const named = causes.filter((cause) => !isRemainder(cause))
  named.sort((first, second) => second.n - first.n || first.name.localeCompare(second.name, 'es'))
  const ordered = [...named, ...causes.filter(isRemainder)]
  const total = causes.reduce((all, { n }) => all + n, 0)
  const rows: ParetoRow[] = []
  const vitalFew: string[] = []
  let cumulative = 0
  for (const cause of ordered) {
    const isReached = isAtLeast(cumulative, 0.8 * total)
    if (!isReached && !isRemainder(cause)) vitalFew.push(cause.name)
    cumulative += cause.n
    rows.push({
      ...cause,
      percent: percentage(cause.n, total),
      cumulativePercent: percentage(cumulative, total),
    })
  }
  const left = causes.filter(isRemainder).reduce((all, { n }) => all + n, 0)
  return { total, rows, vitalFew, hasLargeRemainder: total > 0 && !isAtLeast(0.2, left / total) }
}
