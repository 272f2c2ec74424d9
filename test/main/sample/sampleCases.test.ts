import { expect, test } from 'vitest'
import { appForEachTest } from '../../support/builders'

const app = appForEachTest()

test.each(['es', 'en'] as const)(
  'the sample in %s has cases of half a year, some open and one overdue',
  async (language) => {
    app().setNow('2026-11-22T10:00:00')
    await app().call('business.createSample', { language })
    const { groups, total } = await app().call('cases.list', { filter: { group: 'all' } })
    expect(total).toBe(40)
    expect(groups.closed).toBeGreaterThan(25)
    expect(groups.pending).toBeGreaterThanOrEqual(4)
    expect(groups.overdue).toBeGreaterThanOrEqual(1)
    const { overdue, tasks } = await app().call('cases.due', {})
    expect([overdue.length > 0, tasks.length > 0]).toEqual([true, true])
    const numbers = app().db.prepare('SELECT year, sequence FROM customer_case ORDER BY id').all()
    expect(numbers.slice(0, 2)).toEqual([
      { year: 2026, sequence: 1 },
      { year: 2026, sequence: 2 },
    ])
  },
)

test('whatever day it is made on, no step of it is to come', async () => {
  for (const day of ['2026-01-01', '2026-03-01', '2026-08-16']) {
    app().setNow(`${day}T08:00:00`)
    await app().call('business.createSample', { language: 'es' })
    const last = app().db.prepare('SELECT max(at) FROM case_event').pluck().get() as string
    expect(last < `${day}T08:00`).toBe(true)
    await app().call('business.removeSample', {})
  }
})
