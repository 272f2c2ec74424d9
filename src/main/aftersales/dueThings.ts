import type { DueThing } from '#shared/aftersales/aftersales.contract'
import { calledAboutFrom, followUpDue, isCallStillAsked } from '#shared/aftersales/followUps'
import type { FollowUp } from '#shared/aftersales/item'
import { maintenanceDues, nextMaintenance } from '#shared/aftersales/maintenance'
import type { CivilDate } from '#shared/calendar/civilDate'
import type { Deps } from '../deps'
import { callsRepository } from './calls.repository'
import { itemsRepository, type StoredItem } from './items.repository'
import { ordersRepository, type StoredOrder } from './orders.repository'

/** The day on which a unit is to be looked after next; null without a plan, or when it was replaced. */
export function maintenanceDueOf(
  item: StoredItem,
  orders: readonly StoredOrder[],
  today: CivilDate,
): CivilDate | null {
  const { soldOn, maintenanceEvery: everyMonths, maintenanceSince: since, replacedById } = item
  if (everyMonths === null || since === null || replacedById !== null) return null
  const doneOn = orders.flatMap((order) => (order.kind === 'maintenance' ? (order.doneOn ?? []) : []))
  return nextMaintenance(maintenanceDues({ soldOn, everyMonths, since }, doneOn, today), today)
}

/** Calls that are still to be made about a unit: after its sale (null) or a repair. Nobody known, nobody called. */
export function callsDueOf(
  item: StoredItem,
  orders: readonly StoredOrder[],
  calls: readonly FollowUp[],
  today: CivilDate,
): { readonly orderId: number | null; readonly dueOn: CivilDate }[] {
  if (item.customerName === null) return []
  const isOpen = (orderId: number | null) =>
    !calls.some((call) => call.orderId === orderId && call.result !== 'noAnswer')
  const ofSale = item.isCallWanted && isOpen(null) ? [{ orderId: null, dueOn: followUpDue(item.soldOn) }] : []
  const ofRepairs = orders.flatMap(({ id, doneOn, isCallWanted }) =>
    isCallWanted && doneOn !== null && isOpen(id) ? [{ orderId: id, dueOn: followUpDue(doneOn) }] : [],
  )
  return [...ofSale, ...ofRepairs].filter(({ dueOn }) => isCallStillAsked(dueOn, today))
}

/** Everything that is due for what was sold up to a day, late things included, in order of their days. */
export function dueThings({ db, clock }: Pick<Deps, 'db' | 'clock'>, until: CivilDate): DueThing[] {
  const orders = ordersRepository(db)
  const calls = callsRepository(db)
  const today = clock.today()
  const things: DueThing[] = orders.open().flatMap(({ promisedOn, id, ...order }) =>
    promisedOn === null
      ? []
      : [
          {
            kind: 'promised' as const,
            itemId: order.itemId,
            orderId: id,
            dueOn: promisedOn,
            product: order.product,
            serial: order.serial,
            customerName: order.customerName,
            phone: order.phone,
          },
        ],
  )
  for (const item of itemsRepository(db).withDays(calledAboutFrom(today))) {
    const about = {
      itemId: item.id,
      product: item.product,
      serial: item.serial,
      customerName: item.customerName,
      phone: item.customerPhone,
    }
    const done = orders.ofItem(item.id)
    const maintenance = maintenanceDueOf(item, done, today)
    if (maintenance !== null)
      things.push({ kind: 'maintenance', orderId: null, dueOn: maintenance, ...about })
    for (const call of callsDueOf(item, done, calls.ofItem(item.id), today))
      things.push({ kind: 'followUp', ...call, ...about })
  }
  return things
    .filter(({ dueOn }) => dueOn <= until)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.itemId - other.itemId)
}
