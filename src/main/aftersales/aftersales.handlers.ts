import type { aftersalesContract } from '#shared/aftersales/aftersales.contract'
import { aftersalesFigures } from '#shared/aftersales/figures'
import { isCallWanted } from '#shared/aftersales/followUps'
import type { ItemDetail, OrderDraft, ServiceOrder, SoldItemDraft } from '#shared/aftersales/item'
import { repeatedRepair } from '#shared/aftersales/orders'
import { isInWarranty, warrantyOfReplacement } from '#shared/aftersales/warranty'
import type { WallClock } from '#shared/calendar/wallClock'
import { CaseFacts } from '#shared/cases/caseFile'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { caseRegistration } from '../cases/registerCase'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { aftersalesCalendar } from './calendar.handlers'
import { aftersalesSettingsRepository, callsRepository } from './calls.repository'
import { callsDueOf, dueThings, maintenanceDueOf } from './dueThings'
import { itemImportHandlers } from './itemImport.handlers'
import { itemsRepository, lineOf, type StoredItem } from './items.repository'
import { ordersRepository, type StoredOrder } from './orders.repository'
import { aftersalesPapers } from './papers.handlers'
import { readFacts } from './readFacts'
import { soldFacts } from './soldFacts'

/** Products offered while one is typed. */
const MOST_PRODUCTS = 200

