import { z } from 'zod'
import { PaperOptions } from './paper'

const PaperJob = z.object({ surveyId: z.int(), waveId: z.int().nullable(), options: PaperOptions })
export type PaperJob = z.infer<typeof PaperJob>

const PREFIX = '/paper/'

/** The page of the app that shows nothing but the printed copies of a job. */
export function paperRoute(job: PaperJob): string {
  return PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** The job that a route names; null when it is another page. */
export function paperJobOf(route: string): PaperJob | null {
  if (!route.startsWith(PREFIX)) return null
  return PaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}
