import { AppError } from '#shared/contract/reply'
import { forgettingNames, isTakingBack } from '#shared/history/deeds'
import type { Deed } from '#shared/history/history.contract'
import type { Db } from '../db/database'
import type { TaskContext } from '../jobs/task'
import { type HistoryLine, historyRepository } from './history.repository'
import { linesRepository } from './lines.repository'
import { danglingTo } from './references'
import { watchToldWaves } from './toldWaves'

export type Direction = 'undo' | 'redo'

/** Which deed is meant: the last one, or that of a line of the history. */
export interface TakeBack {
  readonly direction: Direction
  /** The line of the deed itself, for an undo and for a redo. */
  readonly lineId: number | null
}

/** More row changes than this would hold the window up: they are taken back by a thread of their own. */
const manyChanges = 1000

/** The line whose changes would be reverted: of an undo the deed, of a redo the line that took it back. */
export function lineToRevert(db: Db, { direction, lineId }: TakeBack): HistoryLine {
  const history = historyRepository(db)
  const isUndo = direction === 'undo'
  if (lineId === null) {
    const line = isUndo ? history.lastUndoable() : history.lastRedoable()
    if (!line) throw new AppError('nothingToUndo')
    return line
  }
  const deed = history.line(lineId)
  const isDeed =
    deed && !isTakingBack(deed.procedure) && !forgettingNames.some((name) => name === deed.procedure)
  const line = isDeed ? (isUndo ? (deed.isUndone ? null : deed) : history.undoOf(lineId)) : null
  if (!line) throw new AppError('nothingToUndo')
  return line
}

/** Whether it is a whole import, or as much as one. */
export function isLong(db: Db, line: HistoryLine): boolean {
  return historyRepository(db).hasMoreChangesThan(line.id, manyChanges)
}

/**
 * Takes a deed back, or brings it back, inside the transaction of its caller.
 *
 * @throws AppError `nothingToUndo`, or `undoConflict` when a row has changed since, which says by whom and when, or
 *   when another row hangs from one that would go, which says of which table; `teamWaveTold` when it would show what
 *   one of the team answered.
 */
export function takeBack(db: Db, asked: TakeBack): Deed {
  const history = historyRepository(db)
  const line = lineToRevert(db, asked)
  const isUndo = asked.direction === 'undo'
  const target = isUndo ? line.id : (line.targetId ?? line.id)
  const deed = linesRepository(db).deedOf({ id: target, procedure: line.procedure })
  db.pragma('defer_foreign_keys = ON')
  const checkToldWaves = watchToldWaves(db)
  const stuck = reverted(() => history.revert(line.id))
  if (stuck) throw new AppError('undoConflict', history.changedSince(stuck, line.id))
  checkToldWaves()
  // A half-keyed sheet is no history, so taking its wave away would leave it without one.
  const orphans: unknown = db.pragma('foreign_key_check(sheet_draft)')
  if (Array.isArray(orphans) && orphans.length > 0) throw new AppError('undoConflict', { table: 'response' })
  if (!isLong(db, line)) {
    for (const { tableName, rowId } of history.rowsMadeBy(line.id)) {
      const table = danglingTo(db, tableName, rowId)
      if (table !== null) throw new AppError('undoConflict', { table })
    }
  }
  history.setUndone(target, isUndo)
  // A redone undo is spent: the next redo takes the one before it.
  if (!isUndo) history.setUndone(line.id, true)
  const current = history.current()
  if (current !== null) history.setTarget(current, target)
  return deed
}

/** What else stands in the way: a name or a number that was given again since. */
function reverted<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
      throw new AppError('undoConflict')
    throw error
  }
}

/** The same as a task: one transaction, one line of history. */
export function takeBackTask({ db, transact }: TaskContext, asked: TakeBack): Deed {
  const name = asked.lineId === null ? `history.${asked.direction}` : `history.${asked.direction}Line`
  return transact(name, true, () => takeBack(db, asked))
}
