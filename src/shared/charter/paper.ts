import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Language } from '../i18n/languages'

/** The charter for the wall: one page. */
export const CharterPaperJob = z.object({
  size: z.enum(['A4', 'A3', 'Letter']),
  language: Language,
  publishedOn: CivilDay,
  /** Whether it says how each promise was kept. */
  withResults: z.boolean(),
})
export type CharterPaperJob = z.infer<typeof CharterPaperJob>

/** Preference: the day that the last charter printed says. */
export const publishedPreference = 'charter.publishedOn'

/** Width and height in millimetres, upright. */
export const wallPaperMm = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
} as const

const prefix = '/paper/charter/'

/** The page of the app that shows nothing but that paper. */
export function charterPaperRoute(job: CharterPaperJob): string {
  return prefix + encodeURIComponent(JSON.stringify(job))
}

/** The job that a route names; null when it is another page. */
export function charterPaperJobOf(route: string): CharterPaperJob | null {
  if (!route.startsWith(prefix)) return null
  return CharterPaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(prefix.length)))).data ?? null
}
