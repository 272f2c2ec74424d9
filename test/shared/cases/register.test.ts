import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  RegisterJob,
  type RegisterLine,
  registerJobOf,
  registerRoute,
  registerTotals,
} from '#shared/cases/register'
import { registerHead, registerMm, registerPages, registerSheet } from '#shared/cases/registerPages'

const line = (changes: Partial<RegisterLine>): RegisterLine => ({
  number: '2026-00001',
  oldNumber: '',
  openedOn: '2026-03-02',
  kind: 'claim',
  state: 'received',
  isIdentified: true,
  customerName: null,
  subject: '',
  dueOn: null,
  answeredOn: null,
  days: null,
  deadlineState: 'running',
  decision: null,
  ...changes,
})

test('a register adds up its kinds, states, decisions and answers; what is void is only counted', () => {
  const totals = registerTotals([
    line({}),
    line({ kind: 'complaint', state: 'closed', decision: 'partly', days: 3, deadlineState: 'onTime' }),
    line({ state: 'responded', days: 8, deadlineState: 'late' }),
    line({ deadlineState: 'overdue' }),
    line({ kind: 'complaint', state: 'void', deadlineState: 'none' }),
  ])
  expect(totals).toEqual({
    total: 5,
    voided: 1,
    kinds: [
      ['complaint', 1],
      ['claim', 3],
    ],
    states: [
      ['received', 2],
      ['responded', 1],
      ['closed', 1],
    ],
    decisions: [['partly', 1]],
    onTime: 1,
    late: 1,
    overdue: 1,
    meanDays: 5.5,
  })
  expect(registerTotals([])).toMatchObject({ total: 0, meanDays: null, kinds: [] })
  expect(registerHead(totals)).toBe(registerMm.head + 4 * registerMm.total)
})

test('each line is on one page, in order; the head is on the first, the signature on the last, all within the sheet', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.constantFrom('A4' as const, 'Letter' as const),
      fc.integer({ min: 46, max: 90 }),
      (lines, size, head) => {
        const pages = registerPages(lines, size, head)
        expect(
          pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
        ).toEqual(Array.from({ length: lines }, (_, index) => index))
        const { margin, foot, columns, row, signature } = registerMm
        for (const [index, { from, to, hasHead, hasSignature }] of pages.entries()) {
          expect(hasHead).toBe(index === 0)
          expect(hasSignature).toBe(index === pages.length - 1)
          const height = (hasHead ? head : 0) + columns + (to - from) * row + (hasSignature ? signature : 0)
          expect(height).toBeLessThanOrEqual(registerSheet(size).height - 2 * margin - foot)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a printed register is named by its route, whatever is in it', () => {
  const job = RegisterJob.parse({ from: '2026-02-01', to: '2026-02-28', size: 'Letter' })
  expect(registerJobOf(registerRoute(job))).toEqual(job)
  expect(registerJobOf('/case-paper/x')).toBeNull()
  expect(registerJobOf(`/case-register/${encodeURIComponent('{"from":1}')}`)).toBeNull()
})
