import type { CivilDate } from '#shared/calendar/civilDate'
import { CaseFilter } from '#shared/cases/cases.contract'
import { caseRegister } from '../../../cases/caseRegister'
import type { ReadContext } from '../sheetKind'

/** Until the end of this month the year before says more than the one that has just begun. */
const YOUNG_UNTIL = 3

/** A day of the year that the figures of cases are of: this year, or in its first months the one before. */
export function reportDay({ db, clock }: ReadContext): CivilDate {
  const today = clock.today()
  if (Number(today.slice(5, 7)) > YOUNG_UNTIL) return today
  const year = Number(today.slice(0, 4)) - 1
  const filter = CaseFilter.parse({ group: 'all', from: `${year}-01-01`, to: `${year}-12-31` })
  return caseRegister(db).ids(filter, null, today).length > 0 ? `${year}-12-31` : today
}
