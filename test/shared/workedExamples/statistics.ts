import {
  answerOfMarks,
  type CodedAnswer,
  countAnswers,
  type DoubleMarkPolicy,
  validValues,
} from '#shared/stats/answers'
import { answersToNotice, compareShares, NOTICE_FACTOR } from '#shared/stats/comparison'
import { constantSum, rankingMeans } from '#shared/stats/constantSum'
import { pearson } from '#shared/stats/correlation'
import { normalQuantile, studentQuantile, studentTwoSidedProbability } from '#shared/stats/distributions'
import { mean } from '#shared/stats/mean'
import { compareMeans } from '#shared/stats/meanComparison'
import { estimateMean } from '#shared/stats/meanInterval'
import { netPromoterScore, plainNetPromoterInterval } from '#shared/stats/netPromoter'
import type { Interval } from '#shared/stats/numbers'
import {
  boxShares,
  effectiveSampleSize,
  proportion,
  shareAtLeast,
  wilsonInterval,
  wilsonIntervalOfPopulation,
} from '#shared/stats/proportion'
import { median, quantile } from '#shared/stats/quantile'
import { cronbachAlpha } from '#shared/stats/reliability'
import {
  sampleSize,
  sheetsToHandOut,
  unlimitedSampleSize,
  worstMarginOfError,
} from '#shared/stats/sampleSize'
import { reverseKeyed, toIndex } from '#shared/stats/scale'
import { weightedShare } from '#shared/stats/weighting'
import { type Computation, compute } from './example'

/** Both ends of an interval, as the examples write it. */
export function ends(interval: Interval | null): number[] | null {
  return interval && [interval.low, interval.high]
}

/** Both ends of the Wilson interval in percent, as the examples write it. */
export function percentEnds(successes: number, n: number): number[] | null {
  const interval = wilsonInterval(successes, n)
  return interval && [100 * interval.low, 100 * interval.high]
}

type Scale = { min: number; max: number }
type RawAnswers = { scale: Scale; raw: (number | string | null)[]; policy?: DoubleMarkPolicy }

function coded({ raw, scale, policy }: RawAnswers): CodedAnswer[] {
  return raw.map((written) => {
    if (written === 'NA') return 'na'
    const marks = written === null ? [] : String(written).split('|').map(Number)
    return answerOfMarks(marks, scale, policy)
  })
}

const boxes = { topFrom: 4, bottomTo: 2 }

