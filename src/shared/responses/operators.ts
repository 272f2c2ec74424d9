import type { SheetKeying } from './responses.contract'

/**
 * A gap between two keys counts as work up to this, in milliseconds: enough to turn the paper and to read a hard
 * hand. A sheet left open over lunch therefore adds one minute to its time, and not the lunch.
 */
export const LONGEST_PAUSE_MS = 60_000

const HOUR_MS = 3_600_000

/** A count by the hour, of milliseconds worked; null where no time was measured. */
export function perHour(count: number, worked: number): number | null {
  return worked <= 0 ? null : (count * HOUR_MS) / worked
}

/** Sums over the sheets that one person typed and that were measured while they were. */
export type KeyingSums = Pick<SheetKeying, 'worked' | 'keystrokes' | 'corrections'> & {
  readonly measured: number
}

/** How somebody keys, all three null where nothing was measured. */
export interface KeyingRates {
  readonly sheetsPerHour: number | null
  readonly keysPerHour: number | null
  /** Keys that took something back, of each hundred. */
  readonly takenBack: number | null
}

/**
 * Rates from what each sheet measured, and not from the clock between two savings, so that breakfast, a customer
 * at the counter or the end of the day do not lower them: time is that between one key and the next, and of a
 * longer pause only `LONGEST_PAUSE_MS`. Sheets saved by a version that measured nothing are left out of the rates.
 */
export function keyingRates({ measured, worked, keystrokes, corrections }: KeyingSums): KeyingRates {
  return {
    sheetsPerHour: perHour(measured, worked),
    keysPerHour: perHour(keystrokes, worked),
    takenBack: keystrokes === 0 ? null : (corrections * 100) / keystrokes,
  }
}
