const LONGEST_PAUSE_MS = 60_000
const HOUR_MS = 3_600_000

export interface Pace {
  /** A key was pressed at this moment, in milliseconds. */
  key(now: number): void
  /** Sheets per hour of work; pauses of over a minute count as one. Null before there is time to count. */
  perHour(sheets: number): number | null
}

export function createPace(): Pace {
  let worked = 0
  let last: number | null = null
  return {
    key(now) {
      if (last !== null) worked += Math.min(now - last, LONGEST_PAUSE_MS)
      last = now
    },
    perHour: (sheets) => (worked === 0 ? null : (sheets * HOUR_MS) / worked),
  }
}
