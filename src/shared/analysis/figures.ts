import { z } from 'zod'
import { meanIntervalOfCounts, medianOfCounts, momentsOfCounts, quantileOfCounts } from '../stats/counts'
import { finitePopulationFactor } from '../stats/meanInterval'
import { netPromoterOfCounts } from '../stats/netPromoter'
import { clipInterval, EPSILON } from '../stats/numbers'
import { wilsonInterval, wilsonIntervalOfPopulation } from '../stats/proportion'
import { FEWEST_ANSWERS_SHOWN } from '../stats/suppression'
import { type Question, rangeOf } from '../surveys/question'
import { isScaleType, scales } from '../surveys/scales'
import type { Tally } from './tally'

/** Lower and upper end of a 95 % interval. */
export const Interval = z.object({ low: z.number(), high: z.number() })

/** Net promoter score in points, −100 to 100, with its counts; the interval is the adjusted one (domain.md §3.2). */
const NetPromoterFigures = z.object({
  promoters: z.int(),
  passives: z.int(),
  detractors: z.int(),
  score: z.number(),
  interval: Interval,
})

/** What the answers to one question come to. Shares are 0–1; null is "no data", never zero. */
export const Figures = z.object({
  /** Valid answers: the n of every figure; and why the others have no value (domain.md §0.1 C4). */
  valid: z.int(),
  na: z.int(),
  blank: z.int(),
  multi: z.int(),
  range: z.int(),
  illegible: z.int(),
  /** Passed over by a skip rule: nobody was asked, so they are neither received nor missing. */
  skipped: z.int(),
  /** Fewer than five valid answers: all that follows is withheld (domain.md §0.1 C6). */
  isHidden: z.boolean(),
  /** How often each value or option was chosen, ascending. */
  distribution: z.array(z.object({ value: z.number(), count: z.int() })),
  mean: z.number().nullable(),
  standardDeviation: z.number().nullable(),
  median: z.number().nullable(),
  /** Where the middle half of the answers lies: the 25th and the 75th percentile. */
  middleHalf: Interval.nullable(),
  /** Null also when all the answers are the same. */
  meanInterval: Interval.nullable(),
  isConstant: z.boolean(),
  /** Answers in the top-box set of the scale, or "yes". */
  topShare: z.number().nullable(),
  topInterval: Interval.nullable(),
  bottomShare: z.number().nullable(),
  /** For recommendations from 0 to 10 only. */
  netPromoter: NetPromoterFigures.nullable(),
})
export type Figures = z.infer<typeof Figures>

const noFigures = {
  distribution: [],
  mean: null,
  standardDeviation: null,
  median: null,
  middleHalf: null,
  meanInterval: null,
  isConstant: false,
  topShare: null,
  topInterval: null,
  bottomShare: null,
  netPromoter: null,
} satisfies Partial<Figures>

type Derived = Pick<Figures, keyof typeof noFigures>

/**
 * The figures of one question from the counts of its answers; `population` is how many people could have answered,
 * null when unknown. With fewer than five valid answers only the counts by code are told (domain.md §0.1 C6).
 */
export function figuresOf(question: Question, tally: Tally, population: number | null): Figures {
  const { valid } = tally
  const isHidden = valid < FEWEST_ANSWERS_SHOWN
  const { na, blank, multi, range, illegible, skipped } = tally
  return {
    ...{ valid, na, blank, multi, range, illegible, skipped, isHidden },
    ...(isHidden ? noFigures : derivedFigures(question, tally, population)),
  }
}

function derivedFigures(question: Question, tally: Tally, population: number | null): Derived {
  const { type } = question
  if (type === 'TXT' || type === 'DATE') return noFigures
  const distribution = [...tally.values]
    .map(([value, count]) => ({ value, count }))
    .sort((first, second) => first.value - second.value)
  const counted = { ...noFigures, distribution }
  if (type === 'YN') return { ...counted, ...shareFigures(tally, population, isYes, null) }
  if (type !== 'NUM' && !isScaleType(type)) return counted
  const measured = { ...counted, ...meanFigures(question, distribution, population) }
  if (!isScaleType(type)) return measured
  const { topFrom, bottomTo } = scales[type]
  const shares = shareFigures(
    tally,
    population,
    (value) => value >= topFrom,
    (value) => value <= bottomTo,
  )
  return { ...measured, ...shares, netPromoter: type === 'R10' ? promoters(tally) : null }
}

/** "Yes" is the first box of a yes/no question. */
function isYes(value: number): boolean {
  return value === 1
}

function meanFigures(
  { type }: Question,
  distribution: Figures['distribution'],
  population: number | null,
): Pick<Derived, 'mean' | 'standardDeviation' | 'median' | 'middleHalf' | 'meanInterval' | 'isConstant'> {
  const { mean, standardDeviation } = momentsOfCounts(distribution)
  const interval = meanIntervalOfCounts(distribution, population)
  const range = rangeOf(type)
  const low = quantileOfCounts(distribution, 0.25)
  const high = quantileOfCounts(distribution, 0.75)
  return {
    mean,
    standardDeviation,
    median: medianOfCounts(distribution),
    middleHalf: low === null || high === null ? null : { low, high },
    meanInterval: interval && range ? clipInterval(interval, range) : interval,
    isConstant: standardDeviation !== null && standardDeviation <= EPSILON,
  }
}

function shareFigures(
  tally: Tally,
  population: number | null,
  isTop: (value: number) => boolean,
  isBottom: ((value: number) => boolean) | null,
): Pick<Derived, 'topShare' | 'topInterval' | 'bottomShare'> {
  const top = countWhere(tally, isTop)
  return {
    topShare: top / tally.valid,
    topInterval: intervalOfShare(top, tally.valid, population),
    bottomShare: isBottom && countWhere(tally, isBottom) / tally.valid,
  }
}

/** Wilson interval of a share, narrower where more than 5 % of a known population answered (domain.md §3.2, §3.3). */
export function intervalOfShare(count: number, n: number, population: number | null) {
  return population !== null && finitePopulationFactor(n, population) < 1
    ? wilsonIntervalOfPopulation(count, n, population)
    : wilsonInterval(count, n)
}

function promoters(tally: Tally): Figures['netPromoter'] {
  const high = countWhere(tally, (value) => value >= scales.R10.topFrom)
  const low = countWhere(tally, (value) => value <= scales.R10.bottomTo)
  const { score, adjusted, passives } = netPromoterOfCounts(high, low, tally.valid)
  if (score === null || adjusted === null) return null
  const interval = clipInterval(adjusted.interval, { min: -100, max: 100 })
  return { promoters: high, passives, detractors: low, score, interval }
}

/** Answers whose value is such. */
export function countWhere({ values }: Tally, isIn: (value: number) => boolean): number {
  let total = 0
  for (const [value, count] of values) if (isIn(value)) total += count
  return total
}

/** Whether a value counts as a success of the share of its question; null where the type has no such share. */
export function successOf(type: Question['type']): ((value: number) => boolean) | null {
  if (type === 'YN') return isYes
  if (!isScaleType(type)) return null
  const { topFrom } = scales[type]
  return (value) => value >= topFrom
}
