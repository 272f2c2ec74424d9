import { type CivilDate, daysBetween } from '../calendar/civilDate'
import { EPSILON } from '../stats/numbers'
import { type Direction, isReached } from './effect'

export interface GoalFacts {
  readonly direction: Direction
  /** Null: there was no figure when it was set. */
  readonly baseline: number | null
  readonly target: number
  /** The newest figure; null without one. */
  readonly value: number | null
  readonly createdOn: CivilDate
  readonly dueOn: CivilDate
}

/**
 * Where a goal stands: reached; missed once its day is past; on the way when it has come as far as its time, by a
 * straight line from where it began; else behind. `unknown` without a figure, or without one to begin from.
 */
export const goalStates = ['reached', 'missed', 'onTheWay', 'behind', 'unknown'] as const
export type GoalState = (typeof goalStates)[number]

export function goalState(goal: GoalFacts, today: CivilDate): GoalState {
  const { value, target, direction, baseline, dueOn } = goal
  if (value !== null && isReached(value, target, direction)) return 'reached'
  if (today > dueOn) return 'missed'
  if (value === null || baseline === null) return 'unknown'
  const way = wayShare(value, baseline, target)
  return way === null || way + EPSILON >= timeShare(goal, today) ? 'onTheWay' : 'behind'
}

/** How much of the way from the baseline to the target was gone, 0 at the baseline; null where there is no way to go. */
export function wayShare(value: number, baseline: number, target: number): number | null {
  return Math.abs(target - baseline) <= EPSILON ? null : (value - baseline) / (target - baseline)
}

function timeShare({ createdOn, dueOn }: GoalFacts, today: CivilDate): number {
  const days = daysBetween(createdOn, dueOn)
  return days <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(createdOn, today) / days))
}
