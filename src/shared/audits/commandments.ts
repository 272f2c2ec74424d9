import { validValues } from '../stats/answers'
import { mean } from '../stats/mean'
import { isAtLeast, withoutNegativeZero } from '../stats/numbers'
import { toIndex } from '../stats/scale'

const FIVE = { min: 1, max: 5 }

/** Fewer answers of the staff are never shown: nobody must be told apart (domain.md §0.1, C6). */
export const FEWEST_STAFF = 5

/** The indicator of customers that tells of a commandment, by the key of its item (domain.md §1.22). */
export const customerIndicators: Readonly<Record<string, readonly string[]>> = {
  M3: ['promisesOnTime'],
  M8: ['nps'],
}

/** Owner's and staff's view of one commandment, 1 to 5; null where there is none (domain.md §1.22). */
export type ViewPair = { readonly owner: number | null; readonly staff: number | null }

/**
 * Owner − staff per commandment; from 1.0 it is a blind spot. Indexes 0–100 of the mean view of each side
 * (domain.md §1.22, L3).
 */
export function compareViews(views: readonly ViewPair[]): {
  readonly rows: readonly { readonly gap: number | null; readonly isBlindSpot: boolean }[]
  readonly ownerIndex: number | null
  readonly staffIndex: number | null
} {
  const indexOf = (values: readonly (number | null)[]) => {
    const average = mean(validValues(values))
    return average === null ? null : toIndex(average, FIVE)
  }
  return {
    rows: views.map(({ owner, staff }) => {
      if (owner === null || staff === null) return { gap: null, isBlindSpot: false }
      return { gap: withoutNegativeZero(owner - staff), isBlindSpot: isAtLeast(owner - staff, 1) }
    }),
    ownerIndex: indexOf(views.map(({ owner }) => owner)),
    staffIndex: indexOf(views.map(({ staff }) => staff)),
  }
}
