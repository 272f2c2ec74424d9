import { expect, test } from 'vitest'
import { askables, isAskable, withAskable } from '#shared/moments/askables'
import { cornerOf } from '#shared/moments/causeClass'
import { lookedAt, lookedAtBefore } from '#shared/moments/lookBack'
import { classOfRating, classOfVisitItem, ratesMoments } from '#shared/moments/ratingClass'
import { arrivals, referralShare, shownShare, worthShare } from '#shared/moments/share'
import { aQuestionnaire, someQuestions } from '../../support/builders'

test('ratings are positive, normal or negative by the borders of their scale (H2)', () => {
  const classes = (type: Parameters<typeof classOfRating>[0], values: number[]) =>
    values.map((value) => classOfRating(type, value)?.slice(0, 3) ?? null)
  expect(classes('S5', [5, 4, 3, 2, 1])).toEqual(['pos', 'pos', 'nor', 'neg', 'neg'])
  expect(classes('A7', [7, 6, 5, 3, 2, 1])).toEqual(['pos', 'pos', 'nor', 'nor', 'neg', 'neg'])
  expect(classes('N10', [10, 9, 8, 6, 5, 1])).toEqual(['pos', 'pos', 'nor', 'nor', 'neg', 'neg'])
  expect(classes('R10', [9, 8, 7, 6])).toEqual(['pos', 'nor', 'nor', 'neg'])
  expect(classes('F3', [3, 2, 1])).toEqual(['pos', 'nor', 'neg'])
  expect(classes('I5', [5])).toEqual([null])
})

test('what was expected, how important it is and a text rate no moment', () => {
  const [first, second, ...others] = someQuestions('S5', 'S5', 'I5', 'TXT', 'L5')
  if (!first || !second) throw new Error('two questions are a pair')
  const pair = { key: 'g', kind: 'expectation' as const }
  const questions = [{ ...first, group: pair }, { ...second, group: pair }, ...others]
  expect(questions.map((question) => ratesMoments(questions, question))).toEqual([
    false,
    true,
    false,
    false,
    true,
  ])
})

test('the days looked at end today, and the ones before them are as many months', () => {
  expect(lookedAt('quarter', '2026-05-31')).toEqual({ start: '2026-03-01', end: '2026-06-01' })
  expect(lookedAtBefore('quarter', '2026-05-31')).toEqual({ start: '2025-12-01', end: '2026-03-01' })
  expect(lookedAtBefore('all', '2026-05-31')).toBeNull()
})

test('another customer is none of the corners of the triangle', () => {
  expect(cornerOf('otherCustomer')).toBeNull()
  expect(cornerOf('systemsInvisible')).toBe('systems')
})

test('worth the price is from "just right" on (H3), and referrals are of those whose source is known (K6)', () => {
  const counts = new Map([
    [1, 2],
    [2, 5],
    [3, 21],
    [4, 10],
    [5, 4],
  ])
  expect(worthShare(counts)).toMatchObject({ successes: 35, n: 42 })
  expect((worthShare(counts).share ?? 0) * 100).toBeCloseTo(83.333333, 6)
  const came = (source: string, referredById: number | null = null) => ({ source, referredById })
  expect(
    referralShare([came('Instagram'), came('Amiga de Rosa'), came('', 4), came('  '), came('Cartel')]),
  ).toMatchObject({ successes: 2, n: 4 })
  expect(shownShare({ successes: 3, n: 4, share: 0.75, interval: null })).toEqual({
    successes: 0,
    n: 4,
    share: null,
    interval: null,
  })
})

test('a question that is asked for comes to its place, and is found again', () => {
  const form = aQuestionnaire({ questions: someQuestions('S5', 'SC', 'TXT') })
  const asked = askables.reduce((next, kind) => withAskable(next, kind, 1), form)
  expect(asked.questions.map(({ type, element }) => `${type} ${element ?? ''}`.trim())).toEqual([
    'S5 IMG',
    'S5',
    'SC',
    'SC VAL',
    'S5 PREC',
    'TXT',
  ])
  expect(new Set(asked.questions.map(({ key }) => key)).size).toBe(6)
  for (const kind of askables)
    expect(asked.questions.filter((question) => isAskable(kind, question)).length).toBe(1)
})

test('ways of coming are told as they were said, most first, the unknown last', () => {
  const came = (source: string, referredById: number | null = null) => ({ source, referredById })
  expect(arrivals([came('Cartel'), came(''), came('cartel '), came('', 3)])).toEqual([
    { source: 'Cartel', n: 2 },
    { source: 'referred', n: 1 },
    { source: null, n: 1 },
  ])
  const many = Array.from({ length: 10 }, (_, index) => came(`Vía ${index}`))
  expect(arrivals(many).at(-1)).toEqual({ source: '', n: 2 })
})

test('what a visit saw is read as its item asks', () => {
  const minutes = { type: 'minutes' as const, target: 2, limit: 6 }
  expect([1, 2, 4, 6].map((value) => classOfVisitItem(minutes, value))).toEqual([
    'positive',
    'positive',
    'normal',
    'negative',
  ])
  const steps = { type: 'threeStep' as const, target: null, limit: null }
  expect([2, 1, 0].map((value) => classOfVisitItem(steps, value))).toEqual(['positive', 'normal', 'negative'])
  const yesno = { type: 'yesno' as const, target: null, limit: null }
  expect([true, false, 'na' as const, null].map((value) => classOfVisitItem(yesno, value))).toEqual([
    'positive',
    'negative',
    null,
    null,
  ])
})
