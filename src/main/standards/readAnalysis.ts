import { addDays, daysBetween } from '#shared/calendar/civilDate'
import { isPeriodComplete } from '#shared/calendar/periods'
import { dateOf } from '#shared/calendar/wallClock'
import { caseKinds } from '#shared/cases/kinds'
import { roleGapOfCases } from '#shared/standards/caseSplit'
import {
  ageBandOf,
  ageBands,
  type ComplaintsOfMonth,
  causePareto,
  complaintChart,
  complaintUnit,
  isComplaint,
  repeatComplainants,
} from '#shared/standards/complaints'
import { lastSolvedIn, openedIn } from '#shared/standards/fiveStandards'
import { answeredInTime, costOf, servedIn } from '#shared/standards/indicators'
import type { IndicatorValue } from '#shared/standards/indicatorValue'
import type { MeasuredCase } from '#shared/standards/measuredCase'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { type Restart, trendOf } from '#shared/standards/trend'
import { ratio } from '#shared/stats/numbers'
import { eventRate } from '#shared/stats/poisson'
import { whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { type Question, type ReadCases, readCases } from './caseReader'
import { copyOf } from './readStandards'
import { standardsRepository } from './standards.repository'

/** What customers complain of, how often, and what it costs (domain.md §1.12, §3.8). */
export function readAnalysis(db: Db, question: Question): CaseAnalysis {
  const read = readCases(db, question)
  const { cases, period, today } = read
  const known = standardsRepository(db).served()
  const served = (month: string) => known.get(month) ?? null
  const tomorrow = addDays(today, 1)
  const opened = openedIn(cases, period)
  const complaints = opened.filter(isComplaint)
  const inKnownMonths = complaints.filter(({ facts }) => known.has(facts.openedAt.slice(0, 7)))
  const customers = servedIn(
    { start: period.start, end: tomorrow < period.end ? tomorrow : period.end },
    served,
  )
  const rate = eventRate(inKnownMonths.length, customers.customers, 1000)
  const compliments = opened.filter(({ facts }) => facts.kind === 'compliment')
  const months = complaintMonths(read, known)
  const pareto = causePareto(question.filter.kind === null ? complaints : opened)
  return {
    period,
    registered: read.all.length,
    counts: caseKinds.map((kind) => {
      const ofKind = opened.filter(({ facts }) => facts.kind === kind)
      return { kind, n: ofKind.length, ids: idsOf(ofKind) }
    }),
    complaints: { n: complaints.length, ids: idsOf(complaints) },
    rate: rate && { ...rate, n: inKnownMonths.length, ids: idsOf(inKnownMonths) },
    served: customers,
    complimentRatio: {
      value: ratio(compliments.length, complaints.length),
      ids: idsOf([...compliments, ...complaints]),
    },
    repeat: copied(repeatComplainants(cases, period)),
    pareto: {
      ...pareto,
      bars: pareto.bars.map((bar) => ({ ...bar, ids: [...bar.ids] })),
      withoutCause: [...pareto.withoutCause],
    },
    control: controlOf(months, { today, restarts: standardsRepository(db).restarts('complaints') }),
    months: months.map(({ month, n, customers: count }) => ({
      month: month.start.slice(0, 7),
      isRunning: !isPeriodComplete(month, today),
      complaints: n,
      customers: count,
      late: lateOf(openedIn(cases, month)),
      cost: copied(costOf(lastSolvedIn(cases, month))),
    })),
    backlog: backlogBands(cases, today),
    answeredInTime: copied<IndicatorValue>(answeredInTime(opened)),
    roleGap: roleGapOfCases(opened, whoIsRepository(db).byRole()),
  }
}

function complaintMonths(
  { cases, months }: ReadCases,
  known: ReadonlyMap<string, number>,
): ComplaintsOfMonth[] {
  return months.map((month) => {
    const complaints = openedIn(cases, month).filter(isComplaint)
    const customers = known.get(month.start.slice(0, 7)) ?? null
    return { month, value: null, n: complaints.length, ids: idsOf(complaints), customers }
  })
}

function controlOf(
  months: readonly ComplaintsOfMonth[],
  when: { readonly today: string; readonly restarts: readonly Restart[] },
): CaseAnalysis['control'] {
  const { today } = when
  const unit = complaintUnit(months.filter(({ month }) => isPeriodComplete(month, today)))
  const valued = months.map((one) => ({
    ...one,
    value: unit === 'count' ? one.n : one.customers && (1000 * one.n) / one.customers,
  }))
  return { unit, trend: copyOf(trendOf(valued, when, (complete) => complaintChart(complete, unit))) }
}

/** How many were answered after their day, or are past it, of those that are decided. */
function lateOf(cases: readonly MeasuredCase[]): { count: number; decided: number } {
  const { value, n } = answeredInTime(cases)
  return { count: n - Math.round((value ?? 0) * n), decided: n }
}

function backlogBands(cases: readonly MeasuredCase[], today: string): CaseAnalysis['backlog'] {
  const open = cases.filter(({ isOpen }) => isOpen)
  const ageOf = ({ facts }: MeasuredCase) => daysBetween(dateOf(facts.openedAt), today)
  return ageBands.map((band) => {
    const inBand = open.filter((one) => ageBandOf(ageOf(one)) === band)
    return { band, n: inBand.length, ids: idsOf(inBand) }
  })
}

const idsOf = (cases: readonly MeasuredCase[]) => cases.map(({ id }) => id)

/** The same with a list that may be changed, as the border wants it. */
function copied<T extends { readonly ids: readonly number[] }>(
  figure: T,
): Omit<T, 'ids'> & { ids: number[] } {
  return { ...figure, ids: [...figure.ids] }
}
