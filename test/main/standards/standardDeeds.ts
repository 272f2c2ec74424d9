import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** For each command about the standards that makes history, an input that changes something. */
export const standardDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'cases.standards.setGoal': () => ({ standard: 'firstContact', share: 0.7 }),
  'cases.standards.setSimple': () => ({ topic: 'Horario', isSimple: true }),
  'cases.standards.setServed': () => ({ month: '2026-02', customers: 820 }),
}
