import { type AftersalesFigures, aftersalesFigures, claimingUnits } from '#shared/aftersales/figures'
import { isRepeatOf } from '#shared/aftersales/orders'
import { isInWarranty, warrantyEnd } from '#shared/aftersales/warranty'
import { addMonths, type CivilDate } from '#shared/calendar/civilDate'
import { type Period, periodOf } from '#shared/calendar/periods'
import { aftersalesTexts } from '#shared/reports/sheets/aftersalesTexts'
import { itemsRepository, type StoredItem } from '../../../aftersales/items.repository'
import { ordersRepository, type StoredOrder } from '../../../aftersales/orders.repository'
import { readFacts } from '../../../aftersales/readFacts'
import type { ReadContext } from '../sheetKind'
import type { RecordColumn, RecordTable } from './recordTable'

/** A unit with what formulas count it by. */
export interface UnitRecord extends StoredItem {
  readonly warrantyEnd: CivilDate | null
  readonly isClaimed: boolean
  readonly orders: number
}

/** Work with what formulas count it by; null where it is not decided. */
export interface WorkRecord extends StoredOrder {
  readonly item: StoredItem
  readonly isInWarranty: boolean
  readonly isOnTime: boolean | null
  readonly cameBack: boolean | null
}

/** What the sheets after the sale are made of. */
export interface AftersalesTables {
  /** Twelve months with the one that runs. */
  readonly period: Period
  readonly figures: AftersalesFigures
  readonly units: RecordTable<UnitRecord>
  readonly work: RecordTable<WorkRecord>
}

const MONTHS = 12

const kept = new WeakMap<ReadContext, AftersalesTables | null>()

/** Read once for the sheets that need it; null when nothing was sold. */
export function aftersalesTables(context: ReadContext): AftersalesTables | null {
  const known = kept.get(context)
  if (known !== undefined) return known
  const tables = readTables(context)
  kept.set(context, tables)
  return tables
}

function readTables(context: ReadContext): AftersalesTables | null {
  const { db, clock } = context
  const items = itemsRepository(db).all()
  if (items.length === 0) return null
  const today = clock.today()
  const { end } = periodOf(today, 'month')
  const period = { start: addMonths(end, -MONTHS), end }
  const facts = readFacts(db)
  const orders = ordersRepository(db).all()
  return {
    period,
    figures: aftersalesFigures(facts, period, today),
    units: unitTable(context, unitRecords(items, orders, claimingUnits(facts))),
    work: workTable(context, workRecords(items, orders, today)),
  }
}

function unitRecords(
  items: readonly StoredItem[],
  orders: readonly StoredOrder[],
  claiming: ReadonlySet<number>,
): UnitRecord[] {
  const counts = new Map<number, number>()
  for (const { itemId } of orders) counts.set(itemId, (counts.get(itemId) ?? 0) + 1)
  return items.map((item) => ({
    ...item,
    warrantyEnd: warrantyEnd(item),
    isClaimed: claiming.has(item.id),
    orders: counts.get(item.id) ?? 0,
  }))
}

function workRecords(
  items: readonly StoredItem[],
  orders: readonly StoredOrder[],
  today: CivilDate,
): WorkRecord[] {
  const units = new Map(items.map((item) => [item.id, item]))
  const ofUnit = new Map<number, StoredOrder[]>(items.map(({ id }) => [id, []]))
  for (const order of orders) ofUnit.get(order.itemId)?.push(order)
  return orders
    .flatMap((order): WorkRecord[] => {
      const item = units.get(order.itemId)
      if (!item) return []
      const { kind, promisedOn, doneOn } = order
      const isDecided = promisedOn !== null && (doneOn !== null || promisedOn < today)
      const others = ofUnit.get(item.id) ?? []
      return [
        {
          ...order,
          item,
          isInWarranty: order.decided?.inWarranty ?? isInWarranty(item, order.reportedOn),
          isOnTime: isDecided ? doneOn !== null && doneOn <= promisedOn : null,
          cameBack:
            kind === 'repair' && doneOn !== null ? others.some((other) => isRepeatOf(other, order)) : null,
        },
      ]
    })
    .sort((one, other) => other.reportedOn.localeCompare(one.reportedOn) || other.id - one.id)
}

