import { z } from 'zod'
import { RoleGap } from '../analysis/roles'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { Language, LocalText } from '../i18n/languages'
import { CivilDate, Wave } from '../surveys/surveys.contract'
import { areBandsOrdered } from './bandVersions'
import { ScorecardPaperJob } from './paper'
import { BandKey, Bands, hasPeriods, Indicator, Rhythm, Scorecard, ScorecardDraft } from './scorecardDraft'

/** `[start, end)`; the label is that of its wave, null for one of the calendar. */
export const ScorecardPeriod = z.object({
  key: z.string(),
  label: z.string().nullable(),
  waveId: z.int().nullable(),
  start: CivilDate,
  end: CivilDate,
  isRunning: z.boolean(),
})
export type ScorecardPeriod = z.infer<typeof ScorecardPeriod>

/** A period with the grade of it; null without ratings. */
export const GradedPeriod = ScorecardPeriod.extend({
  grade: z.number().nullable(),
  band: BandKey.nullable(),
  /** The levels in force then. */
  bands: Bands,
  missingShare: z.number(),
  n: z.int(),
})
export type GradedPeriod = z.infer<typeof GradedPeriod>

export const ScorecardSummary = z.object({
  id: z.int(),
  name: z.string(),
  /** Of the surveys that count; none in a libreta of indicators alone. */
  surveyTitles: z.array(LocalText),
  rhythm: Rhythm,
  isArchived: z.boolean(),
  waveLabel: z.string().nullable(),
  /** First day of the period of the grade; null without one. */
  start: CivilDate.nullable(),
  grade: z.number().nullable(),
  band: BandKey.nullable(),
  previousGrade: z.number().nullable(),
  /** Grades of the last periods that have one, oldest first. */
  grades: z.array(z.number()),
})
export type ScorecardSummary = z.infer<typeof ScorecardSummary>

export const Effects = z.object({
  kind: z.enum(['both', 'entered', 'left']),
  rating: z.number(),
  weight: z.number(),
  presence: z.number(),
  total: z.number(),
})

export const ScorecardRow = z.object({
  /** The same in all periods: of an attribute or of an indicator. */
  key: z.string(),
  attributeId: z.int().nullable(),
  indicator: Indicator.nullable(),
  /** Of an attribute; empty for an indicator, whose names are in `indicatorNames`. */
  name: z.string(),
  /** Keys of the questions of the first survey, or of all where none comes first, that measure it. */
  questionKeys: z.array(z.string()),
  points: z.number(),
  /** Points normalised to 100 over the rated; null without ratings. */
  share: z.number().nullable(),
  /** The indicator in its own unit; null for attributes. */
  value: z.number().nullable(),
  floor: z.number().nullable(),
  goal: z.number().nullable(),
  rating: z.number().nullable(),
  n: z.int(),
  weighted: z.number().nullable(),
  lost: z.number().nullable(),
  target: z.number().nullable(),
  status: z.enum(['met', 'improve', 'noData']),
  previous: z.number().nullable(),
  previousPoints: z.number(),
  previousN: z.int(),
  change: z.number().nullable(),
  effects: Effects.nullable(),
  certainty: z.enum(['sure', 'unsure', 'fewData', 'unknown']),
})
export type ScorecardRow = z.infer<typeof ScorecardRow>

/** A wave whose answers count in the period. */
export const CountedWave = z.object({
  waveId: z.int(),
  surveyTitle: LocalText,
  label: z.string(),
  openedOn: CivilDate,
  closedOn: CivilDate.nullable(),
  usableCount: z.int(),
})

/** Another business with our puntaje and its own ratings, from one source (domain.md §1.3). */
export const CompetitorColumn = z.object({
  key: z.string(),
  name: z.string(),
  source: z.enum(['customers', 'visits', 'owner']),
  /** In the order of the rows; null where nobody rated it. */
  cells: z.array(z.object({ rating: z.number(), n: z.int() }).nullable()),
  grade: z.number().nullable(),
  missingShare: z.number(),
})
export type CompetitorColumn = z.infer<typeof CompetitorColumn>

export const ScorecardResult = z.object({
  scorecard: Scorecard,
  period: ScorecardPeriod,
  previousPeriod: ScorecardPeriod.nullable(),
  /** All of them, oldest first. */
  periods: z.array(ScorecardPeriod),
  /** Whose answers count, in this period and in the one before. */
  counted: z.array(CountedWave),
  countedBefore: z.array(CountedWave),
  /** Cases are counted between these days, the end excluded; null when no line is about cases. */
  cases: z.object({ start: CivilDate, end: CivilDate }).nullable(),
  /** The wave of the first survey, or of any where none comes first, in this period and before; null without one. */
  wave: Wave.nullable(),
  previousWave: Wave.nullable(),
  /** Waves of the first survey, oldest first. */
  waves: z.array(Wave),
  /** Levels in force in this period. */
  bands: Bands,
  scaleMin: z.number(),
  scaleMax: z.number(),
  /** Customers decided the points of at least one line. */
  isByCustomers: z.boolean(),
  rows: z.array(ScorecardRow),
  competitors: z.array(CompetitorColumn),
  total: z.object({
    points: z.number(),
    isNormalised: z.boolean(),
    rating: z.number().nullable(),
    n: z.int(),
    /** Nota, 0–100. */
    grade: z.number().nullable(),
    lost: z.number().nullable(),
    band: BandKey.nullable(),
    previousGrade: z.number().nullable(),
    /** Share of the points, 0–100, that belongs to attributes without ratings. */
    missingShare: z.number(),
    /** Key of the one line that holds more than half of the points. */
    heaviest: z.string().nullable(),
  }),
})
export type ScorecardResult = z.infer<typeof ScorecardResult>

