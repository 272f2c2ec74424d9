import { mean, weightedMean } from '../stats/mean'
import { isAtLeast, percentage, withoutNegativeZero } from '../stats/numbers'

/** An attribute of ours beside that of each competitor; null where there is no rating: a blank, never a 0. */
export type ComparedAttribute = {
  readonly name: string
  /** Mean importance, or points, all on one scale; null where nobody was asked. */
  readonly importance: number | null
  readonly own: number | null
  /** One mean per competitor, always in the same order; leave out those with too few answers. */
  readonly competitors: readonly (number | null)[]
}

/** In the order in which they are tried, which is the order of reading too. */
export const competitorClasses = [
  'opportunity',
  'criticalWeakness',
  'strength',
  'importantTie',
  'minorWeakness',
  'undervaluedStrength',
  'unimportantParity',
] as const
export type CompetitorClass = (typeof competitorClasses)[number]

/** Comparison of an attribute; what needs our rating is null without it, and all is when no competitor has one. */
export type CompetitorRow<A extends ComparedAttribute = ComparedAttribute> = A & {
  readonly best: number | null
  readonly differenceToBest: number | null
  readonly differenceToMean: number | null
  /** 100·own ÷ best. */
  readonly index: number | null
  readonly class: CompetitorClass | null
}

/** Settings of the classes, in scale points: what counts as good, and as a difference (domain.md §1.3). */
export const COMPETITOR_SETTINGS = { target: 4, difference: 0.2 }

/** Every attribute against the best competitor, with its class (domain.md §1.3, C1). */
export function compareWithCompetitors<A extends ComparedAttribute>(
  attributes: readonly A[],
  settings = COMPETITOR_SETTINGS,
): CompetitorRow<A>[] {
  const meanImportance = mean(attributes.flatMap(({ importance }) => importance ?? []))
  return attributes.map((attribute) => {
    const { own, importance } = attribute
    const rated = attribute.competitors.filter((rating) => rating !== null)
    const average = mean(rated)
    const best = average === null ? null : Math.max(...rated)
    if (own === null || best === null || average === null)
      return { ...attribute, best, differenceToBest: null, differenceToMean: null, index: null, class: null }
    const isImportant = importance === null ? null : isAtLeast(importance, meanImportance ?? 0)
    return {
      ...attribute,
      best,
      differenceToBest: withoutNegativeZero(own - best),
      differenceToMean: withoutNegativeZero(own - average),
      index: percentage(own, best),
      class: isImportant === null ? null : classOf(own, best, isImportant, settings),
    }
  })
}

/** Mean rating weighted by importance: ours, and each competitor's over what it was rated on (domain.md §1.3). */
export function weightedRatings(attributes: readonly ComparedAttribute[]): {
  readonly own: number | null
  readonly competitors: readonly (number | null)[]
} {
  const weighted = (ratingOf: (attribute: ComparedAttribute) => number | null) =>
    weightedMean(
      attributes.map((attribute) => ({
        weight: attribute.importance ?? 0,
        value: attribute.importance === null ? null : ratingOf(attribute),
      })),
    )
  const competitors = attributes[0]?.competitors ?? []
  return {
    own: weighted(({ own }) => own),
    competitors: competitors.map((_, index) => weighted((attribute) => attribute.competitors[index] ?? null)),
  }
}

/** The first class that fits, in the order of domain.md §1.3. */
function classOf(
  own: number,
  best: number,
  isImportant: boolean,
  { target, difference }: typeof COMPETITOR_SETTINGS,
): CompetitorClass {
  const isWorse = isAtLeast(best - own, difference)
  const isBetter = isAtLeast(own - best, difference)
  if (isImportant) {
    if (!isAtLeast(own, target) && !isAtLeast(best, target)) return 'opportunity'
    if (isWorse) return 'criticalWeakness'
    return isBetter ? 'strength' : 'importantTie'
  }
  if (isWorse) return 'minorWeakness'
  return isBetter ? 'undervaluedStrength' : 'unimportantParity'
}
