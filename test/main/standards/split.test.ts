import { expect, test } from 'vitest'
import type { CaseSplitBy } from '#shared/standards/caseSplit'
import { caseSplits } from '#shared/standards/caseSplit'
import { caseRecords } from '../../../src/main/cases/caseRecords'
import { aBusiness, appForEachTest, aScorecard } from '../../support/builders'
import { aCase, aCustomer, answered, readyTerms } from '../cases/caseBuilders'

const app = appForEachTest()
const march = { period: 'month', start: '2026-03-01' } as const
const split = (by: CaseSplitBy, filter = {}) => app().call('cases.split', { ...march, by, filter })
const listed = async (filter: { role?: 'user' | 'buyer' | 'unknown'; segment?: string }) =>
  (await app().call('cases.list', { filter: { group: 'all', ...filter } })).lines
    .map(({ id }) => id)
    .sort((one, other) => one - other)

/**
 * A school: six cases of pupils, of which five are answered in time and one late; five of parents, of which one is in
 * time; a compliment of the pupil's without a role, and a question of nobody.
 */
async function school() {
  await app().call('business.create', aBusiness())
  // Three business days from Monday the 2nd: Thursday the 5th.
  await readyTerms(app(), { unit: 'businessDays', amount: 3, roll: 'none' })
  const { id: late } = await app().call('cases.addCause', { name: 'Demora' })
  const pupil = await aCustomer(app(), 'Rosa Díaz')
  const parent = await aCustomer(app(), 'Luis Mora')
  const { id: roles } = await app().call('customers.create', { name: 'Ana Gil', roles: ['user', 'buyer'] })
  const rosa = await app().call('customers.get', { id: pupil })
  await app().call('customers.update', { id: pupil, customer: { ...rosa, roles: ['user'] } })
  for (const boughtOn of ['2026-02-20', '2026-02-25', '2026-02-28'])
    await app().call('customers.addPurchase', {
      customerId: pupil,
      purchase: { boughtOn, amount: 10, role: 'user' },
    })
  const ids = { user: [] as number[], buyer: [] as number[], unknown: [] as number[] }
  for (let one = 0; one < 6; one += 1) ids.user.push(await aCase(app(), { customerId: pupil, causeId: late }))
  for (let one = 0; one < 5; one += 1)
    ids.buyer.push(await aCase(app(), { customerId: parent, role: 'buyer', channel: 'phone' }))
  for (const caseId of [...ids.user.slice(1), ...ids.buyer.slice(4)])
    await app().call('cases.step', { caseId, step: answered })
  ids.user.push(await aCase(app(), { customerId: pupil, kind: 'compliment' }))
  ids.unknown.push(await aCase(app(), { kind: 'petition' }))
  ids.unknown.push(await aCase(app(), { customerId: roles, kind: 'petition' }))
  // Ten days later the rest is late.
  app().setNow('2026-03-12T10:00:00')
  const rest = [...ids.user.slice(0, 1), ...ids.buyer.slice(0, 4)]
  for (const caseId of rest)
    await app().call('cases.step', { caseId, step: { ...answered, at: '2026-03-12T09:50' } })
  return { pupil, parent, ids }
}

test('cases are shared out by role and by segment, with rates that have their own n, and one figure does not speak for two roles', async () => {
  const { pupil, ids } = await school()
  const byRole = await split('role')
  expect(byRole.groups.map(({ key, ids: found }) => [key, [...found].sort((a, b) => a - b)])).toEqual(
    Object.entries(ids),
  )
  const [user, buyer, unknown] = byRole.groups
  expect(user).toMatchObject({
    complaints: 6,
    compliments: 1,
    complimentRatio: 1 / 6,
    answeredInTime: { value: 5 / 6, n: 6 },
    // Five the same day, one after ten.
    daysToAnswer: { value: 0, n: 6 },
    topCause: { name: 'Demora', ids: ids.user.slice(0, 6).reverse() },
  })
  expect(buyer).toMatchObject({
    complaints: 5,
    complimentRatio: 0,
    answeredInTime: { value: 0.2, n: 5 },
    daysToAnswer: { value: 10, n: 5 },
    topCause: null,
  })
  expect(unknown).toMatchObject({
    complaints: 0,
    complimentRatio: null,
    answeredInTime: { value: null, n: 0 },
  })
  const gap = { high: { label: { es: 'Usuario' }, n: 6 }, low: { label: { es: 'Comprador' }, n: 5 } }
  expect(byRole.roleGap).toMatchObject(gap)
  expect((await app().call('cases.analysis', march)).roleGap).toMatchObject(gap)
  expect((await app().call('cases.standards', march)).roleGap).toMatchObject(gap)

  // The line of a libreta that is read from these cases says so too.
  const indicators = [{ indicator: 'answeredInTime' as const, points: 100, floor: 0, goal: 100 }]
  const libreta = aScorecard(null, indicators, { rhythm: 'month' })
  const { id } = await app().call('scorecards.create', libreta)
  expect(await app().call('scorecards.roleGaps', { id, start: '2026-03-01' })).toMatchObject([
    { row: 'i:answeredInTime', waveId: null, gap },
  ])

  // Three purchases within the month make a regular customer; who bought nothing is in no segment.
  const bySegment = await split('segment')
  expect(bySegment.groups.map(({ key, ids: found }) => [key, found.length])).toEqual([
    ['regular', 7],
    ['none', 6],
    ['unknown', 1],
  ])
  for (const by of caseSplits) {
    const { groups } = await split(by)
    expect(groups.reduce((sum, { ids: found }) => sum + found.length, 0)).toBe(14)
  }

  // The register is narrowed by the same rule, and so are the standards.
  expect(await listed({ role: 'user' })).toEqual(ids.user)
  expect(await listed({ role: 'buyer' })).toEqual(ids.buyer)
  expect(await listed({ role: 'unknown' })).toEqual(ids.unknown)
  expect(await listed({ segment: 'regular' })).toEqual(ids.user)
  expect(await listed({ segment: 'none' })).toHaveLength(6)
  expect(await listed({ segment: 'unknown' })).toEqual(ids.unknown.slice(0, 1))
  expect(await listed({ role: 'buyer', segment: 'regular' })).toEqual([])
  const ofUsers = await app().call('cases.standards', { ...march, filter: { role: 'user' } })
  expect(ofUsers.indicators.find(({ key }) => key === 'answeredInTime')).toMatchObject({ value: 5 / 6, n: 6 })
  expect(ofUsers.roleGap).toBeNull()
  const ofRegulars = await app().call('cases.analysis', { ...march, filter: { segment: 'regular' } })
  expect(ofRegulars.complaints.n).toBe(6)

  const records = [...caseRecords(app().db, ids.user.slice(0, 1), '2026-03-12T10:00', { withSegments: true })]
  expect(records).toMatchObject([{ role: 'user', segment: { key: 'regular', name: null } }])

  // Of who is forgotten nothing is known any more.
  await app().call('customers.erase', { id: pupil, confirmation: 'Rosa Díaz' })
  expect((await split('role')).groups.map(({ key, ids: found }) => [key, found.length])).toEqual([
    ['buyer', 5],
    ['unknown', 9],
  ])
  expect(await listed({ segment: 'regular' })).toEqual([])
  expect(await listed({ segment: 'unknown' })).toHaveLength(8)
})
