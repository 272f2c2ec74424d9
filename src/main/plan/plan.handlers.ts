import type { HandlersFor } from '#shared/contract/procedure'
import type { planContract } from '#shared/plan/plan.contract'
import type { Deps } from '../deps'
import { actionsHandlers } from './actions.handlers'
import { cycleHandlers } from './cycle.handlers'

export function planHandlers(deps: Deps): HandlersFor<typeof planContract> {
  return { ...actionsHandlers(deps), ...cycleHandlers(deps) }
}
