import type { OpeningHours, OpeningInterval } from './business.contract'

const day = [
  { from: '09:00', to: '14:00' },
  { from: '16:00', to: '20:00' },
]

/** A shop's usual week: Monday to Friday with a midday break, Saturday morning, closed on Sunday. */
export const defaultOpeningHours: OpeningHours = [
  day,
  day,
  day,
  day,
  day,
  [{ from: '09:00', to: '14:00' }],
  [],
]

/** Days, Monday 0 to Sunday 6, that follow each other and open alike. */
export interface SameDays {
  readonly from: number
  readonly to: number
  /** Empty for closed. */
  readonly intervals: readonly OpeningInterval[]
}

/** The week with the days that follow each other and open alike taken together, as people say it. */
export function sameDays(hours: OpeningHours): readonly SameDays[] {
  const groups: SameDays[] = []
  for (const [index, intervals] of hours.entries()) {
    const before = groups.at(-1)
    const isSame = before !== undefined && JSON.stringify(before.intervals) === JSON.stringify(intervals)
    if (isSame) groups[groups.length - 1] = { ...before, to: index }
    else groups.push({ from: index, to: index, intervals })
  }
  return groups
}
