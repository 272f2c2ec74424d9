import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { cycleContract } from '#shared/plan/cycle.contract'
import { actionFigures } from '#shared/plan/figures'
import { planPaperRoute } from '#shared/plan/paper'
import { planPaperNames } from '#shared/plan/paperNames'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { peopleRepository } from '../people/people.repository'
import { saveWhole } from '../writeWhole'
import { readActions } from './actions.handlers'
import { actionsRepository } from './actions.repository'
import { cycleRepository } from './cycle.repository'
import { effectReader } from './effects'
import { readPlan } from './readPlan'

export function cycleHandlers(deps: Deps): HandlersFor<typeof cycleContract> {
  const { db, clock, desktop } = deps
  const cycles = cycleRepository(db)

  /** The cycle that is running; the first one begins with the first thing that is said of it. */
  function ensureCycle(): number {
    return cycles.running()?.id ?? cycles.insert(1, clock.today())
  }
  function mustFindGoal(id: number) {
    const goal = cycles.goal(id)
    if (!goal) throw new AppError('notFound')
    return goal
  }

  return {
    'plan.show': () => readPlan(deps),

    'plan.setStep': (word) => {
      cycles.putStep(ensureCycle(), word)
      return {}
    },

    'plan.addGoal': (draft) => {
      const reader = effectReader(deps)
      if (!reader.describe(draft.indicator)) throw new AppError('notFound')
      // Where it begins is read, not asked for: nobody remembers it better.
      const now = reader.newest(draft.indicator)
      const begun = { baseline: now?.value ?? null, baselineN: now?.n ?? 0, createdOn: clock.today() }
      return { id: cycles.insertGoal(ensureCycle(), draft, begun) }
    },
    'plan.changeGoal': ({ id, goal }) => {
      mustFindGoal(id)
      cycles.updateGoal(id, goal)
      return {}
    },
    'plan.voidGoal': ({ id }) => {
      mustFindGoal(id)
      cycles.voidGoal(id, clock.now())
      return {}
    },

    'plan.mark': ({ kind, day }) => {
      if (day !== null && day > clock.today()) throw new AppError('invalidInput', { day: 'inFuture' })
      const cycleId = ensureCycle()
      if (day === null) cycles.dropMark(cycleId, kind)
      else cycles.putMark(cycleId, kind, day)
      return {}
    },

    'plan.nextCycle': () => {
      const plan = readPlan(deps)
      if (!plan.isNextCycleOpen) throw new AppError('planNotFinished')
      cycles.end(ensureCycle(), clock.today(), {
        percent: plan.percent,
        steps: plan.steps.map(({ percent, skipReason }) => ({ percent, isSkipped: skipReason !== null })),
        goals: plan.goals.length,
        reached: plan.goals.filter(({ state }) => state === 'reached').length,
      })
      cycles.insert(plan.number + 1, clock.today())
      return {}
    },

    'plan.paper': () => {
      const profile = businessRepository(db).get()
      const actions = readActions(actionsRepository(db).list(), effectReader(deps), true)
      const counted = actions.map((one) => ({ ...one, isEffective: one.verified?.isEffective ?? null }))
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        today: clock.today(),
        plan: readPlan(deps),
        actions: actions.filter(({ state }) => state !== 'dropped'),
        figures: actionFigures(counted, clock.today()),
        people: peopleRepository(db)
          .list()
          .map(({ name }) => name),
      }
    },

    'plan.print': async ({ kind, size, language }) => {
      const name = [planPaperNames[language][kind], clock.today()]
      const path = await desktop.chooseTarget('pdf', fileNameOf(name, 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(planPaperRoute({ kind, size, language }))
      await saveWhole(path, bytes)
      return { fileName: basename(path) }
    },
  }
}
