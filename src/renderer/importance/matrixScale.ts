import type { Range } from '#shared/stats/numbers'

/** The part of an axis that is drawn, with the numbers written on it. */
export interface Axis extends Range {
  readonly ticks: readonly number[]
  readonly decimals: number
}

const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 25]
const MOST_TICKS = 7

/** An axis that shows these values with some air around them, never beyond the scale. */
export function axisFor(values: readonly number[], scale: Range): Axis {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = Math.max((high - low) * 0.1, (scale.max - scale.min) * 0.03)
  const min = Math.max(scale.min, low - air)
  const max = Math.min(scale.max, high + air)
  const step = STEPS.find((each) => (max - min) / each <= MOST_TICKS) ?? 25
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step)
  return { min, max, ticks, decimals: step >= 1 ? 0 : step === 0.25 || step === 0.05 ? 2 : 1 }
}

/** How far an arrow key moves a line: small enough to aim with, large enough to get somewhere. */
export function keyStep({ min, max }: Range): number {
  const width = max - min
  if (width <= 1) return 0.01
  if (width <= 5) return 0.05
  return width <= 10 ? 0.1 : 1
}