export const statistics: Readonly<Record<string, Computation>> = {
  'V1-normal': compute(({ p }: { p: number[] }) => ({ z: p.map((share) => normalQuantile(share)) })),

  'V2-t975': compute(({ df }: { df: number[] }) => ({
    t: df.map((degrees) => studentQuantile(0.975, degrees)),
  })),

  'V3-tcdf': compute(({ t, df }: { t: number[]; df: number[] }) => ({
    p: t.map((value, index) => studentTwoSidedProbability(value, df[index] ?? 0)),
  })),

  'V4-percentile': compute(({ values }: { values: number[] }) => ({
    median: median(values),
    p90: quantile(values, 0.9),
    mean: mean(values),
  })),

  'A1-top2box': compute((inputs: RawAnswers) => {
    const answers = coded(inputs)
    const { received, valid, na, blank, invalid, nonResponsePercent } = countAnswers(answers)
    const values = validValues(answers)
    const { top, bottom, net } = boxShares(values, boxes)
    return {
      received,
      valid,
      na,
      blank,
      invalid,
      item_nonresponse_pct: nonResponsePercent,
      t2b: top.share,
      b2b: bottom.share,
      net,
      mean: mean(values),
      median: median(values),
      wilson95_t2b: ends(top.interval),
    }
  }),

  'A1b-doublemark-lower': compute((inputs: RawAnswers) => {
    const answers = coded(inputs)
    const values = validValues(answers)
    const { valid, invalid } = countAnswers(answers)
    return { valid, invalid, t2b: boxShares(values, boxes).top.share, mean: mean(values) }
  }),

  'A2-nps': compute(({ scores }: { scores: number[] }) => {
    const { n, promoters, detractors, passives, score, adjusted } = netPromoterScore(scores)
    const plain = plainNetPromoterInterval(promoters, detractors, n)
    return {
      n,
      promoters,
      detractors,
      passives,
      nps: score,
      se_plain: plain?.standardError,
      plain_low: plain?.interval.low,
      plain_high: plain?.interval.high,
      adj_center: adjusted?.center,
      adj_se: adjusted?.standardError,
      adj_low: adjusted?.interval.low,
      adj_high: adjusted?.interval.high,
    }
  }),

  'A4-ces': compute(({ scores }: { scores: number[] }) => {
    const easy = shareAtLeast(scores, 5)
    return { n: easy.n, ces_pct: easy.share, ces_mean: mean(scores), wilson95: ends(easy.interval) }
  }),

  'A6-rescale': compute(({ items }: { items: (Scale & { x: number })[] }) => ({
    index: items.map(({ x, min, max }) => toIndex(x, { min, max })),
  })),

  'A7-mean-ci': compute(({ values, N }: { values: number[]; N: number }) => {
    const plain = estimateMean(values)
    const finite = estimateMean(values, N)
    return {
      n: plain.n,
      mean: plain.mean,
      sd: plain.deviation,
      se: plain.standardError,
      df: plain.degrees,
      t: plain.t,
      low: plain.interval?.low,
      high: plain.interval?.high,
      N,
      fpc: finite.populationFactor,
      low_fpc: finite.interval?.low,
      high_fpc: finite.interval?.high,
    }
  }),

  'A9-wilson-own': compute(({ cases }: { cases: [number, number][] }) => ({
    intervals: cases.map(([successes, n]) => ends(wilsonInterval(successes, n))),
  })),

  'A10-wilson-fpc': compute(({ x, n, N }: { x: number; n: number; N: number }) => {
    const finite = wilsonIntervalOfPopulation(x, n, N)
    const plain = proportion(x, n)
    return {
      p: plain.share,
      n_eff: effectiveSampleSize(n, N),
      low: finite?.low,
      high: finite?.high,
      low_no_fpc: plain.interval?.low,
      high_no_fpc: plain.interval?.high,
    }
  }),

  'A11-samplesize': compute(({ N, e }: { N: (number | null)[]; e: number[] }) => ({
    rows: N.map((population) => ({
      N: population,
      ...Object.fromEntries(
        e.map((margin) => [`e${String(100 * margin).padStart(2, '0')}`, sampleSize(margin, population)]),
      ),
    })),
    n0_5pct: unlimitedSampleSize(0.05),
    contacts_needed_for_N200_e10_response30pct: sheetsToHandOut(sampleSize(0.1, 200), 0.3),
  })),

  'A13-moe': compute(({ cases }: { cases: [number, number | null][] }) => ({
    moe_pct: cases.map(([n, population]) => worstMarginOfError(n, population)),
  })),

  'A15-weighting': compute(({ strata }: { strata: { N: number; n: number; x: number }[] }) => {
    const result = weightedShare(strata.map(({ N, n, x }) => ({ population: N, n, successes: x })))
    return {
      weights: result?.weights,
      p_unweighted: result?.unweighted,
      p_weighted: result?.weighted,
      n_eff: result?.effectiveN,
      deff: result?.designEffect,
      wilson95: ends(result?.interval ?? null),
    }
  }),

  'A17-waves': compute(
    (inputs: { cases: { case: string; x_new: number; n_new: number; x_old: number; n_old: number }[] }) => {
      const words = { rose: 'subio', fell: 'bajo', noClearChange: 'sin_cambio_claro', noData: 'no_hay_datos' }
      return {
        results: inputs.cases.map(({ case: name, x_new, n_new, x_old, n_old }) => {
          const change = compareShares({ successes: x_new, n: n_new }, { successes: x_old, n: n_old })
          return (
            change && {
              case: name,
              diff_pp: 100 * change.difference,
              low_pp: 100 * change.interval.low,
              high_pp: 100 * change.interval.high,
              z: change.z,
              p: change.probability,
              verdict: words[change.verdict],
            }
          )
        }),
      }
    },
  ),

  'A18-welch': compute((inputs: { old: number[]; new: number[] }) => {
    const change = compareMeans(inputs.new, inputs.old)
    return (
      change && {
        diff: change.difference,
        se: change.standardError,
        t: change.t,
        df: change.degrees,
        p: change.probability,
        low: change.interval?.low,
        high: change.interval?.high,
      }
    )
  }),

  'A22-alpha-reversed': compute(
    (inputs: { rows: number[][]; scale: [number, number]; reverse_items: number[] }) => {
      const scale = { min: inputs.scale[0], max: inputs.scale[1] }
      const turned = inputs.rows.map((row) =>
        row.map((value, item) =>
          inputs.reverse_items.includes(item + 1) ? reverseKeyed(value, scale) : value,
        ),
      )
      const result = cronbachAlpha(turned)
      return {
        alpha_without_reversing: cronbachAlpha(inputs.rows)?.alpha,
        alpha: result?.alpha,
        item_vars: result?.itemVariances,
        total_var: result?.totalVariance,
        alpha_if_deleted: result?.alphaIfDeleted,
      }
    },
  ),

  'A23-degenerate': compute(({ samples }: { samples: number[][] }) => {
    const estimates = samples.map((values) => estimateMean(values))
    return {
      mean: estimates.map((estimate) => estimate.mean),
      ci: estimates.map(({ interval }) => ends(interval)),
      sd: estimates.map(({ deviation }) => deviation),
      wilson_4of4: ends(wilsonInterval(4, 4)),
    }
  }),

  'A24-nreq': compute(({ pairs }: { pairs: [number, number][] }) => ({
    n: pairs.map(([share, other]) => answersToNotice(share, other)),
    k: NOTICE_FACTOR,
  })),

  'B2-constant-sum': compute(({ rows }: { rows: number[][] }) => {
    const result = constantSum(rows)
    const indexes = (wanted: string) =>
      result.rows.flatMap(({ state }, index) => (state === wanted ? [index] : []))
    return {
      rows_used: result.rows.flatMap((row) => (row.state === 'missing' ? [] : [row.points])),
      rescaled_rows: indexes('rescaled'),
      excluded_rows: indexes('missing'),
      mean_points: result.means,
    }
  }),

  'B3-ranking': compute(({ ranks }: { ranks: number[][] }) => ({
    mean_points: rankingMeans(ranks, ranks[0]?.length ?? 0),
  })),

  'B5-derived-importance': compute((inputs: { overall: number[]; speed: number[]; decor: number[] }) => {
    const withOverall = (ratings: number[]) =>
      pearson(ratings.map((rating, index) => [rating, inputs.overall[index] ?? null] as const))?.r
    return { r_speed: withOverall(inputs.speed), r_decor: withOverall(inputs.decor) }
  }),
}
