import { mean, sum } from '../stats/mean'
import { percentage } from '../stats/numbers'

/** A month of the team: people at its start, who joined and who left in it, and the work done. */
export interface TeamMonth {
  /** 'YYYY-MM'. */
  readonly month: string
  readonly atStart: number
  readonly joined: number
  readonly departed: number
  /** Hours worked by all; null when nobody noted them. */
  readonly hours: number | null
  /** What was done in them, in whatever the owner counts; null when nobody noted it. */
  readonly output: number | null
}

/** People at the end of a month. */
export function atEnd({ atStart, joined, departed }: TeamMonth): number {
  return atStart + joined - departed
}

/**
 * People who left per 100 of the average headcount, that of a month being the mean of its two ends
 * (domain.md §1.19). Null without months or without people.
 */
export function turnover(months: readonly TeamMonth[]): number | null {
  const average = mean(months.map((month) => (month.atStart + atEnd(month)) / 2))
  return average === null ? null : percentage(sum(months.map(({ departed }) => departed)), average)
}

/** What was done per hour worked, over the months that say both (domain.md §1.19). Null without any. */
export function productivity(months: readonly TeamMonth[]): number | null {
  const told = months.flatMap(({ hours, output }) =>
    hours === null || output === null ? [] : [{ hours, output }],
  )
  const hours = sum(told.map((one) => one.hours))
  return hours === 0 ? null : sum(told.map((one) => one.output)) / hours
}
