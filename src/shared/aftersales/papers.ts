import { z } from 'zod'
import { PaperProfile } from '../cases/papers'
import { Language } from '../i18n/languages'
import { AftersalesSettings, ItemDetail, ServiceOrder } from './item'

/** The ticket of a service order, or the warranty of a unit; `id` is that of the order or of the unit. */
export const AftersalesPaperJob = z.object({ paper: z.enum(['ticket', 'warranty']), id: z.int() })
export type AftersalesPaperJob = z.infer<typeof AftersalesPaperJob>

/** What such a paper says. */
export const AftersalesPaper = z.object({
  language: Language,
  businessName: z.string(),
  logo: z.string().nullable(),
  profile: PaperProfile,
  today: z.string(),
  detail: ItemDetail,
  /** Of a ticket; null on a warranty. */
  order: ServiceOrder.nullable(),
  settings: AftersalesSettings,
})
export type AftersalesPaper = z.infer<typeof AftersalesPaper>

const PREFIX = '/paper/aftersales/'

/** The page of the app that shows nothing but this paper. */
export function aftersalesPaperRoute({ paper, id }: AftersalesPaperJob): string {
  return `${PREFIX}${paper}/${id}`
}

/** What a route prints; null when it is another page. */
export function aftersalesPaperOf(route: string): AftersalesPaperJob | null {
  if (!route.startsWith(PREFIX)) return null
  const [paper, id] = route.slice(PREFIX.length).split('/')
  return AftersalesPaperJob.safeParse({ paper, id: Number(id) }).data ?? null
}
