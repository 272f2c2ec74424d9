import type { ContractShape } from '../contract/procedure'
import { actionsContract } from './actions.contract'

export const planContract = { ...actionsContract } satisfies ContractShape
