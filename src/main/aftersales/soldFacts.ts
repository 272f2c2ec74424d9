import { isCallWanted } from '#shared/aftersales/followUps'
import type { SoldItemDraft } from '#shared/aftersales/item'
import type { ItemFacts } from './items.repository'

/** What follows from a unit that was sold, and not given in place of another. */
export function soldFacts(item: SoldItemDraft, today: string): ItemFacts {
  return {
    warrantyFrom: item.soldOn,
    maintenanceSince: item.maintenanceEvery === null ? null : today,
    replacesId: null,
    replacementWarranty: null,
    isCallWanted: isCallWanted(item.soldOn, today),
  }
}
