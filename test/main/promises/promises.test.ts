import { describe, expect, test } from 'vitest'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'
import { aPromise, aStrike, promised, signMonth } from './promiseDeeds'

const app = appForEachTest()

/** What a view holds. */
const shown = async (view: 'today' | 'week' | 'late' | 'open' | 'undated' | 'all', text = '') =>
  (await app().call('promises.list', { view, text })).promises.map(({ what }) => what)

describe('the register of promises', () => {
  test('a promise is noted, found in its views, and marked as done by staff', async () => {
    app().setRole('staff')
    await aPromise(app(), { what: 'Pan', due: '2026-03-02T09:00' })
    const id = await aPromise(app(), { what: 'Café', who: 'José', due: '2026-03-02T18:00' })
    await aPromise(app(), { what: 'Tarta', due: '2026-03-08' })
    await aPromise(app(), { what: 'Bocadillos', due: '2026-03-09', type: 'Catering', reference: 'P-7' })
    await aPromise(app(), { what: 'Sin prisa', due: null })
    // It is ten o'clock.
    expect(await shown('today')).toEqual(['Pan', 'Café'])
    expect(await shown('late')).toEqual(['Pan'])
    expect(await shown('week')).toEqual(['Pan', 'Café', 'Tarta'])
    expect(await shown('undated')).toEqual(['Sin prisa'])
    expect([await shown('all', 'jose cafe'), await shown('all', 'p-7')]).toEqual([['Café'], ['Bocadillos']])
    const { counts, types } = await app().call('promises.list', { view: 'open' })
    expect([counts, types]).toEqual([
      { today: 2, week: 3, late: 1, open: 4, undated: 1, all: 5 },
      ['Catering'],
    ])
    await app().call('promises.finish', { id, isComplete: true })
    expect(await app().call('promises.show', { id })).toMatchObject({
      promise: { state: 'onTime', doneAt: '2026-03-02T10:00', notedBy: 'Ana', promisedOn: '2026-03-02' },
    })
    expect(await outcomeOf(app().call('promises.cancel', { id, by: 'customer', on: '2026-03-02' }))).toBe(
      'promiseNotOpen',
    )
    await app().call('history.undo', {})
    expect(await shown('today')).toEqual(['Pan', 'Café'])
    expect(await outcomeOf(app().call('promises.add', promised({ who: '' })))).toBe('invalidInput')
    const tomorrow = { id, isComplete: true, doneAt: '2026-03-03' }
    expect(await outcomeOf(app().call('promises.finish', tomorrow))).toBe('invalidInput')
    expect(await outcomeOf(app().call('promises.void', { id }))).toBe('notAllowed')
    const due = await app().call('home.due', {})
    expect(due.map(({ title, who }) => [title, who])).toEqual([
      ['09:00 · Pan', 'Rosa'],
      ['18:00 · Café', 'José'],
      ['Tarta', 'Rosa'],
      ['Bocadillos', 'Rosa'],
    ])
  })

  test('another day agreed with the customer keeps the first, and both are measured', async () => {
    const id = await aPromise(app(), { due: '2026-03-30' })
    await app().call('promises.agree', { id, due: '2026-04-02', agreedOn: '2026-03-02', reason: 'Boda' })
    await aPromise(app(), { due: '2026-03-03', type: 'Encargo' })
    const { id: contingencyId } = await app().call('contingencies.add', aStrike())
    const tagged = await aPromise(app(), { due: '2026-03-04' })
    await app().call('promises.tag', { ids: [tagged], contingencyId })
    const late = await aPromise(app(), { due: '2026-03-05', type: 'Encargo' })
    await app().call('promises.finish', { id: late, isComplete: true })
    await aPromise(app(), { due: null })
    app().setNow('2026-04-02T12:00:00')
    await app().call('promises.finish', { id, isComplete: true })
    const { promise, changes } = await app().call('promises.show', { id })
    expect([promise.firstDue, promise.due, promise.state]).toEqual(['2026-03-30', '2026-04-02', 'onTime'])
    expect(changes).toMatchObject([{ dueBefore: '2026-03-30', due: '2026-04-02', reason: 'Boda' }])
    expect(
      await outcomeOf(app().call('promises.change', { id, promise: promised({ due: '2026-04-03' }) })),
    ).toBe('promiseAgreedAnew')

    const {
      levels,
      failures,
      types,
      contingencies,
      undated,
      late: trend,
    } = await app().call('promises.figures', { period: 'month', start: '2026-03-01' })
    const pairs = Object.entries(levels).map(([key, { onTime }]) => [key, onTime.successes, onTime.n])
    expect(pairs).toEqual([
      ['last', 1, 3],
      ['first', 1, 4],
      ['lastWithout', 1, 2],
      ['firstWithout', 1, 3],
    ])
    expect(levels.last.onTime.interval?.low).toBeCloseTo(0.0614919447203962, 10)
    expect(failures).toContainEqual({ failure: 'open', n: 2 })
    expect(types.map(({ type, onTime }) => [type, onTime.n])).toEqual([
      ['', 1],
      ['Encargo', 2],
    ])
    expect([contingencies, undated]).toEqual([1, 1])
    expect(trend.points.map(({ start, value, isRunning }) => [start, value, isRunning])).toEqual([
      ['2026-03-01', 2 / 3, false],
      ['2026-04-01', 0, true],
    ])
    // Limits begin anew here as in every other chart, and that can be undone.
    const anew = { measure: 'promisesLate' as const, start: '2026-04-01', reason: 'Otro horario' }
    const { id: restartId } = await app().call('cases.standards.restart', anew)
    const restarts = async () =>
      (await app().call('promises.figures', { period: 'month', start: '2026-03-01' })).late.restarts
    expect(await restarts()).toEqual([{ id: restartId, start: '2026-04-01', reason: 'Otro horario' }])
    await app().call('history.undo', {})
    expect(await restarts()).toEqual([])
    const keys = ['promisesOnTime', 'promisesOnFirst']
    const read = await app().call('indicators.read', { keys, start: '2026-03-01', end: '2026-04-01' })
    expect(read.map(({ value, n }) => [value, n])).toEqual([
      [100 * (1 / 3), 3],
      [25, 4],
    ])
    const file = await app().call('contingencies.show', { id: contingencyId })
    expect([file.promises.length, file.candidates.length, file.contingency.promiseCount]).toEqual([1, 3, 1])
    await app().call('contingencies.void', { id: contingencyId })
    expect((await app().call('promises.show', { id: tagged })).promise.contingencyId).toBeNull()
  })

  test('what was kept is told by the segment of the customer, and all of them add up', async () => {
    const often = await aCustomer(app(), { name: 'Rosa' })
    const never = await aCustomer(app(), { name: 'Luis' })
    for (const boughtOn of ['2026-02-20', '2026-02-25', '2026-03-01'])
      await app().call('customers.addPurchase', { customerId: often, purchase: { boughtOn, amount: 5 } })
    for (const customerId of [often, often, never, null]) {
      const id = await aPromise(app(), {
        due: '2026-03-02',
        ...(customerId !== null && { customerId, who: '' }),
      })
      if (customerId !== never) await app().call('promises.finish', { id, isComplete: true })
    }
    app().setNow('2026-03-03T10:00:00')
    const march = { period: 'month', start: '2026-03-01' } as const
    const groups = await app().call('promises.bySegment', march)
    expect(groups.map(({ key, onTime }) => [key, onTime.successes, onTime.n])).toEqual([
      ['regular', 2, 2],
      ['none', 0, 1],
      ['unknown', 1, 1],
    ])
    const { levels } = await app().call('promises.figures', march)
    expect(groups.reduce((sum, { onTime }) => sum + onTime.n, 0)).toBe(levels.last.onTime.n)
  })

  test('a closed month keeps its figures: what came late may still be handed over', async () => {
    const open = await aPromise(app(), { due: '2026-03-05' })
    const done = await aPromise(app(), { due: '2026-03-06' })
    await app().call('promises.finish', { id: done, isComplete: true })
    const moved = await aPromise(app(), { due: '2026-03-07' })
    await app().call('promises.agree', { id: moved, due: '2026-04-08', agreedOn: '2026-03-02' })
    app().setNow('2026-04-03T10:00:00')
    signMonth(app(), '2026-03')
    const refused = [
      app().call('promises.finish', { id: open, isComplete: true, doneAt: '2026-03-05' }),
      app().call('promises.cancel', { id: open, by: 'customer', on: '2026-03-04' }),
      app().call('promises.agree', { id: open, due: '2026-04-09', agreedOn: '2026-04-03' }),
      app().call('promises.reopen', { id: done }),
      app().call('promises.void', { id: done }),
      app().call('promises.add', promised({ due: '2026-03-31' })),
    ]
    expect(await Promise.all(refused.map(outcomeOf))).toEqual(refused.map(() => 'monthClosed'))
    await app().call('promises.change', { id: done, promise: promised({ what: 'Otra', due: '2026-03-06' }) })
    await app().call('promises.finish', { id: open, isComplete: true })
    await app().call('promises.finish', { id: moved, isComplete: true })
  })

  test('goes with its customer: merged, shown in the history, and forgotten', async () => {
    const customerId = await aCustomer(app(), { name: 'Luisa Paz' })
    const id = await aPromise(app(), { customerId, who: 'sobra', note: 'alergia a la nuez' })
    await app().call('promises.agree', { id, due: '2026-03-06', agreedOn: '2026-03-02', reason: 'enferma' })
    const { promise } = await app().call('promises.show', { id })
    expect([promise.who, promise.customerName]).toEqual(['', 'Luisa Paz'])
    expect(await shown('all', 'luisa')).toEqual(['Tarta de chocolate'])
    const keptId = await aCustomer(app(), { name: 'Luisa Paz Díaz' })
    await app().call('customers.merge', { keptId, goneId: customerId })
    const { entries } = await app().call('customers.timeline', { customerId: keptId, limit: 10 })
    expect(entries).toMatchObject([
      {
        source: 'promise',
        title: 'Tarta de chocolate',
        route: `/promises/${id}`,
        details: { due: '2026-03-06' },
      },
    ])
    await app().call('customers.erase', { id: keptId, confirmation: 'Luisa Paz Díaz' })
    const left = app().db.prepare('SELECT what, who, note, search, due FROM promise').all()
    expect(left).toEqual([{ what: '—', who: '', note: '', search: '', due: '2026-03-06' }])
    const pictures = app().db.prepare('SELECT before, after FROM history_change').raw().all().flat().join()
    expect(/alergia|enferma/.test(pictures)).toBe(false)
  })
})
