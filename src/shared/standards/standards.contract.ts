import { z } from 'zod'
import { RoleGap } from '../analysis/roles'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema } from '../cases/caseFile'
import { CaseRole, CaseSegment } from '../cases/cases.contract'
import { CaseChannel } from '../cases/steps'
import { MonthText, Quantity } from '../contract/bounds'
import { type ContractShape, command, query } from '../contract/procedure'
import { CaseSplitBy } from './caseSplit'
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

const Chosen = z.object({
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

const Month = MonthText

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
      month: Month,
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

/** The figures that have a goal of their own; the times have theirs with the terms. */
export const OwnGoal = z.enum(['firstContact', 'simpleQuestions', 'handling'])
export type OwnGoal = z.infer<typeof OwnGoal>

/** A goal from a day on: a share 0–1, for `handling` points 1–5; null for none from then on. */
const GoalVersion = z.object({
  goal: Quantity.nullable(),
  validFrom: CivilDay,
  /** Why it was changed; the first one needs none. */
  reason: z.string().trim().max(200),
})
export type GoalVersion = z.infer<typeof GoalVersion>

/** Where a first goal begins: it holds for everything that was ever measured. */
export const GOAL_FROM_THE_BEGINNING = '1900-01-01'

/** First day of a month. */
const MonthStart = CivilDay.regex(/-01$/)

const changes = ['cases'] as const
/** Charts stand on the pages of cases and of promises. */
const charted = ['cases', 'promises'] as const

/** The five service standards and the analysis of cases (domain.md §1.9, §1.12, §2.3). */
export const standardsContract = {
  'cases.standards': query(
    'owner',
    'cases',
    Chosen.extend({ clock: z.enum(['business', 'calendar']).default('business') }),
    StandardsRead,
  ),
  'cases.analysis': query('owner', 'cases', Chosen, CaseAnalysis),
  'cases.split': query('owner', 'cases', Chosen.extend({ by: CaseSplitBy }), CaseSplit),
  'cases.standards.setGoal': command(
    'owner',
    changes,
    GoalVersion.extend({ standard: OwnGoal }).refine(
      ({ standard, goal }) =>
        goal === null || (standard === 'handling' ? goal >= 1 && goal <= 5 : goal >= 0 && goal <= 1),
    ),
    z.object({}),
  ),
  /** Every goal that a figure has had, the newest first. */
  'cases.standards.goals': query('owner', 'cases', z.object({ standard: OwnGoal }), z.array(GoalVersion)),
  /** Limits anew from a month on, because something was changed on purpose. */
  'cases.standards.restart': command(
    'owner',
    charted,
    z.object({ measure: TrendMeasure, start: MonthStart, reason: z.string().trim().min(1).max(200) }),
    z.object({ id: z.int() }),
  ),
  'cases.standards.voidRestart': command('owner', charted, z.object({ id: z.int() }), z.object({})),
  /** The first day of the latest period with enough cases to tell something; null when there is none. */
  'cases.standards.latest': query(
    'owner',
    'cases',
    z.object({ period: PeriodLengthSchema, filter: StandardsFilter }),
    z.object({ start: CivilDay.nullable() }),
  ),
  /** Says that a topic is a simple question, or is not. */
  'cases.standards.setSimple': command(
    'owner',
    changes,
    z.object({ topic: z.string().trim().min(1).max(80), isSimple: z.boolean() }),
    z.object({}),
  ),
  /** How many customers were served in a month; null when it is not known. */
  'cases.standards.setServed': command(
    'owner',
    changes,
    z.object({ month: Month, customers: z.int().min(1).max(10_000_000).nullable() }),
    z.object({}),
  ),
} satisfies ContractShape
