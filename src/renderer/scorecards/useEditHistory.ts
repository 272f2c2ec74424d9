import { useState } from 'react'

interface EditHistory<T> {
  readonly value: T
  readonly canUndo: boolean
  /** `what` names what is being changed: keys typed into one field are taken back together. */
  change(next: T, what?: string): void
  undo(): void
}

interface Past<T> {
  readonly values: readonly T[]
  readonly now: T
  readonly what: string | null
}

/** More steps back than these are not kept. */
const MOST_STEPS = 100

/** A value that is edited on a page, with the way back; nothing is kept until it is saved. */
export function useEditHistory<T>(first: T): EditHistory<T> {
  const [past, setPast] = useState<Past<T>>({ values: [], now: first, what: null })
  return {
    value: past.now,
    canUndo: past.values.length > 0,
    change: (next, what) =>
      setPast(({ values, now, what: before }) => ({
        values: what !== undefined && what === before ? values : [...values, now].slice(-MOST_STEPS),
        now: next,
        what: what ?? null,
      })),
    undo: () =>
      setPast((state) => {
        const last = state.values.at(-1)
        return last === undefined ? state : { values: state.values.slice(0, -1), now: last, what: null }
      }),
  }
}
