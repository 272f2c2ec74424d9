import type { backupContract } from '#shared/backup/backup.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { checkMayTakeBack } from './elsewhere'
import { historyRepository } from './history.repository'
import { type Direction, nextLine, takeBack } from './takeBack'

export function backupHandlers({ db, session, backups, desktop }: Deps): HandlersFor<typeof backupContract> {
  const history = historyRepository(db)

  function takeBackAs(direction: Direction) {
    checkMayTakeBack(nextLine(db, direction), session.role())
    return takeBack(db, direction)
  }

  return {
    'backup.state': () => ({ state: 'ready' }),
    'backup.recover': () => {
      throw new AppError('notFound')
    },
    'backup.openFolder': async () => {
      desktop.showInFolder(db.name)
      return {}
    },
    'backup.history': ({ before, limit }) => history.entries(before, limit),
    'backup.undoable': () => ({
      undo: history.lastUndoable()?.procedure ?? null,
      redo: history.lastRedoable()?.procedure ?? null,
    }),
    'backup.undo': () => takeBackAs('undo'),
    'backup.redo': () => takeBackAs('redo'),
    'backup.make': async () => {
      const { name, bytes } = await backups.make()
      return { name, bytes }
    },
    'backup.list': () => backups.list(),
  }
}
