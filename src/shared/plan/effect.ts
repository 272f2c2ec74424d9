import { addDays, type CivilDate } from '../calendar/civilDate'
import {
  answersToNotice,
  type Count,
  compareNetPromoter,
  compareShares,
  isSmallChange,
  type Verdict,
} from '../stats/comparison'
import { compareMoments } from '../stats/meanComparison'
import type { NetPromoter } from '../stats/netPromoter'
import { EPSILON, type Interval } from '../stats/numbers'
import { FEWEST_ANSWERS_SHOWN } from '../stats/suppression'

/** Where an indicator is to go. */
export type Direction = 'up' | 'down'

/**
 * What may be said of an action (domain.md §1.23, §3.6): its indicator surely went where it should, or the other way;
 * it may be chance; there are too few answers; or it is a figure whose chance cannot be reckoned.
 */
export const effectVerdicts = ['improved', 'worse', 'mayBeChance', 'fewData', 'notTested'] as const
export type EffectVerdict = (typeof effectVerdicts)[number]

/** One measure of an indicator, in its own unit; percent 0–100. */
export interface Measure {
  readonly value: number | null
  readonly n: number
  readonly share?: Count
  readonly mean?: { readonly mean: number; readonly standardDeviation: number; readonly n: number }
  readonly netPromoter?: NetPromoter
}

export interface Judgement {
  readonly verdict: EffectVerdict
  /** After minus before, in the unit of the indicator, percent in points. */
  readonly difference: number | null
  readonly interval: Interval | null
  readonly isSmall: boolean
  /** Answers each time that such a change needs to be noticed; null where it has no sense. */
  readonly needed: number | null
}

const nothing = { difference: null, interval: null, isSmall: false, needed: null } as const

/** What may be said of the change from `before` to `after`, which should go in that direction (domain.md §3.6). */
export function judgeEffect(before: Measure, after: Measure, direction: Direction): Judgement {
  const isFew = Math.min(before.n, after.n) < FEWEST_ANSWERS_SHOWN
  if (isFew || before.value === null || after.value === null) return { ...nothing, verdict: 'fewData' }
  const compared = compare(before, after)
  if (compared) return { ...compared, verdict: effectOf(compared.verdict, direction) }
  return { ...nothing, difference: after.value - before.value, verdict: 'notTested' }
}

function effectOf(verdict: Verdict, direction: Direction): EffectVerdict {
  if (verdict === 'noData') return 'fewData'
  if (verdict === 'noClearChange') return 'mayBeChance'
  return (verdict === 'rose') === (direction === 'up') ? 'improved' : 'worse'
}

type Compared = Omit<Judgement, 'verdict'> & { readonly verdict: Verdict }

/** By what they have in common that can be tested; null where there is nothing. */
function compare(before: Measure, after: Measure): Compared | null {
  if (after.share && before.share) return sharesOf(after.share, before.share)
  if (after.netPromoter && before.netPromoter) {
    const found = compareNetPromoter(after.netPromoter, before.netPromoter)
    if (!found) return null
    const { difference, adjusted, verdict } = found
    const isSmall = isSmallChange(difference, 100)
    return { difference, interval: adjusted.interval, verdict, isSmall, needed: null }
  }
  if (after.mean && before.mean) {
    const found = compareMoments(after.mean, before.mean)
    if (!found) return null
    const { difference, interval, verdict } = found
    return { difference, interval, verdict, isSmall: false, needed: null }
  }
  return null
}

function sharesOf(after: Count, before: Count): Compared | null {
  const found = compareShares(after, before)
  if (!found) return null
  const { difference, interval, verdict } = found
  return {
    difference: 100 * difference,
    interval: { low: 100 * interval.low, high: 100 * interval.high },
    verdict,
    isSmall: isSmallChange(difference, 1),
    needed: answersToNotice(after.successes / after.n, before.successes / before.n),
  }
}

/** Days that are measured as one, both ends included. */
export interface Days {
  readonly start: CivilDate
  readonly end: CivilDate
}

/**
 * Which measures can tell what an action did: the one before are those over by the day it began, the newest first; the
 * one after those that began when it was done, the oldest first. What lies across its days tells neither.
 */
export function measuresAround<T extends Days>(
  spans: readonly T[],
  beganOn: CivilDate,
  /** The day it was done, or a later one from which on measures count. */
  afterFrom: CivilDate,
): { readonly before: T[]; readonly after: T[] } {
  const byStart = [...spans].sort((one, other) => (one.start < other.start ? -1 : 1))
  return {
    // What began and ended on the very day it was done is after it.
    before: byStart.filter(({ start, end }) => end <= beganOn && start < afterFrom).reverse(),
    after: byStart.filter(({ start }) => start >= afterFrom),
  }
}

/** The first with answers enough to compare; else the first with any; null when nothing was measured. */
export function firstTelling<T>(
  candidates: readonly T[],
  read: (candidate: T) => Measure,
): { readonly at: T; readonly measure: Measure } | null {
  let some: { readonly at: T; readonly measure: Measure } | null = null
  for (const at of candidates) {
    const measure = read(at)
    if (measure.n >= FEWEST_ANSWERS_SHOWN && measure.value !== null) return { at, measure }
    if (measure.n > 0) some ??= { at, measure }
  }
  return some
}

/** The day from which a measure after counts when the owner wants to wait for one more. */
export function dayAfter({ end }: Days): CivilDate {
  return addDays(end, 1)
}

/** Whether a value has come to a target, in the direction meant. */
export function isReached(value: number, target: number, direction: Direction): boolean {
  return direction === 'up' ? value >= target - EPSILON : value <= target + EPSILON
}
