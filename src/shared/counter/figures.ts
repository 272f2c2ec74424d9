import { type CivilDate, weekdayOf } from '../calendar/civilDate'
import { percentage } from '../stats/numbers'
import { type Proportion, proportion } from '../stats/proportion'
import { purchaseResult } from './purchases'
import type { Reason } from './reasons'
import { type Shift, shifts } from './shifts'

export const visitResults = ['bought', 'notBought', 'unknown'] as const
export type VisitResult = (typeof visitResults)[number]

/** Visits of one day that are alike. */
export interface CountedVisits {
  readonly day: CivilDate
  /** 0 to 23; null when only the day is known. */
  readonly hour: number | null
  readonly shift: Shift | null
  readonly result: VisitResult
  /** The key of a reason; null when nobody said why. */
  readonly reason: string | null
  readonly count: number
}

/** How one part of the time went. */
export interface PartOfTime {
  /** A shift, a weekday 1 to 7 (Monday 1), or an hour 0 to 23. */
  readonly part: string
  readonly visits: number
  readonly conversion: Proportion
  /** Visits that wanted to buy and were lost by the service: demand that was not served (domain.md §1.26). */
  readonly unserved: number
  /** Visits a day on which that part was counted; of an hour, a day that was counted from before to after it. */
  readonly perDay: number
}

export interface CounterFigures {
  readonly visits: number
  readonly bought: number
  readonly notBought: number
  readonly unknown: number
  readonly conversion: Proportion
  /** Most given first; those of the list that nobody gave are left out. */
  readonly reasons: readonly { readonly key: string; readonly n: number; readonly percent: number | null }[]
  /** Visits without purchase of which nobody knows why. */
  readonly withoutReason: number
  /** Of the known reasons, those that are failures of the service (domain.md §1.15). */
  readonly lostByService: Proportion
  /** Visits without purchase, without those who only looked: what is multiplied by the ticket. */
  readonly lostSales: number
  readonly byShift: readonly PartOfTime[]
  readonly byWeekday: readonly PartOfTime[]
  /** Only of visits whose hour is known. */
  readonly byHour: readonly PartOfTime[]
}

/** Everything that the tally tells of a time (domain.md §1.15, K3, and §1.26 for when). */
export function counterFigures(
  counted: readonly CountedVisits[],
  reasons: readonly Reason[],
): CounterFigures {
  const of = (result: VisitResult) => sum(counted.filter((visits) => visits.result === result))
  const kinds = new Map(reasons.map(({ key, kind }) => [key, kind]))
  const isService = (key: string | null) => key !== null && kinds.get(key) === 'service'
  const given = new Map<string, number>()
  for (const { reason, count } of counted) {
    if (reason !== null) given.set(reason, (given.get(reason) ?? 0) + count)
  }
  const known = [...given].map(([key, n]) => ({ key, n, isServiceFailure: isService(key) }))
  const knownCount = known.reduce((total, { n }) => total + n, 0)
  const failures = sum(counted.filter(({ reason }) => isService(reason)))
  const looking = sum(counted.filter(({ reason }) => reason !== null && kinds.get(reason) === 'looking'))
  const [bought, notBought, unknown] = [of('bought'), of('notBought'), of('unknown')]
  const parts = (
    keyOf: (visits: CountedVisits) => string | null,
    order: readonly string[],
    daysOf: ((part: string) => number) | null = null,
  ) => partsOfTime(counted, keyOf, isService, order, daysOf)
  return {
    visits: bought + notBought + unknown,
    bought,
    notBought,
    unknown,
    conversion: purchaseResult(bought, notBought, known).conversion,
    reasons: known
      .map(({ key, n }) => ({ key, n, percent: percentage(n, knownCount) }))
      .sort((one, other) => other.n - one.n || one.key.localeCompare(other.key)),
    withoutReason: notBought - knownCount,
    lostByService: proportion(failures, knownCount),
    lostSales: notBought - looking,
    byShift: parts(({ shift }) => shift, shifts),
    byWeekday: parts(({ day }) => String(weekdayOf(day)), ['1', '2', '3', '4', '5', '6', '7']),
    byHour: parts(({ hour }) => (hour === null ? null : String(hour)), hours, daysByHour(counted)),
  }
}

