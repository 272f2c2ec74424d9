import { z } from 'zod'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { BandKey } from '../scorecards/scorecards.contract'
import { Wave } from '../surveys/surveys.contract'

export const HomeWave = Wave.extend({ surveyTitle: LocalText, hasDraft: z.boolean() })
export type HomeWave = z.infer<typeof HomeWave>

/** What the first page shows: where the work stands and what comes next. */
export const Today = z.object({
  surveyCount: z.int(),
  openWaves: z.array(HomeWave),
  lastClosedWave: HomeWave.nullable(),
  sheetCount: z.int(),
  scorecard: z
    .object({
      id: z.int(),
      name: z.string(),
      waveLabel: z.string(),
      grade: z.number().nullable(),
      band: BandKey.nullable(),
      previousGrade: z.number().nullable(),
    })
    .nullable(),
})
export type Today = z.infer<typeof Today>

export const homeContract = {
  'home.today': query('staff', 'home', z.object({}), Today),
} satisfies ContractShape
