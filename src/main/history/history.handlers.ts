import type { HandlersFor } from '#shared/contract/procedure'
import type { historyContract } from '#shared/history/history.contract'
import type { Deps } from '../deps'
import { checkMayTakeBack } from './elsewhere'
import { historyRepository } from './history.repository'
import { type Direction, nextLine, takeBack } from './takeBack'

export function historyHandlers({ db, session }: Deps): HandlersFor<typeof historyContract> {
  const history = historyRepository(db)

  function takeBackAs(direction: Direction) {
    checkMayTakeBack(nextLine(db, direction), session.role())
    return takeBack(db, direction)
  }

  return {
    'history.list': ({ before, limit }) => history.entries(before, limit),
    'history.undoable': () => ({
      undo: history.lastUndoable()?.procedure ?? null,
      redo: history.lastRedoable()?.procedure ?? null,
    }),
    'history.undo': () => takeBackAs('undo'),
    'history.redo': () => takeBackAs('redo'),
  }
}
