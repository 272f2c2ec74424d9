import { expect, test } from 'vitest'
import { es } from '#shared/i18n/es'
import {
  dayAfter,
  firstTelling,
  isReached,
  judgeEffect,
  type Measure,
  measuresAround,
} from '#shared/plan/effect'
import { actionFigures } from '#shared/plan/figures'
import { originHref, originKinds } from '#shared/plan/origin'

const share = (successes: number, n: number): Measure => ({
  value: (100 * successes) / n,
  n,
  share: { successes, n },
})

test('a clear rise is an improvement only where it should rise', () => {
  const [before, after] = [share(22, 40), share(36, 45)]
  expect(judgeEffect(before, after, 'up')).toMatchObject({ verdict: 'improved', isSmall: false })
  expect(judgeEffect(before, after, 'up').difference).toBeCloseTo(25, 9)
  expect(judgeEffect(before, after, 'down').verdict).toBe('worse')
  expect(judgeEffect(after, before, 'down').verdict).toBe('improved')
})

test('a small difference may be chance, and it says how many answers would tell', () => {
  const judged = judgeEffect(share(22, 40), share(24, 40), 'up')
  expect(judged.verdict).toBe('mayBeChance')
  expect(judged.needed).toBeGreaterThan(1000)
})

test('fewer than five answers on a side tell nothing, and medians cannot be tested', () => {
  expect(judgeEffect(share(1, 4), share(40, 40), 'up').verdict).toBe('fewData')
  expect(judgeEffect({ value: null, n: 0 }, share(40, 40), 'up').verdict).toBe('fewData')
  expect(judgeEffect({ value: 9, n: 20 }, { value: 4, n: 20 }, 'down')).toMatchObject({
    verdict: 'notTested',
    difference: -5,
    interval: null,
  })
  const mean = (value: number) => ({ value, n: 30, mean: { mean: value, standardDeviation: 1, n: 30 } })
  expect(judgeEffect(mean(3), mean(4), 'up').verdict).toBe('improved')
})

test('what was measured across the work tells neither before nor after', () => {
  const span = (start: string, end: string) => ({ start, end })
  const [first, second, across, after] = [
    span('2026-01-01', '2026-01-20'),
    span('2026-02-01', '2026-02-28'),
    span('2026-03-10', '2026-04-10'),
    span('2026-04-01', '2026-04-30'),
  ]
  expect(measuresAround([after, across, second, first], '2026-03-01', '2026-04-01')).toEqual({
    before: [second, first],
    after: [after],
  })
  const sameDay = span('2026-05-05', '2026-05-05')
  expect(measuresAround([sameDay], '2026-05-05', '2026-05-05')).toEqual({ before: [], after: [sameDay] })
  expect(dayAfter(after)).toBe('2026-05-01')
})

test('the nearest measure with answers enough counts, else the nearest with any', () => {
  const measures = [share(0, 3), share(0, 2), share(5, 8)]
  const at = (list: readonly Measure[]) => firstTelling(list, (one) => one)?.at.n
  expect([at(measures), at(measures.slice(0, 2)), at([{ value: null, n: 0 }])]).toEqual([8, 3, undefined])
})

test('L5: effectiveness counts what was verified, on time what was done', () => {
  const action = { state: 'done', dueOn: '2026-03-10', doneOn: '2026-03-10', isEffective: true } as const
  const actions = [
    action,
    { ...action, doneOn: '2026-03-11', isEffective: false },
    { ...action, isEffective: null },
    { ...action, state: 'open', doneOn: null, isEffective: null },
    { ...action, state: 'dropped', doneOn: null, isEffective: null },
  ] as const
  expect(actionFigures(actions, '2026-03-11')).toEqual({
    running: 1,
    late: 1,
    done: 3,
    onTime: { part: 2, n: 3, share: 2 / 3 },
    effectiveness: { part: 1, n: 2, share: 0.5 },
  })
  expect(actionFigures([], '2026-03-11').effectiveness.share).toBeNull()
})

test('a target is reached from the side one comes from; every origin has its page', () => {
  expect([isReached(80, 80, 'up'), isReached(79, 80, 'up'), isReached(3, 4, 'down')]).toEqual([
    true,
    false,
    true,
  ])
  expect(originHref({ kind: 'question', id: '7:q2' })).toBe('/waves/7/results')
  expect(originKinds.map((kind) => originHref({ kind, id: '3' }).includes(':'))).not.toContain(true)
  // What is told on the home page goes by its indicator.
  expect(originHref({ kind: 'indicator', id: 'question:7:q2' })).toBe('/surveys/7')
  const named = Object.keys(es.indicators.names)
  expect(named.filter((key) => originHref({ kind: 'indicator', id: key }) === '/standards')).toEqual([])
})
