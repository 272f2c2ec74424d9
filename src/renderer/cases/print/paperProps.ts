import type { PaperFacts } from '#shared/cases/papers.contract'

/** What a paper says of its case. */
export type AboutCase = NonNullable<PaperFacts['about']>

/** A paper that belongs to a case. */
export interface CasePaperProps {
  readonly facts: PaperFacts
  readonly about: AboutCase
}
