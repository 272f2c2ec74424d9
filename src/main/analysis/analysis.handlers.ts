import type { analysisContract } from '#shared/analysis/analysis.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import type { Deps } from '../deps'
import { resultsHandlers } from './results.handlers'
import { textsHandlers } from './texts.handlers'

export function analysisHandlers(deps: Deps): HandlersFor<typeof analysisContract> {
  return { ...resultsHandlers(deps), ...textsHandlers(deps) }
}
