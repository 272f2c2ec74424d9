import { z } from 'zod'
import { Language } from '../i18n/languages'

export const AuditPaperJob = z.object({
  id: z.int(),
  size: z.enum(['A4', 'Letter']),
  language: Language,
})
export type AuditPaperJob = z.infer<typeof AuditPaperJob>

/** Pages of the app that show nothing but what an audit found. */
export const AUDIT_PAPER_PREFIX = '/paper/audit/'

export function auditPaperRoute(job: AuditPaperJob): string {
  return AUDIT_PAPER_PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** What a route prints; null when it is another page. */
export function auditPaperJobOf(route: string): AuditPaperJob | null {
  if (!route.startsWith(AUDIT_PAPER_PREFIX)) return null
  const written = decodeURIComponent(route.slice(AUDIT_PAPER_PREFIX.length))
  return AuditPaperJob.safeParse(JSON.parse(written)).data ?? null
}

/** What its file is called. */
export const auditFileNames: Readonly<Record<Language, string>> = { es: 'Autoauditoría', en: 'Self-audit' }
