import { z } from 'zod'
import { type Proportion, proportion } from '../stats/proportion'
import { FEWEST_ANSWERS_SHOWN } from '../stats/suppression'

/** A share, 0–1, with what it was counted from. */
export const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})
export type Share = z.infer<typeof Share>

/** The same with its figures taken out when fewer than five say something (domain.md §0.1, C6). */
export function shownShare(counted: Proportion): Proportion {
  return counted.n < FEWEST_ANSWERS_SHOWN
    ? { successes: 0, n: counted.n, share: null, interval: null }
    : counted
}

/** A share as an indicator tells it: in percent, with the counts that two periods are compared by. */
export function shareReading({ successes, n, share }: Proportion) {
  return share === null ? { value: null, n } : { value: 100 * share, n, share: { successes, n } }
}

/** Says "worth the price" from this option on: "just right" of five (domain.md H3). */
export const WORTH_FROM = 3

/** Share of those who say that it is worth what it costs or more, from option → count (domain.md H3). */
export function worthShare(counts: ReadonlyMap<number, number>): Proportion {
  let worth = 0
  let n = 0
  for (const [option, count] of counts) {
    n += count
    if (option >= WORTH_FROM) worth += count
  }
  return proportion(worth, n)
}

/** Words with which people write that somebody sent them. */
const referralWords =
  /recomend|referid|referenc|boca a boca|amig[oa]|conocid[oa]|referr|friend|word of mouth|recommend/i

/** Whether a customer came because of another one. */
export function isReferred(customer: {
  readonly source: string
  readonly referredById: number | null
}): boolean {
  return customer.referredById !== null || referralWords.test(customer.source)
}

/** New customers brought by others, of those of whom it is known how they came (domain.md K6). */
export function referralShare(
  customers: readonly { readonly source: string; readonly referredById: number | null }[],
): Proportion {
  const known = customers.filter((customer) => isReferred(customer) || customer.source.trim() !== '')
  return proportion(known.filter(isReferred).length, known.length)
}

/** So many ways of coming are told apart; what few name is told as others (''). */
const MOST_SOURCES = 8

/**
 * How new customers came, as they said it, whatever its capitals, most of them first; 'referred' is who was brought by
 * another customer and says no more, null is not known and stands last.
 */
export function arrivals(
  customers: readonly { readonly source: string; readonly referredById: number | null }[],
): { readonly source: string | null; readonly n: number }[] {
  const counts = new Map<string, { readonly source: string; n: number }>()
  let unknown = 0
  for (const { source, referredById } of customers) {
    const said = source.trim() || (referredById === null ? '' : 'referred')
    if (said === '') unknown += 1
    else {
      const own = counts.get(said.toLowerCase()) ?? { source: said, n: 0 }
      own.n += 1
      counts.set(said.toLowerCase(), own)
    }
  }
  const rows = [...counts.values()].sort(
    (one, other) => other.n - one.n || one.source.localeCompare(other.source),
  )
  const rest = rows.slice(MOST_SOURCES).reduce((sum, { n }) => sum + n, 0)
  return [
    ...rows.slice(0, MOST_SOURCES),
    ...(rest > 0 ? [{ source: '', n: rest }] : []),
    ...(unknown > 0 ? [{ source: null, n: unknown }] : []),
  ]
}
