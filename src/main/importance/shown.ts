import type { IsTold } from '#shared/analysis/toldParts'
import type { Figure, MeasuredAttribute } from '#shared/importance/attributes'
import type { DimensionReading } from '#shared/importance/dimensions'
import type { DimensionsReading, LevelFigures, Quantities } from '#shared/importance/importance.contract'
import type { QuantityReading } from '#shared/importance/quantities'
import type { LevelReading } from '#shared/importance/serviceLevels'
import type { Proportion } from '#shared/stats/proportion'

// What may not be told does not leave the main process (domain.md §0.1 C6, C7).

export function shownFigure(figure: Figure, isTold: boolean): Figure {
  return isTold ? figure : { ...figure, value: null, interval: null }
}

export function shownAttributes(
  attributes: readonly MeasuredAttribute[],
  isTold: IsTold,
): MeasuredAttribute[] {
  return attributes.map((attribute) => {
    const { key, importance, performance } = attribute
    return {
      ...attribute,
      importance: shownFigure(importance, isTold(`importance ${key}`, importance.n)),
      performance: shownFigure(performance, isTold(`performance ${key}`, performance.n)),
    }
  })
}

export function shownDimensions(reading: DimensionReading, isTold: IsTold): DimensionsReading {
  const arePointsTold = isTold('points', reading.pointsN)
  const isTotalTold = isTold('weighted', reading.weighted.n)
  const isStraightTold = isTold('straight', Math.max(...reading.items.map(({ n }) => n)))
  const items = reading.items.map((item) =>
    isTold(`item ${item.key}`, item.n)
      ? { item, isShown: true }
      : { item: { ...item, expectation: null, perception: null, gap: null }, isShown: false },
  )
  const dimensions = reading.dimensions.map((row) => {
    const { dimension, score, alpha } = row
    const isScoreTold = isTold(`score ${dimension}`, score.n)
    const isAlphaTold = isTold(`alpha ${dimension}`, alpha?.n ?? 0)
    // The mean of statements of which one is hidden would tell of that one.
    const areItemsTold = items.every(({ item, isShown }) => isShown || item.dimension !== dimension)
    return {
      ...row,
      score: shownFigure(score, isScoreTold),
      points: arePointsTold ? row.points : null,
      weighted: arePointsTold && isScoreTold ? row.weighted : null,
      alpha: isScoreTold && isAlphaTold ? alpha : null,
      ...((!isScoreTold || !areItemsTold) && {
        expectation: null,
        perception: null,
        percentOfExpectation: null,
      }),
    }
  })
  const isEveryScoreTold = dimensions.every(({ score }) => score.value !== null)
  return {
    ...reading,
    dimensions,
    items: items.map(({ item }) => item),
    unweighted: isEveryScoreTold ? reading.unweighted : null,
    weighted: isTotalTold ? reading.weighted : { ...reading.weighted, value: null },
    weightedByMeanPoints: isEveryScoreTold && arePointsTold ? reading.weightedByMeanPoints : null,
    rescaled: arePointsTold ? reading.rescaled : 0,
    straight: isStraightTold ? reading.straight : 0,
    isCeiling: isStraightTold && reading.isCeiling,
  }
}

export function shownLevels(levels: readonly LevelReading[], isTold: IsTold): LevelFigures[] {
  return levels.map(({ key, text, hasDesired, result }) => {
    const { n, gap, belowDesired } = result
    const isGapTold = isTold(`gap ${key}`, gap?.n ?? 0)
    const known = { key, text, hasDesired, n }
    if (!isTold(`level ${key}`, n)) return { ...known, figures: null }
    return {
      ...known,
      figures: {
        distribution: result.distribution.map(({ value, n: count }) => ({ value, n: count })),
        median: result.median,
        mean: result.meanReceived,
        criminal: shareOf(result.criminal),
        desiredOrBetter: shareOf(result.desiredOrBetter),
        alert: result.alert,
        desired:
          gap && isGapTold
            ? {
                mean: result.meanDesired,
                gap: gap.difference,
                interval: gap.interval,
                below: shareOf(belowDesired),
                isCeiling: result.isCeiling,
              }
            : null,
      },
    }
  })
}

export function shownQuantities(quantities: readonly QuantityReading[], isTold: IsTold): Quantities[] {
  return quantities.map(({ key, text, n, median, rows, others }) => ({
    key,
    text,
    n,
    figures: isTold(`quantity ${key}`, n) ? { median, rows: [...rows], others } : null,
  }))
}

/** Only of answers that are there: the share is one. */
function shareOf({ successes, n, share, interval }: Proportion) {
  return { successes, n, share: share ?? 0, interval }
}
