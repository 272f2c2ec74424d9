import type { DueSource } from '../home/dueSource'
import { chainRepository } from './chain.repository'

/** That the last look through the history found it touched; said by the number of the first line that does not fit. */
export const historyDue: DueSource = ({ db, session }) => {
  const report = session.role() === 'owner' ? chainRepository(db).report() : null
  if (!report?.broken) return []
  const { lineId } = report.broken
  return [
    {
      kind: 'history',
      id: 1,
      title: lineId === null ? '—' : `#${lineId}`,
      who: null,
      dueOn: report.at.slice(0, 10),
      href: '/history',
    },
  ]
}
