import type { Output } from '#shared/contract/contract'

/** What a printed libreta says. */
export type ScorecardFacts = NonNullable<Output<'scorecards.paper'>>
