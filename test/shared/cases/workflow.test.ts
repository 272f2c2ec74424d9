import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  caseStates,
  isAnswerOwed,
  isPending,
  nextStates,
  reachableStates,
  stepsBetween,
} from '#shared/cases/workflow'

const anyState = fc.constantFrom(...caseStates)

describe('the stages of a case', () => {
  test('the answer passes through the stages that come before it', () => {
    expect(stepsBetween('received', 'responded')).toEqual([
      'acknowledged',
      'assessing',
      'investigating',
      'responded',
    ])
    expect(stepsBetween('reopened', 'responded')).toEqual(['investigating', 'responded'])
  })

  test('nothing is resolved without an answer, nor closed without being resolved', () => {
    expect(stepsBetween('received', 'resolved')).toBeNull()
    expect(stepsBetween('investigating', 'resolved')).toBeNull()
    expect(stepsBetween('responded', 'closed')).toBeNull()
  })

  test('a closed case opens again, and goes on by being investigated', () => {
    expect(stepsBetween('closed', 'reopened')).toEqual(['reopened'])
    expect(nextStates('reopened')).toEqual(['investigating', 'void'])
  })

  test('every step of every way is a legal transition, and the way ends where it should', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const steps = stepsBetween(from, to)
        if (steps === null) return
        expect(steps.at(-1)).toBe(to)
        let state = from
        for (const step of steps) {
          expect(nextStates(state)).toContain(step)
          state = step
        }
      }),
    )
  })

  test('any case can be voided, a void one goes nowhere', () => {
    for (const state of caseStates.filter((one) => one !== 'void'))
      expect(stepsBetween(state, 'void')).toEqual(['void'])
    expect(reachableStates('void')).toEqual([])
  })

  test('an answer is owed until it is given; what is answered still awaits its resolution', () => {
    expect(isAnswerOwed('waitingCustomer')).toBe(true)
    expect(isAnswerOwed('responded')).toBe(false)
    expect(isPending('responded')).toBe(true)
    expect(isPending('resolved')).toBe(false)
  })
})
