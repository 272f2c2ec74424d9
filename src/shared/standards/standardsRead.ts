import { z } from 'zod'
import { RoleGap } from '../analysis/roles'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema } from '../cases/caseFile'
import { CaseRole, CaseSegment } from '../cases/caseLines'
import { CaseChannel } from '../cases/steps'
import { MonthText } from '../contract/bounds'
import { ageBands } from './complaints'
import { standardKeys } from './fiveStandards'
import { indicatorKeys } from './indicators'

/** Which cases are looked at; null lets all through. */
export const StandardsFilter = z.object({
  kind: CaseKindSchema.nullable().default(null),
  channel: CaseChannel.nullable().default(null),
  /** A person, or the owner, who looks after what nobody else does. */
  responsible: z
    .union([z.int(), z.literal('owner')])
    .nullable()
    .default(null),
  element: z.string().max(20).nullable().default(null),
  placeId: z.int().nullable().default(null),
  /** The role of the case, or else of its customer (domain.md §1.18). */
  role: CaseRole.nullable().default(null),
  /** Key of the micro-segment in which its customer is today (domain.md §1.17). */
  segment: CaseSegment.nullable().default(null),
})
export type StandardsFilter = z.infer<typeof StandardsFilter>

/** Lets all cases through. */
export const everyCase: StandardsFilter = StandardsFilter.parse({})

export const PeriodLengthSchema = z.enum(['month', 'quarter', 'year'])

/** Which period, and which cases of it. */
export const ChosenCases = z.object({
  period: PeriodLengthSchema,
  /** Any day of the period. */
  start: CivilDay,
  filter: StandardsFilter.default(everyCase),
})

const Ids = z.array(z.int())
const Interval = z.object({ low: z.number(), high: z.number() })
const PeriodShape = z.object({ start: CivilDay, end: CivilDay, isRunning: z.boolean() })

/** What a trend is drawn of. */
export const trendMeasures = [...standardKeys, 'handling', 'complaints', 'promisesLate'] as const
export const TrendMeasure = z.enum(trendMeasures)
export type TrendMeasure = z.infer<typeof TrendMeasure>

const Trend = z.object({
  /** Since when it began anew, and why; oldest first. */
  restarts: z.array(z.object({ id: z.int(), start: CivilDay, reason: z.string() })),
  limits: z.enum(['none', 'provisional', 'frozen']),
  center: z.number().nullable(),
  points: z.array(
    z.object({
      start: CivilDay,
      value: z.number().nullable(),
      n: z.int(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      center: z.number().nullable(),
      signals: z.array(z.enum(['outside', 'run'])),
      isRunning: z.boolean(),
      ids: Ids,
    }),
  ),
})

/** A share of cases, 0–1, with those that it was counted from. */
const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  interval: Interval.nullable(),
  ids: Ids,
})
export type CaseShare = z.infer<typeof Share>

/** Times in minutes of the chosen clock, shares 0–1. */
export const StandardFigure = z.object({
  key: z.enum(standardKeys),
  /** Null: no goal was set, or it is measured on another clock. */
  goal: z.number().nullable(),
  value: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  mean: z.number().nullable(),
  n: z.int(),
  ids: Ids,
  previous: z.object({ value: z.number().nullable(), n: z.int() }),
  light: z.enum(['green', 'amber', 'red']).nullable(),
  /** Cases whose result may still change. */
  provisional: z.int(),
  trend: Trend,
})
export type StandardFigure = z.infer<typeof StandardFigure>

export const TopicFigure = z.object({
  topic: z.string(),
  n: z.int(),
  share: z.number().nullable(),
  firstContact: z.number().nullable(),
  isSimple: z.boolean(),
  isProposed: z.boolean(),
  ids: Ids,
})
export type TopicFigure = z.infer<typeof TopicFigure>

const Indicator = z.object({
  value: z.number().nullable(),
  n: z.int(),
  interval: Interval.nullable(),
  ids: Ids,
})

/** The case that has waited longest. */
const OldestCase = z.object({ id: z.int(), number: z.string(), openedAt: z.string() })

