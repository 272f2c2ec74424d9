import { z } from 'zod'
import { Language } from '../i18n/languages'

export const PosterSize = z.enum(['A4', 'A3'])
export type PosterSize = z.infer<typeof PosterSize>

/** Slips of each sheet of paper. */
export const SLIPS_PER_SHEET = 4

/** Slips to print and cut. */
export const SlipSheet = z.object({
  boxId: z.int().nullable(),
  language: Language,
  size: z.enum(['A4', 'Letter']),
  sheets: z.int().min(1).max(50),
  firstNumber: z.int().min(1),
})
export type SlipSheet = z.infer<typeof SlipSheet>

const BoxPaperJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('poster'), language: Language, size: PosterSize }),
  SlipSheet.extend({ kind: z.literal('slips') }),
])
export type BoxPaperJob = z.infer<typeof BoxPaperJob>

/** Pages of the app that show nothing but the paper of the box. */
export const BOX_PAPER_PREFIX = '/paper/box/'

export function boxPaperRoute(job: BoxPaperJob): string {
  return BOX_PAPER_PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** What a route prints; null when it is another page. */
export function boxPaperJobOf(route: string): BoxPaperJob | null {
  if (!route.startsWith(BOX_PAPER_PREFIX)) return null
  return (
    BoxPaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(BOX_PAPER_PREFIX.length)))).data ?? null
  )
}

/** Width and height in millimetres, upright. */
export const boxPaperMm = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
} as const

/** What is printed, in the language of the paper. */
export const boxPaperTexts = {
  es: {
    posterFile: 'Usted lo dijo',
    said: 'Usted lo dijo',
    done: 'Nosotros lo hicimos',
    thanks: 'Gracias por decirlo. Siga contándonos en el buzón.',
    slipsFile: 'Tarjetas del buzón',
    slip: 'Tarjeta',
    date: 'Fecha',
    invitation: 'Su opinión',
    noName: 'No hace falta que ponga su nombre.',
  },
  en: {
    posterFile: 'You said it',
    said: 'You said it',
    done: 'We did it',
    thanks: 'Thank you for telling us. Keep writing to the box.',
    slipsFile: 'Suggestion box cards',
    slip: 'Card',
    date: 'Date',
    invitation: 'Your say',
    noName: 'You need not give your name.',
  },
} as const
