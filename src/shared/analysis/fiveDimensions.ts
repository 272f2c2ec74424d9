import type { CodedAnswer } from '../stats/answers'
import { pointsOf } from '../stats/constantSum'
import { mean, sum } from '../stats/mean'
import { percentage, withoutNegativeZero } from '../stats/numbers'

/** One person: expectation and perception per item, and 100 points among the dimensions (empty if not asked). */
export type GapSheet = {
  readonly expectations: readonly CodedAnswer[]
  readonly perceptions: readonly CodedAnswer[]
  readonly points: readonly (number | null)[]
}

/** A dimension of quality and the indexes of its items, from 0. */
export type QualityDimension = { readonly key: string; readonly items: readonly number[] }

/** One person's scores. */
export type PersonGaps = {
  /** Gap of each dimension, perception − expectation; null when fewer than half of its items are pairs. */
  readonly gaps: readonly (number | null)[]
  /** Points used, rescaled to 100 where marked; null when they add up to 0 or were not given. */
  readonly points: readonly number[] | null
  readonly isRescaled: boolean
  /** Σ points/100·gap with the person's own points; null unless all dimensions and the points are there. */
  readonly weighted: number | null
}

export type DimensionGap = {
  readonly key: string
  readonly n: number
  /** Mean gap over people; below 0 is worse than expected. Null without anyone. */
  readonly gap: number | null
  /** Mean points given to it; null without anyone. */
  readonly meanPoints: number | null
  /** 100·Σ perceptions ÷ Σ expectations over all pairs, also of people with too few for a gap; null without any. */
  readonly percentOfExpectation: number | null
}

export type GapResult = {
  readonly people: readonly PersonGaps[]
  readonly dimensions: readonly DimensionGap[]
  /** Mean of the dimension gaps; null when one is missing. */
  readonly unweighted: number | null
  /** Mean of the people's weighted gaps (the default figure), over `weightedN` people. */
  readonly weighted: number | null
  readonly weightedN: number
  /** Σ mean points/100·dimension gap, the alternative. */
  readonly weightedByMeanPoints: number | null
}

/** Gaps of the model of five dimensions, G = P − E (Parasuraman, Zeithaml & Berry 1988; domain.md §1.7, E1). */
export function dimensionGaps(
  sheets: readonly GapSheet[],
  dimensions: readonly QualityDimension[],
): GapResult {
  const people = sheets.map((sheet) => personGaps(sheet, dimensions))
  const allPoints = people.flatMap(({ points }) => (points === null ? [] : [points]))
  const scored = dimensions.map(({ key, items }, index): DimensionGap => {
    const gaps = people.flatMap((person) => person.gaps[index] ?? [])
    return {
      key,
      n: gaps.length,
      gap: mean(gaps),
      meanPoints: mean(allPoints.map((points) => points[index] ?? 0)),
      percentOfExpectation: percentOfExpectation(sheets, items),
    }
  })
  const weights = people.flatMap(({ weighted }) => weighted ?? [])
  const gaps = scored.map(({ gap }) => gap)
  return {
    people,
    dimensions: scored,
    unweighted: isComplete(gaps) ? mean(gaps) : null,
    weighted: mean(weights),
    weightedN: weights.length,
    weightedByMeanPoints: weightedSum(
      gaps,
      scored.map(({ meanPoints }) => meanPoints),
    ),
  }
}

function personGaps(sheet: GapSheet, dimensions: readonly QualityDimension[]): PersonGaps {
  const gaps = dimensions.map(({ items }) => {
    const pairs = pairsOf(sheet, items)
    const isEnough = pairs.length > 0 && 2 * pairs.length >= items.length
    const gap = isEnough ? mean(pairs.map(({ expected, perceived }) => perceived - expected)) : null
    return gap === null ? null : withoutNegativeZero(gap)
  })
  const divided = pointsOf(sheet.points)
  const points = divided.state === 'missing' ? null : divided.points
  return {
    gaps,
    points,
    isRescaled: divided.state === 'rescaled',
    weighted: points === null ? null : weightedSum(gaps, points),
  }
}

/** The items with a valid expectation and a valid perception. */
function pairsOf({ expectations, perceptions }: GapSheet, items: readonly number[]) {
  return items.flatMap((item) => {
    const expected = expectations[item]
    const perceived = perceptions[item]
    return typeof expected === 'number' && typeof perceived === 'number' ? [{ expected, perceived }] : []
  })
}

/** 100·ΣP ÷ ΣE over every pair of every person. */
function percentOfExpectation(sheets: readonly GapSheet[], items: readonly number[]): number | null {
  const pairs = sheets.flatMap((sheet) => pairsOf(sheet, items))
  return percentage(sum(pairs.map(({ perceived }) => perceived)), sum(pairs.map(({ expected }) => expected)))
}

/** Σ points/100·gap; null when a gap or its points are missing. */
function weightedSum(gaps: readonly (number | null)[], points: readonly (number | null)[]): number | null {
  if (!isComplete(gaps) || !isComplete(points) || points.length < gaps.length) return null
  return withoutNegativeZero(sum(gaps.map((gap, index) => ((points[index] ?? 0) * gap) / 100)))
}

function isComplete(values: readonly (number | null)[]): values is readonly number[] {
  return values.length > 0 && values.every((value) => value !== null)
}
