import { z } from 'zod'

/** One page to keep or hand on, or a poster for the wall. */
export const ScorecardPaper = z.enum(['page', 'poster'])
export type ScorecardPaper = z.infer<typeof ScorecardPaper>

export const paperSizes = { page: ['A4', 'Letter'], poster: ['A3', 'A2'] } as const
const PaperSize = z.enum([...paperSizes.page, ...paperSizes.poster])
export type PaperSize = z.infer<typeof PaperSize>

/** Width and height in millimetres, upright. */
export const scorecardPaperMm: Readonly<
  Record<PaperSize, { readonly width: number; readonly height: number }>
> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
}

export const ScorecardPaperJob = z.object({
  paper: ScorecardPaper,
  size: PaperSize,
  id: z.int(),
  /** Which period, as in `scorecards.result`. */
  waveId: z.int().nullable().default(null),
  start: z.iso.date().nullable().default(null),
})
export type ScorecardPaperJob = z.infer<typeof ScorecardPaperJob>

export const SCORECARD_PAPER_PREFIX = '/paper/scorecard/'

/** The page of the app that shows nothing but that paper. */
export function scorecardPaperRoute(job: ScorecardPaperJob): string {
  return SCORECARD_PAPER_PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** The job that a route names; null when it is another page. */
export function scorecardPaperJobOf(route: string): ScorecardPaperJob | null {
  if (!route.startsWith(SCORECARD_PAPER_PREFIX)) return null
  const text = decodeURIComponent(route.slice(SCORECARD_PAPER_PREFIX.length))
  return ScorecardPaperJob.safeParse(JSON.parse(text)).data ?? null
}
