import type { Input, ProcedureName } from '#shared/contract/contract'
import { defaultReasons } from '#shared/counter/reasons'
import { noConsent } from '#shared/customers/customer'
import { defaultWeights } from '#shared/opportunities/priority'
import type { TestApp } from '../../support/testApp'
import { aCustomer } from '../customers/customerDeeds'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

const aYear = {
  start: '2025-01-01',
  end: '2026-01-01',
  customersAtStart: 400,
  customersAtEnd: 430,
  newCustomers: 90,
}

async function anOpportunity(app: TestApp): Promise<number> {
  return (await app.call('opportunities.add', { prospect: 'La academia' })).id
}

export async function aCampaign(app: TestApp): Promise<number> {
  await aCustomer(app, { name: 'Rosa', phone: '600', consent: { ...noConsent, phone: true } })
  return (await app.call('campaigns.start', { campaign: { name: 'Otoño' }, filter: {} })).id
}

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
  'opportunities.add': () => ({ prospect: 'La academia', opportunity: 4 }),
  'opportunities.change': async (app) => ({
    id: await anOpportunity(app),
    opportunity: { prospect: 'La academia', plannedOn: '2026-03-09' },
  }),
  'opportunities.void': async (app) => ({ id: await anOpportunity(app) }),
  'opportunities.decide': async (app) => ({ id: await anOpportunity(app), outcome: 'won' }),
  'opportunities.reopen': async (app) => {
    const id = await anOpportunity(app)
    await app.call('opportunities.decide', { id, outcome: 'won' })
    return { id }
  },
  'opportunities.setWeights': () => ({ weights: { ...defaultWeights, opportunity: 0.5, risk: 0.2 } }),
  'retention.add': () => aYear,
  'retention.change': async (app) => ({
    id: (await app.call('retention.add', aYear)).id,
    period: { ...aYear, margin: 55 },
  }),
  'retention.void': async (app) => ({ id: (await app.call('retention.add', aYear)).id }),
  'campaigns.start': async (app) => {
    await aCampaign(app)
    return { campaign: { name: 'Invierno' }, filter: {} }
  },
  'campaigns.change': async (app) => ({ id: await aCampaign(app), campaign: { name: 'Invierno' } }),
  'campaigns.end': async (app) => ({ id: await aCampaign(app), isEnded: true }),
  'campaigns.void': async (app) => ({ id: await aCampaign(app) }),
  'campaigns.note': async (app) => {
    const { calls } = await app.call('campaigns.get', { id: await aCampaign(app) })
    return { callId: calls[0]?.id ?? 0, result: 'complaint', note: 'Se enfría el café' }
  },
}