/** From who came in to who bought (domain.md §1.15). */
export interface Funnel {
  readonly came: number
  /** Bought, or did not and had not only come to look. */
  readonly wanted: number
  readonly bought: number
  readonly looking: number
  /** Sales lost to the service, to something else, and to what nobody said; they add up to what lies between. */
  readonly lost: { readonly service: number; readonly other: number; readonly unsaid: number }
}

/** The steps of a time, out of its figures. */
export function funnelOf(
  figures: Pick<
    CounterFigures,
    'visits' | 'bought' | 'notBought' | 'lostSales' | 'lostByService' | 'withoutReason'
  >,
): Funnel {
  const { visits, bought, notBought, lostSales, lostByService, withoutReason } = figures
  const { successes: service } = lostByService
  const lost = { service, other: lostSales - service - withoutReason, unsaid: withoutReason }
  return { came: visits, wanted: bought + lostSales, bought, looking: notBought - lostSales, lost }
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour))

const sum = (counted: readonly { readonly count: number }[]) =>
  counted.reduce((total, { count }) => total + count, 0)

function partsOfTime(
  counted: readonly CountedVisits[],
  keyOf: (visits: CountedVisits) => string | null,
  isService: (key: string | null) => boolean,
  order: readonly string[],
  daysOf: ((part: string) => number) | null = null,
): PartOfTime[] {
  const byPart = new Map<string, CountedVisits[]>()
  for (const visits of counted) {
    const part = keyOf(visits)
    if (part === null) continue
    const same = byPart.get(part)
    if (same) same.push(visits)
    else byPart.set(part, [visits])
  }
  return order.flatMap((part) => {
    const same = byPart.get(part)
    if (!same) return []
    const days = daysOf?.(part) ?? new Set(same.map(({ day }) => day)).size
    const visits = sum(same)
    const bought = sum(same.filter(({ result }) => result === 'bought'))
    const notBought = sum(same.filter(({ result }) => result === 'notBought'))
    return {
      part,
      visits,
      conversion: proportion(bought, bought + notBought),
      unserved: sum(same.filter(({ reason }) => isService(reason))),
      perDay: visits / days,
    }
  })
}

/**
 * On how many days an hour lies between the first and the last visit that were counted: that nobody came in it is as
 * much a figure as that many did.
 */
function daysByHour(counted: readonly CountedVisits[]): (hour: string) => number {
  const spans = new Map<CivilDate, { first: number; last: number }>()
  for (const { day, hour } of counted) {
    if (hour === null) continue
    const { first, last } = spans.get(day) ?? { first: hour, last: hour }
    spans.set(day, { first: Math.min(first, hour), last: Math.max(last, hour) })
  }
  return (hour) =>
    [...spans.values()].filter(({ first, last }) => first <= Number(hour) && Number(hour) <= last).length
}

/** Hours that stand out: how many times the mean hour makes a peak, and how little makes an idle one. */
const PEAK = 1.5
const IDLE = 0.5

/** Which hours are peaks and which are idle, by visits a day (domain.md §1.26); none with fewer than three hours. */
export function busyHours(byHour: readonly PartOfTime[]): { peak: string[]; idle: string[] } {
  if (byHour.length < 3) return { peak: [], idle: [] }
  const mean = byHour.reduce((total, { perDay }) => total + perDay, 0) / byHour.length
  const those = (is: (perDay: number) => boolean) =>
    byHour.filter(({ perDay }) => is(perDay)).map(({ part }) => part)
  return { peak: those((perDay) => perDay >= PEAK * mean), idle: those((perDay) => perDay <= IDLE * mean) }
}
