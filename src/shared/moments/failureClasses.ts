import { type Proportion, proportion } from '../stats/proportion'
import { type CauseClass, causeClasses, cornerOf } from './causeClass'

export interface FailureClasses {
  /** Failures of which it is said what they were of. */
  readonly classified: number
  readonly unclassified: number
  /** Most of them first; classes without any are left out. */
  readonly rows: readonly {
    readonly causeClass: CauseClass
    readonly n: number
    /** Of those that are classified, 0–100, alone and with those before. */
    readonly percent: number
    readonly cumulativePercent: number
  }[]
  /** Failures of systems among those classified. */
  readonly systems: Proportion
  /** "So many of ten are of systems, not of people": only when surely more than half are (domain.md §1.27). */
  readonly ofTen: number | null
}

/** Counts what went wrong by what it was of (domain.md §1.27). */
export function failureClasses(failures: readonly (CauseClass | null)[]): FailureClasses {
  const known = failures.filter((each) => each !== null)
  let cumulative = 0
  const rows = causeClasses
    .map((causeClass) => ({ causeClass, n: known.filter((each) => each === causeClass).length }))
    .filter(({ n }) => n > 0)
    .sort((one, other) => other.n - one.n)
    .map((row) => {
      cumulative += row.n
      return {
        ...row,
        percent: (100 * row.n) / known.length,
        cumulativePercent: (100 * cumulative) / known.length,
      }
    })
  const systems = proportion(known.filter((each) => cornerOf(each) === 'systems').length, known.length)
  const isMost = systems.interval !== null && systems.interval.low > 0.5
  return {
    classified: known.length,
    unclassified: failures.length - known.length,
    rows,
    systems,
    ofTen: isMost ? Math.round(10 * (systems.share ?? 0)) : null,
  }
}
