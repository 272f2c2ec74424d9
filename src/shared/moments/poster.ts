import { z } from 'zod'
import { LookBack } from './lookBack'

export const posterSizes = ['A3', 'A4'] as const
export const PosterSize = z.enum(posterSizes)
export type PosterSize = z.infer<typeof PosterSize>

/** Width and height in millimetres, lying. */
export const posterMm: Readonly<Record<PosterSize, { readonly width: number; readonly height: number }>> = {
  A3: { width: 420, height: 297 },
  A4: { width: 297, height: 210 },
}

export const PosterJob = z.object({ size: PosterSize, lookBack: LookBack })
export type PosterJob = z.infer<typeof PosterJob>

const PREFIX = '/paper/moments/'

/** The page of the app that shows nothing but the poster of the journey. */
export function posterRoute({ size, lookBack }: PosterJob): string {
  return `${PREFIX}${size}/${lookBack}`
}

/** The job that a route names; null when it is another page. */
export function posterJobOf(route: string): PosterJob | null {
  if (!route.startsWith(PREFIX)) return null
  const [size, lookBack] = route.slice(PREFIX.length).split('/')
  return PosterJob.safeParse({ size, lookBack }).data ?? null
}
