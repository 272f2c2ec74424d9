import { isInPeriod, type Period } from '../calendar/periods'
import type { Action } from './actions.contract'

/** What of an action places it in a period. */
export type PlacedAction = Pick<Action, 'state' | 'dueOn' | 'doneOn'> & {
  readonly verified: { readonly on: string; readonly isEffective: boolean } | null
}

export interface ActionsOfPeriod<One> {
  readonly done: One[]
  /** Due by the end of the period and not done by then; of a period that runs, due before today. */
  readonly overdue: One[]
  /** Judged in it, whenever they were done. */
  readonly verified: One[]
}

/** The actions that a period has to tell of (domain.md §1.23). What was dropped is in none of it. */
export function actionsOfPeriod<One extends PlacedAction>(
  actions: readonly One[],
  period: Period,
  today: string,
): ActionsOfPeriod<One> {
  const kept = actions.filter(({ state }) => state !== 'dropped')
  const end = today < period.end ? today : period.end
  return {
    done: kept.filter(({ doneOn }) => doneOn !== null && isInPeriod(doneOn, period)),
    overdue: kept.filter(({ dueOn, doneOn }) => dueOn < end && (doneOn === null || doneOn >= period.end)),
    verified: kept.filter(({ verified }) => verified !== null && isInPeriod(verified.on, period)),
  }
}
