import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { forgettingNames, isTakingBack } from '#shared/history/deeds'
import type { historyContract } from '#shared/history/history.contract'
import type { Deps } from '../deps'
import { chainRepository } from './chain.repository'
import { checkMayTakeBack, mayTakeBack } from './elsewhere'
import { type HistoryLine, historyRepository } from './history.repository'
import { lineDetails } from './lineDetails'
import { linesRepository } from './lines.repository'
import { lineToRevert, type TakeBack, takeBack } from './takeBack'
import { trashRepository } from './trash.repository'

export function historyHandlers({ db, session, jobs, backups }: Deps): HandlersFor<typeof historyContract> {
  const history = historyRepository(db)
  const lines = linesRepository(db)
  const trash = trashRepository(db)
  const chain = chainRepository(db)

  function takeBackAs(asked: TakeBack) {
    checkMayTakeBack(lineToRevert(db, asked), session)
    return takeBack(db, asked)
  }

  /** What nobody here may take back is not offered. */
  const offered = (line: HistoryLine | null) => (line && mayTakeBack(line, session) ? line : null)

  return {
    'history.list': (filter) => lines.entries(filter),
    'history.people': () => lines.people(),
    'history.line': ({ id }) => {
      const line = history.line(id)
      if (!line) throw new AppError('notFound')
      const isForgetting = forgettingNames.some((name) => name === line.procedure)
      return { ...lineDetails(db, id), canTakeBack: !isTakingBack(line.procedure) && !isForgetting }
    },
    'history.undoable': () => {
      const [undo, redo] = [offered(history.lastUndoable()), offered(history.lastRedoable())]
      return {
        undo: undo && lines.deedOf(undo),
        redo: redo && lines.deedOf({ id: redo.targetId ?? redo.id, procedure: redo.procedure }),
      }
    },
    'history.undo': () => takeBackAs({ direction: 'undo', lineId: null }),
    'history.redo': () => takeBackAs({ direction: 'redo', lineId: null }),
    'history.undoLine': ({ id }) => takeBackAs({ direction: 'undo', lineId: id }),
    'history.redoLine': ({ id }) => takeBackAs({ direction: 'redo', lineId: id }),
    'history.trash': ({ table, text }) => ({ ...trash.list(table, text), counts: trash.counts() }),
    'history.restore': (row) => ({ title: trash.restore(row) }),
    'history.seal': () => chain.report(),
    'history.verify': () => jobs.ask('verifyHistory', { backup: backups.newestPath() }),
  }
}
