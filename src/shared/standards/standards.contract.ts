import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { MonthText, Quantity } from '../contract/bounds'
import { type ContractShape, command, query } from '../contract/procedure'
import { CaseSplitBy } from './caseSplit'

import {
  CaseAnalysis,
  CaseSplit,
  ChosenCases,
  PeriodLengthSchema,
  StandardsFilter,
  StandardsRead,
  TrendMeasure,
} from './standardsRead'

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
    ChosenCases.extend({ clock: z.enum(['business', 'calendar']).default('business') }),
    StandardsRead,
  ),
  'cases.analysis': query('owner', 'cases', ChosenCases, CaseAnalysis),
  'cases.split': query('owner', 'cases', ChosenCases.extend({ by: CaseSplitBy }), CaseSplit),
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
    z.object({ month: MonthText, customers: z.int().min(1).max(10_000_000).nullable() }),
    z.object({}),
  ),
} satisfies ContractShape
