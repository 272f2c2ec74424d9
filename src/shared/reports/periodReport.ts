import { z } from 'zod'
import { QuestionChange, QuestionResults } from '../analysis/results.contract'
import { RoleGaps } from '../analysis/roles'
import { Picture } from '../business/business.contract'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema, CaseStateSchema } from '../cases/caseFile'
import { DeadlineState } from '../cases/caseLines'
import { CaseChannel } from '../cases/steps'
import { Language, LocalText } from '../i18n/languages'
import { ImportanceResult } from '../importance/importance.contract'
import { Action } from '../plan/actions.contract'
import { Goal } from '../plan/cycle.contract'
import { GradedPeriod, ScorecardResult } from '../scorecards/scorecards.contract'
import { CaseAnalysis, PeriodLengthSchema, StandardsRead } from '../standards/standardsRead'
import { Wave } from '../surveys/surveys.contract'
import { Sampling } from '../surveys/waves'

/** What follows the first page. */
export const reportAnnexes = ['results', 'scorecard', 'standards', 'cases', 'plan', 'method'] as const
export const ReportAnnex = z.enum(reportAnnexes)
export type ReportAnnex = z.infer<typeof ReportAnnex>

/** Sizes of paper, in millimetres. */
export const reportPapers = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const
export const ReportPaperSize = z.enum(['A4', 'Letter'])
export type ReportPaperSize = z.infer<typeof ReportPaperSize>

/** Which report is made. */
export const ReportChoice = z.object({
  period: z.discriminatedUnion('length', [
    z.object({ length: PeriodLengthSchema, start: CivilDay }),
    z.object({ length: z.literal('wave'), waveId: z.int() }),
  ]),
  /** Null for every survey that was held. */
  surveyIds: z.array(z.int()).min(1).max(50).nullable(),
  /** Null for the newest. */
  scorecardId: z.int().nullable(),
  annexes: z.array(ReportAnnex).max(reportAnnexes.length),
  paper: ReportPaperSize,
})
export type ReportChoice = z.infer<typeof ReportChoice>

/** The whole report of a month, as the app proposes it; `start` is any day of it. */
export function reportOfMonth(start: string, paper: ReportPaperSize = 'A4'): ReportChoice {
  return {
    period: { length: 'month', start },
    surveyIds: null,
    scorecardId: null,
    annexes: [...reportAnnexes],
    paper,
  }
}

/** A survey as the report tells it. */
export const ReportedSurvey = z.object({
  surveyId: z.int(),
  title: LocalText,
  isOfEmployees: z.boolean(),
  wave: Wave,
  sampling: Sampling.nullable(),
  /** False: no wave was held in the period, and this is the last one before. */
  isInPeriod: z.boolean(),
  /** The question that stands for satisfaction as a whole; null where none can. */
  headlineKey: z.string().nullable(),
  questions: z.array(QuestionResults.pick({ question: true, figures: true })),
  /** The wave before, and what changed since; null for the first. */
  since: z.object({ label: z.string(), changes: z.array(QuestionChange) }).nullable(),
  importance: ImportanceResult.nullable(),
  /** Where roles are far apart; null where nobody was asked for the role. */
  roleGaps: RoleGaps.nullable(),
})
export type ReportedSurvey = z.infer<typeof ReportedSurvey>

/** A case in the list: nothing of the person, and not what they said. */
export const ReportedCase = z.object({
  number: z.string(),
  kind: CaseKindSchema,
  channel: CaseChannel,
  state: CaseStateSchema,
  openedOn: CivilDay,
  causeName: z.string().nullable(),
  dueOn: CivilDay.nullable(),
  deadlineState: DeadlineState,
})
export type ReportedCase = z.infer<typeof ReportedCase>

/** What there is to tell of the plan in the period (domain.md §1.23). */
export const ReportedPlan = z.object({
  /** The first of the ten steps that is not finished; null when all are. */
  currentStep: z.int().nullable(),
  /** As they stand today. */
  goals: z.array(Goal),
  done: z.array(Action),
  overdue: z.array(Action),
  verified: z.array(Action),
})
export type ReportedPlan = z.infer<typeof ReportedPlan>

/** Everything that a report may say. */
export const PeriodReport = z.object({
  today: CivilDay,
  language: Language,
  businessName: z.string(),
  logo: Picture.nullable(),
  period: z.object({ start: CivilDay, end: CivilDay, isRunning: z.boolean() }),
  /** The period of the cases: that of the report, or the month in which its wave ended. */
  casePeriod: z.object({ length: PeriodLengthSchema, start: CivilDay }),
  surveys: z.array(ReportedSurvey),
  scorecard: ScorecardResult.nullable(),
  /** The periods of the libreta that have a grade, up to that one, oldest first. */
  grades: z.array(GradedPeriod.extend({ grade: z.number() })),
  standards: StandardsRead,
  analysis: CaseAnalysis,
  cases: z.array(ReportedCase),
  /** Null for a business without a plan. */
  plan: ReportedPlan.nullable(),
})
export type PeriodReport = z.infer<typeof PeriodReport>

/** More cases than these are only counted in the list. */
export const mostReportedCases = 300

const PREFIX = '/paper/report/'

/** The page of the app that shows nothing but that report. */
export function reportRoute(choice: ReportChoice): string {
  return PREFIX + encodeURIComponent(JSON.stringify(choice))
}

/** The report that a route names; null when it is another page. */
export function reportOfRoute(route: string): ReportChoice | null {
  if (!route.startsWith(PREFIX)) return null
  return ReportChoice.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}
