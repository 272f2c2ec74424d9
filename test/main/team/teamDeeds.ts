import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

const month = { month: '2026-02', atStart: 9, joined: 1, departed: 2, hours: 1200, output: 4100 }
const links = ['Clima', 'Margen'].map((name) => ({ id: null, name, indicator: null }))

/** One of each command of the team, for the tests that run them all. */
export const teamDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'team.putMonth': () => ({ month }),
  'team.removeMonth': async (app) => {
    await app.call('team.putMonth', { month })
    return { month: month.month }
  },
  'team.putChain': () => ({ links }),
  'team.putChainValue': async (app) => {
    await app.call('team.putChain', { links })
    return { linkId: 1, month: '2026-02', value: 11.5 }
  },
}
