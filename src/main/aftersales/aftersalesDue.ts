import type { DueItem } from '#shared/home/dueItem'
import type { DueSource } from '../home/dueSource'
import { dueThings } from './dueThings'

/** Work that was promised, maintenance and calls, by the day on which they are due. */
export const aftersalesDue: DueSource = (deps, until) =>
  dueThings(deps, until).map(({ kind, itemId, orderId, product, serial, customerName, dueOn }): DueItem => {
    const about = {
      title: serial === '' ? product : `${product} · ${serial}`,
      who: customerName,
      dueOn,
      href: `/aftersales/items/${itemId}`,
    }
    if (kind === 'maintenance') return { kind, id: itemId, ...about }
    if (kind === 'promised') return { kind: 'serviceOrder', id: orderId ?? itemId, ...about }
    return orderId === null
      ? { kind: 'saleCall', id: itemId, ...about }
      : { kind: 'repairCall', id: orderId, ...about }
  })
