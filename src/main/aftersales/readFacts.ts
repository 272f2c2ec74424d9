import type { AftersalesFacts } from '#shared/aftersales/figures'
import type { Db } from '../db/database'
import { callsRepository } from './calls.repository'
import { itemsRepository } from './items.repository'
import { ordersRepository } from './orders.repository'

/** Everything that counts. Who nobody knows cannot be called. */
export function readFacts(db: Db): AftersalesFacts {
  const items = itemsRepository(db).all()
  const known = new Set(items.filter(({ customerId }) => customerId !== null).map(({ id }) => id))
  return {
    items: items.map((item) => ({ ...item, isCallWanted: item.isCallWanted && known.has(item.id) })),
    orders: ordersRepository(db)
      .all()
      .map((order) => ({
        ...order,
        inWarranty: order.decided?.inWarranty ?? null,
        isCallWanted: order.isCallWanted && known.has(order.itemId),
      })),
    calls: callsRepository(db).all(),
  }
}
