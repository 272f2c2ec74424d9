import { Month } from './month'

const prefix = '/paper/month/'

/** The route of the printed sheet of a closing. */
export const monthPaperRoute = (month: Month): string => `${prefix}${month}`

/** The month whose sheet a route is; null when it is none. */
export function monthOfPaper(route: string): Month | null {
  return route.startsWith(prefix) ? (Month.safeParse(route.slice(prefix.length)).data ?? null) : null
}
