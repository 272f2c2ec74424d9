import type { CivilDate } from '#shared/calendar/civilDate'
import type { Goal, Plan } from '#shared/plan/cycle.contract'
import { goalState } from '#shared/plan/goals'
import { cycleStanding, proposedPercent, stepNumbers } from '#shared/plan/steps'
import type { Deps } from '../deps'
import { cycleRepository, type GoalRow } from './cycle.repository'
import { effectReader } from './effects'
import { readEvidence } from './evidenceList'

/** Earlier than any day that the app knows. */
const EVER = '0001-01-01'

/** The plan as it stands today: what was found of each step, what the owner says of it, and the goals (domain.md §1.23). */
export function readPlan(deps: Deps): Plan {
  const { db, clock } = deps
  const today = clock.today()
  const cycles = cycleRepository(db)
  const cycle = cycles.running()
  const goals = readGoals(deps, cycle ? cycles.goals(cycle.id) : [], today)
  const marks = cycle ? cycles.marks(cycle.id) : []
  const evidence = readEvidence(deps, {
    today,
    // What a business did before it had a plan is where its first cycle begins.
    since: cycle && cycle.number > 1 ? cycle.startedOn : EVER,
    goals: goals.map(({ baseline, now }) => ({ baseline, hasValue: now !== null })),
    marks,
  })
  const words = cycle ? cycles.steps(cycle.id) : []
  const steps = stepNumbers.map((step) => {
    const found = evidence.flatMap(({ step: of, ...one }) => (of === step ? [one] : []))
    const proposed = proposedPercent(found.map(({ isMet }) => isMet))
    const word = words.find((one) => one.step === step)
    const own = word?.percent ?? null
    const { note = '', skipReason = null } = word ?? {}
    return { step, evidence: found, proposed, own, percent: own ?? proposed, note, skipReason }
  })
  const standing = cycleStanding(
    steps.map(({ percent, skipReason }) => ({ percent, isSkipped: skipReason !== null })),
  )
  return {
    number: cycle?.number ?? 1,
    startedOn: cycle?.startedOn ?? null,
    steps,
    ...standing,
    goals,
    marks,
    past: cycles.past().map(({ id: _, ...kept }) => kept),
  }
}

function readGoals(deps: Deps, rows: readonly GoalRow[], today: CivilDate): Goal[] {
  const reader = effectReader(deps)
  return rows.map((row) => {
    const now = reader.newest(row.key)
    const state = goalState({ ...row, value: now?.value ?? null }, today)
    return { ...row, indicator: reader.describe(row.key), now, state }
  })
}
