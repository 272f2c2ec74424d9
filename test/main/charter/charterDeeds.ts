import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

export function written(changes: Partial<Input<'charter.add'>> = {}): Input<'charter.add'> {
  return {
    text: { es: 'Entregamos el día prometido', en: '' },
    measure: { kind: 'promises', type: '' },
    goal: 80,
    appliesFrom: '2026-01-01',
    ...changes,
  }
}

const aLine = async (app: TestApp) => (await app.call('charter.add', written())).id

/** For each command about the charter that makes history, an input that changes something. */
export const charterDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'charter.add': () => written(),
  'charter.change': async (app) => ({
    id: await aLine(app),
    promise: written({ appliesFrom: '2026-03-01', goal: 90 }),
  }),
  'charter.withdraw': async (app) => ({ id: await aLine(app), endedOn: '2026-03-01' }),
  'charter.void': async (app) => ({ id: await aLine(app) }),
  'charter.move': async (app) => {
    const id = await aLine(app)
    await aLine(app)
    return { id, steps: 1 }
  },
}
