import { z } from 'zod'
import { CaseLine } from '../cases/caseLines'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Indicator } from '../indicators/indicators.contract'
import { Effect } from '../plan/actions.contract'
import { BandKey, Rhythm } from '../scorecards/scorecardDraft'
import { Wave } from '../surveys/surveys.contract'
import { WaveDue } from '../surveys/waves'
import { DueItem } from './dueItem'

export const HomeWave = Wave.extend({
  surveyTitle: LocalText,
  hasDraft: z.boolean(),
  /** Days since it opened, 0 on the first. */
  daysOpen: z.int(),
})
export type HomeWave = z.infer<typeof HomeWave>

/** A survey that is held again and again, and where it stands. */
export const DueSurvey = z.object({ surveyId: z.int(), surveyTitle: LocalText, due: WaveDue })
export type DueSurvey = z.infer<typeof DueSurvey>

/** What the first page shows: where the work stands and what comes next. */
export const Today = z.object({
  surveyCount: z.int(),
  /** Those with a rhythm and no wave open: the most overdue first, those up to date last. */
  due: z.array(DueSurvey),
  openWaves: z.array(HomeWave),
  lastClosedWave: HomeWave.nullable(),
  sheetCount: z.int(),
  scorecard: z
    .object({
      id: z.int(),
      name: z.string(),
      /** Null where a month or a quarter is graded, which begins on `start`. */
      waveLabel: z.string().nullable(),
      rhythm: Rhythm,
      start: z.string(),
      grade: z.number().nullable(),
      band: BandKey.nullable(),
      previousGrade: z.number().nullable(),
    })
    .nullable(),
})
export type Today = z.infer<typeof Today>

/** An indicator that surely changed between its two newest measures (domain.md §3.6). */
export const SureChange = z.object({
  indicator: Indicator,
  direction: z.enum(['up', 'down']),
  effect: Effect,
})
export type SureChange = z.infer<typeof SureChange>

/** The one thing to fix first, and why: the first of these that there is. */
export const FirstThing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('overdueCases'),
    count: z.int(),
    /** The most urgent of them. */
    worst: CaseLine.pick({ id: true, number: true, kind: true, customerName: true, dueOn: true }),
  }),
  /** A stop of the journey with a red flag (domain.md §1.10): so many of all observations are negative. */
  z.object({
    kind: z.literal('redFlag'),
    momentId: z.int(),
    name: z.string(),
    negative: z.int(),
    n: z.int(),
  }),
  z.object({ kind: z.literal('worse'), change: SureChange }),
  /** The line of the first libreta that loses most of what it is worth; `lost` of `points` of 100. */
  z.object({
    kind: z.literal('scorecardLine'),
    scorecardId: z.int(),
    /** Empty for an indicator, whose key is `indicator`. */
    name: z.string(),
    indicator: z.string().nullable(),
    attributeId: z.int().nullable(),
    lost: z.number(),
    points: z.number(),
  }),
])
export type FirstThing = z.infer<typeof FirstThing>

/** What the owner reads in a minute beside what is due. */
export const OwnerMinute = z.object({ first: FirstThing.nullable(), changes: z.array(SureChange) })
export type OwnerMinute = z.infer<typeof OwnerMinute>

export const homeContract = {
  /** What surely changed, the greatest first, and the one thing to fix first. */
  'home.minute': query('owner', 'home', z.object({}), OwnerMinute),
  'home.today': query('staff', 'home', z.object({}), Today),
  /** What has a day within a week or is late, the latest first. */
  'home.due': query('staff', 'home', z.object({}), z.array(DueItem)),
} satisfies ContractShape
