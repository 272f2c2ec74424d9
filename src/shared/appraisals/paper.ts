import { z } from 'zod'
import { Language } from '../i18n/languages'

/** The individual development sheet to print; `sheetId` null is the newest. */
export const PersonPaperJob = z.object({
  personId: z.int(),
  sheetId: z.int().nullable(),
  language: Language,
})
export type PersonPaperJob = z.infer<typeof PersonPaperJob>

const PREFIX = '/paper/person/'

export function personPaperRoute(job: PersonPaperJob): string {
  return PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** What a route prints; null when it is another page. */
export function personPaperJobOf(route: string): PersonPaperJob | null {
  if (!route.startsWith(PREFIX)) return null
  return PersonPaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}

/** What is printed, in the language of the paper. */
export const personPaperTexts = {
  es: {
    file: 'Hoja de desarrollo',
    period: (from: string, to: string) => `Del ${from} al ${to}`,
    sources: { customer: 'Clientes', manager: 'Quien dirige', self: 'La propia persona' },
    sheets: (n: number) => (n === 1 ? '1 hoja' : `${n} hojas`),
    few: 'Faltan hojas: hacen falta cinco.',
    none: 'Sin hoja',
    fewData: 'pocos datos',
    of5: (mean: string) => `${mean} de 5`,
    strength: 'Lo que hace bien',
    improvement: 'Lo que conviene trabajar',
    goal: 'Una meta',
    due: (day: string) => `Para el ${day}`,
    note: 'Lo que dice la persona',
    shift: 'El turno también influye: compare a la persona consigo misma, no con las demás.',
    signatures: ['Firma de la persona', 'Firma de quien dirige'],
  },
  en: {
    file: 'Development sheet',
    period: (from: string, to: string) => `From ${from} to ${to}`,
    sources: { customer: 'Customers', manager: 'Who leads', self: 'The person' },
    sheets: (n: number) => (n === 1 ? '1 sheet' : `${n} sheets`),
    few: 'Sheets are missing: it takes five.',
    none: 'No sheet',
    fewData: 'few data',
    of5: (mean: string) => `${mean} of 5`,
    strength: 'What they do well',
    improvement: 'What is worth working on',
    goal: 'One goal',
    due: (day: string) => `By ${day}`,
    note: 'What the person says',
    shift: 'The shift plays its part: compare the person with themselves, not with others.',
    signatures: ['Signature of the person', 'Signature of who leads'],
  },
} as const
