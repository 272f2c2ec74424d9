import { expect, test } from 'vitest'
import { indicatorSources } from '../../../src/main/indicators/indicatorList'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest({ now: '2026-03-02T10:00:00' })
const year = { start: '2025-01-01', end: '2026-01-01' }
const example = { ...year, customersAtStart: 400, customersAtEnd: 430, newCustomers: 90 }
const spent = { acquisitionSpend: 2700, retentionSpend: 850, margin: 55 }

test('the figures of a year are those of the worked example; what was not written makes none', async () => {
  const { call } = app()
  const { id } = await call('retention.add', { ...example, ...spent })
  const [period] = await call('retention.list', {})
  expect(period).toMatchObject({
    kept: 340,
    lost: 60,
    retentionPercent: 85,
    acquisitionCost: 30,
    keepingCost: 2.5,
    costRatio: 12,
    lostMargin: 3300,
    replacementCost: 1800,
  })
  expect(period?.churnPercent).toBeCloseTo(15, 9)
  expect(period?.expectedYears).toBeCloseTo(6.666666666666666, 9)
  await call('retention.change', { id, period: { ...example, start: '2025-07-01' } })
  const [half] = await call('retention.list', {})
  expect(half).toMatchObject({
    acquisitionCost: null,
    costRatio: null,
    lostMargin: null,
    replacementCost: null,
  })
  expect(half?.expectedYears).toBeCloseTo((400 / 60) * (184 / 365.25), 9)
  expect([
    await outcomeOf(call('retention.add', { ...example, start: '2025-07-01' })),
    await outcomeOf(call('retention.add', { ...example, customersAtEnd: 500 })),
    await outcomeOf(call('retention.add', { ...example, newCustomers: 431 })),
    await outcomeOf(call('retention.add', { ...example, end: '2025-01-01' })),
  ]).toEqual(['dateTaken', 'invalidInput', 'invalidInput', 'invalidInput'])
  const read = (start: string, end: string) =>
    indicatorSources(app().deps)
      .find(({ key }) => key === 'retention')
      ?.read({ start, end })
  expect(read('2025-01-01', '2026-01-01')).toMatchObject({ value: 85, share: { successes: 340, n: 400 } })
  expect(read('2026-01-01', '2026-02-01')).toEqual({ value: null, n: 0 })
  await call('retention.void', { id })
  expect(await call('retention.list', {})).toEqual([])
})

test('the register proposes who bought before, who in the period and who was new, without contradiction', async () => {
  const { call } = app()
  expect(await call('retention.proposal', year)).toBeNull()
  const buy = async (name: string, ...days: string[]) => {
    const customerId = await aCustomer(app(), { name })
    for (const boughtOn of days)
      await call('customers.addPurchase', { customerId, purchase: { boughtOn, amount: 5 } })
  }
  await buy('Stays', '2024-05-01', '2025-05-01')
  await buy('Left', '2024-05-01')
  await buy('New', '2025-05-01', '2025-06-01')
  await buy('Long ago', '2022-05-01', '2025-12-31')
  await buy('Next year', '2026-01-01')
  expect(await call('retention.proposal', year)).toEqual({
    customersAtStart: 2,
    customersAtEnd: 3,
    newCustomers: 2,
  })
  app().setRole('staff')
  expect(await outcomeOf(call('retention.list', {}))).toBe('notAllowed')
})

test('where no list is kept, the question of how often people come tells of it wave by wave', async () => {
  const { call, deps } = app()
  expect(await call('retention.repeat', {})).toEqual([])
  await call('business.createSample', { language: 'es' })
  const waves = await call('retention.repeat', {})
  expect(waves).toHaveLength(3)
  const counts = waves.map(({ often, firstTime }) => [
    often.n,
    often.successes + firstTime.successes < often.n,
  ])
  expect(counts.every(([n, isPart]) => Number(n) > 40 && isPart)).toBe(true)
  const source = indicatorSources(deps).find(({ key }) => key === 'repeatVisits')
  const { closedOn = '', often } = waves[0] ?? {}
  expect(source?.read({ start: closedOn, end: '2026-12-31' }).share).toEqual({
    successes: often?.successes,
    n: often?.n,
  })
})
