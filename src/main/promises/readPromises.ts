import type { CivilDate } from '#shared/calendar/civilDate'
import { isPeriodComplete, type Period, type PeriodLength, periodOf } from '#shared/calendar/periods'
import { dateOf, type WallClock } from '#shared/calendar/wallClock'
import { grouped, whoGroupOf, whoOrder } from '#shared/customers/whoGroups'
import {
  type Basis,
  dueIn,
  failureOf,
  failures,
  lateChart,
  lateMonths,
  levelOf,
  type MeasuredPromise,
} from '#shared/promises/promiseFigures'
import type { PromiseFigures, PromiseLevels } from '#shared/promises/promises.contract'
import { type Restart, trendOf } from '#shared/standards/trend'
import { ratio } from '#shared/stats/numbers'
import type { Proportion } from '#shared/stats/proportion'
import { ownersView, whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { standardsRepository } from '../standards/standards.repository'

interface MeasuredRow {
  readonly due: string
  readonly firstDue: string
  readonly done: string | null
  readonly isComplete: 0 | 1
  readonly cancelledBy: 'customer' | 'business' | null
  readonly cancelledOn: string | null
  readonly type: string
  readonly isContingency: 0 | 1
  readonly customerId: number | null
}

/** Every promise that has a day, as it is measured. */
export function measuredPromises(db: Db): MeasuredPromise[] {
  const rows = db.prepare<[], MeasuredRow>(`
    SELECT due, first_due AS firstDue, done_at AS done, is_complete AS isComplete, cancelled_by AS cancelledBy,
      cancelled_on AS cancelledOn, type, contingency_id IS NOT NULL AS isContingency,
      customer_id AS customerId
    FROM promise WHERE due IS NOT NULL AND voided_at IS NULL ORDER BY due`)
  return rows.all().map(({ isComplete, cancelledBy, cancelledOn, isContingency, ...row }) => ({
    ...row,
    isComplete: isComplete === 1,
    isContingency: isContingency === 1,
    cancelled: cancelledBy === null || cancelledOn === null ? null : { by: cancelledBy, on: cancelledOn },
  }))
}

/** Both measures of the promises of a period, with what was out of the ordinary and without it. */
export function levelsIn(
  promises: readonly MeasuredPromise[],
  period: Period,
  now: WallClock,
): PromiseLevels {
  const level = (basis: Basis, counts: (promise: MeasuredPromise) => boolean) =>
    levelOf(dueIn(promises, period, basis).filter(counts), basis, now)
  const all = () => true
  const ordinary = ({ isContingency }: MeasuredPromise) => !isContingency
  return {
    last: level('last', all),
    first: level('first', all),
    lastWithout: level('last', ordinary),
    firstWithout: level('first', ordinary),
  }
}

/** What was kept of what was promised for a period (domain.md §1.6). */
export function readPromiseFigures(
  db: Db,
  asked: { readonly period: PeriodLength; readonly start: CivilDate; readonly now: WallClock },
): PromiseFigures {
  const { now } = asked
  const today = dateOf(now)
  const period = periodOf(asked.start, asked.period)
  const promises = measuredPromises(db)
  const here = dueIn(promises, period, 'last')
  const found = here.map((promise) => failureOf(promise, now))
  const types = [...new Set(here.map(({ type }) => type))].sort((one, other) => one.localeCompare(other))
  return {
    period: { ...period, isRunning: !isPeriodComplete(period, today) },
    registered: count(db, 'SELECT count(*) FROM promise WHERE voided_at IS NULL'),
    levels: levelsIn(promises, period, now),
    contingencies: here.filter(({ isContingency }) => isContingency).length,
    undated: count(
      db,
      `SELECT count(*) FROM promise WHERE voided_at IS NULL AND due IS NULL AND promised_on >= ? AND promised_on < ?`,
      period.start,
      period.end,
    ),
    failures: failures.map((failure) => ({ failure, n: found.filter((one) => one === failure).length })),
    types: types.map((type) => ({
      type,
      onTime: levelOf(
        here.filter((promise) => promise.type === type),
        'last',
        now,
      ).onTime,
    })),
    late: lateTrend(promises, standardsRepository(db).restarts('promisesLate'), now),
  }
}

/**
 * What was kept on the last day, by the micro-segment in which the customer is today (domain.md §1.6, §1.17). Promises
 * are no answers of anybody: few are told to be few, and none is hidden beside the others.
 */
export function readPromisesBySegment(
  db: Db,
  asked: { readonly period: PeriodLength; readonly start: CivilDate; readonly now: WallClock },
): { readonly key: string; readonly onTime: Proportion }[] {
  const { now } = asked
  const here = dueIn(measuredPromises(db), periodOf(asked.start, asked.period), 'last')
  const view = ownersView(db, dateOf(now))
  const customers = here.some(({ customerId }) => customerId !== null)
    ? whoIsRepository(db).bySegment(view)
    : new Map()
  const keyOf = ({ customerId }: MeasuredPromise) =>
    whoGroupOf('segment', { customerId, role: null }, customers)
  return grouped(here, keyOf, whoOrder('segment', view.rules)).map(({ key, things }) => ({
    key,
    onTime: levelOf(things, 'last', now).onTime,
  }))
}

/** From the first month that has a promise to this one. */
function lateTrend(
  promises: readonly MeasuredPromise[],
  restarts: readonly Restart[],
  now: WallClock,
): PromiseFigures['late'] {
  const today = dateOf(now)
  const from = promises[0] === undefined ? today : dateOf(promises[0].due)
  const months = lateMonths(promises, { from, through: today, now })
  const valued = months.map((month) => ({ ...month, value: ratio(month.late, month.n), ids: [] }))
  const trend = trendOf(valued, { today, restarts }, lateChart)
  return {
    ...trend,
    restarts: [...restarts],
    points: trend.points.map((point) => ({ ...point, signals: [...point.signals], ids: [] })),
  }
}

function count(db: Db, sql: string, ...days: string[]): number {
  return (
    db
      .prepare<string[], number>(sql)
      .pluck()
      .get(...days) ?? 0
  )
}