/** Serial numbers and names lead to a person: they are told only when that was asked for. */
function unitTable(
  { language, hasPersonal }: ReadContext,
  records: readonly UnitRecord[],
): RecordTable<UnitRecord> {
  const { units: words, yes, no } = aftersalesTexts[language]
  const said = (is: boolean) => (is ? yes : no)
  const columns: RecordColumn<UnitRecord>[] = [
    { key: 'product', header: words.product, kind: 'text', width: 28, value: ({ product }) => product },
    { key: 'soldOn', header: words.soldOn, kind: 'day', width: 12, value: ({ soldOn }) => soldOn },
    {
      key: 'months',
      header: words.months,
      kind: 'whole',
      width: 12,
      value: ({ warrantyMonths }) => warrantyMonths,
    },
    {
      key: 'warrantyEnd',
      header: words.warrantyEnd,
      kind: 'day',
      width: 14,
      value: (unit) => unit.warrantyEnd,
    },
    {
      key: 'isGiven',
      header: words.isGiven,
      kind: 'text',
      width: 14,
      value: (unit) => said(unit.replacesId !== null),
    },
    {
      key: 'isClaimed',
      header: words.isClaimed,
      kind: 'text',
      width: 14,
      value: (unit) => said(unit.isClaimed),
    },
    { key: 'orders', header: words.orders, kind: 'whole', width: 10, value: ({ orders }) => orders },
  ]
  const personal: RecordColumn<UnitRecord>[] = [
    { key: 'serial', header: words.serial, kind: 'text', width: 18, value: ({ serial }) => serial || null },
    { key: 'customer', header: words.customer, kind: 'text', width: 26, value: (unit) => unit.customerName },
  ]
  return {
    name: words.name,
    title: words.title,
    table: words.table,
    columns: hasPersonal ? [...columns, ...personal] : columns,
    records,
  }
}

function workTable(
  { language, hasPersonal }: ReadContext,
  records: readonly WorkRecord[],
): RecordTable<WorkRecord> {
  const { work: words, units, yes, no } = aftersalesTexts[language]
  const said = (is: boolean | null) => (is === null ? null : is ? yes : no)
  const columns: RecordColumn<WorkRecord>[] = [
    { key: 'product', header: units.product, kind: 'text', width: 26, value: ({ item }) => item.product },
    { key: 'kind', header: words.kind, kind: 'text', width: 16, value: ({ kind }) => words.kinds[kind] },
    {
      key: 'reportedOn',
      header: words.reportedOn,
      kind: 'day',
      width: 12,
      value: (order) => order.reportedOn,
    },
    {
      key: 'promisedOn',
      header: words.promisedOn,
      kind: 'day',
      width: 13,
      value: (order) => order.promisedOn,
    },
    { key: 'doneOn', header: words.doneOn, kind: 'day', width: 12, value: ({ doneOn }) => doneOn },
    {
      key: 'inWarranty',
      header: words.inWarranty,
      kind: 'text',
      width: 11,
      value: (order) => said(order.isInWarranty),
    },
    { key: 'onTime', header: words.onTime, kind: 'text', width: 10, value: ({ isOnTime }) => said(isOnTime) },
    {
      key: 'cameBack',
      header: words.cameBack,
      kind: 'text',
      width: 12,
      value: ({ cameBack }) => said(cameBack),
    },
    {
      key: 'problem',
      header: words.problem,
      kind: 'long',
      width: 34,
      value: ({ problem }) => problem || null,
    },
    { key: 'done', header: words.done, kind: 'long', width: 34, value: ({ work }) => work || null },
    {
      key: 'technician',
      header: words.technician,
      kind: 'text',
      width: 16,
      value: (order) => order.technician || null,
    },
    { key: 'cost', header: words.cost, kind: 'amount', width: 11, value: ({ cost }) => cost },
    { key: 'charged', header: words.charged, kind: 'amount', width: 11, value: ({ charged }) => charged },
  ]
  const personal: RecordColumn<WorkRecord>[] = [
    {
      key: 'serial',
      header: units.serial,
      kind: 'text',
      width: 18,
      value: ({ item }) => item.serial || null,
    },
    {
      key: 'customer',
      header: units.customer,
      kind: 'text',
      width: 26,
      value: ({ item }) => item.customerName,
    },
  ]
  return {
    name: words.name,
    title: words.title,
    table: words.table,
    columns: hasPersonal ? [...columns, ...personal] : columns,
    records,
  }
}
