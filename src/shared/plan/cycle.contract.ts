import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { Indicator, IndicatorKey } from '../indicators/indicators.contract'
import { Action, ActionFigures, Direction, Point } from './actions.contract'
import { goalStates } from './goals'
import { PlanPaperKind, PlanPaperSize } from './paper'
import { STEPS } from './steps'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Percent = z.literal([0, 25, 50, 75, 100])
const StepNumber = z.int().min(1).max(STEPS)

export const planMarks = ['planPrinted', 'signaturesPrinted', 'meetingHeld', 'resultsPrinted'] as const
export const PlanMark = z.enum(planMarks)
export type PlanMark = z.infer<typeof PlanMark>

/** One thing that shows that a step was taken; its words are `plan.evidence.<key>`. */
export const Evidence = z.object({
  key: z.string(),
  isMet: z.boolean(),
  count: z.int(),
  /** A percentage 0–100, where the evidence is one. */
  percent: z.number().nullable(),
  /** The day it was, or was last; null where there is none. */
  day: CivilDay.nullable(),
  /** Where it is seen and done. */
  href: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

export const PlanStep = z.object({
  step: StepNumber,
  evidence: z.array(Evidence),
  proposed: Percent,
  /** What the owner says instead; null: as proposed. */
  own: Percent.nullable(),
  percent: Percent,
  note: z.string(),
  skipReason: z.string().nullable(),
})
export type PlanStep = z.infer<typeof PlanStep>

export const GoalDraft = z.object({
  indicator: IndicatorKey,
  direction: Direction,
  target: z.number().min(-1e9).max(1e9),
  dueOn: CivilDay,
  personId: z.int().nullable().default(null),
})
export type GoalDraft = z.infer<typeof GoalDraft>

export const Goal = GoalDraft.omit({ indicator: true }).extend({
  id: z.int(),
  key: IndicatorKey,
  /** Null when what it named is no longer there. */
  indicator: Indicator.nullable(),
  baseline: z.number().nullable(),
  baselineN: z.number(),
  personName: z.string().nullable(),
  createdOn: CivilDay,
  now: Point.nullable(),
  state: z.enum(goalStates),
})
export type Goal = z.infer<typeof Goal>

/** A cycle that is over, as it stood then. */
export const CycleSummary = z.object({
  percent: z.number().nullable(),
  steps: z.array(z.object({ percent: Percent, isSkipped: z.boolean() })),
  goals: z.int(),
  reached: z.int(),
})
export type CycleSummary = z.infer<typeof CycleSummary>

export const Plan = z.object({
  number: z.int(),
  /** Null while nothing of the first cycle was noted. */
  startedOn: CivilDay.nullable(),
  steps: z.array(PlanStep),
  percent: z.number().nullable(),
  currentStep: StepNumber.nullable(),
  isNextCycleOpen: z.boolean(),
  goals: z.array(Goal),
  marks: z.array(z.object({ kind: PlanMark, day: CivilDay })),
  past: z.array(CycleSummary.extend({ number: z.int(), startedOn: CivilDay, endedOn: CivilDay })),
})
export type Plan = z.infer<typeof Plan>

const changes = ['plan', 'home'] as const

export const cycleContract = {
  'plan.show': query('owner', 'plan', Nothing, Plan),
  'plan.setStep': command(
    'owner',
    changes,
    z
      .object({
        step: StepNumber,
        /** Null: as the evidence says. */
        percent: Percent.nullable(),
        note: z.string().trim().max(500),
        skipReason: z.string().trim().min(1).max(300).nullable(),
      })
      .refine(({ step, skipReason }) => step < STEPS || skipReason === null, { path: ['skipReason'] }),
    Nothing,
  ),
  'plan.addGoal': command('owner', changes, GoalDraft, Id),
  'plan.changeGoal': command(
    'owner',
    changes,
    Id.extend({ goal: GoalDraft.omit({ indicator: true }) }),
    Nothing,
  ),
  'plan.voidGoal': command('owner', changes, Id, Nothing),
  /** The day that something was done on paper or aloud; null takes it back. */
  'plan.mark': command('owner', changes, z.object({ kind: PlanMark, day: CivilDay.nullable() }), Nothing),
  /** Ends this cycle and begins the next; only once the last step is at 100 (domain.md §1.23). */
  'plan.nextCycle': command('owner', changes, Nothing, Nothing),

  /** Everything that the papers of the plan show. */
  'plan.paper': query(
    'owner',
    'plan',
    Nothing,
    z.object({
      businessName: z.string(),
      logo: z.string().nullable(),
      today: CivilDay,
      plan: Plan,
      actions: z.array(Action),
      figures: ActionFigures,
      people: z.array(z.string()),
    }),
  ),
  /** Prints one of them and marks it as printed; null when the person cancelled. */
  'plan.print': action(
    'owner',
    z.object({ kind: PlanPaperKind, size: PlanPaperSize, language: Language }),
    z.object({ fileName: z.string() }).nullable(),
  ),
} satisfies ContractShape
