import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { AuditView } from './auditView'
import { AuditPaperJob } from './paper'

export const auditPapersContract = {
  /** What is printed of an audit; a photo that is no longer there is left out. */
  'audits.paper': query(
    'staff',
    'audits',
    z.object({ id: z.int() }),
    z.object({
      businessName: z.string(),
      logo: z.string().nullable(),
      view: AuditView,
      pictures: z.array(z.object({ storedName: z.string(), source: z.string() })),
    }),
  ),
  /** Writes what an audit found to a PDF; null when the person cancelled. */
  'audits.print': action('staff', AuditPaperJob, z.object({ fileName: z.string() }).nullable()),
} satisfies ContractShape
