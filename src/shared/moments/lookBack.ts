import { z } from 'zod'
import { addDays, addMonths, type CivilDate } from '../calendar/civilDate'
import type { Period } from '../calendar/periods'

/** How far back is looked, in months up to today; `all` from the beginning. */
export const lookBacks = ['quarter', 'half', 'year', 'all'] as const
export const LookBack = z.enum(lookBacks)
export type LookBack = z.infer<typeof LookBack>

const months = { quarter: 3, half: 6, year: 12 } as const
const BEGINNING: CivilDate = '1900-01-01'

/** The days that are looked at, today the last of them (domain.md §0.1, C10). */
export function lookedAt(lookBack: LookBack, today: CivilDate): Period {
  const end = addDays(today, 1)
  return { start: lookBack === 'all' ? BEGINNING : addMonths(end, -months[lookBack]), end }
}

/** As many months before, to compare with; null where there is no before. */
export function lookedAtBefore(lookBack: LookBack, today: CivilDate): Period | null {
  if (lookBack === 'all') return null
  const { start } = lookedAt(lookBack, today)
  return { start: addMonths(start, -months[lookBack]), end: start }
}
