import type { CivilDate } from '#shared/calendar/civilDate'
import type { CustomerRole } from '#shared/customers/customer'
import type { SegmentRules } from '#shared/customers/segments'
import type { KnownCustomer, KnownCustomers } from '#shared/customers/whoGroups'
import type { Db } from '../db/database'
import { customerListRepository, type SegmentView } from './customerList.repository'
import { rulesRepository } from './rules.repository'

const everybody = { text: '', tag: null, role: null, segment: null, consent: null, sort: 'newest' } as const

/** Who the customers of the register are: what their records can be told apart by. */
export function whoIsRepository(db: Db) {
  const roles = db.prepare<[], { id: number; roles: string }>(
    `SELECT id, roles FROM customer WHERE voided_at IS NULL AND search <> '' AND roles <> '[]'`,
  )
  return {
    /** Only those with a role, and without their micro-segments, which take longer to tell. */
    byRole: (): KnownCustomers =>
      new Map(
        // Written only by the repository of customers.
        roles
          .all()
          .map(({ id, roles: list }) => [id, { roles: JSON.parse(list) as CustomerRole[], segment: null }]),
      ),
    /** Everybody, each with the micro-segment of a day. */
    bySegment(view: SegmentView): KnownCustomers {
      const known = new Map<number, KnownCustomer>()
      for (const { id, roles: list, segment } of customerListRepository(db).each(everybody, view))
        known.set(id, { roles: list, segment })
      return known
    },
    /** Those of one micro-segment; with null everybody. */
    idsOf(segment: string | null, view: SegmentView): number[] {
      return [...customerListRepository(db).each({ ...everybody, segment }, view)].map(({ id }) => id)
    },
  }
}

/** The owner's rules as they stand today. */
export function ownersView(
  db: Db,
  today: CivilDate,
): { readonly rules: SegmentRules; readonly today: CivilDate } {
  return { rules: rulesRepository(db).get().rules, today }
}
