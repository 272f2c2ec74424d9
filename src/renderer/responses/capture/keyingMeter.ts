import type { SheetKeying } from '#shared/responses/responses.contract'

const LONGEST_PAUSE_MS = 60_000
const takingBack = new Set(['Backspace', 'ArrowUp', 'Home', 'Escape'])

export interface KeyingMeter {
  /** A key was pressed at this moment, in milliseconds. */
  key(key: string, now: number): void
  /** How the sheet was keyed so far; null before the first key. */
  read(): SheetKeying | null
  /** The next key is the first of another sheet. */
  restart(): void
}

/** Measures one sheet after another: keys, those that took something back, and the time at work. */
export function createKeyingMeter(): KeyingMeter {
  let measured: SheetKeying | null = null
  let last: number | null = null
  return {
    key(key, now) {
      const at = localText(new Date())
      const before = measured ?? { started: at, worked: 0, keystrokes: 0, corrections: 0 }
      measured = {
        started: before.started,
        ended: at,
        // Time since the sheet before counts too: turning the paper is work.
        worked: Math.round(before.worked + (last === null ? 0 : Math.min(now - last, LONGEST_PAUSE_MS))),
        keystrokes: before.keystrokes + 1,
        corrections: before.corrections + (takingBack.has(key) ? 1 : 0),
      }
      last = now
    },
    read: () => measured,
    restart() {
      measured = null
    },
  }
}

/** 'YYYY-MM-DDTHH:mm:ss' on the clock of the wall. */
function localText(date: Date): string {
  const inUtc = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return inUtc.toISOString().slice(0, 19)
}
