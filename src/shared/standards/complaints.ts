import { addMonths, type CivilDate } from '../calendar/civilDate'
import type { Period } from '../calendar/periods'
import { dateOf } from '../calendar/wallClock'
import { isDissatisfaction } from '../cases/kinds'
import { plainWords } from '../customers/searchText'
import { type ControlChart, rateChart } from '../stats/controlChart'
import { type Cause, pareto } from '../stats/pareto'
import { type Proportion, proportion } from '../stats/proportion'
import { openedIn } from './fiveStandards'
import type { CountedCase, MeasuredCase } from './measuredCase'
import type { MonthValue } from './trend'

/** Months back in which another complaint makes somebody a repeat complainant. */
const REPEAT_MONTHS = 12

/** Complaints and claims, which the complaint figures count (domain.md §1.12). */
export function isComplaint({ facts }: CountedCase): boolean {
  return isDissatisfaction(facts.kind)
}

/** A bar of the Pareto of causes; percentages 0–100. */
export interface CauseBar extends Cause {
  readonly percent: number | null
  readonly cumulativePercent: number | null
  /** One of the few that make most of the total. */
  readonly isVital: boolean
  /** "Others", always the last. */
  readonly isRemainder: boolean
  readonly ids: readonly number[]
}

/** The Pareto of the main causes (domain.md §1.12, §3.8). */
export interface CausePareto {
  readonly total: number
  readonly bars: readonly CauseBar[]
  /** Others are more than 20 %: they should be classified again. */
  readonly hasLargeRemainder: boolean
  /** Cases without a cause yet, which are no part of the bars. */
  readonly withoutCause: readonly number[]
}

/** Whether a cause is the rest: what people call "others", in Spanish or English. */
export function isRemainderCause(name: string): boolean {
  return /^(otr[oa]s?|others?)( (causas?|motivos?|causes?|reasons?))?$/.test(plainWords(name))
}

/** Counts the main cause of some cases. */
export function causePareto(cases: readonly CountedCase[]): CausePareto {
  const byCause = new Map<string, number[]>()
  for (const { id, causeName } of cases) {
    if (causeName !== null) byCause.set(causeName, [...(byCause.get(causeName) ?? []), id])
  }
  const rest = [...byCause.keys()].filter(isRemainderCause)
  const remainder = rest[0] ?? null
  // "Otros" and "Otras causas" are one remainder.
  for (const name of rest.slice(1)) {
    byCause.set(rest[0] ?? name, [...(byCause.get(rest[0] ?? name) ?? []), ...(byCause.get(name) ?? [])])
    byCause.delete(name)
  }
  const counted = [...byCause].map(([name, ids]) => ({ name, n: ids.length }))
  const { total, rows, vitalFew, hasLargeRemainder } = pareto(counted, remainder)
  return {
    total,
    bars: rows.map((row) => ({
      ...row,
      isVital: vitalFew.includes(row.name),
      isRemainder: row.name === remainder,
      ids: byCause.get(row.name) ?? [],
    })),
    hasLargeRemainder,
    withoutCause: cases.filter(({ causeName }) => causeName === null).map(({ id }) => id),
  }
}

/**
 * Of the known customers who complained in a period, the share (0–1) who complained more than once in the twelve
 * months up to its end. Anonymous complaints cannot be told apart and are left out.
 */
export function repeatComplainants(
  cases: readonly MeasuredCase[],
  period: Period,
): Proportion & { readonly ids: readonly number[] } {
  const earliest = addMonths(period.end, -REPEAT_MONTHS)
  const from: CivilDate = earliest < period.start ? earliest : period.start
  const known = openedIn(cases.filter(isComplaint), { start: from, end: period.end }).filter(
    ({ facts }) => facts.customerId !== null,
  )
  const counts = new Map<number, number>()
  for (const { facts } of known) {
    if (facts.customerId !== null) counts.set(facts.customerId, (counts.get(facts.customerId) ?? 0) + 1)
  }
  const inPeriod = known.filter(({ facts }) => dateOf(facts.openedAt) >= period.start)
  const complainants = new Set(inPeriod.map(({ facts }) => facts.customerId ?? 0))
  const isRepeated = (customerId: number | null) => (counts.get(customerId ?? 0) ?? 0) > 1
  return {
    ...proportion([...complainants].filter(isRepeated).length, complainants.size),
    ids: known.filter(({ facts }) => isRepeated(facts.customerId)).map(({ id }) => id),
  }
}

/** Complaints of a month and the customers served in it; null when nobody noted them. */
export interface ComplaintsOfMonth extends MonthValue {
  readonly customers: number | null
}

/** What the chart of complaints counts: per thousand customers, or the complaints themselves. */
export type ComplaintUnit = 'rate' | 'count'

/**
 * A rate, when the customers of at least half of the months that are over are known; else the chart counts complaints
 * and says that there is no denominator (domain.md §1.12).
 */
export function complaintUnit(complete: readonly Pick<ComplaintsOfMonth, 'customers'>[]): ComplaintUnit {
  const noted = complete.filter(({ customers }) => customers !== null).length
  return noted > 0 && noted * 2 >= complete.length ? 'rate' : 'count'
}

/** The u chart of months that are over, per thousand customers or of plain counts (domain.md §3.8). */
export function complaintChart(complete: readonly ComplaintsOfMonth[], unit: ComplaintUnit): ControlChart {
  return rateChart(
    complete.map(({ n, customers }) => ({
      count: n,
      size: unit === 'count' ? 1 : (customers ?? 0) / 1000,
    })),
  )
}

/** How old the open cases are, in calendar days: up to a week, a month, a quarter, and older. */
export const ageBands = ['week', 'month', 'quarter', 'older'] as const
export type AgeBand = (typeof ageBands)[number]

/** The band of an age in days. */
export function ageBandOf(days: number): AgeBand {
  if (days <= 7) return 'week'
  if (days <= 30) return 'month'
  return days <= 90 ? 'quarter' : 'older'
}
