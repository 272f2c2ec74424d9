import type { ContractShape } from '../contract/procedure'
import { basketsContract } from './baskets.contract'
import { competitorsContract } from './competitors.contract'
import { visitsContract } from './visits.contract'

export const comparisonContract = {
  ...competitorsContract,
  ...visitsContract,
  ...basketsContract,
} satisfies ContractShape
