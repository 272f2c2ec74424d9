import type { Figure } from '#shared/importance/attributes'
import type { DimensionReading } from '#shared/importance/dimensions'
import type { DimensionsResult, LevelsResult } from '#shared/importance/importance.contract'
import type { LevelReading } from '#shared/importance/serviceLevels'
import type { Proportion } from '#shared/stats/proportion'
import { visibilityOf } from '#shared/stats/suppression'

// What fewer than five people said does not leave the main process (domain.md §0.1 C6).

const isHidden = (n: number): boolean => visibilityOf(n) === 'hidden'

export function shownFigure(figure: Figure): Figure {
  return isHidden(figure.n) ? { ...figure, value: null, interval: null } : figure
}

export function shownDimensions(reading: DimensionReading): NonNullable<DimensionsResult['reading']> {
  const arePointsHidden = isHidden(reading.pointsN)
  const isAnyHidden = reading.dimensions.some(({ score }) => isHidden(score.n))
  return {
    ...reading,
    dimensions: reading.dimensions.map((row) => {
      const isRowHidden = isHidden(row.score.n)
      return {
        ...row,
        score: shownFigure(row.score),
        points: arePointsHidden ? null : row.points,
        weighted: arePointsHidden || isRowHidden ? null : row.weighted,
        ...(isRowHidden && { expectation: null, perception: null, percentOfExpectation: null, alpha: null }),
      }
    }),
    items: reading.items.map((item) =>
      isHidden(item.n) ? { ...item, expectation: null, perception: null, gap: null } : item,
    ),
    unweighted: isAnyHidden ? null : reading.unweighted,
    weighted: isHidden(reading.weighted.n) ? { ...reading.weighted, value: null } : reading.weighted,
    weightedByMeanPoints: isAnyHidden || arePointsHidden ? null : reading.weightedByMeanPoints,
    straight: reading.straight,
  }
}

export function shownLevel({ key, text, hasDesired, result }: LevelReading): LevelsResult['levels'][number] {
  const { n, gap, belowDesired } = result
  const known = { key, text, hasDesired, n }
  if (isHidden(n)) return { ...known, figures: null }
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
        gap && !isHidden(gap.n)
          ? {
              mean: result.meanDesired,
              gap: gap.difference,
              interval: gap.interval,
              below: shareOf(belowDesired),
            }
          : null,
    },
  }
}

/** Only of answers that are there: the share is one. */
function shareOf({ successes, n, share, interval }: Proportion) {
  return { successes, n, share: share ?? 0, interval }
}
