import { type CustomerRole, customerRoles } from './customer'
import { builtInSegments, type SegmentRules } from './segments'

/** By what of people their records are told apart (domain.md §1.17, §1.18). */
export const whoSplits = ['role', 'segment'] as const
export type WhoSplit = (typeof whoSplits)[number]

/** The group of what nobody knows: no customer, one that was forgotten, no role or more than one. */
export const NOT_KNOWN = 'unknown'
/** The group of customers that are known and in no micro-segment. */
export const NO_SEGMENT = 'none'

/** What of a record says whose it is. */
export interface OfSomebody {
  readonly customerId: number | null
  /** The role in which this was said or done; null leaves it to the customer. */
  readonly role: CustomerRole | null
}

/** What is known today of a customer of the register. */
export interface KnownCustomer {
  readonly roles: readonly CustomerRole[]
  /** Null in no micro-segment. */
  readonly segment: string | null
}

/** Customers of the register by id; who was removed or forgotten is not among them. */
export type KnownCustomers = ReadonlyMap<number, KnownCustomer>

/**
 * The group of a record: by its own role, or else by that of its customer; or by the micro-segment that its customer is
 * in today. Of a customer with several roles nobody knows in which one this was said, so that it is not guessed.
 */
export function whoGroupOf(
  by: WhoSplit,
  { customerId, role }: OfSomebody,
  customers: KnownCustomers,
): string {
  const customer = customerId === null ? undefined : customers.get(customerId)
  if (by === 'segment') return customer ? (customer.segment ?? NO_SEGMENT) : NOT_KNOWN
  if (role !== null) return role
  const [only, ...others] = customer?.roles ?? []
  return only === undefined || others.length > 0 ? NOT_KNOWN : only
}

/** A group of records. */
export interface Grouped<Thing> {
  readonly key: string
  readonly things: readonly Thing[]
}

/**
 * Puts each thing in the one group that its key names, so that the groups add up to all of them. Groups come in a known
 * order, those that it does not name after it; the one of what nobody knows is the last.
 */
export function grouped<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  order: readonly string[],
): Grouped<Thing>[] {
  const byKey = new Map<string, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = byKey.get(key)
    if (group) group.push(thing)
    else byKey.set(key, [thing])
  }
  const placeOf = (key: string) => {
    if (key === NOT_KNOWN) return order.length + 1
    const place = order.indexOf(key)
    return place === -1 ? order.length : place
  }
  return [...byKey]
    .map(([key, found]) => ({ key, things: found }))
    .sort((one, other) => placeOf(one.key) - placeOf(other.key) || one.key.localeCompare(other.key))
}

/** The order in which the groups are told: of roles that of their list, of micro-segments that in which they are tried. */
export function whoOrder(by: WhoSplit, rules: Pick<SegmentRules, 'custom'>): readonly string[] {
  if (by === 'role') return customerRoles
  return [...rules.custom.map(({ key }) => key), ...builtInSegments, NO_SEGMENT]
}