export function aftersalesHandlers(deps: Deps): HandlersFor<typeof aftersalesContract> {
  const { db, clock } = deps
  const items = itemsRepository(db)
  const orders = ordersRepository(db)
  const calls = callsRepository(db)
  const settings = aftersalesSettingsRepository(db)
  const customers = customersRepository(db)
  const { registerCase } = caseRegistration(deps)

  function mustFind(id: number): StoredItem {
    const item = items.find(id)
    if (!item) throw new AppError('notFound')
    return item
  }

  function mustFindOrder(id: number): StoredOrder {
    const order = orders.find(id)
    if (!order) throw new AppError('notFound')
    return order
  }

  function checkItem(item: SoldItemDraft): void {
    if (item.soldOn > clock.today()) throw new AppError('invalidInput', { soldOn: 'inFuture' })
    if (item.customerId !== null && !customers.live(item.customerId)) throw new AppError('notFound')
  }

  function checkOrder({ reportedOn, doneOn }: OrderDraft): void {
    const today = clock.today()
    if (reportedOn > today) throw new AppError('invalidInput', { reportedOn: 'inFuture' })
    if (doneOn !== null && doneOn > today) throw new AppError('invalidInput', { doneOn: 'inFuture' })
  }

  /** A plan counts from the day it is made, and one that is changed from the day of the change. */
  function planSince(item: SoldItemDraft, before: StoredItem | null): string | null {
    if (item.maintenanceEvery === null) return null
    const isSame = before?.maintenanceEvery === item.maintenanceEvery && before.soldOn === item.soldOn
    return isSame ? before.maintenanceSince : clock.today()
  }

  /** Who had something repaired is called, if that was noted in time; what was decided once stays. */
  function isRepairCalled({ kind, doneOn }: OrderDraft, before: StoredOrder | null): boolean {
    if (kind !== 'repair' || doneOn === null) return false
    if (before?.kind === kind && before.doneOn === doneOn) return before.isCallWanted
    return isCallWanted(doneOn, clock.today())
  }

  function detailOf(id: number): ItemDetail {
    const item = mustFind(id)
    const before = item.replacesId === null ? null : items.find(item.replacesId)
    const after = item.replacedById === null ? null : items.find(item.replacedById)
    const done = orders.ofItem(id)
    const called = calls.ofItem(id)
    const { customerId, product, serial, soldOn, warrantyMonths, conditions } = item
    const { needsTraining, maintenanceEvery } = item
    return {
      id,
      item: {
        customerId,
        product,
        serial,
        soldOn,
        warrantyMonths,
        conditions,
        needsTraining,
        maintenanceEvery,
      },
      line: lineOf(item, clock.today()),
      replaces:
        before && item.replacementWarranty
          ? { id: before.id, serial: before.serial, warranty: item.replacementWarranty }
          : null,
      replacedBy: after && { id: after.id, serial: after.serial, givenOn: after.soldOn },
      orders: done.map((order) => toServiceOrder(order, item, done)),
      calls: called,
      callsDue: callsDueOf(item, done, called, clock.today()),
      maintenanceDue: maintenanceDueOf(item, done, clock.today()),
    }
  }

  return {
    ...itemImportHandlers(deps),
    ...aftersalesPapers(deps, detailOf),
    ...aftersalesCalendar(deps),

    'aftersales.items': ({ text, customerId, limit }) => {
      const { items: found, total } = items.search(text, customerId, limit)
      const today = clock.today()
      return { rows: found.map((item) => lineOf(item, today)), total }
    },

    'aftersales.item': ({ id }) => detailOf(id),

    'aftersales.products': () => items.products(MOST_PRODUCTS),

    'aftersales.addItem': (item) => {
      checkItem(item)
      return { id: items.insert(item, soldFacts(item, clock.today()), clock.now()) }
    },

    'aftersales.changeItem': ({ id, item }) => {
      const before = mustFind(id)
      checkItem(item)
      const isContinued = before.replacementWarranty === 'continues'
      items.update(id, item, {
        warrantyFrom: isContinued ? before.warrantyFrom : item.soldOn,
        maintenanceSince: planSince(item, before),
        replacesId: before.replacesId,
        replacementWarranty: before.replacementWarranty,
        isCallWanted:
          before.soldOn === item.soldOn ? before.isCallWanted : isCallWanted(item.soldOn, clock.today()),
      })
      return {}
    },

    'aftersales.voidItem': ({ id, reason }) => {
      mustFind(id)
      items.void(id, reason, clock.now())
      return {}
    },

    'aftersales.replaceItem': ({ id, serial, givenOn }) => {
      const replaced = mustFind(id)
      if (replaced.replacedById !== null) throw new AppError('invalidInput', { id: 'replaced' })
      if (givenOn > clock.today()) throw new AppError('invalidInput', { givenOn: 'inFuture' })
      if (givenOn < replaced.soldOn) throw new AppError('invalidInput', { givenOn: 'beforeSale' })
      const rule = settings.get().replacementWarranty
      const warranty = warrantyOfReplacement(replaced, givenOn, rule)
      const unit: SoldItemDraft = { ...draftOf(replaced), serial, soldOn: givenOn }
      const newId = items.insert(
        { ...unit, needsTraining: false, warrantyMonths: warranty.warrantyMonths },
        {
          warrantyFrom: warranty.warrantyFrom,
          maintenanceSince: planSince(unit, null),
          replacesId: id,
          replacementWarranty: rule,
          isCallWanted: isCallWanted(givenOn, clock.today()),
        },
        clock.now(),
      )
      return { id: newId }
    },

    'aftersales.openOrders': () => orders.open().map(({ phone: _, ...line }) => line),

    'aftersales.addOrder': ({ itemId, order }) => {
      mustFind(itemId)
      checkOrder(order)
      const isWanted = isRepairCalled(order, null)
      return { id: orders.insert({ ...order, itemId, isCallWanted: isWanted }, clock.now()) }
    },

    'aftersales.changeOrder': ({ id, order }) => {
      const before = mustFindOrder(id)
      checkOrder(order)
      orders.update({ ...before, ...order, isCallWanted: isRepairCalled(order, before) })
      return {}
    },

    'aftersales.voidOrder': ({ id, reason }) => {
      mustFindOrder(id)
      orders.void(id, reason, clock.now())
      return {}
    },

    'aftersales.noteCall': ({ opensCase, ...call }) => {
      const item = mustFind(call.itemId)
      if (call.orderId !== null && mustFindOrder(call.orderId).itemId !== item.id)
        throw new AppError('notFound')
      if (call.calledOn > clock.today()) throw new AppError('invalidInput', { calledOn: 'inFuture' })
      const isCase = opensCase && call.result === 'unhappy'
      if (isCase && call.note === '') throw new AppError('invalidInput', { note: 'required' })
      const opened = isCase
        ? registerCase({ ...caseOf(item, call.note, `${call.calledOn}T00:00`), isTimeKnown: false })
        : null
      const id = calls.insert(call, opened?.id ?? null, clock.now())
      return { id, case: opened }
    },

    'aftersales.openCase': ({ itemId, kind, description }) => {
      const openedAt = clock.now().slice(0, 16)
      const { id, number } = registerCase({
        ...caseOf(mustFind(itemId), description, openedAt),
        kind,
        channel: 'inPerson',
      })
      return { id, number }
    },

    'aftersales.voidCall': ({ id }) => {
      if (!calls.void(id, clock.now())) throw new AppError('notFound')
      return {}
    },

    'aftersales.due': ({ until }) => dueThings({ db, clock }, until),

    'aftersales.figures': ({ start, end }) => {
      if (start >= end) throw new AppError('invalidInput')
      const { cohorts, ...figures } = aftersalesFigures(readFacts(db), { start, end }, clock.today())
      return { ...figures, cohorts: [...cohorts] }
    },

    'aftersales.settings': () => settings.get(),
    'aftersales.setSettings': (chosen) => {
      settings.put(chosen)
      return {}
    },
  }
}

function draftOf(item: StoredItem): SoldItemDraft {
  const { customerId, product, serial, soldOn, warrantyMonths, conditions } = item
  const { needsTraining, maintenanceEvery } = item
  return { customerId, product, serial, soldOn, warrantyMonths, conditions, needsTraining, maintenanceEvery }
}

/** An order with what the rules say of it. */
export function toServiceOrder(
  { isCallWanted: _, ...order }: StoredOrder,
  item: StoredItem,
  ofSameUnit: readonly StoredOrder[],
): ServiceOrder {
  const repeats = repeatedRepair(order, ofSameUnit)
  return {
    ...order,
    isInWarranty: order.decided?.inWarranty ?? isInWarranty(item, order.reportedOn),
    repeats: repeats?.doneOn ? { id: repeats.id, doneOn: repeats.doneOn } : null,
  }
}

/** What who is unhappy with a unit says, by phone unless it is said otherwise, as a case. */
function caseOf(
  { customerId, product, serial }: StoredItem,
  description: string,
  openedAt: WallClock,
): CaseFacts {
  return CaseFacts.parse({
    kind: 'complaint',
    channel: 'phone',
    openedAt,
    customerId,
    description,
    product: [product, serial]
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, 120),
  })
}
