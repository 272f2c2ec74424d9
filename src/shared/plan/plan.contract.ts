import type { ContractShape } from '../contract/procedure'
import { actionsContract } from './actions.contract'
import { cycleContract } from './cycle.contract'

export const planContract = { ...actionsContract, ...cycleContract } satisfies ContractShape
