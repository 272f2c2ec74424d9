import { z } from 'zod'
import { Language } from '../i18n/languages'

/** Papers for going out and calling: the sheets of interviews, and the list of a campaign. */
const SalesPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interviews'), ids: z.array(z.int()).min(1).max(100), language: Language }),
  z.object({ kind: z.literal('calls'), campaignId: z.int(), language: Language }),
])
export type SalesPaper = z.infer<typeof SalesPaper>

const prefix = '/paper/sales/'

export function salesPaperRoute(paper: SalesPaper): string {
  return prefix + encodeURIComponent(JSON.stringify(paper))
}

/** What a route prints; null when it is another page. */
export function salesPaperOf(route: string): SalesPaper | null {
  if (!route.startsWith(prefix)) return null
  return SalesPaper.safeParse(JSON.parse(decodeURIComponent(route.slice(prefix.length)))).data ?? null
}

/** Names of the files, in the language of the paper. */
export const salesFileNames = {
  es: { interviews: 'Fichas de entrevista', calls: 'Hoja de llamadas' },
  en: { interviews: 'Interview sheets', calls: 'Call sheet' },
} as const
