import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

export async function aMoment(app: TestApp, name = 'La llegada'): Promise<number> {
  return (await app.call('moments.create', { name })).id
}

async function aNote(app: TestApp): Promise<number> {
  const note = { momentId: await aMoment(app), on: '2026-03-02', class: 'negative' as const }
  return (await app.call('moments.addNote', note)).id
}

async function someNews(app: TestApp): Promise<number> {
  return (await app.call('moments.saveBadNews', { id: null, name: 'No queda' })).id
}

/** For each command of the moments that makes history, an input that changes something. */
export const momentDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'moments.name': () => ({ name: 'La llamada' }),
  'moments.create': () => ({ name: 'La cuenta', cycle: 'Para llevar' }),
  'moments.change': async (app) => ({ id: await aMoment(app), moment: { name: 'La entrada' } }),
  'moments.reorder': async (app) => {
    const ids = [await aMoment(app), await aMoment(app, 'La espera')]
    return { ids: ids.reverse() }
  },
  'moments.void': async (app) => ({ id: await aMoment(app) }),
  'moments.start': () => ({ journey: 'shop' }),
  'moments.addNote': async (app) => ({ momentId: await aMoment(app), on: '2026-03-02', class: 'positive' }),
  'moments.changeNote': async (app) => ({ id: await aNote(app), text: 'Frío', causeClass: null }),
  'moments.voidNote': async (app) => ({ id: await aNote(app) }),
  'moments.saveBadNews': async (app) => {
    const { id: personId } = await app.call('people.add', { name: 'Luis', role: 'staff' })
    return {
      id: await someNews(app),
      name: 'Se retrasa',
      script: 'Lo siento',
      givers: [{ personId, trainedOn: '2026-02-01' }],
    }
  },
  'moments.voidBadNews': async (app) => ({ id: await someNews(app) }),
  'moments.giveBadNews': async (app) => ({
    badNewsId: await someNews(app),
    on: '2026-03-02',
    outcome: 'complaint',
  }),
  'moments.voidGivenNews': async (app) => {
    const badNewsId = await someNews(app)
    return {
      id: (await app.call('moments.giveBadNews', { badNewsId, on: '2026-03-02', outcome: 'accepted' })).id,
    }
  },
  'moments.thank': async (app) => {
    const { id: referredById } = await app.call('customers.create', { name: 'Rosa' })
    const { id: customerId } = await app.call('customers.create', { name: 'Eva', referredById })
    return { customerId, isThanked: true }
  },
}
