import type { CivilDate } from '../calendar/civilDate'
import { type Proportion, proportion } from '../stats/proportion'

/** A case with a deadline; `answered` is null while it is open. */
export type TermedCase = { readonly due: CivilDate; readonly answered: CivilDate | null }

export type ComplianceState = 'onTime' | 'late' | 'overdue' | 'running'

/** State of a case against its deadline on a day, the due day still counting as in time (domain.md §2.3, G3). */
export function complianceState({ due, answered }: TermedCase, today: CivilDate): ComplianceState {
  if (answered !== null) return answered <= due ? 'onTime' : 'late'
  return due < today ? 'overdue' : 'running'
}

/** Share (0–1) answered in time: on time ÷ (on time + late + overdue open) (domain.md §1.12, G3). */
export function compliance(states: readonly ComplianceState[]): Proportion {
  const decided = states.filter((state) => state !== 'running')
  return proportion(decided.filter((state) => state === 'onTime').length, decided.length)
}
