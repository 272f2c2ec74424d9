import { mean } from '../stats/mean'
import { isAtLeast } from '../stats/numbers'

/** Where the ten-step plan stands. */
export type PlanProgress = {
  /** Mean of the steps, 0–100; null without steps. */
  readonly percent: number | null
  /** Number, from 1, of the first step below 100; null when all are done. */
  readonly currentStep: number | null
  /** A new cycle opens only when the last step is at 100. */
  readonly isNextCycleOpen: boolean
}

/** Progress of the plan from the percentage of each step, in order (domain.md §1.23, L4). */
export function planProgress(steps: readonly number[]): PlanProgress {
  const current = steps.findIndex((percent) => !isAtLeast(percent, 100))
  return {
    percent: mean(steps),
    currentStep: current === -1 ? null : current + 1,
    isNextCycleOpen: isAtLeast(steps.at(-1) ?? 0, 100),
  }
}
