import { expect, test } from 'vitest'
import { charterCompliance, isMet, versionOn } from '#shared/charter/compliance'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aPromise, signMonth } from '../promises/promiseDeeds'
import { written } from './charterDeeds'

const app = appForEachTest()

test('met out of measured: without a measure, a goal or data enough nothing is pretended', () => {
  const reading = { value: 80, n: 10, goal: 80, isHigherBetter: true, isCount: false }
  expect(isMet(reading)).toBe(true)
  expect(isMet({ ...reading, value: 79.9 })).toBe(false)
  expect(isMet({ ...reading, isHigherBetter: false, value: 80.1 })).toBe(false)
  const none = [{ goal: null }, { value: null }, { n: 4 }].map((change) => isMet({ ...reading, ...change }))
  expect(none).toEqual([null, null, null])
  expect(isMet({ ...reading, n: 1, isCount: true })).toBe(true)
  expect(charterCompliance([true, false, null, true])).toMatchObject({ successes: 2, n: 3, share: 2 / 3 })
  expect(charterCompliance([null]).share).toBeNull()
  const versions = [{ appliesFrom: '2026-03-01' }, { appliesFrom: '2026-01-01' }]
  expect(
    ['2025-12-31', '2026-02-28', '2026-03-01'].map((day) => versionOn(versions, day)?.appliesFrom),
  ).toEqual([undefined, '2026-01-01', '2026-03-01'])
})

test('each written promise is held to what it was in each month', async () => {
  for (const [due, isComplete] of [
    ['2026-02-01', true],
    ['2026-02-02', true],
    ['2026-02-03', true],
    ['2026-02-04', false],
    ['2026-02-05', true],
  ] as const) {
    const id = await aPromise(app(), { due, type: 'Encargo' })
    await app().call('promises.finish', { id, isComplete, doneAt: due })
  }
  const { id } = await app().call('charter.add', written())
  await app().call('charter.change', { id, promise: written({ goal: 75, appliesFrom: '2026-03-01' }) })
  const type = { kind: 'promises', type: 'Catering' } as const
  await app().call('charter.add', written({ measure: type }))
  const unmeasured = written({ measure: { kind: 'none' }, goal: null })
  const { id: other } = await app().call('charter.add', unmeasured)
  const { lines, compliance, months } = await app().call('charter.show', {})
  expect(lines.map(({ now }) => [now.value, now.n, now.isMet])).toEqual([
    [80, 5, true],
    [null, 0, null],
    [null, 0, null],
  ])
  expect(lines[0]?.versions.map(({ goal }) => goal)).toEqual([75, 80])
  expect(lines[0]?.months.map(({ month, goal, isMet: met }) => [month, goal, met])).toEqual([
    ['2026-01', 80, null],
    ['2026-02', 80, true],
    ['2026-03', 75, null],
  ])
  expect([compliance.successes, compliance.n]).toEqual([1, 1])
  expect(months.map(({ month, compliance: { n } }) => [month, n])).toContainEqual(['2026-02', 1])
  const keys = ['charterCompliance']
  expect(await app().call('indicators.read', { keys, start: '2026-02-01', end: '2026-03-01' })).toEqual([
    { key: 'charterCompliance', value: 100, n: 1 },
  ])
  await app().call('charter.move', { id: other, steps: -1 })
  await app().call('charter.withdraw', { id, endedOn: '2026-03-01' })
  const paper = await app().call('charter.paper', {})
  expect(paper.lines.map((line) => line.id)).toEqual([other, id + 1])

  app().setNow('2026-04-02T10:00:00')
  signMonth(app(), '2026-03')
  expect(await outcomeOf(app().call('charter.add', written({ appliesFrom: '2026-03-15' })))).toBe(
    'monthClosed',
  )
  await app().call('charter.add', written({ appliesFrom: '2026-04-02' }))
})
