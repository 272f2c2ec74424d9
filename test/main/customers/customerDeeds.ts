import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** For each command about customers that makes history, an input that changes something. */
export const customerDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'customers.create': () => ({ name: 'Ana Ruiz', phone: '600 11 22 33' }),
  'customers.update': async (app) => {
    const { id } = await app.call('customers.create', { name: 'Ana' })
    return { id, customer: { name: 'Ana Ruiz', roles: ['client'], tags: ['sin gluten'] } }
  },
}
