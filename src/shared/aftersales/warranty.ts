import { addMonths, type CivilDate } from '../calendar/civilDate'

/** From when a warranty counts, and for how many months; 0 for none. */
export interface Warranty {
  readonly warrantyFrom: CivilDate
  readonly warrantyMonths: number
}

/** What becomes of the warranty of a unit that is given in place of another: the old one goes on, or a new one begins. */
export const replacementWarranties = ['continues', 'restarts'] as const
export type ReplacementWarranty = (typeof replacementWarranties)[number]

/** The last day of a warranty, which still belongs to it; null without one (domain.md §1.16, K1). */
export function warrantyEnd({ warrantyFrom, warrantyMonths }: Warranty): CivilDate | null {
  return warrantyMonths === 0 ? null : addMonths(warrantyFrom, warrantyMonths)
}

/** Whether what is reported on a day is covered, the last day included (domain.md §1.16, K1). */
export function isInWarranty(warranty: Warranty, reportedOn: CivilDate): boolean {
  const end = warrantyEnd(warranty)
  return end !== null && reportedOn <= end
}

/** The warranty of a unit given on a day in place of one with a warranty (domain.md §1.16). */
export function warrantyOfReplacement(
  replaced: Warranty,
  givenOn: CivilDate,
  rule: ReplacementWarranty,
): Warranty {
  return rule === 'continues' ? replaced : { ...replaced, warrantyFrom: givenOn }
}
