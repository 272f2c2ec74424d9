import { type CivilDate, partsOf } from './civilDate'

/**
 * The year whose holidays are to be confirmed: this one, and from December on the next (domain.md §2.4); null when
 * both are done or it is not time yet.
 */
export function yearToConfirm(today: CivilDate, confirmed: ReadonlySet<number>): number | null {
  const { year, month } = partsOf(today)
  if (!confirmed.has(year)) return year
  return month === 12 && !confirmed.has(year + 1) ? year + 1 : null
}
