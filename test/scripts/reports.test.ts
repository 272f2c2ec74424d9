import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest, readCounts } from '../../scripts/testing/reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'libreta-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

test("vitest's tests are counted, those to do among the skipped", () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [],
  }
  expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 })
})

test('a test file that cannot be loaded counts as one failure', () => {
  const none = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(countVitest({ ...none, testResults })).toEqual({ passed: 7, failed: 2, skipped: 0 })
})

test("Playwright's tests are counted, and an error outside of them as well", () => {
  const stats = { expected: 9, unexpected: 1, flaky: 0, skipped: 2 }
  expect(countPlaywright({ stats, errors: [{ message: 'no such file' }] })).toEqual({
    passed: 9,
    failed: 2,
    skipped: 2,
  })
})

test('a flaky test has not passed', () => {
  const stats = { expected: 9, unexpected: 0, flaky: 1, skipped: 0 }
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 9, failed: 1, skipped: 0 })
})

test('a report that is missing or cut short counts as none', () => {
  const cutShort = join(folder, 'cut-short.json')
  writeFileSync(cutShort, '{"stats": {"expec')
  expect([
    readCounts(cutShort, countPlaywright),
    readCounts(join(folder, 'missing.json'), countPlaywright),
  ]).toEqual([undefined, undefined])
})
