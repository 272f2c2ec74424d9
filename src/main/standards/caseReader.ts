import type { Clock } from '#shared/analysis/serviceStandards'
import { businessMinutes } from '#shared/calendar/businessClock'
import { addDays, addMonths, type CivilDate } from '#shared/calendar/civilDate'
import {
  isPeriodComplete,
  type Period,
  type PeriodLength,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '#shared/calendar/periods'
import { dateOf, MINUTES_PER_DAY, minutesBetween, type WallClock } from '#shared/calendar/wallClock'
import type { KnownCustomers } from '#shared/customers/whoGroups'
import { isOfWho } from '#shared/standards/caseSplit'
import { minutesOfOpenDay } from '#shared/standards/goals'
import { type CountedCase, type MeasuredCase, measuredCase } from '#shared/standards/measuredCase'
import type { StandardsFilter } from '#shared/standards/standardsRead'
import { serviceCalendar } from '../calendar/calendar.repository'
import { ownersView, whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { caseHistories } from './caseHistories'

/** What is looked at, and when. */
export interface Question {
  readonly period: PeriodLength
  readonly start: CivilDate
  /** Days instead of the period of `start`: whole months. */
  readonly span?: Period
  readonly filter: StandardsFilter
  readonly clock: 'business' | 'calendar'
  readonly now: WallClock
  /** Every case, where it was read before for another question of the same day. */
  readonly histories?: readonly CountedCase[]
}

/** The cases that a question is about, measured, and its periods. */
export interface ReadCases {
  readonly all: readonly CountedCase[]
  readonly cases: readonly MeasuredCase[]
  readonly period: Period & { readonly isRunning: boolean }
  readonly previous: Period
  /** Every month from the first case of the register to today. */
  readonly months: readonly Period[]
  readonly clock: 'business' | 'calendar'
  readonly measure: Clock
  readonly hasHours: boolean
  readonly minutesPerDay: number
  readonly today: CivilDate
}

/** Reads and measures the cases that a filter lets through. */
export function readCases(db: Db, question: Question): ReadCases {
  const { period: length, start, span, filter, clock, now } = question
  const today = dateOf(now)
  const { measure, isBusiness, openDay } = measureOf(db, clock, today)
  const all = question.histories ?? caseHistories(db, today)
  const period = span ?? periodOf(start, length)
  const first = all.reduce((found, { facts }) => earlier(dateOf(facts.openedAt), found), today)
  return {
    all,
    cases: all.filter(passes(db, filter, today)).map((one) => measuredCase(one, measure, now)),
    period: { ...period, isRunning: !isPeriodComplete(period, today) },
    previous: span ? spanBefore(span) : previousPeriod(period, length),
    months: periodsBetween(first, today, 'month'),
    clock: isBusiness ? 'business' : 'calendar',
    measure,
    hasHours: openDay !== null,
    minutesPerDay: isBusiness && openDay !== null ? openDay : MINUTES_PER_DAY,
    today,
  }
}

const earlier = (one: CivilDate, other: CivilDate) => (one < other ? one : other)

/** As many months before. */
function spanBefore({ start, end }: Period): Period {
  return { start: addMonths(start, -periodsBetween(start, addDays(end, -1), 'month').length), end: start }
}

/** The clock that cases are measured by: that of the opening hours where there are any and it is asked for. */
export function measureOf(db: Db, clock: Question['clock'], today: CivilDate) {
  const calendar = serviceCalendar(db)
  const openDay = minutesOfOpenDay(calendar, today)
  const isBusiness = clock === 'business' && openDay !== null
  const measure: Clock = isBusiness ? (from, to) => businessMinutes(calendar, from, to) : wallMinutes
  return { measure, isBusiness, openDay }
}

/** Null when the moments are the wrong way round, as for the business clock. */
function wallMinutes(from: WallClock, to: WallClock): number | null {
  const minutes = minutesBetween(from, to)
  return minutes < 0 ? null : minutes
}

function passes(
  db: Db,
  { kind, channel, responsible, element, placeId, role, segment }: StandardsFilter,
  today: CivilDate,
) {
  const isOfThem = isOfWho({ role, segment }, whoIs(db, { role, segment }, today))
  return (one: CountedCase): boolean => {
    const { facts } = one
    return (
      (kind === null || facts.kind === kind) &&
      (channel === null || facts.channel === channel) &&
      (responsible === null || (facts.responsibleId ?? 'owner') === responsible) &&
      (element === null || facts.element === element) &&
      (placeId === null || facts.placeId === placeId) &&
      isOfThem(one)
    )
  }
}

/** Who the customers are, as far as a filter asks for it: micro-segments take longer to tell than roles. */
function whoIs(
  db: Db,
  { role, segment }: Pick<StandardsFilter, 'role' | 'segment'>,
  today: CivilDate,
): KnownCustomers {
  if (segment !== null) return whoIsRepository(db).bySegment(ownersView(db, today))
  return role === null ? new Map() : whoIsRepository(db).byRole()
}
