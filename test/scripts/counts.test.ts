import { expect, test } from 'vitest'
import { judge, summaryLine, total } from '../../scripts/testing/counts.ts'

test('the summary names passed and failed tests', () => {
  expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
})

test('the summary names skipped tests only when there are some', () => {
  expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
})

test('the total adds up every stage', () => {
  const stages = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 3 },
  ]
  expect(total(stages)).toEqual({ passed: 41, failed: 2, skipped: 3 })
})

test('a run without a report has failed', () => {
  expect(judge(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a run without any test has failed', () => {
  expect(judge({ passed: 0, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ends with an error no test explains has failed once', () => {
  expect(judge({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('the error of a runner with failed tests is not counted twice', () => {
  expect(judge({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 })
})
