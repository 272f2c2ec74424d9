import { z } from 'zod'
import { action, type ContractShape } from '../contract/procedure'
import { Language } from '../i18n/languages'

export const reportsContract = {
  /** Asks where, then writes the workbook as a job; null when the person cancelled. */
  'reports.workbook': action(
    'owner',
    z.object({ scorecardId: z.int(), waveId: z.int(), language: Language }),
    z.object({ jobId: z.int() }).nullable(),
  ),
} satisfies ContractShape
