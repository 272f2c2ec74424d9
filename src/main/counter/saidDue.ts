import { addDays } from '#shared/calendar/civilDate'
import type { DueSource } from '../home/dueSource'
import { counterRepository } from './counter.repository'

/** What is said freely is put to a reason once a week (domain.md §1.15). */
const WEEK_DAYS = 7
/** So many of the words are shown, to see what it is about. */
const MOST_SHOWN = 3

/** That what was said freely waits to be put to the reasons of the list, a week after the first of it. */
export const saidDue: DueSource = ({ db, clock }) => {
  const counter = counterRepository(db)
  const free = counter.settings().reasons.find(({ kind, isHidden }) => kind === 'free' && !isHidden)
  const waiting = free ? counter.said(free.key) : []
  const first = waiting.map(({ firstOn }) => firstOn).sort()[0]
  const dueOn = first === undefined ? null : addDays(first, WEEK_DAYS)
  // Nothing to see to before: what was said today may be said more often by then.
  if (dueOn === null || dueOn > clock.today()) return []
  const title = waiting
    .slice(0, MOST_SHOWN)
    .map(({ said }) => said)
    .join(', ')
  return [{ kind: 'counterSaid', id: 1, title, who: null, dueOn, href: '/counter' }]
}
