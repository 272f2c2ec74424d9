import type { OrderDraft, ServiceOrder } from '#shared/aftersales/item'
import type { OrderKind } from '#shared/aftersales/orders'

/** An order as it is being typed: its day may be missing, and the reason of what was decided empty. */
export type OrderForm = Omit<OrderDraft, 'reportedOn'> & { readonly reportedOn: string | null }

/** An order of today; who did the last one does this one. */
export function emptyOrder(kind: OrderKind, today: string, technician: string): OrderForm {
  return {
    kind,
    reportedOn: today,
    problem: '',
    promisedOn: null,
    doneOn: null,
    decided: null,
    work: '',
    parts: '',
    cost: null,
    charged: null,
    technician,
    trainedPerson: '',
    isTrained: false,
  }
}

/** What is written of an order, without what the rules say of it. */
export function draftOf({
  id: _,
  itemId: _item,
  isInWarranty: _rule,
  repeats: _repeats,
  ...draft
}: ServiceOrder) {
  return draft satisfies OrderDraft
}
