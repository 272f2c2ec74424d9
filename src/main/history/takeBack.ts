import { AppError } from '#shared/contract/reply'
import type { Db } from '../db/database'
import type { TaskContext } from '../jobs/task'
import { type HistoryLine, historyRepository } from './history.repository'

export type Direction = 'undo' | 'redo'

/** More row changes than this would hold the window up: they are taken back by a thread of their own. */
const manyChanges = 1000

/** The deed that would be taken back, or brought back, next. */
export function nextLine(db: Db, direction: Direction): HistoryLine {
  const history = historyRepository(db)
  const line = direction === 'undo' ? history.lastUndoable() : history.lastRedoable()
  if (!line) throw new AppError('nothingToUndo')
  return line
}

/** Whether it is a whole import, or as much as one. */
export function isLong(db: Db, line: HistoryLine): boolean {
  return historyRepository(db).hasMoreChangesThan(line.id, manyChanges)
}

/**
 * Takes back the last deed, or brings back the last one taken back, inside the transaction of its caller.
 *
 * @throws AppError `nothingToUndo`, or `undoConflict` when a row has changed since.
 */
export function takeBack(db: Db, direction: Direction): { procedure: string } {
  const history = historyRepository(db)
  const line = nextLine(db, direction)
  db.pragma('defer_foreign_keys = ON')
  if (!history.revert(line.id)) throw new AppError('undoConflict')
  // A half-keyed sheet is no history, so taking its wave away would leave it without one.
  const orphans: unknown = db.pragma('foreign_key_check(sheet_draft)')
  if (Array.isArray(orphans) && orphans.length > 0) throw new AppError('undoConflict')
  const isUndo = direction === 'undo'
  const target = isUndo ? line.id : (line.targetId ?? line.id)
  history.setUndone(target, isUndo)
  // A redone undo is spent: the next redo takes the one before it.
  if (!isUndo) history.setUndone(line.id, true)
  const current = history.current()
  if (current !== null) history.setTarget(current, target)
  return { procedure: line.procedure }
}

/** The same as a task: one transaction, one line of history. */
export function takeBackTask(
  { db, transact }: TaskContext,
  { direction }: { readonly direction: Direction },
): { procedure: string } {
  return transact(`history.${direction}`, true, () => takeBack(db, direction))
}
