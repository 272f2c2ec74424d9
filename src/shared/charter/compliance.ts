import { type Proportion, proportion } from '../stats/proportion'

/** Fewer answers, cases or promises than these are hidden, and so judge nothing (domain.md §0.1, C6). */
const FEWEST_JUDGED = 5

/** What a promise is held to in a period. */
export interface PromiseReading {
  /** In the unit of its measure; null without data or without a measure. */
  readonly value: number | null
  readonly n: number
  readonly goal: number | null
  readonly isHigherBetter: boolean
  /** Counts and amounts of money stand for themselves, however few made them. */
  readonly isCount: boolean
}

/** Whether a promise was met; null where it was not measured: no measure, no goal, no data or too few. */
export function isMet({ value, n, goal, isHigherBetter, isCount }: PromiseReading): boolean | null {
  if (value === null || goal === null || (!isCount && n < FEWEST_JUDGED)) return null
  return isHigherBetter ? value >= goal - 1e-9 : value <= goal + 1e-9
}

/** Charter compliance: promises met out of those measured (domain.md §1.25); share 0–1, null when none is. */
export function charterCompliance(met: readonly (boolean | null)[]): Proportion {
  return proportion(met.filter((one) => one === true).length, met.filter((one) => one !== null).length)
}

/** A version of a promise and since when it holds. */
export interface Versioned {
  readonly appliesFrom: string
}

/** The version that holds on a day; null before the first. Versions in any order. */
export function versionOn<V extends Versioned>(versions: readonly V[], day: string): V | null {
  return versions
    .filter(({ appliesFrom }) => appliesFrom <= day)
    .reduce<V | null>((last, one) => (last && last.appliesFrom > one.appliesFrom ? last : one), null)
}
