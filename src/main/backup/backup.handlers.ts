import type { backupContract } from '#shared/backup/backup.contract'
import { contract } from '#shared/contract/contract'
import { type ContractShape, type HandlersFor, type Procedure, roles } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { type HistoryLine, historyRepository } from './history.repository'

export function backupHandlers({ db, session, backups, desktop }: Deps): HandlersFor<typeof backupContract> {
  const history = historyRepository(db)

  /** Nobody takes back what they could not have done. */
  function mayTouch({ procedure: name }: HistoryLine): boolean {
    const all: ContractShape = contract
    const procedure: Procedure | undefined = all[name]
    return procedure !== undefined && roles.indexOf(session.role()) >= roles.indexOf(procedure.role)
  }

  function takeBack(line: HistoryLine | null, isUndo: boolean): { procedure: string } {
    if (!line) throw new AppError('nothingToUndo')
    if (!mayTouch(line)) throw new AppError('notAllowed')
    db.pragma('defer_foreign_keys = ON')
    if (!history.revert(line.id)) throw new AppError('undoConflict')
    // A half-keyed sheet is no history, so taking its wave away would leave it without one.
    const orphans: unknown = db.pragma('foreign_key_check(sheet_draft)')
    if (Array.isArray(orphans) && orphans.length > 0) throw new AppError('undoConflict')
    const target = isUndo ? line.id : (line.targetId ?? line.id)
    history.setUndone(target, isUndo)
    // A redone undo is spent: the next redo takes the one before it.
    if (!isUndo) history.setUndone(line.id, true)
    const current = history.current()
    if (current !== null) history.setTarget(current, target)
    return { procedure: line.procedure }
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
    'backup.undo': () => takeBack(history.lastUndoable(), true),
    'backup.redo': () => takeBack(history.lastRedoable(), false),
    'backup.make': async () => {
      const { name, bytes } = await backups.make()
      return { name, bytes }
    },
    'backup.list': () => backups.list(),
  }
}
