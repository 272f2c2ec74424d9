import { mean, sum } from './mean'
import { clip, EPSILON } from './numbers'

/** Periods whose figures make the limits; later ones never enter them (domain.md §3.8). */
export const BASELINE_PERIODS = 8
/** Below this many periods no limits are drawn; from here to the baseline they are provisional (domain.md §3.8). */
export const FEWEST_PERIODS_FOR_LIMITS = 6
/** Points in a row on one side of the centre that are a signal (domain.md §3.8). */
export const RUN_LENGTH = 8

// Constants of moving ranges of two: d₂ = 1.128 and D₄ = 3.267 (domain.md §3.8).
const D2 = 1.128
const D4 = 3.267

/** Why a point stands out: outside its limits, or the eighth or later of a run on one side (domain.md §3.8). */
export type Signal = 'outside' | 'run'

/** One period. Null: no figure, or no limits, for it. */
export type ControlPoint = {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly signals: readonly Signal[]
}

/** `none`: too few periods for limits; `provisional`: drawn dotted; `frozen`: fixed and extended forward. */
export type LimitsState = 'none' | 'provisional' | 'frozen'

/** A control chart; `center` is null when there are no limits. */
export type ControlChart = {
  readonly limits: LimitsState
  readonly center: number | null
  readonly points: readonly ControlPoint[]
}

/** An individuals chart with what its moving-range half needs. */
export type IndividualsChart = ControlChart & {
  readonly movingRangeMean: number | null
  readonly movingRangeUpper: number | null
  /** |difference| to the period before; null for the first and next to a gap. */
  readonly movingRanges: readonly (number | null)[]
}

/** An amount per period and what it is out of, for instance late orders out of all of them. */
export type CountOfPeriod = { readonly count: number; readonly size: number }

type Limits = { readonly center: number; readonly of: (index: number) => { lower: number; upper: number } }

/**
 * u chart: rate of events with a changing base, ū ± 3√(ū/Nᵢ), lower limit ≥ 0 (domain.md §3.8). `size` is the base
 * in the unit of the rate: customers ÷ 1000 gives complaints per thousand; size 1 everywhere makes it a c chart.
 * Give one stretch of complete periods: the limits come from the first `baseline` with a size. A size of 0 is a gap.
 */
export function rateChart(periods: readonly CountOfPeriod[], baseline = BASELINE_PERIODS): ControlChart {
  const values = periods.map(({ count, size }) => (size > 0 ? count / size : null))
  const used = periods.filter(({ size }) => size > 0).slice(0, baseline)
  const center = sum(used.map(({ count }) => count)) / sum(used.map(({ size }) => size))
  return drawn(values, used.length, baseline, {
    center,
    of: (index) => {
      const half = 3 * Math.sqrt(center / (periods[index]?.size ?? 1))
      return { lower: Math.max(0, center - half), upper: center + half }
    },
  })
}

/**
 * p chart: share (0–1) with a changing n, p̄ ± 3√(p̄(1 − p̄)/nᵢ), clipped to 0–1 (domain.md §3.8).
 * Periods and baseline as in {@link rateChart}.
 */
export function shareChart(periods: readonly CountOfPeriod[], baseline = BASELINE_PERIODS): ControlChart {
  const values = periods.map(({ count, size }) => (size > 0 ? count / size : null))
  const used = periods.filter(({ size }) => size > 0).slice(0, baseline)
  const center = sum(used.map(({ count }) => count)) / sum(used.map(({ size }) => size))
  const shares = { min: 0, max: 1 }
  return drawn(values, used.length, baseline, {
    center,
    of: (index) => {
      const half = 3 * Math.sqrt((center * (1 - center)) / (periods[index]?.size ?? 1))
      return { lower: clip(center - half, shares), upper: clip(center + half, shares) }
    },
  })
}

/**
 * XmR chart of one figure per period: x̄ ± 3·MR̄/1.128, moving ranges below 3.267·MR̄ (Wheeler; domain.md §3.8).
 * Null values are gaps: no moving range is taken across one. Baseline as in {@link rateChart}.
 */
export function individualsChart(
  values: readonly (number | null)[],
  baseline = BASELINE_PERIODS,
): IndividualsChart {
  const movingRanges = values.map((value, index) => {
    const before = values[index - 1] ?? null
    return value === null || before === null ? null : Math.abs(value - before)
  })
  const end = baselineEnd(values, baseline)
  const used = values.slice(0, end).flatMap((value) => (value === null ? [] : [value]))
  const ranges = movingRanges.slice(0, end).flatMap((range) => (range === null ? [] : [range]))
  const center = mean(used)
  const movingRangeMean = mean(ranges)
  if (center === null || movingRangeMean === null || used.length < FEWEST_PERIODS_FOR_LIMITS) {
    return { ...unlimited(values), movingRangeMean: null, movingRangeUpper: null, movingRanges }
  }
  const half = (3 * movingRangeMean) / D2
  const limits = { center, of: () => ({ lower: center - half, upper: center + half }) }
  return {
    ...drawn(values, used.length, baseline, limits),
    movingRangeMean,
    movingRangeUpper: D4 * movingRangeMean,
    movingRanges,
  }
}

/**
 * Indexes of the points that are the eighth or later in a row on the same side of `center`; a point equal to the
 * centre or a gap breaks the run (domain.md §3.8).
 */
export function runSignals(values: readonly (number | null)[], center: number): number[] {
  const signals: number[] = []
  let side = 0
  let length = 0
  for (const [index, value] of values.entries()) {
    const here = value === null || Math.abs(value - center) <= EPSILON ? 0 : Math.sign(value - center)
    length = here !== 0 && here === side ? length + 1 : 1
    side = here
    if (here !== 0 && length >= RUN_LENGTH) signals.push(index)
  }
  return signals
}

/** The chart with its limits and signals, or without limits when the baseline is too short. */
function drawn(
  values: readonly (number | null)[],
  used: number,
  baseline: number,
  limits: Limits,
): ControlChart {
  if (used < FEWEST_PERIODS_FOR_LIMITS) return unlimited(values)
  const runs = new Set(runSignals(values, limits.center))
  const points = values.map((value, index) => {
    if (value === null) return { value, lower: null, upper: null, signals: [] }
    const { lower, upper } = limits.of(index)
    const signals: Signal[] = []
    if (value > upper + EPSILON || value < lower - EPSILON) signals.push('outside')
    if (runs.has(index)) signals.push('run')
    return { value, lower, upper, signals }
  })
  return { limits: used < baseline ? 'provisional' : 'frozen', center: limits.center, points }
}

function unlimited(values: readonly (number | null)[]): ControlChart {
  const points = values.map((value) => ({ value, lower: null, upper: null, signals: [] }))
  return { limits: 'none', center: null, points }
}

/** Index after the last period of the baseline. */
function baselineEnd(values: readonly (number | null)[], baseline: number): number {
  let found = 0
  for (const [index, value] of values.entries()) {
    if (value !== null) found += 1
    if (found === baseline) return index + 1
  }
  return values.length
}
