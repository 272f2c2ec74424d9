/** Seconds to wait after so many wrong PINs in a row, from the third on; the last goes for all that follow. */
const waits = [5, 15, 60, 5 * 60, 15 * 60] as const
const FREE = 2

/** Wrong PINs in a row. */
export interface Attempts {
  readonly wrong: number
  /** 'YYYY-MM-DDTHH:mm:ss'; null when none was wrong. */
  readonly wrongAt: string | null
}

/** Seconds that must pass after so many wrong ones in a row before the next is looked at. */
export function waitAfter(wrong: number): number {
  if (wrong <= FREE) return 0
  return waits[Math.min(wrong - FREE, waits.length) - 1] ?? 0
}

/**
 * Seconds still to wait. A clock that was set back does not shorten them: with a last one that lies ahead, the whole
 * wait is still to come (and whoever keeps it begins it anew).
 */
export function secondsLeft({ wrong, wrongAt }: Attempts, now: string): number {
  if (wrongAt === null) return 0
  const passed = Math.max(0, secondsBetween(wrongAt, now))
  return Math.max(0, waitAfter(wrong) - passed)
}

/** Whole seconds from one local time to another, negative when it lies before. */
export function secondsBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}
