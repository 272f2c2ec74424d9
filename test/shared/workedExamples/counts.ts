import { type ControlChart, individualsChart, rateChart, shareChart } from '#shared/stats/controlChart'
import { percentage, ratio } from '#shared/stats/numbers'
import { pareto } from '#shared/stats/pareto'
import { eventRate } from '#shared/stats/poisson'
import { type Computation, compute } from './example'
import { ends, percentEnds } from './statistics'

type Counts = Record<string, number>

function pick(counts: Counts, names: string[]): number {
  return names.reduce((total, name) => total + (counts[name] ?? 0), 0)
}

/** Numbers, from 1, of the points outside their limits. */
function outside({ points }: ControlChart): number[] {
  return points.flatMap(({ signals }, index) => (signals.includes('outside') ? [index + 1] : []))
}

/** Rows of a chart as the examples write them. */
function rowsOf({ points }: ControlChart, name: string) {
  return points.map(({ value, lower, upper, signals }) => ({
    [name]: value,
    lcl: lower,
    ucl: upper,
    signal: signals.includes('outside'),
  }))
}

export const counts: Readonly<Record<string, Computation>> = {
  'G2-simple-questions': compute((inputs: { counts: Counts; simple: string[] }) => {
    const total = pick(inputs.counts, Object.keys(inputs.counts))
    return {
      total,
      share_pct: Object.fromEntries(
        Object.entries(inputs.counts).map(([topic, count]) => [topic, percentage(count, total)]),
      ),
      pct_simple: percentage(pick(inputs.counts, inputs.simple), total),
    }
  }),

  'H3-value-for-money': compute((inputs: { counts: Counts }) => {
    const n = pick(inputs.counts, Object.keys(inputs.counts))
    const worth = pick(inputs.counts, ['lo justo', 'algo más', 'mucho más'])
    return { n, worth_pct: percentage(worth, n), wilson95: percentEnds(worth, n) }
  }),

  'J1-pqrsf': compute((inputs: { counts: Counts; customers_served: number }) => {
    const complaints = pick(inputs.counts, ['queja', 'reclamo'])
    const rate = eventRate(complaints, inputs.customers_served, 1000)
    return {
      total: pick(inputs.counts, Object.keys(inputs.counts)),
      complaints,
      rate_per_1000: rate?.rate,
      compliment_ratio: ratio(pick(inputs.counts, ['felicitacion']), complaints),
      rate_poisson_95: ends(rate?.interval ?? null),
    }
  }),

  'J2-pareto': compute((inputs: { counts: Counts }) => {
    const causes = Object.entries(inputs.counts).map(([name, n]) => ({ name, n }))
    const { total, rows, vitalFew } = pareto(causes, 'Otros')
    return {
      total,
      rows: rows.map(({ name, n, percent, cumulativePercent }) => ({
        cause: name,
        n,
        pct: percent,
        cum_pct: cumulativePercent,
      })),
      vital_few: vitalFew,
    }
  }),

  'K2-postsale-kpis': compute((inputs: Counts) => {
    const percentOf = (part: string, whole: string) => percentage(pick(inputs, [part]), pick(inputs, [whole]))
    return {
      claim_rate_pct: percentOf('units_with_claim', 'units_sold'),
      repeat_repair_pct: percentOf('repeat_30d', 'repairs_done'),
      on_time_pct: percentOf('jobs_on_time', 'jobs_decided'),
      training_pct: percentOf('trained', 'needing_training'),
      claim_wilson95: percentEnds(pick(inputs, ['units_with_claim']), pick(inputs, ['units_sold'])),
    }
  }),

  'K6-referral': compute((inputs: { known_source: number; by_referral: number }) => ({
    referral_pct: percentage(inputs.by_referral, inputs.known_source),
    wilson95: percentEnds(inputs.by_referral, inputs.known_source),
  })),

  'M5-u-complaints': compute((inputs: { complaints: number[]; customers: number[]; baseline: number }) => {
    const periods = inputs.complaints.map((count, index) => ({
      count,
      size: (inputs.customers[index] ?? 0) / 1000,
    }))
    const drawn = (chart: ControlChart) => ({
      ubar: chart.center,
      rows: rowsOf(chart, 'u'),
      signals: outside(chart),
    })
    return {
      all: drawn(rateChart(periods, periods.length)),
      frozen: drawn(rateChart(periods, inputs.baseline)),
    }
  }),

  'M6-p-late': compute((inputs: { late: number[]; orders: number[] }) => {
    const chart = shareChart(inputs.late.map((count, index) => ({ count, size: inputs.orders[index] ?? 0 })))
    return { pbar: chart.center, rows: rowsOf(chart, 'p'), signals: outside(chart) }
  }),

  'M7-xmr-shift': compute((inputs: { values: number[]; baseline: number }) => {
    const chart = individualsChart(inputs.values, inputs.baseline)
    return {
      mean: chart.center,
      mrbar: chart.movingRangeMean,
      ucl: chart.points[0]?.upper,
      lcl: chart.points[0]?.lower,
      mr_ucl: chart.movingRangeUpper,
      rule1: outside(chart),
      rule2_at: chart.points.flatMap(({ signals }, index) => (signals.includes('run') ? [index + 1] : [])),
    }
  }),
}
