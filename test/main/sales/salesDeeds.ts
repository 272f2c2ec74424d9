import type { Input, ProcedureName } from '#shared/contract/contract'
import { defaultReasons } from '#shared/counter/reasons'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** For each command at and before the sale that makes history, an input that changes something. */
export const salesDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'counter.count': () => ({ result: 'notBought', reason: 'waiting' }),
  'counter.describe': async (app) => ({
    id: (await app.call('counter.count', { result: 'notBought' })).id,
    details: { wanted: 'una tarta', wantedValue: 20 },
  }),
  'counter.takeBack': async (app) => ({ id: (await app.call('counter.count', { result: 'bought' })).id }),
  'counter.addCards': () => ({
    day: '2026-03-01',
    shift: null,
    bought: 5,
    unknown: 0,
    withoutReason: 0,
    reasons: [],
  }),
  'counter.mapSaid': async (app) => {
    await app.call('counter.count', { result: 'notBought', reason: 'other', said: 'Mucho ruido' })
    return { said: 'Mucho ruido', reason: 'distrust' }
  },
  'counter.setSettings': () => ({
    reasons: [...defaultReasons],
    averageTicket: 18,
    afternoonFrom: '14:00',
    eveningFrom: '20:00',
  }),
}
