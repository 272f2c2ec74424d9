import { firstReplyWithinGoal } from '#shared/analysis/serviceStandards'
import { businessMinutes } from '#shared/calendar/businessClock'
import { addDays } from '#shared/calendar/civilDate'
import { addBusinessDays } from '#shared/calendar/deadlines'
import { type Period, periodsBetween } from '#shared/calendar/periods'
import type { Goal } from '#shared/calendar/terms'
import { dateOf } from '#shared/calendar/wallClock'
import { roleGapOfCases } from '#shared/standards/caseSplit'
import {
  FEWEST_SHOWN,
  firstSolvedIn,
  isLessBetter,
  lastSolvedIn,
  lightOf,
  openedIn,
  provisionalOf,
  type StandardKey,
  standardKeys,
  standardRules,
} from '#shared/standards/fiveStandards'
import { goalMinutes } from '#shared/standards/goals'
import { handlingIn } from '#shared/standards/handling'
import { indicatorKeys, indicatorRules } from '#shared/standards/indicators'
import { isReplyOwed, type MeasuredCase } from '#shared/standards/measuredCase'
import type { CaseShare, StandardFigure, StandardsRead } from '#shared/standards/standardsRead'
import { isQuestion, topicFigures } from '#shared/standards/topics'
import { individualsTrend } from '#shared/standards/trend'
import { EPSILON } from '#shared/stats/numbers'
import { type Proportion, proportion } from '#shared/stats/proportion'
import { median } from '#shared/stats/quantile'
import { caseGoals, legalCalendar, serviceCalendar } from '../calendar/calendar.repository'
import { casesRepository } from '../cases/cases.repository'
import { whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { type Question, type ReadCases, readCases } from './caseReader'
import { standardsRepository } from './standards.repository'

/** The five standards and the indicators of a period (domain.md §1.9, §2.3). */
export function readStandards(db: Db, question: Question): StandardsRead {
  const read = readCases(db, question)
  const { cases, period, clock, hasHours, minutesPerDay } = read
  const goals = goalsOf(db, read)
  const opened = openedIn(cases, period)
  const unanswered = opened.filter(isUnanswered).sort(byOpening)
  const isPrivate = typeof question.filter.responsible === 'number'
  return {
    period,
    registered: read.all.length,
    clock,
    hasHours,
    minutesPerDay,
    standards: standardFigures(db, read, goals, question.now).map((figure) =>
      isPrivate ? withoutFew(figure, noTimes) : figure,
    ),
    repliedWithinGoal: repliedWithinGoal(opened, goals.firstReply, question.now, read),
    unanswered: idsOf(unanswered),
    oldestUnanswered: oldestOf(db, unanswered),
    resolvedWithinGoal: resolvedWithinGoal(opened, goals.resolution),
    firstContact: firstContactShares(firstSolvedIn(cases, period)),
    resolutionClocks: resolutionClocks(lastSolvedIn(cases, period)),
    withoutTime: idsOf(opened.filter(({ facts }) => !facts.isTimeKnown)),
    backlog: backlogOf(db, cases),
    handling: isPrivate ? withoutFew(handlingFigure(db, read), noPoints) : handlingFigure(db, read),
    topics: topicFigures(opened.filter(isQuestion), standardsRepository(db).simpleTopics()).map((one) => ({
      ...one,
      ids: [...one.ids],
    })),
    indicators: indicatorsOf(db, read),
    roleGap: roleGapOfCases(opened, whoIsRepository(db).byRole()),
  }
}

type Goals = Readonly<Record<StandardKey, number | null>>

/** The goals in force at the end of the period; those of time are of the business clock and of no other. */
function goalsOf(db: Db, { period, today, clock, minutesPerDay }: ReadCases): Goals {
  const lastDay = addDays(period.end, -1)
  const { firstReply, resolution } = caseGoals(db, lastDay < today ? lastDay : today)
  const minutes = (goal: Goal) => (clock === 'business' ? goalMinutes(goal, minutesPerDay) : null)
  const { goalOn } = standardsRepository(db)
  const day = lastDay < today ? lastDay : today
  return {
    firstReply: minutes(firstReply),
    // What a customer waits for any answer is not to be longer than for the first one.
    replies: minutes(firstReply),
    resolution: minutes(resolution),
    firstContact: goalOn('firstContact', day),
    simpleQuestions: goalOn('simpleQuestions', day),
  }
}

function standardFigures(db: Db, read: ReadCases, goals: Goals, now: string): StandardFigure[] {
  const { cases, period, previous, months, today } = read
  const noted = standardsRepository(db)
  const simpleTopics = noted.simpleTopics()
  return standardKeys.map((key) => {
    const valueIn = (of: typeof previous) => standardRules[key](cases, of, simpleTopics)
    const current = valueIn(period)
    const before = valueIn(previous)
    const goal = goals[key]
    const hasLight = goal !== null && current.value !== null && current.n >= FEWEST_SHOWN
    const byMonth = months.map((month) => ({ month, ...valueIn(month) }))
    const solved = key === 'firstContact' ? firstSolvedIn(cases, period) : []
    return {
      ...current,
      ids: [...current.ids],
      key,
      goal,
      previous: { value: before.value, n: before.n },
      light: hasLight && current.value !== null ? lightOf(current.value, goal, isLessBetter(key)) : null,
      provisional: provisionalOf(solved, now).length,
      trend: copyOf(individualsTrend(byMonth, today, noted.restarts(key))),
    }
  })
}

/** What customers said of how their cases were handled, against its goal and month by month. */
function handlingFigure(
  db: Db,
  { cases, period, previous, months, today }: ReadCases,
): StandardsRead['handling'] {
  const noted = standardsRepository(db)
  const current = handlingIn(cases, period)
  const before = handlingIn(cases, previous)
  const lastDay = addDays(period.end, -1)
  const goal = noted.goalOn('handling', lastDay < today ? lastDay : today)
  const { value, n } = current
  const byMonth = months.map((month) => ({ month, ...handlingIn(cases, month) }))
  return {
    ...current,
    ids: [...current.ids],
    goal,
    previous: { value: before.value, n: before.n },
    light: goal !== null && value !== null && n >= FEWEST_SHOWN ? lightOf(value, goal, false) : null,
    trend: copyOf(individualsTrend(byMonth, today, noted.restarts('handling'))),
  }
}

/**
 * The first day of the latest period of which the first answers can be told, or else any other standard; null when no
 * period has cases enough (domain.md §0.1, C6).
 */
export function latestTold(db: Db, question: Pick<Question, 'period' | 'filter' | 'now'>): string | null {
  const today = dateOf(question.now)
  const { cases, months } = readCases(db, { ...question, start: today, clock: 'calendar' })
  const simpleTopics = standardsRepository(db).simpleTopics()
  const periods = periodsBetween(months[0]?.start ?? today, today, question.period).reverse()
  const isTold = (key: StandardKey) => (period: Period) =>
    standardRules[key](cases, period, simpleTopics).n >= FEWEST_SHOWN
  const told =
    periods.find(isTold('firstReply')) ??
    periods.find((period) => standardKeys.some((key) => isTold(key)(period)))
  return told?.start ?? null
}

type Told = { readonly n: number; readonly previous: { readonly value: number | null; readonly n: number } }

/** Of a person, nothing is told that few cases say: a floor without exception (domain.md §0.1, C6). */
function withoutFew<F extends Told>(figure: F, hidden: Partial<F>): F {
  const { n, previous } = figure
  const shown = n < FEWEST_SHOWN ? { ...figure, ...hidden } : figure
  return { ...shown, previous: previous.n < FEWEST_SHOWN ? { ...previous, value: null } : previous }
}
const noTimes = { value: null, median: null, p90: null, mean: null, light: null }
const noPoints = { value: null, interval: null, light: null }

const isUnanswered = (one: MeasuredCase) =>
  isReplyOwed(one) && !one.history.messages.some(({ direction }) => direction === 'out')

function repliedWithinGoal(
  opened: readonly MeasuredCase[],
  goal: number | null,
  now: string,
  { measure }: ReadCases,
): CaseShare | null {
  if (goal === null) return null
  const timed = opened.filter((one) => one.facts.isTimeKnown && (isReplyOwed(one) || one.firstReply !== null))
  const histories = timed.map(({ history }) => history)
  return withIds(firstReplyWithinGoal(histories, goal, now, measure), timed)
}

/** By opening cohort, so that leaving hard cases open flatters nothing: open past the goal is a failure (§1.9). */
function resolvedWithinGoal(opened: readonly MeasuredCase[], goal: number | null): CaseShare | null {
  if (goal === null) return null
  const decided = opened.filter(
    ({ resolution, age }) => resolution !== null || (age !== null && age > goal + EPSILON),
  )
  const within = decided.filter(({ resolution }) => resolution !== null && resolution <= goal + EPSILON)
  return withIds(proportion(within.length, decided.length), decided)
}

function firstContactShares(solved: readonly MeasuredCase[]): StandardsRead['firstContact'] {
  const shareOf = (cases: readonly MeasuredCase[]) =>
    withIds(proportion(cases.filter(({ isFirstContact }) => isFirstContact).length, cases.length), cases)
  return {
    gross: shareOf(solved),
    net: shareOf(solved.filter(({ facts }) => facts.isFirstContactPossible)),
  }
}

function resolutionClocks(solved: readonly MeasuredCase[]): StandardsRead['resolutionClocks'] {
  const timed = solved.filter(({ worked, net }) => worked !== null && net !== null)
  return {
    worked: median(timed.flatMap(({ worked }) => worked ?? [])),
    net: median(timed.flatMap(({ net }) => net ?? [])),
    ids: idsOf(timed),
  }
}

function backlogOf(db: Db, cases: readonly MeasuredCase[]): StandardsRead['backlog'] {
  const open = cases.filter(({ isOpen }) => isOpen).sort(byOpening)
  return {
    n: open.length,
    ids: idsOf(open),
    medianAge: median(open.flatMap(({ age }) => (age === null ? [] : [age]))),
    oldest: oldestOf(db, open),
    overdue: idsOf(open.filter(({ deadlineState }) => deadlineState === 'overdue')),
  }
}

/** The first of cases in the order of their opening, by its number. */
function oldestOf(db: Db, [oldest]: readonly MeasuredCase[]): StandardsRead['oldestUnanswered'] {
  const number = oldest && casesRepository(db).find(oldest.id)?.number
  return oldest && number ? { id: oldest.id, number, openedAt: oldest.facts.openedAt } : null
}

function indicatorsOf(db: Db, read: ReadCases): StandardsRead['indicators'] {
  const { cases, period, previous } = read
  const served = standardsRepository(db).served()
  const facts = {
    isAcknowledgedInTime: acknowledgement(db, read),
    served: (month: string) => served.get(month) ?? null,
  }
  return indicatorKeys.map((key) => {
    const { value, n, interval, ids } = indicatorRules[key](cases, period, facts)
    const before = indicatorRules[key](cases, previous, facts)
    return { key, value, n, interval, ids: [...ids], previous: { value: before.value, n: before.n } }
  })
}

/** Makes the judge of receipts: within the goal, by legal business days or by hours of opening (domain.md §2.3). */
export function acknowledgement(
  db: Db,
  { today, period }: { readonly today: string; readonly period: Period },
): (one: MeasuredCase) => boolean | null {
  const lastDay = addDays(period.end, -1)
  const { acknowledgement: goal } = caseGoals(db, lastDay < today ? lastDay : today)
  const legal = legalCalendar(db)
  const service = serviceCalendar(db)
  return ({ facts, acknowledgedAt }) => {
    const at = acknowledgedAt ?? `${today}T00:00`
    const isMet =
      goal.unit === 'businessDays'
        ? dateOf(at) <= addBusinessDays(dateOf(facts.openedAt), goal.amount, legal)
        : (businessMinutes(service, facts.openedAt, at) ?? 0) <= goal.amount * 60 + EPSILON
    if (acknowledgedAt === null) return isMet ? null : false
    return isMet
  }
}

const idsOf = (cases: readonly MeasuredCase[]) => cases.map(({ id }) => id)
const byOpening = (one: MeasuredCase, other: MeasuredCase) =>
  one.facts.openedAt.localeCompare(other.facts.openedAt)

function withIds({ successes, n, share, interval }: Proportion, cases: readonly MeasuredCase[]): CaseShare {
  return { successes, n, share, interval, ids: idsOf(cases) }
}

/** The same trend in the shape that crosses the border. */
export function copyOf(trend: ReturnType<typeof individualsTrend>): StandardFigure['trend'] {
  return {
    ...trend,
    restarts: trend.restarts.map((one) => ({ ...one })),
    points: trend.points.map((point) => ({ ...point, signals: [...point.signals], ids: [...point.ids] })),
  }
}
