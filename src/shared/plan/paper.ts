import { z } from 'zod'
import { Language } from '../i18n/languages'

export const planPapers = ['plan', 'results', 'signatures'] as const
export const PlanPaperKind = z.enum(planPapers)
export type PlanPaperKind = z.infer<typeof PlanPaperKind>

export const PlanPaperSize = z.enum(['A4', 'Letter'])
export type PlanPaperSize = z.infer<typeof PlanPaperSize>

const PlanPaperJob = z.object({ kind: PlanPaperKind, size: PlanPaperSize, language: Language })
export type PlanPaperJob = z.infer<typeof PlanPaperJob>

/** Pages of the app that show nothing but a paper of the plan. */
export const PLAN_PAPER_PREFIX = '/paper/plan/'

export function planPaperRoute(job: PlanPaperJob): string {
  return PLAN_PAPER_PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** What a route prints; null when it is another page. */
export function planPaperJobOf(route: string): PlanPaperJob | null {
  if (!route.startsWith(PLAN_PAPER_PREFIX)) return null
  const written = decodeURIComponent(route.slice(PLAN_PAPER_PREFIX.length))
  return PlanPaperJob.safeParse(JSON.parse(written)).data ?? null
}
