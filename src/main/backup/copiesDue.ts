import { basename } from 'node:path'
import { secondOldDays } from '#shared/backup/light'
import { addDays } from '#shared/calendar/civilDate'
import type { DueSource } from '../home/dueSource'

/** That the copies outside of this PC are old, from the day on that they are; said by the name of their folder. */
export const copiesDue: DueSource = ({ backups, session, clock }) => {
  const { secondFolder, secondAt } = backups.settings.get()
  if (secondFolder === null || session.role() !== 'owner') return []
  const { reason } = backups.light()
  const isOld = reason === 'secondOld' || reason === 'secondNone' || reason === 'passphrase'
  if (!isOld) return []
  const dueOn =
    reason === 'secondOld' && secondAt ? addDays(secondAt.slice(0, 10), secondOldDays.amber) : clock.today()
  return [
    {
      kind: 'copy',
      id: 1,
      title: basename(secondFolder) || secondFolder,
      who: null,
      dueOn,
      href: '/backups',
    },
  ]
}
