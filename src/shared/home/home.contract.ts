import { z } from 'zod'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
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

/** A survey that is to be held again within the notice, or should have been. */
export const DueSurvey = z.object({ surveyId: z.int(), surveyTitle: LocalText, due: WaveDue })
export type DueSurvey = z.infer<typeof DueSurvey>

/** What the first page shows: where the work stands and what comes next. */
export const Today = z.object({
  surveyCount: z.int(),
  /** The most overdue first. */
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

export const homeContract = {
  'home.today': query('staff', 'home', z.object({}), Today),
  /** What has a day within a week or is late, the latest first. */
  'home.due': query('staff', 'home', z.object({}), z.array(DueItem)),
} satisfies ContractShape
