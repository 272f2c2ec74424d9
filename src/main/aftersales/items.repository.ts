import type { ItemLine, SoldItemDraft } from '#shared/aftersales/item'
import { isInWarranty, type ReplacementWarranty, warrantyEnd } from '#shared/aftersales/warranty'
import { compact, plainWords, searchWords } from '#shared/customers/searchText'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** A unit as it is stored. */
export interface StoredItem extends SoldItemDraft {
  readonly id: number
  readonly warrantyFrom: string
  readonly maintenanceSince: string | null
  readonly replacesId: number | null
  readonly replacementWarranty: ReplacementWarranty | null
  readonly replacedById: number | null
  readonly isCallWanted: boolean
  readonly customerName: string | null
  readonly customerPhone: string
  readonly openOrders: number
}

/** What the handlers work out of a draft. */
export type ItemFacts = Pick<
  StoredItem,
  'warrantyFrom' | 'maintenanceSince' | 'replacesId' | 'replacementWarranty' | 'isCallWanted'
>

type Row = Omit<StoredItem, 'needsTraining' | 'isCallWanted'> & {
  readonly needsTraining: 0 | 1
  readonly isCallWanted: 0 | 1
}

const select = `
  SELECT i.id, i.customer_id AS customerId, i.product, i.serial, i.sold_on AS soldOn, i.warranty_from AS warrantyFrom,
    i.warranty_months AS warrantyMonths, i.conditions, i.needs_training AS needsTraining,
    i.maintenance_every AS maintenanceEvery, i.maintenance_since AS maintenanceSince, i.replaces_id AS replacesId,
    i.replacement_warranty AS replacementWarranty, i.wants_call AS isCallWanted,
    (SELECT id FROM sold_item WHERE replaces_id = i.id AND voided_at IS NULL) AS replacedById,
    coalesce(nullif(c.name, ''), c.phone) AS customerName, coalesce(c.phone, '') AS customerPhone,
    (SELECT count(*) FROM service_order WHERE item_id = i.id AND done_on IS NULL AND voided_at IS NULL) AS openOrders
  FROM sold_item i LEFT JOIN customer c ON c.id = i.customer_id AND c.erased_at IS NULL`

const toItem = (row: Row): StoredItem => ({
  ...row,
  needsTraining: row.needsTraining === 1,
  isCallWanted: row.isCallWanted === 1,
})

/** Units that were sold. */
export const itemsRepository = oncePerDatabase((db: Db) => {
  const find = db.prepare<[number], Row>(`${select} WHERE i.id = ? AND i.voided_at IS NULL`)
  const all = db.prepare<[], Row>(`${select} WHERE i.voided_at IS NULL ORDER BY i.sold_on DESC, i.id DESC`)
  const withDays = db.prepare<{ from: string }, Row>(`
    ${select} WHERE i.voided_at IS NULL AND (i.maintenance_every IS NOT NULL
      OR (i.wants_call = 1 AND i.sold_on >= @from)
      OR i.id IN (SELECT item_id FROM service_order WHERE wants_call = 1 AND done_on >= @from AND voided_at IS NULL))`)
  // Every word must be there, whatever else is: no words find everything.
  const found = `
    i.voided_at IS NULL AND (@customerId IS NULL OR i.customer_id = @customerId) AND NOT EXISTS (
      SELECT 1 FROM json_each(@words) WHERE instr(i.search || ' ' || coalesce(c.search, ''), value) = 0)`
  const page = db.prepare<{ words: string; customerId: number | null; limit: number }, Row>(
    `${select} WHERE ${found} ORDER BY i.sold_on DESC, i.id DESC LIMIT @limit`,
  )
  const count = db
    .prepare<{ words: string; customerId: number | null }, number>(
      `SELECT count(*) FROM sold_item i LEFT JOIN customer c ON c.id = i.customer_id AND c.erased_at IS NULL
       WHERE ${found}`,
    )
    .pluck()
  const products = db.prepare<
    [number],
    Pick<Row, 'product' | 'warrantyMonths' | 'conditions' | 'needsTraining' | 'maintenanceEvery'>
  >(`
    SELECT product, warranty_months AS warrantyMonths, conditions, needs_training AS needsTraining,
      maintenance_every AS maintenanceEvery
    FROM sold_item WHERE id IN (SELECT max(id) FROM sold_item WHERE voided_at IS NULL GROUP BY product)
    ORDER BY id DESC LIMIT ?`)
  const columns = `customer_id, product, serial, sold_on, warranty_from, warranty_months, conditions, needs_training,
    maintenance_every, maintenance_since, replaces_id, replacement_warranty, wants_call, search`
  const values = `@customerId, @product, @serial, @soldOn, @warrantyFrom, @warrantyMonths, @conditions, @needsTraining,
    @maintenanceEvery, @maintenanceSince, @replacesId, @replacementWarranty, @isCallWanted, @search`
  const insert = db.prepare(`INSERT INTO sold_item (${columns}, created_at) VALUES (${values}, @now)`)
  const update = db.prepare(`UPDATE sold_item SET (${columns}) = (${values}) WHERE id = @id`)
  const setVoid = db.prepare<[string, string, number]>(
    'UPDATE sold_item SET void_reason = ?, voided_at = ? WHERE id = ?',
  )

  return {
    find(id: number): StoredItem | null {
      const row = find.get(id)
      return row ? toItem(row) : null
    },
    all: (): StoredItem[] => all.all().map(toItem),
    /** Those of which something may be due: looked after, or sold or repaired since a day. */
    withDays: (from: string): StoredItem[] => withDays.all({ from }).map(toItem),
    /** The latest first, and how many there are in all. */
    search(text: string, customerId: number | null, limit: number): { items: StoredItem[]; total: number } {
      const asked = { words: JSON.stringify(searchWords(text)), customerId }
      return { items: page.all({ ...asked, limit }).map(toItem), total: count.get(asked) ?? 0 }
    },
    /** As each product was sold the last time, the latest first. */
    products: (most: number) =>
      products.all(most).map((row) => ({ ...row, needsTraining: row.needsTraining === 1 })),
    insert: (draft: SoldItemDraft, facts: ItemFacts, now: string): number =>
      Number(insert.run({ ...bind(draft, facts), now }).lastInsertRowid),
    update: (id: number, draft: SoldItemDraft, facts: ItemFacts) =>
      void update.run({ ...bind(draft, facts), id }),
    void: (id: number, reason: string, now: string) => void setVoid.run(reason, now, id),
  }
})

function bind(draft: SoldItemDraft, facts: ItemFacts) {
  return {
    ...draft,
    ...facts,
    needsTraining: draft.needsTraining ? 1 : 0,
    isCallWanted: facts.isCallWanted ? 1 : 0,
    search: searchOf(draft),
  }
}

/** A serial is found with and without its dashes. */
function searchOf({ product, serial }: SoldItemDraft): string {
  return [plainWords(product), plainWords(serial), compact(serial), compact(product)].join(' ').trim()
}

/** A unit as a line of a list, on a day. */
export function lineOf(item: StoredItem, today: string): ItemLine {
  const { id, product, serial, soldOn, openOrders, customerId, customerName, customerPhone } = item
  return {
    id,
    product,
    serial,
    soldOn,
    openOrders,
    customer:
      customerId === null || customerName === null
        ? null
        : { id: customerId, name: customerName, phone: customerPhone },
    warrantyEnd: warrantyEnd(item),
    isInWarranty: isInWarranty(item, today),
    isReplaced: item.replacedById !== null,
  }
}
