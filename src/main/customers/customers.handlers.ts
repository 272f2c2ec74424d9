import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { customersContract } from '#shared/customers/customers.contract'
import type { Deps } from '../deps'
import { customersRepository } from './customers.repository'

export function customersHandlers(deps: Deps): HandlersFor<typeof customersContract> {
  const { db, clock } = deps
  const customers = customersRepository(db)

  function checkReferrer(id: number | null): void {
    if (id !== null && !customers.get(id)) throw new AppError('notFound')
  }

  return {
    'customers.find': ({ text, limit }) => customers.find(text, limit),

    'customers.card': ({ id }) => customers.card(id),

    'customers.get': ({ id }) => {
      const customer = customers.get(id)
      if (!customer) throw new AppError('notFound')
      return customer
    },

    'customers.create': (draft) => {
      checkReferrer(draft.referredById)
      return { id: customers.insert(draft, clock.now()) }
    },

    'customers.update': ({ id, customer }) => {
      const known = customers.live(id)
      // Who was merged or erased is not written on: what is typed would go to somebody else, or come back.
      if (known?.id !== id) throw new AppError('notFound')
      if (customer.referredById === id) throw new AppError('invalidInput', { referredById: 'self' })
      checkReferrer(customer.referredById)
      customers.update(id, customer)
      return {}
    },
  }
}
