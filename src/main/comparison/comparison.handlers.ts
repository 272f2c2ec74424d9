import type { comparisonContract } from '#shared/comparison/comparison.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import type { Deps } from '../deps'
import { basketsHandlers } from './baskets.handlers'
import { competitorsHandlers } from './competitors.handlers'
import { visitsHandlers } from './visits.handlers'

export function comparisonHandlers(deps: Deps): HandlersFor<typeof comparisonContract> {
  return { ...competitorsHandlers(deps), ...visitsHandlers(deps), ...basketsHandlers(deps) }
}
