import { LONGEST_PAUSE_MS, perHour } from '#shared/responses/operators'
import type { SheetKeying } from '#shared/responses/responses.contract'

const takingBack = new Set(['Backspace', 'ArrowUp', 'Home', 'Escape'])

export interface KeyingMeter {
  /** A key was pressed at this moment, in milliseconds. */
  key(key: string, now: number): void
  /** How the sheet was keyed so far; null before the first key. */
  read(): SheetKeying | null
  /** The next key is the first of another sheet. */
  restart(): void
  /** Sheets an hour of work since the page was opened; null before there is time to count. */
  pace(sheets: number): number | null
}

/** Measures one sheet after another: keys, those that took something back, and the time at work. */
export function createKeyingMeter(): KeyingMeter {
  let measured: SheetKeying | null = null
  let last: number | null = null
  let workedOnAll = 0
  return {
    key(key, now) {
      const at = localText(new Date())
      const before = measured ?? { started: at, worked: 0, keystrokes: 0, corrections: 0 }
      // Time since the sheet before counts too: turning the paper is work. A lunch over an open sheet is not.
      const worked = last === null ? 0 : Math.min(now - last, LONGEST_PAUSE_MS)
      measured = {
        started: before.started,
        ended: at,
        worked: Math.round(before.worked + worked),
        keystrokes: before.keystrokes + 1,
        corrections: before.corrections + (takingBack.has(key) ? 1 : 0),
      }
      workedOnAll += worked
      last = now
    },
    read: () => measured,
    restart() {
      measured = null
    },
    pace: (sheets) => perHour(sheets, workedOnAll),
  }
}

/** 'YYYY-MM-DDTHH:mm:ss' on the clock of the wall. */
function localText(date: Date): string {
  const inUtc = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return inUtc.toISOString().slice(0, 19)
}
