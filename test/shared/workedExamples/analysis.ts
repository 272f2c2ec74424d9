import { dimensionGaps } from '#shared/analysis/fiveDimensions'
import {
  meanCrosshair,
  placeAttributes,
  priorities,
  type Quadrant,
  type RatedAttribute,
} from '#shared/analysis/importancePerformance'
import { levelResult } from '#shared/analysis/levels'
import { type CompetitorClass, compareWithCompetitors, weightedRatings } from '#shared/comparison/competitors'
import { rankServices } from '#shared/services/ranking'
import { mean } from '#shared/stats/mean'
import { type Computation, compute } from './example'
import { ends, percentEnds } from './statistics'

const QUADRANTS: Record<Quadrant, string> = {
  concentrate: 'Concentrarse aquí',
  keep: 'Mantener',
  lowPriority: 'Baja prioridad',
  possibleExcess: 'Posible exceso',
}

const CLASSES: Record<CompetitorClass, string> = {
  opportunity: 'Oportunidad para adelantarse',
  criticalWeakness: 'Desventaja crítica',
  strength: 'Ventaja que cuidar',
  importantTie: 'Empate importante',
  minorWeakness: 'Desventaja menor',
  undervaluedStrength: 'Ventaja poco valorada',
  unimportantParity: 'Paridad sin importancia',
}

type Compared = { name: string; importance: number; own: number; competitors: number[] }

type GapInputs = {
  dimensions: Record<string, number[]>
  E: (number | null)[][]
  P: (number | null)[][]
  weights: number[][]
  weight_order: string[]
}

/** A record with one entry per item. */
function record<Item>(items: readonly Item[], entry: (item: Item, index: number) => [string, unknown]) {
  return Object.fromEntries(items.map(entry))
}

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share
}

export const analysis: Readonly<Record<string, Computation>> = {
  'B1-services-wanted': compute(
    (inputs: { services: string[]; wants: (number | null)[][]; importance: (number | null)[][] }) => {
      const column = (rows: (number | null)[][], index: number) => rows.map((row) => row[index] ?? null)
      const ranking = rankServices(
        inputs.services.map((name, index) => ({
          name,
          wants: column(inputs.wants, index),
          importance: column(inputs.importance, index),
        })),
      )
      return {
        ranking: ranking.map(({ name, demand, importance, index }) => ({
          service: name,
          n: demand.n,
          demand_pct: percent(demand.share),
          importance_mean: importance,
          opportunity_index: index,
          wilson95: percentEnds(demand.successes, demand.n),
        })),
      }
    },
  ),

  'B4-ipa': compute(({ attributes }: { attributes: RatedAttribute[] }) => {
    const crosshair = meanCrosshair(attributes)
    if (crosshair === null) return null
    const placed = placeAttributes(attributes, crosshair)
    return {
      I0: crosshair.importance,
      P0: crosshair.performance,
      quadrants: record(placed, ({ name, quadrant }) => [name, QUADRANTS[quadrant]]),
      gap_I_minus_P: record(placed, ({ name, gap }) => [name, gap]),
      priority_order_in_quadrant1: priorities(placed),
    }
  }),

  'C1-competitors': compute((inputs: { attributes: Compared[]; target: number; delta: number }) => {
    const rows = compareWithCompetitors(inputs.attributes, {
      target: inputs.target,
      difference: inputs.delta,
    })
    const weighted = weightedRatings(inputs.attributes)
    return {
      I0: mean(inputs.attributes.map(({ importance }) => importance)),
      rows: rows.map((row) => ({
        attribute: row.name,
        best_competitor: row.best,
        diff_vs_best: row.differenceToBest,
        ratio_index: row.index,
        diff_vs_mean: row.differenceToMean,
        classification: row.class && CLASSES[row.class],
      })),
      weighted_own: weighted.own,
      weighted_competitors: weighted.competitors,
    }
  }),

  'D1-levels': compute(({ received, desired }: { received: number[]; desired: number[] }) => {
    const result = levelResult(
      received.map((level, index) => ({ received: level, desired: desired[index] ?? null })),
    )
    return {
      n: result.n,
      distribution_pct: record(result.distribution, ({ value, n }) => [String(value), (100 * n) / result.n]),
      criminal_pct: percent(result.criminal.share),
      criminal_wilson95: percentEnds(result.criminal.successes, result.criminal.n),
      desired_or_better_pct: percent(result.desiredOrBetter.share),
      median_level: result.median,
      mean_received: result.meanReceived,
      mean_desired: result.meanDesired,
      mean_gap: result.gap?.difference,
      gap_ci: ends(result.gap?.interval ?? null),
      pct_below_desired: percent(result.belowDesired.share),
    }
  }),

  'E1-servqual': compute((inputs: GapInputs) => {
    const keys = inputs.weight_order
    const result = dimensionGaps(
      inputs.E.map((expectations, person) => ({
        expectations,
        perceptions: inputs.P[person] ?? [],
        points: inputs.weights[person] ?? [],
      })),
      keys.map((key) => ({ key, items: (inputs.dimensions[key] ?? []).map((item) => item - 1) })),
    )
    const byKey = (value: (dimension: (typeof result.dimensions)[number]) => unknown) =>
      record(result.dimensions, (dimension) => [dimension.key, value(dimension)])
    return {
      per_respondent: result.people.map(({ gaps }) => record(gaps, (gap, index) => [keys[index] ?? '', gap])),
      weight_flags: result.people.map(({ isRescaled }) => (isRescaled ? 'reescalado' : null)),
      weights_used: result.people.map(({ points }) => points),
      dimension_gap: byKey(({ gap }) => gap),
      n_per_dimension: byKey(({ n }) => n),
      unweighted: result.unweighted,
      weighted_per_respondent: result.people.map(({ weighted }) => weighted),
      weighted: result.weighted,
      n_weighted: result.weightedN,
      mean_weights: result.dimensions.map(({ meanPoints }) => meanPoints),
      weighted_with_mean_weights: result.weightedByMeanPoints,
      seed_sign_E_minus_R: byKey(({ gap }) => gap !== null && -gap),
      pct_of_expectation: byKey(({ percentOfExpectation }) => percentOfExpectation),
    }
  }),
}
