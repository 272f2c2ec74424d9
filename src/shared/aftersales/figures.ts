import { addDays, type CivilDate } from '../calendar/civilDate'
import { isInPeriod, type Period, periodsBetween } from '../calendar/periods'
import { type Proportion, proportion } from '../stats/proportion'
import { type CallResult, followUpDue } from './followUps'
import { MAINTENANCE_MARGIN_DAYS, maintenanceDues } from './maintenance'
import { isRepeatOf, type OrderKind } from './orders'
import { isInWarranty, type Warranty, warrantyEnd } from './warranty'

/** What of a unit that was sold counts. */
export interface CountedItem extends Warranty {
  readonly id: number
  readonly soldOn: CivilDate
  /** The unit that this one was given for; null for one that was sold. */
  readonly replacesId: number | null
  readonly needsTraining: boolean
  readonly maintenanceEvery: number | null
  readonly maintenanceSince: CivilDate | null
  /** Whether the buyer is known and was to be called. */
  readonly isCallWanted: boolean
}

/** What of a service order counts. */
export interface CountedOrder {
  readonly id: number
  readonly itemId: number
  readonly kind: OrderKind
  readonly reportedOn: CivilDate
  readonly promisedOn: CivilDate | null
  readonly doneOn: CivilDate | null
  /** What was decided against the rule; null where the rule decides. */
  readonly inWarranty: boolean | null
  readonly isTrained: boolean
  readonly isCallWanted: boolean
}

export interface CountedCall {
  readonly itemId: number
  /** Null for a call about the sale. */
  readonly orderId: number | null
  readonly calledOn: CivilDate
  readonly result: CallResult
}

export interface AftersalesFacts {
  readonly items: readonly CountedItem[]
  readonly orders: readonly CountedOrder[]
  readonly calls: readonly CountedCall[]
}

/** The units sold in a month, and those of them with at least one claim in warranty. */
export interface Cohort {
  /** First day of the month. */
  readonly month: CivilDate
  readonly claims: Proportion
  /** Some of their warranties are not over: more may come. */
  readonly isUnderObservation: boolean
}

export interface AftersalesFigures {
  readonly cohorts: readonly Cohort[]
  /** Of all the units sold in the period. */
  readonly claims: Proportion
  /** Units sold in the period whose warranty is not over. */
  readonly underObservation: number
  readonly repeatRepairs: Proportion
  readonly onTime: Proportion
  readonly training: Proportion
  readonly maintenance: Proportion
  readonly followUps: Proportion
}

/** How the service after the sale went in a period, as far as it is decided on `today` (domain.md §1.16, K2). */
export function aftersalesFigures(
  facts: AftersalesFacts,
  period: Period,
  today: CivilDate,
): AftersalesFigures {
  const claiming = claimingUnits(facts)
  const sold = facts.items.filter(
    ({ replacesId, soldOn }) => replacesId === null && isInPeriod(soldOn, period),
  )
  const isOpen = (item: CountedItem) => (warrantyEnd(item) ?? '') >= today
  const cohortOf = (month: Period): Cohort => {
    const units = sold.filter(({ soldOn }) => isInPeriod(soldOn, month))
    return {
      month: month.start,
      claims: shareOf(units, ({ id }) => claiming.has(id)),
      isUnderObservation: units.some(isOpen),
    }
  }
  return {
    cohorts: periodsBetween(period.start, addDays(period.end, -1), 'month')
      .map(cohortOf)
      .filter(({ claims }) => claims.n > 0),
    claims: shareOf(sold, ({ id }) => claiming.has(id)),
    underObservation: sold.filter(isOpen).length,
    repeatRepairs: repeatRepairs(facts, period),
    onTime: onTime(facts, period, today),
    training: training(facts, period),
    maintenance: maintenanceCompliance(facts, period, today),
    followUps: followUpsDone(facts, period, today),
  }
}

/** Ids of the units sold with at least one claim in warranty; what is claimed of a replacement is of the unit sold. */
export function claimingUnits({ items, orders }: AftersalesFacts): ReadonlySet<number> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const soldUnit = (id: number): number => {
    const before = byId.get(id)?.replacesId ?? null
    return before === null ? id : soldUnit(before)
  }
  const claimed = orders.flatMap((order) => {
    const item = byId.get(order.itemId)
    return item && isClaim(order, item) ? [soldUnit(item.id)] : []
  })
  const replaced = items.flatMap(({ replacesId, soldOn }) => {
    const before = replacesId === null ? undefined : byId.get(replacesId)
    return before && isInWarranty(before, soldOn) ? [soldUnit(before.id)] : []
  })
  return new Set([...claimed, ...replaced])
}

