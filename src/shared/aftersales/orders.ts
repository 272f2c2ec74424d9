import { type CivilDate, daysBetween } from '../calendar/civilDate'

/** What is done for who has bought something (domain.md §1.16). */
export const orderKinds = ['installation', 'maintenance', 'repair', 'training'] as const
export type OrderKind = (typeof orderKinds)[number]

/** Within so many days after a repair another one of the same unit repeats it (domain.md §1.16). */
export const REPEAT_DAYS = 30

/** What of a service order decides whether it repeats another. */
export interface Repairable {
  readonly id: number
  readonly kind: OrderKind
  readonly reportedOn: CivilDate
  readonly doneOn: CivilDate | null
}

/**
 * The repair that one of the same unit repeats: the last that was done, no more than 30 days before it was reported
 * (domain.md §1.16). Null when it repeats none.
 */
export function repeatedRepair<Order extends Repairable>(
  order: Repairable,
  ofSameUnit: readonly Order[],
): Order | null {
  if (order.kind !== 'repair') return null
  const before = ofSameUnit.filter((other) => isRepeatOf(order, other))
  const latest = before.sort((one, other) => (one.doneOn ?? '').localeCompare(other.doneOn ?? '')).at(-1)
  return latest ?? null
}

/** Whether a repair was reported within 30 days after another one of the same unit was done. */
export function isRepeatOf(order: Repairable, other: Repairable): boolean {
  if (order.kind !== 'repair' || other.kind !== 'repair' || other.doneOn === null) return false
  if (other.id === order.id || other.doneOn > order.reportedOn) return false
  // Of two of the same day the one that was entered later repeats the other.
  if (other.doneOn === order.reportedOn && other.id > order.id) return false
  return daysBetween(other.doneOn, order.reportedOn) <= REPEAT_DAYS
}
