import { describe, expect, test } from 'vitest'
import { readmeEnd, readmeStart, withTable } from '../../scripts/testing/readmeTable.ts'
import { countTrials, trialLines } from '../../scripts/testing/trust.ts'
import { createLedger } from '../trust/crash/ledger'
import { isClean, toJson, toTable } from '../trust/report'
import { randomFrom } from '../trust/support/random'

const there = (contents: Record<string, string>) => new Map(Object.entries(contents))

describe('what was acknowledged is held against what is there after a crash', () => {
  test('a write that was acknowledged and is not there is lost', () => {
    const ledger = createLedger()
    ledger.acknowledged(ledger.sending({ 'sheet 1': 'five' }))
    expect(ledger.compare(there({})).faults).toEqual(['sheet 1 is lost: five'])
  })

  test('one without a reply may be there or not, but as a whole', () => {
    const writes = () => {
      const ledger = createLedger()
      ledger.acknowledged(ledger.sending({ draft: 'half' }))
      ledger.sending({ draft: null, 'sheet 1': 'whole' })
      return ledger
    }
    expect(writes().compare(there({ draft: 'half' }))).toEqual({ faults: [], kept: 0 })
    expect(writes().compare(there({ 'sheet 1': 'whole' }))).toEqual({ faults: [], kept: 1 })
    expect(writes().compare(there({ draft: 'half', 'sheet 1': 'whole' })).faults).toHaveLength(1)
    expect(writes().compare(there({})).faults).toHaveLength(1)
    expect(writes().compare(there({ 'sheet 1': 'who' })).faults).toHaveLength(1)
  })

  test('of several on their way a later one is not there without those before it', () => {
    const ledger = createLedger()
    ledger.sending({ one: '1' })
    ledger.sending({ two: '2' })
    expect(ledger.compare(there({ two: '2' })).faults).toHaveLength(1)
  })

  test('a reply says that all that was sent before is done too', () => {
    const ledger = createLedger()
    ledger.sending({ one: '1' })
    ledger.acknowledged(ledger.sending({ two: '2' }))
    expect(ledger.compare(there({ two: '2' })).faults).toEqual(['one is lost: 1'])
  })

  test('what nobody wrote, what was refused and what was taken back must not be there', () => {
    const ledger = createLedger()
    ledger.refused(ledger.sending({ refused: 'no' }))
    ledger.acknowledged(ledger.sending({ gone: 'here' }))
    ledger.acknowledged(ledger.sending({ gone: null }))
    const { faults } = ledger.compare(there({ refused: 'no', gone: 'here', strange: 'x' }))
    expect(faults).toHaveLength(3)
  })

  test('from a comparison on, what was found is what stands', () => {
    const ledger = createLedger()
    ledger.sending({ one: '1' })
    ledger.compare(there({ one: '1' }))
    expect(ledger.expected('one')).toBe('1')
    expect(ledger.compare(there({})).faults).toHaveLength(1)
  })
})

const clean = { name: 'killed', tried: 3, failed: 0, details: [], seconds: 1.2 }
const failing = { ...clean, name: 'faults', failed: 1, details: ['lost'], skipped: ['no disk'] }

test('each trial is one test; one that failed or tried nothing has not passed', () => {
  const lines = [clean, failing, { ...clean, tried: 0 }].map((finding) => toJson(finding))
  const found = trialLines(['bundling…', ...lines, ''].join('\n'))
  expect(countTrials(found)).toEqual({ passed: 1, failed: 2, skipped: 0 })
  expect([isClean([clean]), isClean([clean, failing]), isClean([{ ...clean, tried: 0 }])]).toEqual([
    true,
    false,
    false,
  ])
})

test('the table tells how often each was tried, what failed, what was not tried, and the seed to repeat it', () => {
  const table = toTable([clean, failing], 77)
  expect(table).toContain('killed      3         0')
  expect(table).toContain('FAILED   faults: lost')
  expect(table).toContain('skipped  faults: no disk')
  expect(table).toContain('seed 77')
})

test('the table of a run takes the place of the one before in the README, and nothing else changes', () => {
  const run = {
    at: '2026-03-02T10:00:00.000Z',
    budget: { length: 'long', kills: 3, seed: 77 } as const,
    findings: [clean, failing],
  }
  const readme = `# Libreta\n\n${readmeStart}\nold\n${readmeEnd}\n\n## More\n`
  const once = withTable(readme, run)
  expect(once).toContain('| Killed | 3 | 0 |')
  expect(once).toContain('| **Together** | **6** | **1** |')
  expect(once).not.toContain('old')
  expect(once?.endsWith(`${readmeEnd}\n\n## More\n`)).toBe(true)
  expect(withTable(once ?? '', run)).toBe(once)
  expect(withTable('# Libreta', run)).toBeNull()
})

test('the same seed draws the same, another seed something else', () => {
  const draw = (seed: number) => {
    const { below } = randomFrom(seed)
    return Array.from({ length: 20 }, () => below(1000))
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
  expect(draw(7).every((value) => value >= 0 && value < 1000)).toBe(true)
})
