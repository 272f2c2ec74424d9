/** How long each kind of request takes here, learned from those that were answered. */
export interface Durations {
  /** Milliseconds; a guess for what was never answered yet. */
  of(name: string): number
  add(name: string, milliseconds: number): void
}

const guess = 5
/** The newest count most: a world grows. */
const weight = 0.2

export function createDurations(): Durations {
  const known = new Map<string, number>()
  return {
    of: (name) => known.get(name) ?? guess,
    add(name, milliseconds) {
      const before = known.get(name)
      known.set(name, before === undefined ? milliseconds : before * (1 - weight) + milliseconds * weight)
    },
  }
}
