const MOST_KEYS = 500

/** Keys that say that somebody looks at the screen, and not only at the paper. */
const lookingKeys = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'])

export interface WaitingKeys {
  count(): number
  add(key: string): void
  /** From now on keys wait, until one is pressed that is meant for the sheet in hand. */
  hold(): void
  /** Whether this key is for the next sheet; one for the sheet in hand ends the holding. */
  isForNext(key: string): boolean
  /** All of them in order; none is left. */
  take(): readonly string[]
}

/** Keys of the next sheet, typed while this one is being saved or could not be: none answers the wrong question. */
export function createWaitingKeys(): WaitingKeys {
  let keys: string[] = []
  let holding = false
  return {
    count: () => keys.length,
    add(key) {
      if (keys.length < MOST_KEYS) keys.push(key)
    },
    hold() {
      holding = true
    },
    isForNext(key) {
      // With nothing waiting, Enter tries again and Backspace goes back into the sheet.
      const isForThis = keys.length === 0 && (key === 'Enter' || key === 'Backspace')
      if (holding && !isForThis && !lookingKeys.has(key)) return true
      holding = false
      return false
    },
    take() {
      const taken = keys
      keys = []
      holding = false
      return taken
    },
  }
}
