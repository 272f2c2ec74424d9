import type { CustomerSplit } from '#shared/analysis/split'
import { type KnownCustomers, NOT_KNOWN, whoGroupOf, whoOrder } from '#shared/customers/whoGroups'
import { whoName } from '#shared/customers/whoNames'
import type { LocalText } from '#shared/i18n/languages'
import type { Clock } from '../clock'
import { ownersView, whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'

/** Tells the customers of sheets apart: each group has a number from 1, and 0 is for those of whom nobody knows. */
export interface CustomerGroups {
  readonly groupOf: (customerId: number | null) => number
  readonly labelOf: (group: number) => LocalText
}

/** Makes the groups of a split by who the customer is today; a sheet without a name is nobody's (domain.md §1.17). */
export type WhoSegments = (split: CustomerSplit) => CustomerGroups

/** Reads the register when such a split is asked for, and not before. */
export function whoSegments(db: Db, clock: Clock): WhoSegments {
  return (split) => {
    const by = split === 'segment' ? 'segment' : 'role'
    const view = ownersView(db, clock.today())
    const known = whoIsRepository(db)
    const customers: KnownCustomers = by === 'segment' ? known.bySegment(view) : known.byRole()
    const order = whoOrder(by, view.rules)
    return {
      groupOf(customerId) {
        const key = whoGroupOf(by, { customerId, role: null }, customers)
        return key === NOT_KNOWN ? 0 : order.indexOf(key) + 1
      },
      labelOf: (group) => whoName(by, order[group - 1] ?? '', view.rules),
    }
  }
}
