import {
  type AftersalesFacts,
  aftersalesFigures,
  type CountedItem,
  type CountedOrder,
  repeatRepairs,
} from '#shared/aftersales/figures'
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
    const figures = aftersalesFigures(
      aftersalesFacts(inputs),
      { start: SOLD_ON, end: '2027-01-01' },
      '2026-12-01',
    )
    const { claims, onTime, training } = figures
    const repeated = repeatRepairs(repairFacts(inputs), { start: SOLD_ON, end: '2027-01-01' })
    const percentOf = ({ successes, n }: { successes: number; n: number }) => percentage(successes, n)
    return {
      claim_rate_pct: percentOf(claims),
      repeat_repair_pct: percentOf(repeated),
      on_time_pct: percentOf(onTime),
      training_pct: percentOf(training),
      claim_wilson95: percentEnds(claims.successes, claims.n),
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

const SOLD_ON = '2026-01-10'
const times = <One>(count: number, make: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => make(index))

const anItem = (id: number, needsTraining = false): CountedItem => ({
  id,
  soldOn: SOLD_ON,
  warrantyFrom: SOLD_ON,
  warrantyMonths: 12,
  replacesId: null,
  needsTraining,
  maintenanceEvery: null,
  maintenanceSince: null,
  isCallWanted: false,
})

const anOrder = (id: number, itemId: number, changes: Partial<CountedOrder>): CountedOrder => ({
  id,
  itemId,
  kind: 'installation',
  reportedOn: SOLD_ON,
  promisedOn: null,
  doneOn: null,
  inWarranty: null,
  isTrained: false,
  isCallWanted: false,
  ...changes,
})

/** Units with the claims, the promises and the training that the example counts. */
function aftersalesFacts(inputs: Counts): AftersalesFacts {
  const count = (name: string) => pick(inputs, [name])
  return {
    items: times(count('units_sold'), (id) => anItem(id, id < count('needing_training'))),
    orders: [
      ...times(count('units_with_claim'), (id) =>
        anOrder(id, id, { kind: 'repair', reportedOn: '2026-02-01' }),
      ),
      ...times(count('jobs_decided'), (id) =>
        anOrder(1000 + id, id, {
          promisedOn: '2026-03-01',
          doneOn: id < count('jobs_on_time') ? '2026-03-01' : '2026-03-02',
        }),
      ),
      ...times(count('trained'), (id) => anOrder(2000 + id, id, { kind: 'training', isTrained: true })),
    ],
    calls: [],
  }
}

/** Repairs done, of which some came back within the month. */
function repairFacts(inputs: Counts): AftersalesFacts {
  const repair = (id: number, itemId: number, reportedOn: string, doneOn: string | null) =>
    anOrder(id, itemId, { kind: 'repair', reportedOn, doneOn })
  return {
    items: [],
    orders: [
      ...times(pick(inputs, ['repairs_done']), (id) => repair(id, id, '2026-03-01', '2026-03-02')),
      ...times(pick(inputs, ['repeat_30d']), (id) => repair(1000 + id, id, '2026-04-01', null)),
    ],
    calls: [],
  }
}
