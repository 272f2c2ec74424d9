import { compareMoments, comparePairs } from '../stats/meanComparison'
import { EPSILON, type Interval } from '../stats/numbers'
import {
  COMPETITOR_SETTINGS,
  type CompetitorClass,
  compareWithCompetitors,
  competitorClasses,
  weightedRatings,
} from './competitors'
import type { RatedPair, Rating, RatingSource } from './ratings'

/** What a business was given on an attribute, as far as a comparison needs it. */
export type Given = Pick<Rating, 'n' | 'mean' | 'standardDeviation'>

export interface ProfileAttribute {
  readonly id: number
  readonly name: string
  readonly importance: number | null
  readonly own: Given
  /** One a competitor, always in the same order. */
  readonly competitors: readonly Given[]
  /** Ratings by people who know both, one list a competitor; null where different people rated. */
  readonly pairs: readonly (readonly RatedPair[] | null)[]
}

export interface ProfileRow {
  readonly id: number
  readonly name: string
  readonly importance: number | null
  readonly own: Given
  readonly competitors: readonly Given[]
  readonly best: number | null
  /** Place of the best competitor in the list. */
  readonly bestAt: number | null
  /** Ours − best. */
  readonly difference: number | null
  /** 95 % interval of that difference; null when there is none. */
  readonly interval: Interval | null
  /** The interval holds 0: the difference is not safe. Null without interval. */
  readonly isUnsure: boolean | null
  readonly index: number | null
  readonly class: CompetitorClass | null
}

export interface Profile {
  readonly rows: readonly ProfileRow[]
  readonly totals: { readonly own: number | null; readonly competitors: readonly (number | null)[] }
}

/** Fewest ratings with which a competitor counts as the best (domain.md §1.3). */
export const fewestCompared: Readonly<Record<RatingSource, number>> = { survey: 5, visits: 3, opinion: 1 }

/** Fewest ratings that are shown at all: fewer answers than these would tell of persons (domain.md §0.1, C6). */
export const fewestShown: Readonly<Record<RatingSource, number>> = { survey: 5, visits: 1, opinion: 1 }

/** Compares the businesses attribute by attribute, from one source, with the worst class first (domain.md §1.3). */
export function profileOf(
  attributes: readonly ProfileAttribute[],
  source: RatingSource,
  settings = COMPETITOR_SETTINGS,
): Profile {
  const compared = attributes.map((attribute) => ({
    attribute,
    name: attribute.name,
    importance: attribute.importance,
    own: meanFrom(attribute.own, fewestShown[source]),
    competitors: attribute.competitors.map((given) => meanFrom(given, fewestCompared[source])),
  }))
  const rows = compareWithCompetitors(compared, settings).map((row): ProfileRow => {
    const { attribute, best, differenceToBest, index } = row
    const bestAt = best === null ? null : row.competitors.indexOf(best)
    const interval = differenceToBest === null || bestAt === null ? null : intervalOf(attribute, bestAt)
    return {
      id: attribute.id,
      name: attribute.name,
      importance: attribute.importance,
      own: shown(attribute.own, source),
      competitors: attribute.competitors.map((given) => shown(given, source)),
      best,
      bestAt,
      difference: differenceToBest,
      interval,
      isUnsure: interval && interval.low <= EPSILON && interval.high >= -EPSILON,
      index,
      class: row.class,
    }
  })
  return { rows: inOrder(rows), totals: weightedRatings(compared) }
}

/**
 * The chances to get ahead (domain.md §1.3): what matters and nobody does well, then what matters and others do better;
 * within each the most important first, and of the equally important the one that we do worst.
 */
export function threeOpportunities(rows: readonly ProfileRow[]): ProfileRow[] {
  return rows
    .filter((row) => row.class === 'opportunity' || row.class === 'criticalWeakness')
    .sort(
      (one, other) =>
        placeOf(one) - placeOf(other) ||
        (other.importance ?? 0) - (one.importance ?? 0) ||
        (one.own.mean ?? 0) - (other.own.mean ?? 0),
    )
    .slice(0, 3)
}

/** People who rated both where there are any, else the two groups as different people (domain.md §1.3, §3.6). */
function intervalOf({ own, competitors, pairs }: ProfileAttribute, at: number): Interval | null {
  const both = pairs[at]
  const other = competitors[at]
  const comparison = both ? comparePairs(both) : other ? compareMoments(own, other) : null
  return comparison?.interval ?? null
}

function meanFrom({ n, mean }: Given, fewest: number): number | null {
  return n >= fewest ? mean : null
}

/** What too few have answered is not shown, but its number is. */
function shown(given: Given, source: RatingSource): Given {
  const { n, mean, standardDeviation } = given
  return n >= fewestShown[source]
    ? { n, mean, standardDeviation }
    : { n, mean: null, standardDeviation: null }
}

/** By class, then by importance; what could not be classed at the end. */
function inOrder(rows: readonly ProfileRow[]): ProfileRow[] {
  return [...rows].sort(
    (one, other) => placeOf(one) - placeOf(other) || (other.importance ?? 0) - (one.importance ?? 0),
  )
}

function placeOf({ class: of }: ProfileRow): number {
  return of === null ? competitorClasses.length : competitorClasses.indexOf(of)
}
