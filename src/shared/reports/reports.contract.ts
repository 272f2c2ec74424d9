import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { CaseSpan } from './caseSpan'

/** For whom the answers are written: any program, SPSS (or PSPP), or R. */
export const AnalystFormat = z.enum(['csv', 'spss', 'r'])
export type AnalystFormat = z.infer<typeof AnalystFormat>

const Words = z.object({ es: z.string(), en: z.string() })
const Started = z.object({ jobId: z.int() }).nullable()

export const reportsContract = {
  /** What can be exported of a wave, or of a period of a libreta that has none. */
  'reports.choices': query(
    'owner',
    'reports',
    /** Null for a libreta without a wave. */
    z.object({ waveId: z.int().nullable() }),
    z.object({
      /** The sheets that a workbook can have beside those of the wave, in their order. */
      sheets: z.array(z.object({ key: z.string(), name: Words, about: Words.nullable() })),
      /** The people asked work here: their answers leave the app only as figures. */
      isOfEmployees: z.boolean(),
    }),
  ),
  /** Asks where, then writes the workbook as a job; null when the person cancelled. */
  'reports.workbook': action(
    'owner',
    z.object({
      /** Null for the first libreta of the survey. */
      scorecardId: z.int().nullable().default(null),
      withScorecard: z.boolean().default(true),
      /** Null for a period of a libreta without a wave. */
      waveId: z.int().nullable(),
      /** A day of that period; null for the newest one with data. */
      start: CivilDay.nullable().default(null),
      language: Language,
      /** Keys of sheets; null for all that have something to tell. */
      sheets: z.array(z.string().max(40)).max(60).nullable().default(null),
      /** Whether who the customers are is written too. */
      withPersonal: z.boolean().default(false),
      span: CaseSpan.default('lastMonths'),
    }),
    Started,
  ),
  /** Asks where, then writes the answers of a wave for a statistics program as a job, in one zip. */
  'reports.analyst': action(
    'owner',
    z.object({ waveId: z.int(), format: AnalystFormat, language: Language }),
    Started,
  ),
} satisfies ContractShape
