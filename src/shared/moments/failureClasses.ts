import { type ParetoRow, pareto } from '../stats/pareto'
import { type Proportion, proportion } from '../stats/proportion'
import { type CauseClass, causeClasses, cornerOf } from './causeClass'

/** So many things with a tag; null is "without". */
export interface Tagged<T extends string> {
  readonly tag: T | null
  readonly n: number
}

export interface CountedTags {
  /** Those that have the tag. */
  readonly known: number
  readonly unknown: number
  /** Most of them first, named by the tag; percentages of those that have it. */
  readonly rows: readonly ParetoRow[]
}

/** Counts things by a tag of theirs, each once (domain.md §1.0, §1.27). */
export function countTags(things: readonly Tagged<string>[]): CountedTags {
  const counts = new Map<string, number>()
  let unknown = 0
  for (const { tag, n } of things) {
    if (tag === null) unknown += n
    else counts.set(tag, (counts.get(tag) ?? 0) + n)
  }
  const { rows, total } = pareto([...counts].map(([name, n]) => ({ name, n })))
  return { known: total, unknown, rows }
}

/** What goes wrong because of systems, of what it is known of what it was (domain.md §1.27). */
export interface SystemsShare {
  readonly systems: Proportion
  /** "So many of ten are of systems, not of people": only when surely more than half are (domain.md §1.27). */
  readonly ofTen: number | null
}

export function systemsShare(failures: readonly Tagged<CauseClass>[]): SystemsShare {
  const sum = (counted: readonly Tagged<CauseClass>[]) => counted.reduce((total, { n }) => total + n, 0)
  const known = failures.filter(({ tag }) => tag !== null)
  const ofSystems = known.filter(({ tag }) => tag !== null && cornerOf(tag) === 'systems')
  const systems = proportion(sum(ofSystems), sum(known))
  const isMost = systems.interval !== null && systems.interval.low > 0.5
  return { systems, ofTen: isMost ? Math.round(10 * (systems.share ?? 0)) : null }
}

export interface FailureClasses extends SystemsShare {
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
}

/** Counts what went wrong by what it was of (domain.md §1.27). */
export function failureClasses(failures: readonly Tagged<CauseClass>[]): FailureClasses {
  const { known, unknown, rows } = countTags(failures)
  return {
    classified: known,
    unclassified: unknown,
    rows: rows.flatMap(({ name, n, percent, cumulativePercent }) => {
      const causeClass = causeClasses.find((each) => each === name)
      return causeClass
        ? { causeClass, n, percent: percent ?? 0, cumulativePercent: cumulativePercent ?? 0 }
        : []
    }),
    ...systemsShare(failures),
  }
}
