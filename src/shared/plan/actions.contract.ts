import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { Indicator, IndicatorKey } from '../indicators/indicators.contract'
import { effectVerdicts } from './effect'
import { Origin } from './origin'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
export const Direction = z.enum(['up', 'down'])

export const actionStates = ['open', 'started', 'done', 'dropped'] as const
export const ActionState = z.enum(actionStates)
export type ActionState = z.infer<typeof ActionState>

const Aim = z.object({ indicator: IndicatorKey, direction: Direction })

export const ActionDraft = z.object({
  what: z.string().trim().min(1).max(300),
  why: z.string().trim().max(1000).default(''),
  origin: Origin.nullable().default(null),
  /** Null: the owner. */
  personId: z.int().nullable().default(null),
  dueOn: CivilDay,
  /** What it should move, and where to; null when nobody can measure it. */
  aim: Aim.nullable().default(null),
})
export type ActionDraft = z.infer<typeof ActionDraft>

/** An indicator as it was measured once, in its own unit. */
export const Point = z.object({
  /** The name of the wave; null for a month. */
  label: z.string().nullable(),
  start: CivilDay,
  /** The last day. */
  end: CivilDay,
  value: z.number().nullable(),
  n: z.number(),
})
export type Point = z.infer<typeof Point>

/** What was measured before and after an action, and what may be said of it (domain.md §3.6). */
export const Effect = z.object({
  before: Point.nullable(),
  after: Point,
  verdict: z.enum(effectVerdicts),
  difference: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  isSmall: z.boolean(),
  needed: z.int().nullable(),
})
export type Effect = z.infer<typeof Effect>

export const Action = ActionDraft.omit({ aim: true }).extend({
  id: z.int(),
  personName: z.string().nullable(),
  state: ActionState,
  dropReason: z.string(),
  startedOn: CivilDay.nullable(),
  doneOn: CivilDay.nullable(),
  createdOn: CivilDay,
  /** `indicator` is null when what it named is no longer there. */
  aim: z.object({ key: IndicatorKey, direction: Direction, indicator: Indicator.nullable() }).nullable(),
  /** Of an action that is done: the measure before, and the effect once there is a measure after. */
  before: Point.nullable(),
  effect: Effect.nullable(),
  verified: z.object({ on: CivilDay, isEffective: z.boolean(), note: z.string() }).nullable(),
})
export type Action = z.infer<typeof Action>

const Share = z.object({ part: z.int(), n: z.int(), share: z.number().nullable() })
export const ActionFigures = z.object({
  running: z.int(),
  late: z.int(),
  done: z.int(),
  onTime: Share,
  effectiveness: Share,
})

const changes = ['plan', 'home'] as const

export const actionsContract = {
  /** All actions, the first due first. Effects are the owner's to see. */
  'plan.actions': query(
    'staff',
    'plan',
    Nothing,
    z.object({ actions: z.array(Action), figures: ActionFigures }),
  ),
  /** Which things have become actions already; what was dropped is not among them. */
  'plan.linked': query(
    'staff',
    'plan',
    Nothing,
    z.array(z.object({ kind: Origin.shape.kind, originId: z.string(), state: ActionState })),
  ),
  'plan.addAction': command('staff', changes, ActionDraft, Id),
  'plan.changeAction': command(
    'staff',
    changes,
    Id.extend({ action: ActionDraft.omit({ origin: true }) }),
    Nothing,
  ),
  /** Begun, done on a day (today when none is given), or opened again. */
  'plan.moveAction': command(
    'staff',
    changes,
    Id.extend({ to: z.enum(['open', 'started', 'done']), on: CivilDay.nullable().default(null) }),
    Nothing,
  ),
  'plan.dropAction': command(
    'staff',
    changes,
    Id.extend({ reason: z.string().trim().min(1).max(300) }),
    Nothing,
  ),
  /** The owner's word on whether it worked; what was compared is kept with it. */
  'plan.verify': command(
    'owner',
    changes,
    Id.extend({ isEffective: z.boolean(), note: z.string().trim().max(300).default('') }),
    Nothing,
  ),
  /** Takes the verdict back. */
  'plan.judgeAgain': command('owner', changes, Id, Nothing),
  /** Looks for a measure after this one before judging. */
  'plan.waitForNext': command('owner', changes, Id, Nothing),
} satisfies ContractShape