export const StandardsRead = z.object({
  period: PeriodShape,
  /** Cases in the register at all, whatever the filter. */
  registered: z.int(),
  clock: z.enum(['business', 'calendar']),
  /** False: the opening hours are not known, so that only the clock on the wall can be used. */
  hasHours: z.boolean(),
  /** Minutes that make a day on the chosen clock. */
  minutesPerDay: z.number(),
  standards: z.array(StandardFigure),
  /** Opened in the period, by whether the first answer came within the goal; null without a goal. */
  repliedWithinGoal: Share.nullable(),
  /** Opened in the period and not answered yet, the oldest first. */
  unanswered: Ids,
  oldestUnanswered: OldestCase.nullable(),
  /** Opened in the period, by whether they were resolved within the goal; null without a goal. */
  resolvedWithinGoal: Share.nullable(),
  firstContact: z.object({ gross: Share, net: Share }),
  /** Medians of the resolved ones: only while open, and that without the waiting for the customer. */
  resolutionClocks: z.object({ worked: z.number().nullable(), net: z.number().nullable(), ids: Ids }),
  /** Opened in the period with only the day known: no part of the times. */
  withoutTime: Ids,
  /** Open now, whenever they were opened. */
  backlog: z.object({
    n: z.int(),
    ids: Ids,
    medianAge: z.number().nullable(),
    oldest: OldestCase.nullable(),
    overdue: Ids,
  }),
  topics: z.array(TopicFigure),
  /** What customers said of how their cases were handled, asked in the period: mean on 1–5 (domain.md §2.3). */
  handling: Indicator.extend({
    goal: z.number().nullable(),
    previous: z.object({ value: z.number().nullable(), n: z.int() }),
    light: z.enum(['green', 'amber', 'red']).nullable(),
    trend: Trend,
  }),
  indicators: z.array(
    Indicator.extend({
      key: z.enum(indicatorKeys),
      previous: z.object({ value: z.number().nullable(), n: z.int() }),
    }),
  ),
  /** The roles that are far apart in what was answered in time (domain.md §1.18). */
  roleGap: RoleGap.nullable(),
})
export type StandardsRead = z.infer<typeof StandardsRead>

export const CaseAnalysis = z.object({
  period: PeriodShape,
  /** Cases in the register at all, whatever the filter. */
  registered: z.int(),
  counts: z.array(z.object({ kind: CaseKindSchema, n: z.int(), ids: Ids })),
  complaints: z.object({ n: z.int(), ids: Ids }),
  /** Complaints per 1000 customers; null without customers noted. */
  rate: z.object({ rate: z.number(), interval: Interval, n: z.int(), ids: Ids }).nullable(),
  served: z.object({ customers: z.int(), noted: z.int(), months: z.int() }),
  /** Compliments for each complaint; null without complaints. */
  complimentRatio: z.object({ value: z.number().nullable(), ids: Ids }),
  repeat: Share,
  pareto: z.object({
    total: z.int(),
    bars: z.array(
      z.object({
        name: z.string(),
        n: z.int(),
        percent: z.number().nullable(),
        cumulativePercent: z.number().nullable(),
        isVital: z.boolean(),
        isRemainder: z.boolean(),
        ids: Ids,
      }),
    ),
    hasLargeRemainder: z.boolean(),
    withoutCause: Ids,
  }),
  control: z.object({ unit: z.enum(['rate', 'count']), trend: Trend }),
  months: z.array(
    z.object({
      month: MonthText,
      isRunning: z.boolean(),
      complaints: z.int(),
      customers: z.int().nullable(),
      /** Of those opened in the month, by whether they were answered late: domain.md §3.8, p chart. */
      late: z.object({ count: z.int(), decided: z.int() }),
      cost: Indicator,
    }),
  ),
  backlog: z.array(z.object({ band: z.enum(ageBands), n: z.int(), ids: Ids })),
  answeredInTime: Indicator,
  /** The roles that are far apart in what was answered in time (domain.md §1.18). */
  roleGap: RoleGap.nullable(),
})
export type CaseAnalysis = z.infer<typeof CaseAnalysis>

/** The cases opened in a period, shared out; groups in the order in which they are told. */
export const CaseSplit = z.object({
  groups: z.array(
    z.object({
      key: z.string(),
      ids: Ids,
      complaints: z.int(),
      compliments: z.int(),
      complimentRatio: z.number().nullable(),
      answeredInTime: Indicator,
      daysToAnswer: Indicator,
      topCause: z.object({ name: z.string(), ids: Ids }).nullable(),
    }),
  ),
  roleGap: RoleGap.nullable(),
})
export type CaseSplit = z.infer<typeof CaseSplit>
