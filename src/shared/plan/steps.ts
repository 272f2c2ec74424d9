import { mean } from '../stats/mean'
import { isAtLeast } from '../stats/numbers'

export const STEPS = 10
/** Steps of the plan by number (domain.md §1.23); their names are `plan.steps.<number>`. */
export const stepNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** How far a step can be. */
export const stepPercents = [0, 25, 50, 75, 100] as const
export type StepPercent = (typeof stepPercents)[number]

/** What the evidence that was found says of a step: its share, down to a quarter. Without evidence to look for, 0. */
export function proposedPercent(isMet: readonly boolean[]): StepPercent {
  const share = mean(isMet.map((one) => (one ? 1 : 0))) ?? 0
  return [...stepPercents].reverse().find((percent) => isAtLeast(share, percent / 100)) ?? 0
}

export interface StepStanding {
  readonly percent: number
  readonly isSkipped: boolean
}

export interface CycleStanding {
  /** Mean of the steps that are not skipped; null without any. */
  readonly percent: number | null
  /** The first one below 100 that is not skipped; null when there is none. */
  readonly currentStep: number | null
  /** Only once the last step is at 100 (domain.md §1.23). */
  readonly isNextCycleOpen: boolean
}

/** Where a cycle stands, from its steps in order: as `planProgress`, with those that were skipped for a reason left out. */
export function cycleStanding(steps: readonly StepStanding[]): CycleStanding {
  const isOpen = ({ percent, isSkipped }: StepStanding) => !isSkipped && !isAtLeast(percent, 100)
  const current = steps.findIndex(isOpen)
  const last = steps.at(-1)
  return {
    percent: mean(steps.filter(({ isSkipped }) => !isSkipped).map(({ percent }) => percent)),
    currentStep: current === -1 ? null : current + 1,
    isNextCycleOpen: last !== undefined && !last.isSkipped && isAtLeast(last.percent, 100),
  }
}
