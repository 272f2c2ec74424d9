import type { ContractShape } from '../contract/procedure'
import { resultsContract } from './results.contract'
import { textsContract } from './texts.contract'

export const analysisContract = { ...resultsContract, ...textsContract } satisfies ContractShape
