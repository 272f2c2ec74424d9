import { constantFrom, assert as holds, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { contactRate, isPending } from '#shared/campaigns/calls'
import { defaultWeights, priorityOf, Weights } from '#shared/opportunities/priority'

const scores = { opportunity: 5, risk: 4, access: 3, near: 2 }

test('the priority is the weighted mean from 0 to 100', () => {
  expect(priorityOf(scores, defaultWeights)).toBeCloseTo(75, 9)
  const all = (score: number) => ({ opportunity: score, risk: score, access: score, near: score })
  expect([1, 3, 5].map((score) => priorityOf(all(score), defaultWeights)?.toFixed(6))).toEqual([
    '0.000000',
    '50.000000',
    '100.000000',
  ])
})

test('the weight of what is missing goes to the rest, and nothing judged is no priority', () => {
  // 0.4 and 0.2 of 0.6: (5·2/3 + 3·1/3 − 1)/4.
  expect(priorityOf({ ...scores, risk: null, near: null }, defaultWeights)).toBeCloseTo(
    (100 * (13 / 3 - 1)) / 4,
    9,
  )
  const nothing = { opportunity: null, risk: null, access: null, near: null }
  expect(priorityOf(nothing, defaultWeights)).toBeNull()
  const onlyNear = { opportunity: 0, risk: 0, access: 0, near: 1 }
  expect(priorityOf({ ...scores, near: null }, onlyNear)).toBeNull()
  expect([
    Weights.safeParse(onlyNear).success,
    Weights.safeParse({ ...onlyNear, risk: 0.1 }).success,
  ]).toEqual([true, false])
})

test('however it is judged, the priority stays between 0 and 100', () => {
  const score = constantFrom(1, 2, 3, 4, 5, null)
  // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
  holds(
    property(record({ opportunity: score, risk: score, access: score, near: score }), (judged) => {
      const priority = priorityOf(judged, defaultWeights)
      if (priority !== null) expect(priority >= -1e-9 && priority <= 100 + 1e-9).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('whoever answered was spoken with, whatever they said', () => {
  const results = { contacted: 3, noAnswer: 4, sale: 1, complaint: 1, asksNoCall: 1 }
  expect(contactRate(results)).toMatchObject({ successes: 6, n: 10, share: 0.6 })
  expect(contactRate({ contacted: 0, noAnswer: 0, sale: 0, complaint: 0, asksNoCall: 0 }).share).toBeNull()
  expect([null, 'noAnswer', 'sale'].map((result) => isPending(result as 'sale'))).toEqual([true, true, false])
})
