import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CustomerRole, customerRoles } from '#shared/customers/customer'
import { defaultRules } from '#shared/customers/segments'
import {
  grouped,
  type KnownCustomers,
  NO_SEGMENT,
  NOT_KNOWN,
  whoGroupOf,
  whoOrder,
  whoSplits,
} from '#shared/customers/whoGroups'

const school: KnownCustomers = new Map([
  [1, { roles: ['user'] as const, segment: 'regular' }],
  [2, { roles: ['buyer', 'decider'] as const, segment: null }],
  [3, { roles: [], segment: 'dormant' }],
])
const roleOf = (customerId: number | null, role: CustomerRole | null = null) =>
  whoGroupOf('role', { customerId, role }, school)
const segmentOf = (customerId: number | null) => whoGroupOf('segment', { customerId, role: 'user' }, school)

describe('the role of a case', () => {
  test('is its own, whatever its customer is', () => {
    expect(roleOf(1, 'buyer')).toBe('buyer')
    expect(roleOf(null, 'buyer')).toBe('buyer')
  })

  test('is that of its customer where none was noted, if the customer has one only', () => {
    expect(roleOf(1)).toBe('user')
    expect([roleOf(2), roleOf(3)]).toEqual([NOT_KNOWN, NOT_KNOWN])
  })

  test('is not known of who is anonymous or was forgotten', () => {
    expect([roleOf(null), roleOf(99)]).toEqual([NOT_KNOWN, NOT_KNOWN])
  })
})

test('the segment is the one that the customer is in, and is not known of nobody', () => {
  expect([segmentOf(1), segmentOf(2), segmentOf(99), segmentOf(null)]).toEqual([
    'regular',
    NO_SEGMENT,
    NOT_KNOWN,
    NOT_KNOWN,
  ])
})

test('groups come in the order of their list, segments of the owner first, and what nobody knows is the last', () => {
  const conditions = [{ field: 'tag' as const, value: 'catering' }]
  const rules = { custom: [{ key: 'own', name: 'Catering', conditions }] }
  const keys = [NOT_KNOWN, 'none', 'dormant', 'own', 'dormant']
  expect(grouped(keys, (key) => key, whoOrder('segment', rules)).map(({ key }) => key)).toEqual([
    'own',
    'dormant',
    'none',
    NOT_KNOWN,
  ])
})

test('whatever is grouped, each thing is in one group, and the groups add up to all of them', () => {
  const role = fc.constantFrom(...customerRoles)
  const customers = fc.array(
    fc.record({ roles: fc.uniqueArray(role), segment: fc.option(fc.constant('regular')) }),
  )
  const things = fc.array(
    fc.record({ customerId: fc.option(fc.integer({ min: 0, max: 6 })), role: fc.option(role) }),
  )
  fc.assert(
    fc.property(customers, things, fc.constantFrom(...whoSplits), (known, asked, by) => {
      const register = new Map(known.map((one, id) => [id, one]))
      const keyOf = (thing: (typeof asked)[number]) => whoGroupOf(by, thing, register)
      const groups = grouped(asked, keyOf, whoOrder(by, defaultRules))
      expect(groups.flatMap((group) => group.things)).toHaveLength(asked.length)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      for (const { key, things: found } of groups) {
        expect(found.every((thing) => keyOf(thing) === key)).toBe(true)
        expect(found).toEqual(asked.filter((thing) => keyOf(thing) === key))
      }
    }),
  )
})
