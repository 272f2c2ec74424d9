import { z } from 'zod'
import { PaperLayout } from './paper'

const PaperJob = z.object({ surveyId: z.int(), waveId: z.int().nullable(), layout: PaperLayout })
export type PaperJob = z.infer<typeof PaperJob>

const PREFIX = '/paper/'

/** The page of the app that shows nothing but one copy of a print, without its number. */
export function paperRoute(job: PaperJob): string {
  return PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** The job that a route names; null when it is another page. */
export function paperJobOf(route: string): PaperJob | null {
  if (!route.startsWith(PREFIX)) return null
  return PaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}
