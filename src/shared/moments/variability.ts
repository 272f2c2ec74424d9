import { safeSegments } from '../analysis/safeSegments'
import { mean, standardDeviation } from '../stats/mean'
import { compareMeans, comparePairs } from '../stats/meanComparison'
import { type Interval, isAtLeast } from '../stats/numbers'

/** A difference of shifts from here on is told, in points of 1–5 (domain.md §1.26). */
const TOLD_FROM = 0.5

export interface Group {
  readonly name: string
  /** One a sheet. */
  readonly values: readonly number[]
}

export interface GroupRow {
  readonly name: string
  readonly n: number
  /** Null, as the deviation, where too few answered, or where it would tell what too few answered (C6, C7). */
  readonly mean: number | null
  readonly deviation: number | null
}

export interface Breakdown {
  readonly rows: readonly GroupRow[]
  /** The best and the worst of those shown, when they surely differ by half a point or more; null otherwise. */
  readonly flag: {
    readonly best: string
    readonly worst: string
    readonly difference: number
    readonly interval: Interval
  } | null
}

/** Mean and spread by group, and whether the best and the worst surely differ (Welch, domain.md §1.26, §3.6). */
export function breakdown(groups: readonly Group[]): Breakdown {
  const states = safeSegments(groups.map(({ values }) => values.length))
  const shown = groups.filter((_, index) => states[index] === 'shown')
  const rows = groups.map(({ name, values }, index) => ({
    name,
    n: values.length,
    mean: states[index] === 'shown' ? mean(values) : null,
    deviation: states[index] === 'shown' ? standardDeviation(values) : null,
  }))
  const ordered = [...shown].sort((one, other) => (mean(other.values) ?? 0) - (mean(one.values) ?? 0))
  const [best, worst] = [ordered[0], ordered.at(-1)]
  if (!best || !worst || best === worst) return { rows, flag: null }
  const compared = compareMeans(best.values, worst.values)
  const isSure = compared?.interval != null && compared.interval.low > 0
  if (!compared?.interval || !isSure || !isAtLeast(compared.difference, TOLD_FROM))
    return { rows, flag: null }
  const { difference, interval } = compared
  return { rows, flag: { best: best.name, worst: worst.name, difference, interval } }
}

/** What one person said of what is seen (image) and of what is lived (the rest), each a mean of 1–5. */
export interface ImagePair {
  readonly first: number | null
  readonly second: number | null
}

export interface ImageResult {
  readonly n: number
  readonly image: number | null
  readonly experience: number | null
  readonly difference: number | null
  readonly interval: Interval | null
  /** Whether what is seen surely promises more or less than what is lived; `same` when it is not sure. */
  readonly verdict: 'promisesMore' | 'promisesLess' | 'same' | 'fewData'
}

/** First impression against experience, by the same people (domain.md §1.26). */
export function imageResult(pairs: readonly ImagePair[]): ImageResult {
  const complete = pairs.filter(({ first, second }) => first !== null && second !== null)
  const n = complete.length
  if (n < 5) return { n, image: null, experience: null, difference: null, interval: null, verdict: 'fewData' }
  const compared = comparePairs(complete)
  const interval = compared?.interval ?? null
  // Where everybody says the same difference there is no spread to be unsure by.
  const difference = compared?.difference ?? 0
  const isMore = (interval?.low ?? difference) > 0
  const isLess = (interval?.high ?? difference) < 0
  return {
    n,
    image: mean(complete.flatMap(({ first }) => (first === null ? [] : [first]))),
    experience: mean(complete.flatMap(({ second }) => (second === null ? [] : [second]))),
    difference: compared?.difference ?? null,
    interval,
    verdict: isMore ? 'promisesMore' : isLess ? 'promisesLess' : 'same',
  }
}
