import { expect, test } from 'vitest'
import { periodOfSpan } from '#shared/reports/caseSpan'

test('the figures of cases are of twelve months that are over, of this year, or of the one before', () => {
  expect(periodOfSpan('lastMonths', '2026-03-31')).toEqual({ start: '2025-03-01', end: '2026-03-01' })
  expect(periodOfSpan('lastMonths', '2026-01-01')).toEqual({ start: '2025-01-01', end: '2026-01-01' })
  expect(periodOfSpan('thisYear', '2026-01-01')).toEqual({ start: '2026-01-01', end: '2027-01-01' })
  expect(periodOfSpan('lastYear', '2024-02-29')).toEqual({ start: '2023-01-01', end: '2024-01-01' })
})