function isClaim({ kind, inWarranty, reportedOn }: CountedOrder, item: CountedItem): boolean {
  return kind === 'repair' && (inWarranty ?? isInWarranty(item, reportedOn))
}

/** Repairs done in the period after which the same unit came back within 30 days (domain.md §1.16, K2). */
export function repeatRepairs({ orders }: AftersalesFacts, period: Period): Proportion {
  const repairs = orders.filter(({ kind }) => kind === 'repair')
  const ofUnit = byUnit(repairs)
  const done = repairs.filter(({ doneOn }) => doneOn !== null && isInPeriod(doneOn, period))
  return shareOf(done, (repair) =>
    (ofUnit.get(repair.itemId) ?? []).some((other) => isRepeatOf(other, repair)),
  )
}

/** Of what was promised for a day of the period and is decided: done by then (domain.md §1.6, D2). */
function onTime({ orders }: AftersalesFacts, period: Period, today: CivilDate): Proportion {
  const decided = orders.filter(
    ({ promisedOn, doneOn }) =>
      promisedOn !== null && isInPeriod(promisedOn, period) && (doneOn !== null || promisedOn < today),
  )
  return shareOf(decided, ({ promisedOn, doneOn }) => doneOn !== null && doneOn <= (promisedOn ?? ''))
}

/** Of the units sold in the period whose use is taught: those whose buyer knows it now. */
function training({ items, orders }: AftersalesFacts, period: Period): Proportion {
  const taught = new Set(
    orders.filter(({ kind, isTrained }) => kind === 'training' && isTrained).map(({ itemId }) => itemId),
  )
  const needing = items.filter(({ needsTraining, soldOn }) => needsTraining && isInPeriod(soldOn, period))
  return shareOf(needing, ({ id }) => taught.has(id))
}

/** Of the maintenance due in the period that was done or whose margin is over: done within it (domain.md §1.16). */
export function maintenanceCompliance(
  { items, orders }: AftersalesFacts,
  period: Period,
  today: CivilDate,
): Proportion {
  const done = byUnit(orders.filter(({ kind, doneOn }) => kind === 'maintenance' && doneOn !== null))
  const dues = items.flatMap(({ id, soldOn, maintenanceEvery: everyMonths, maintenanceSince: since }) => {
    if (everyMonths === null || since === null) return []
    const days = (done.get(id) ?? []).flatMap(({ doneOn }) => doneOn ?? [])
    return maintenanceDues({ soldOn, everyMonths, since }, days, today)
  })
  const decided = dues.filter(
    ({ dueOn, doneOn }) =>
      isInPeriod(dueOn, period) && (doneOn !== null || addDays(dueOn, MAINTENANCE_MARGIN_DAYS) < today),
  )
  return shareOf(decided, ({ isInTime }) => isInTime)
}

/** Of the calls due in the period that were made or are late: made within 7 days (domain.md §1.16). */
export function followUpsDone(
  { items, orders, calls }: AftersalesFacts,
  period: Period,
  today: CivilDate,
): Proportion {
  const key = (itemId: number, orderId: number | null) => `${itemId} ${orderId}`
  const reached = new Map<string, CivilDate>()
  for (const { itemId, orderId, calledOn, result } of calls) {
    const about = key(itemId, orderId)
    if (result !== 'noAnswer' && calledOn < (reached.get(about) ?? '9999')) reached.set(about, calledOn)
  }
  const wanted = [
    ...items
      .filter((item) => item.isCallWanted)
      .map(({ id, soldOn }) => ({ dueOn: followUpDue(soldOn), calledOn: reached.get(key(id, null)) })),
    ...orders.flatMap(({ id, itemId, doneOn, ...order }) =>
      order.isCallWanted && doneOn !== null
        ? [{ dueOn: followUpDue(doneOn), calledOn: reached.get(key(itemId, id)) }]
        : [],
    ),
  ]
  const decided = wanted.filter(
    ({ dueOn, calledOn }) => isInPeriod(dueOn, period) && (calledOn !== undefined || dueOn < today),
  )
  return shareOf(decided, ({ dueOn, calledOn }) => calledOn !== undefined && calledOn <= dueOn)
}

function byUnit(orders: readonly CountedOrder[]): ReadonlyMap<number, readonly CountedOrder[]> {
  const grouped = new Map<number, CountedOrder[]>()
  for (const order of orders) {
    const known = grouped.get(order.itemId)
    if (known) known.push(order)
    else grouped.set(order.itemId, [order])
  }
  return grouped
}

function shareOf<One>(all: readonly One[], isOne: (one: One) => boolean): Proportion {
  return proportion(all.filter(isOne).length, all.length)
}
