import type { CivilDate } from '../calendar/civilDate'
import { ratio } from '../stats/numbers'

/** A share 0–1 with its counts; null without anything to count. */
export interface PlanShare {
  readonly part: number
  readonly n: number
  readonly share: number | null
}

export interface CountedAction {
  readonly state: 'open' | 'started' | 'done' | 'dropped'
  readonly dueOn: CivilDate
  readonly doneOn: CivilDate | null
  /** Null while nobody has judged it. */
  readonly isEffective: boolean | null
}

export interface ActionFigures {
  /** Open or started. */
  readonly running: number
  readonly late: number
  readonly done: number
  /** Done by their day, of those done (domain.md §1.23). */
  readonly onTime: PlanShare
  /** Verified effective, of those verified (domain.md §1.23). */
  readonly effectiveness: PlanShare
}

/** What the actions come to (domain.md §1.23). What was dropped is in none of it. */
export function actionFigures(actions: readonly CountedAction[], today: CivilDate): ActionFigures {
  const running = actions.filter(({ state }) => state === 'open' || state === 'started')
  const done = actions.filter(({ state }) => state === 'done')
  const verified = done.filter(({ isEffective }) => isEffective !== null)
  return {
    running: running.length,
    late: running.filter(({ dueOn }) => dueOn < today).length,
    done: done.length,
    onTime: shareOf(
      done.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn).length,
      done.length,
    ),
    effectiveness: shareOf(verified.filter(({ isEffective }) => isEffective).length, verified.length),
  }
}

function shareOf(part: number, n: number): PlanShare {
  return { part, n, share: ratio(part, n) }
}
