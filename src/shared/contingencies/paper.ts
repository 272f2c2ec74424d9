import { z } from 'zod'

/** The sheet of something out of the ordinary, to be printed. */
export const ContingencyPaperJob = z.object({ id: z.int(), size: z.enum(['A4', 'Letter']) })
export type ContingencyPaperJob = z.infer<typeof ContingencyPaperJob>

const prefix = '/paper/contingency/'

/** The page of the app that shows nothing but that sheet. */
export function contingencyPaperRoute(job: ContingencyPaperJob): string {
  return prefix + encodeURIComponent(JSON.stringify(job))
}

/** The job that a route names; null when it is another page. */
export function contingencyPaperJobOf(route: string): ContingencyPaperJob | null {
  if (!route.startsWith(prefix)) return null
  return (
    ContingencyPaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(prefix.length)))).data ?? null
  )
}