/** Roles far apart in the question, or in the cases, that a line of the libreta is read from. */
export const LineRoleGap = z.object({
  /** Key of the line. */
  row: z.string(),
  /** Null, and the two below empty, where it is read from cases. */
  waveId: z.int().nullable(),
  waveLabel: z.string(),
  roleKey: z.string(),
  gap: RoleGap,
})
export type LineRoleGap = z.infer<typeof LineRoleGap>

const ScorecardRef = z.object({ id: z.int() })
/** A period by its wave or by its first day; the newest with data when neither is named. */
const Chosen = ScorecardRef.extend({
  waveId: z.int().nullable().default(null),
  start: CivilDate.nullable().default(null),
})

/** What can be counted in a libreta of these surveys. */
export const ScorecardChoice = z.object({
  attributeId: z.int(),
  name: z.string(),
  /** Top of the widest scale on which it is asked. */
  scaleMax: z.number(),
  /** Surveys that ask for it. */
  surveyIds: z.array(z.int()),
  hasStated: z.boolean(),
  hasPoints: z.boolean(),
})
export type ScorecardChoice = z.infer<typeof ScorecardChoice>

const changes = ['scorecards', 'home'] as const
/** Which field of a draft a missing first survey belongs to. */
const ofSurvey = { path: ['surveyId'] }

export const scorecardsContract = {
  'scorecards.list': query('owner', 'scorecards', z.object({}), z.array(ScorecardSummary)),
  'scorecards.get': query('owner', 'scorecards', ScorecardRef, Scorecard),
  'scorecards.create': command('owner', changes, ScorecardDraft.refine(hasPeriods, ofSurvey), ScorecardRef),
  'scorecards.save': command('owner', changes, Scorecard.refine(hasPeriods, ofSurvey), z.object({})),
  'scorecards.void': command('owner', changes, ScorecardRef, z.object({})),
  /** The first libreta of a survey, with equal points and usual targets. */
  'scorecards.fromSurvey': command(
    'owner',
    changes,
    z.object({ surveyId: z.int(), name: ScorecardDraft.shape.name }),
    ScorecardRef,
  ),
  'scorecards.duplicate': command(
    'owner',
    changes,
    ScorecardRef.extend({ name: ScorecardDraft.shape.name }),
    ScorecardRef,
  ),
  /** Archived ones are kept and listed apart, and the first page forgets them. */
  'scorecards.archive': command(
    'owner',
    changes,
    ScorecardRef.extend({ isArchived: z.boolean() }),
    z.object({}),
  ),
  /** The order of the list; the first one stands on the first page. */
  'scorecards.order': command('owner', changes, z.object({ ids: z.array(z.int()).max(1000) }), z.object({})),
  'scorecards.bands': query(
    'owner',
    'scorecards',
    ScorecardRef,
    z.array(z.object({ id: z.int().nullable(), from: CivilDate.nullable(), bands: Bands })),
  ),
  /** Levels from a day on, and earlier periods keep theirs; or from the beginning, in place of all others. */
  'scorecards.setBands': command(
    'owner',
    changes,
    ScorecardRef.extend({
      from: CivilDate.nullable(),
      bands: Bands.refine(areBandsOrdered, { path: ['basic'] }),
    }),
    z.object({}),
  ),
  'scorecards.dropBands': command('owner', changes, z.object({ bandsId: z.int() }), z.object({})),
  /** The libreta of one period, compared with the one before. */
  'scorecards.result': query('owner', 'scorecards', Chosen, ScorecardResult.nullable()),
  /** Where the roles of those who answered what a line is read from are far apart (domain.md §1.18). */
  'scorecards.roleGaps': query('owner', 'scorecards', Chosen, z.array(LineRoleGap)),
  'scorecards.history': query('owner', 'scorecards', ScorecardRef, z.array(GradedPeriod)),
  'scorecards.choices': query(
    'owner',
    'scorecards',
    z.object({ surveyIds: z.array(z.int()).max(21) }),
    z.array(ScorecardChoice),
  ),
  /** What a libreta would say before it is kept; null without a period to read. */
  'scorecards.preview': query(
    'owner',
    'scorecards',
    ScorecardDraft.refine(hasPeriods, ofSurvey),
    ScorecardResult.nullable(),
  ),
  /** What a printed libreta says, in the language of the business. */
  'scorecards.paper': query(
    'owner',
    'scorecards',
    Chosen,
    z
      .object({
        businessName: z.string(),
        logo: z.string().nullable(),
        language: Language,
        today: CivilDate,
        result: ScorecardResult,
        /** Lines whose one figure stands for roles that are far apart: paper says so too (domain.md §1.18). */
        roleGaps: z.array(LineRoleGap),
      })
      .nullable(),
  ),
  /** Asks where, and writes the PDF; null when the person cancelled. */
  'scorecards.printPaper': action('owner', ScorecardPaperJob, z.object({ fileName: z.string() }).nullable()),
  'scorecards.openPaper': action('owner', z.object({}), z.object({})),
} satisfies ContractShape
