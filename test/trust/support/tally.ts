import type { Outcome } from '../trial'

/** Counts what is tried, and keeps a sentence for each failure. */
export interface Tally {
  /** One case: it passes when there is no fault to tell of. */
  note(what: string, faults: readonly string[]): void
  skip(what: string): void
  outcome(): Outcome
}

export function createTally(report: (tried: number, failed: number) => void): Tally {
  const details: string[] = []
  const skipped: string[] = []
  let tried = 0
  let failed = 0
  return {
    note(what, faults) {
      tried += 1
      if (faults.length > 0) failed += 1
      for (const fault of faults) details.push(`${what}: ${fault}`)
      report(tried, failed)
    },
    skip: (what) => void skipped.push(what),
    outcome: () => ({ tried, failed, details, skipped }),
  }
}
