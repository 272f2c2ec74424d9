import { z } from 'zod'
import { action, type ContractShape } from '../contract/procedure'
import { CaseFilter, CaseSort } from './cases.contract'

/** Files of the register: lists of cases that come and go. */
export const caseFilesContract = {
  /** Asks where, then writes the cases of a filter as a job; null when the person cancelled. */
  'cases.export': action(
    'owner',
    z.object({
      format: z.enum(['xlsx', 'csv']),
      filter: CaseFilter,
      sort: CaseSort.nullable().default(null),
      /** Whether who the customers are is written too. */
      withPersonal: z.boolean().default(false),
    }),
    z.object({ jobId: z.int() }).nullable(),
  ),
} satisfies ContractShape
