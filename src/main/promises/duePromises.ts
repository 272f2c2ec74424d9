import type { CivilDate } from '#shared/calendar/civilDate'
import { dateOf } from '#shared/calendar/wallClock'
import type { DueItem } from '#shared/home/dueItem'
import type { Deps } from '../deps'

interface DueRow {
  readonly id: number
  readonly what: string
  readonly who: string
  readonly due: string
}

/** Promises that are open and whose day is on or before `until`. */
export function duePromises({ db }: Pick<Deps, 'db'>, until: CivilDate): DueItem[] {
  const rows = db.prepare<[string], DueRow>(`
    SELECT p.id, p.what, coalesce(c.name, p.who) AS who, p.due
    FROM promise p LEFT JOIN customer c ON c.id = p.customer_id
    WHERE p.voided_at IS NULL AND p.done_at IS NULL AND p.cancelled_by IS NULL AND substr(p.due, 1, 10) <= ?
    ORDER BY p.due, p.id`)
  return rows.all(until).map(({ id, what, who, due }) => ({
    kind: 'promise',
    id,
    title: due.length > 10 ? `${due.slice(11)} · ${what}` : what,
    who: who === '' ? null : who,
    dueOn: dateOf(due),
    href: `/promises/${id}`,
  }))
}
