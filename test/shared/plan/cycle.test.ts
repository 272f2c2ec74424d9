import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goalState } from '#shared/plan/goals'
import { planProgress } from '#shared/plan/progress'
import { cycleStanding, proposedPercent, stepPercents } from '#shared/plan/steps'

test('evidence proposes whole quarters, never more than it shows', () => {
  expect(
    [[], [true], [true, false, false], [true, true, false], [true, true, true, false]].map(proposedPercent),
  ).toEqual([0, 100, 25, 50, 75])
})

test('L4: without skipped steps a cycle stands as the plan of the worked example', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stepPercents), { minLength: 10, maxLength: 10 }), (percents) => {
      const steps = percents.map((percent) => ({ percent, isSkipped: false }))
      expect(cycleStanding(steps)).toEqual(planProgress(percents))
    }),
  )
})

test('a skipped step neither holds the cycle up nor counts', () => {
  const steps = [
    { percent: 0, isSkipped: true },
    { percent: 100, isSkipped: false },
    { percent: 50, isSkipped: false },
  ]
  expect(cycleStanding(steps)).toEqual({ percent: 75, currentStep: 3, isNextCycleOpen: false })
})

test('a goal is on the way as long as it has come as far as its time', () => {
  const goal = {
    direction: 'down',
    baseline: 20,
    target: 10,
    value: 15,
    createdOn: '2026-01-01',
    dueOn: '2026-12-31',
  } as const
  expect(goalState(goal, '2026-06-01')).toBe('onTheWay')
  expect(goalState(goal, '2026-09-01')).toBe('behind')
  expect(goalState(goal, '2027-01-01')).toBe('missed')
  expect(goalState({ ...goal, value: 10 }, '2027-01-01')).toBe('reached')
  expect(goalState({ ...goal, baseline: null }, '2026-06-01')).toBe('unknown')
  expect(goalState({ ...goal, value: null }, '2026-06-01')).toBe('unknown')
})
