export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 }
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 }
export const none: Counts = { passed: 0, failed: 0, skipped: 0 }

/** All of them together. */
export function total(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    none,
  )
}

/** The one line by which a whole run is read. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * What a run of tests counts for. A run must not look fine when its report is missing, when it ran no test at all,
 * or when its runner ended with an error that no test accounts for.
 */
export function judge(counts: Counts | undefined, code: number): Counts {
  if (!counts) return oneFailed
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0
  const isUnexplained = code !== 0 && counts.failed === 0
  return ranNothing || isUnexplained ? { ...counts, failed: counts.failed + 1 } : counts
}
