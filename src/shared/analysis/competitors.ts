import { mean, weightedMean } from '../stats/mean'
import { isAtLeast, percentage, withoutNegativeZero } from '../stats/numbers'

/** An attribute of ours beside that of each competitor; null where a competitor has no rating. */
export type ComparedAttribute = {
  readonly name: string
  /** Mean importance, on the scale. */
  readonly importance: number
  readonly own: number
  /** One mean per competitor, always in the same order; leave out those with too few answers. */
  readonly competitors: readonly (number | null)[]
}

export type CompetitorClass =
  | 'opportunity'
  | 'criticalWeakness'
  | 'strength'
  | 'importantTie'
  | 'minorWeakness'
  | 'undervaluedStrength'
  | 'unimportantParity'

/** Comparison of an attribute; all null when no competitor has a rating. */
export type CompetitorRow = ComparedAttribute & {
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
export function compareWithCompetitors(
  attributes: readonly ComparedAttribute[],
  settings = COMPETITOR_SETTINGS,
): CompetitorRow[] {
  const meanImportance = mean(attributes.map(({ importance }) => importance)) ?? 0
  return attributes.map((attribute) => {
    const rated = attribute.competitors.filter((rating) => rating !== null)
    const average = mean(rated)
    if (average === null) {
      return {
        ...attribute,
        best: null,
        differenceToBest: null,
        differenceToMean: null,
        index: null,
        class: null,
      }
    }
    const best = Math.max(...rated)
    return {
      ...attribute,
      best,
      differenceToBest: withoutNegativeZero(attribute.own - best),
      differenceToMean: withoutNegativeZero(attribute.own - average),
      index: percentage(attribute.own, best),
      class: classOf(attribute, best, meanImportance, settings),
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
      attributes.map((attribute) => ({ weight: attribute.importance, value: ratingOf(attribute) })),
    )
  const competitors = attributes[0]?.competitors ?? []
  return {
    own: weighted(({ own }) => own),
    competitors: competitors.map((_, index) => weighted((attribute) => attribute.competitors[index] ?? null)),
  }
}

/** The first class that fits, in the order of domain.md §1.3. */
function classOf(
  { importance, own }: ComparedAttribute,
  best: number,
  meanImportance: number,
  { target, difference }: typeof COMPETITOR_SETTINGS,
): CompetitorClass {
  const isWorse = isAtLeast(best - own, difference)
  const isBetter = isAtLeast(own - best, difference)
  if (isAtLeast(importance, meanImportance)) {
    if (!isAtLeast(own, target) && !isAtLeast(best, target)) return 'opportunity'
    if (isWorse) return 'criticalWeakness'
    return isBetter ? 'strength' : 'importantTie'
  }
  if (isWorse) return 'minorWeakness'
  return isBetter ? 'undervaluedStrength' : 'unimportantParity'
}
