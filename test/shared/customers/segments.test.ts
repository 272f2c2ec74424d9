import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate'
import {
  builtInSegment,
  type CustomerFigures,
  defaultRules,
  rfm,
  SegmentRules,
  segmentOf,
  withoutMoney,
} from '#shared/customers/segments'

const today = '2026-03-02'
const figures = (changes: Partial<CustomerFigures> = {}): CustomerFigures => ({
  lastPurchaseOn: today,
  purchases: 1,
  amount: 10,
  lastContactOn: null,
  tags: [],
  roles: [],
  source: '',
  consent: { phone: false, email: false, message: false },
  ...changes,
})
const daysAgo = (days: number) => addDays(today, -days)
const rules: SegmentRules = { ...defaultRules, highAmount: 500, middleAmount: 100 }

test.each([
  ['preferred', { lastPurchaseOn: daysAgo(30), purchases: 6 }],
  ['regular', { lastPurchaseOn: daysAgo(31), purchases: 6 }],
  ['regular', { lastPurchaseOn: daysAgo(90), purchases: 3 }],
  ['atRisk', { lastPurchaseOn: daysAgo(91), purchases: 3 }],
  ['atRisk', { lastPurchaseOn: daysAgo(91), purchases: 1, amount: 100 }],
  ['dormant', { lastPurchaseOn: daysAgo(91), purchases: 2, amount: 99 }],
  ['dormant', { lastPurchaseOn: daysAgo(800), purchases: 0, amount: 0 }],
  ['occasional', { lastPurchaseOn: daysAgo(0), purchases: 2, amount: 9999 }],
  [null, { lastPurchaseOn: null, purchases: 0, amount: 0 }],
] as const)('%s: a customer with %o', (segment, changes) => {
  expect(segmentOf(figures(changes), rules, today)).toBe(segment)
})

test('until the owner says what is much money, money counts for nothing', () => {
  const far = figures({ lastPurchaseOn: daysAgo(200), amount: 1e6 })
  expect(rfm(far, defaultRules, today).money).toBeNull()
  expect(segmentOf(far, defaultRules, today)).toBe('dormant')
})

test('a segment of the owner goes before, when all its conditions hold, and the first of two wins', () => {
  const custom: SegmentRules['custom'] = [
    {
      key: 'celiacos',
      name: 'Celíacos que se pueden llamar',
      conditions: [
        { field: 'tag', value: 'CELIACO' },
        { field: 'consent', value: true },
      ],
    },
    { key: 'todos', name: 'Con etiqueta', conditions: [{ field: 'tag', value: 'celíaco' }] },
  ]
  const own = { ...rules, custom }
  const consent = { phone: true, email: false, message: false }
  expect(segmentOf(figures({ tags: ['Celíaco'], consent }), own, today)).toBe('celiacos')
  expect(segmentOf(figures({ tags: ['Celíaco'] }), own, today)).toBe('todos')
  expect(segmentOf(figures(), own, today)).toBe('occasional')
})

test('what is not known is neither much nor little', () => {
  const custom: SegmentRules['custom'] = [
    { key: 'a', name: 'a', conditions: [{ field: 'daysSinceContact', test: 'atLeast', value: 0 }] },
    { key: 'b', name: 'b', conditions: [{ field: 'daysSinceContact', test: 'atMost', value: 9999 }] },
  ]
  expect(segmentOf(figures(), { ...rules, custom }, today)).toBe('occasional')
  expect(segmentOf(figures({ lastContactOn: today }), { ...rules, custom }, today)).toBe('a')
})

test('thresholds that contradict each other are refused', () => {
  const isTaken = (changes: object) => SegmentRules.safeParse({ ...defaultRules, ...changes }).success
  expect(isTaken({ recentDays: 90, dormantDays: 90 })).toBe(false)
  expect(isTaken({ frequentTimes: 3, regularTimes: 3 })).toBe(false)
  expect(isTaken({ highAmount: 100, middleAmount: null })).toBe(false)
  expect(isTaken({ highAmount: 100, middleAmount: 200 })).toBe(false)
  expect(isTaken({ highAmount: 200, middleAmount: 100 })).toBe(true)
})

const anyFigures = fc
  .record({
    since: fc.option(fc.integer({ min: 0, max: 1000 })),
    purchases: fc.integer({ min: 0, max: 30 }),
    amount: fc.double({ min: 0, max: 2000, noNaN: true }),
  })
  .map(({ since, ...rest }) => figures({ ...rest, lastPurchaseOn: since === null ? null : daysAgo(since) }))

test('everybody who bought is in just one of the five segments, and who bought nothing in none', () => {
  fc.assert(
    fc.property(anyFigures, (someone) => {
      const segment = segmentOf(someone, rules, today)
      return (segment === null) === (someone.lastPurchaseOn === null)
    }),
  )
})

test('buying once more, or today, never makes a customer worse', () => {
  const order = ['dormant', 'atRisk', 'occasional', 'regular', 'preferred']
  const rank = (someone: CustomerFigures) => order.indexOf(builtInSegment(rfm(someone, rules, today)) ?? '')
  fc.assert(
    fc.property(anyFigures, (someone) => {
      const after = { ...someone, lastPurchaseOn: today, purchases: someone.purchases + 1 }
      return rank(after) >= rank(someone)
    }),
  )
})

test('without money no segment depends on it', () => {
  const custom: SegmentRules['custom'] = [
    { key: 'ricos', name: 'Ricos', conditions: [{ field: 'amount', test: 'atLeast', value: 1 }] },
  ]
  fc.assert(
    fc.property(anyFigures, fc.double({ min: 0, max: 2000, noNaN: true }), (someone, amount) => {
      const seen = withoutMoney({ ...rules, custom })
      return segmentOf(someone, seen, today) === segmentOf({ ...someone, amount }, seen, today)
    }),
  )
})
