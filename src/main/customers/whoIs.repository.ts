import type { CivilDate } from '#shared/calendar/civilDate'
import type { CustomerRole } from '#shared/customers/customer'
import type { SegmentRules } from '#shared/customers/segments'
import type { KnownCustomer, KnownCustomers } from '#shared/customers/whoGroups'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { customerListRepository, type SegmentView } from './customerList.repository'
import { rulesRepository } from './rules.repository'

const everybody = { text: '', tag: null, role: null, segment: null, consent: null, sort: 'newest' } as const

/** Who the customers of the register are: what their records can be told apart by. */
export const whoIsRepository = oncePerDatabase((db: Db) => {
  const roles = db.prepare<[], { id: number; roles: string }>(
    `SELECT id, roles FROM customer WHERE voided_at IS NULL AND search <> '' AND roles <> '[]'`,
  )
  let made: ReturnType<typeof customerListRepository> | null = null
  const list = () => {
    made ??= customerListRepository(db)
    return made
  }

  return {
    /** Only those with a role, and without their micro-segments, which take longer to tell. */
    byRole: (): KnownCustomers =>
      new Map(
        // Written only by the repository of customers.
        roles
          .all()
          .map(({ id, roles: own }) => [id, { roles: JSON.parse(own) as CustomerRole[], segment: null }]),
      ),
    /** Everybody, each with the micro-segment of a day. */
    bySegment(view: SegmentView): KnownCustomers {
      const customers = new Map<number, KnownCustomer>()
      for (const { id, roles: own, segment } of list().each(everybody, view))
        customers.set(id, { roles: own, segment })
      return customers
    },
    /** Those of one micro-segment; with null everybody. */
    idsOf(segment: string | null, view: SegmentView): number[] {
      return [...list().each({ ...everybody, segment }, view)].map(({ id }) => id)
    },
  }
})

/** The owner's rules as they stand today. */
export function ownersView(
  db: Db,
  today: CivilDate,
): { readonly rules: SegmentRules; readonly today: CivilDate } {
  return { rules: rulesRepository(db).get().rules, today }
}
