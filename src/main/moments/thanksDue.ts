import { addDays } from '#shared/calendar/civilDate'
import type { DueSource } from '../home/dueSource'
import { specialRepository } from './special.repository'

/** Whoever brings a customer is thanked within a week. */
const WEEK_DAYS = 7

/** Thanks that nobody has given yet to those who brought a customer (domain.md §1.10). */
export const thanksDue: DueSource = ({ db, session }, until) => {
  // Who is thanked is the owner's list.
  if (session.role() !== 'owner') return []
  return specialRepository(db)
    .referred()
    .flatMap(({ id, name, referrerName, day, thankedOn }) => {
      const dueOn = addDays(day, WEEK_DAYS)
      if (thankedOn !== null || dueOn > until) return []
      return {
        kind: 'thanks' as const,
        id,
        title: `${referrerName} → ${name}`,
        who: null,
        dueOn,
        href: '/bad-news',
      }
    })
}
