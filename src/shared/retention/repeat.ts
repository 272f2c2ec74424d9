import { type Proportion, proportion } from '../stats/proportion'
import type { Question } from '../surveys/question'

/**
 * The question FRECUENCIA of the templates: first time · a few times a year · monthly · weekly or more. It tells of who
 * comes back where nobody keeps a list of customers (domain.md §1.24).
 */
const TAG = 'SEGM'
const ANSWERS = 4
/** The first of them that means coming back. */
const MONTHLY = 3
const FIRST_TIME = 1

export function isRepeatQuestion({ type, element, options, hasOther }: Question): boolean {
  return type === 'SC' && element === TAG && options.length === ANSWERS && !hasOther
}

/** What was answered to it. */
export interface Repeat {
  /** Come every month or more often, of all who answered. */
  readonly often: Proportion
  /** Came for the first time. */
  readonly firstTime: Proportion
}

/** Counts of valid answers by the place of the option, 1 to 4. */
export function repeatOf(counts: readonly { readonly value: number; readonly count: number }[]): Repeat {
  const sum = (fits: (value: number) => boolean) =>
    counts.reduce((total, { value, count }) => total + (fits(value) ? count : 0), 0)
  const all = sum(() => true)
  return {
    often: proportion(
      sum((value) => value >= MONTHLY),
      all,
    ),
    firstTime: proportion(
      sum((value) => value === FIRST_TIME),
      all,
    ),
  }
}
