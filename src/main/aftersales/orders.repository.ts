import type { OrderDraft, OrderLine } from '#shared/aftersales/item'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** An order as it is stored. */
export interface StoredOrder extends OrderDraft {
  readonly id: number
  readonly itemId: number
  readonly isCallWanted: boolean
}

type Row = Omit<StoredOrder, 'decided' | 'isTrained' | 'isCallWanted'> & {
  readonly decidedInWarranty: 0 | 1 | null
  readonly decidedReason: string
  readonly isTrained: 0 | 1
  readonly isCallWanted: 0 | 1
}

const select = `
  SELECT o.id, o.item_id AS itemId, o.kind, o.reported_on AS reportedOn, o.problem, o.promised_on AS promisedOn,
    o.done_on AS doneOn, o.decided_in_warranty AS decidedInWarranty, o.decided_reason AS decidedReason, o.work, o.parts,
    o.cost, o.charged, o.technician, o.trained_person AS trainedPerson, o.is_trained AS isTrained,
    o.wants_call AS isCallWanted
  FROM service_order o JOIN sold_item i ON i.id = o.item_id AND i.voided_at IS NULL`

/** Work for who has bought something. */
export const ordersRepository = oncePerDatabase((db: Db) => {
  const find = db.prepare<[number], Row>(`${select} WHERE o.id = ? AND o.voided_at IS NULL`)
  const all = db.prepare<[], Row>(`${select} WHERE o.voided_at IS NULL ORDER BY o.id`)
  const ofItem = db.prepare<[number], Row>(
    `${select} WHERE o.item_id = ? AND o.voided_at IS NULL ORDER BY o.reported_on DESC, o.id DESC`,
  )
  const open = db.prepare<[], OrderLine & { readonly phone: string }>(`
    SELECT o.id, o.item_id AS itemId, o.kind, o.reported_on AS reportedOn, o.promised_on AS promisedOn, i.product,
      i.serial, o.problem, o.technician, coalesce(nullif(c.name, ''), c.phone) AS customerName,
      coalesce(c.phone, '') AS phone
    FROM service_order o JOIN sold_item i ON i.id = o.item_id AND i.voided_at IS NULL
    LEFT JOIN customer c ON c.id = i.customer_id AND c.erased_at IS NULL
    WHERE o.done_on IS NULL AND o.voided_at IS NULL
    ORDER BY o.promised_on IS NULL, o.promised_on, o.reported_on, o.id`)
  const columns = `item_id, kind, reported_on, problem, promised_on, done_on, decided_in_warranty, decided_reason, work,
    parts, cost, charged, technician, trained_person, is_trained, wants_call`
  const values = `@itemId, @kind, @reportedOn, @problem, @promisedOn, @doneOn, @decidedInWarranty, @decidedReason, @work,
    @parts, @cost, @charged, @technician, @trainedPerson, @isTrained, @isCallWanted`
  const insert = db.prepare(`INSERT INTO service_order (${columns}, created_at) VALUES (${values}, @now)`)
  const update = db.prepare(`UPDATE service_order SET (${columns}) = (${values}) WHERE id = @id`)
  const setVoid = db.prepare<[string, string, number]>(
    'UPDATE service_order SET void_reason = ?, voided_at = ? WHERE id = ?',
  )

  return {
    find(id: number): StoredOrder | null {
      const row = find.get(id)
      return row ? toOrder(row) : null
    },
    all: (): StoredOrder[] => all.all().map(toOrder),
    /** The latest first. */
    ofItem: (itemId: number): StoredOrder[] => ofItem.all(itemId).map(toOrder),
    /** Not done yet: by the day that was promised, those without one last. */
    open: () => open.all(),
    insert: (order: Omit<StoredOrder, 'id'>, now: string): number =>
      Number(insert.run({ ...bind(order), now }).lastInsertRowid),
    update: (order: StoredOrder) => void update.run({ ...bind(order), id: order.id }),
    void: (id: number, reason: string, now: string) => void setVoid.run(reason, now, id),
  }
})

function toOrder({ decidedInWarranty, decidedReason, ...row }: Row): StoredOrder {
  return {
    ...row,
    decided:
      decidedInWarranty === null ? null : { inWarranty: decidedInWarranty === 1, reason: decidedReason },
    isTrained: row.isTrained === 1,
    isCallWanted: row.isCallWanted === 1,
  }
}

function bind({ decided, isTrained, isCallWanted, ...order }: Omit<StoredOrder, 'id'>) {
  return {
    ...order,
    decidedInWarranty: decided === null ? null : decided.inWarranty ? 1 : 0,
    decidedReason: decided?.reason ?? '',
    isTrained: isTrained ? 1 : 0,
    isCallWanted: isCallWanted ? 1 : 0,
  }
}
