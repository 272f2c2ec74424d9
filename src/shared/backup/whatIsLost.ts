import type { CopyCounts } from './copies'

/** What is counted, in the order in which it is told. */
export const countedThings = ['sheets', 'cases', 'customers', 'surveys'] as const
export type CountedThing = (typeof countedThings)[number]

/** How many of each there are more of today than in a copy: what going back would lose at the least. */
export function whatIsLost(
  today: CopyCounts,
  then: CopyCounts,
): readonly { readonly thing: CountedThing; readonly count: number }[] {
  return countedThings
    .map((thing) => ({ thing, count: today[thing] - then[thing] }))
    .filter(({ count }) => count > 0)
}
