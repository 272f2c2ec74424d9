import { forgettingNames, redoNames, undoNames } from '#shared/history/deeds'
import { letGo } from '../cases/files/caseRange'
import type { Db } from '../db/database'
import { columnsOf, trackedTables } from '../db/historyTriggers'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { chainRepository } from './chain.repository'
import { isRangeTable, rangeTables, revertRange } from './rangeChanges'

export interface HistoryLine {
  readonly id: number
  readonly procedure: string
  /** Who did it. */
  readonly person: string
  readonly targetId: number | null
}

export interface ChangeRow {
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
}

/**
 * Registers without gaps: what was entered in them stays when the entry is undone, and says that it was. A case
 * keeps its number, an event is shown as taken back.
 */
const insteadOfDeleting: Partial<Record<(typeof trackedTables)[number], string>> = {
  customer_case: letGo,
  case_event: 'taken_back_at = (SELECT at FROM history WHERE id = history_id())',
}

const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ')
const notDeeds = [...undoNames, ...redoNames, ...forgettingNames]

/** A line that is neither an undo nor a redo, nor somebody's being forgotten, which nothing takes back. */
const isDeed = (line: string) => `${line}.procedure NOT IN (${listed(notDeeds)})`

/** What was done, by whom and when, and how to take it back. */
export const historyRepository = oncePerDatabase((db: Db) => {
  const chain = chainRepository(db)
  const insertLine = db.prepare<[string, string, string]>(
    'INSERT INTO history (at, person, procedure) VALUES (?, ?, ?)',
  )
  const setTarget = db.prepare<[number, number]>('UPDATE history SET target_id = ? WHERE id = ?')
  const setUndone = db.prepare<[number, number]>('UPDATE history SET undone = ? WHERE id = ?')
  const dropIfEmpty = db.prepare<[number, number]>(
    `DELETE FROM history WHERE id = ? AND NOT EXISTS (SELECT 1 FROM history_change WHERE history_id = ?)`,
  )
  const lastUndoable = db.prepare<[], HistoryLine>(`
    SELECT id, procedure, person, target_id AS targetId FROM history
    WHERE ${isDeed('history')} AND undone = 0 ORDER BY id DESC LIMIT 1`)
  const lastRedoable = db.prepare<[], HistoryLine>(`
    SELECT undo.id, target.procedure, undo.person, target.id AS targetId
    FROM history AS undo JOIN history AS target ON target.id = undo.target_id
    WHERE undo.procedure IN (${listed(undoNames)}) AND target.undone = 1 AND undo.undone = 0
      AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.id > undo.id AND ${isDeed('later')})
    ORDER BY undo.id DESC LIMIT 1`)
  const changesOf = db.prepare<[number], ChangeRow>(`
    SELECT table_name AS tableName, row_id AS rowId, before, after FROM history_change
    WHERE history_id = ? ORDER BY id DESC`)
  const hasMore = db
    .prepare<[string, number, number], 0 | 1>(`
      SELECT max(table_name IN (SELECT value FROM json_each(?))) = 1 OR count(*) > ? FROM history_change WHERE history_id = ?`)
    .pluck()
  const lineById = db.prepare<[number], HistoryLine & { isUndone: 0 | 1 }>(
    'SELECT id, procedure, person, target_id AS targetId, undone AS isUndone FROM history WHERE id = ?',
  )
  const undoOf = db.prepare<[number], HistoryLine>(`
    SELECT undo.id, target.procedure, undo.person, target.id AS targetId
    FROM history AS undo JOIN history AS target ON target.id = undo.target_id
    WHERE target.id = ? AND target.undone = 1 AND undo.undone = 0 AND undo.procedure IN (${listed(undoNames)})
    ORDER BY undo.id DESC LIMIT 1`)
  const lastChange = db.prepare<[string, number, number], Record<'at' | 'person' | 'procedure', string>>(`
    SELECT at, person, procedure FROM history_change JOIN history ON history.id = history_id
    WHERE table_name = ? AND row_id = ? AND history_id > ? ORDER BY history_change.id DESC LIMIT 1`)
  const rowsMade = db.prepare<[number], { tableName: string; rowId: number }>(`
    SELECT table_name AS tableName, row_id AS rowId FROM history_change
    WHERE history_id = ? AND before IS NULL AND table_name IN (${listed(trackedTables)})`)

  return {
    /** Opens a line; everything written until `end` belongs to it. */
    begin(at: string, person: string, procedure: string): number {
      const id = Number(insertLine.run(at, person, procedure).lastInsertRowid)
      db.recorder.historyId = id
      db.recorder.openLine ??= id
      return id
    },
    /** Closes and seals the line; one under which nothing changed is not kept. */
    end(id: number): void {
      db.recorder.historyId = null
      if (dropIfEmpty.run(id, id).changes === 0) chain.seal(id)
    },
    current: () => db.recorder.historyId,
    lastUndoable: () => lastUndoable.get() ?? null,
    lastRedoable: () => lastRedoable.get() ?? null,
    setTarget: (lineId: number, targetId: number) => void setTarget.run(targetId, lineId),
    setUndone: (lineId: number, undone: boolean) => void setUndone.run(undone ? 1 : 0, lineId),
    line(id: number): (HistoryLine & { readonly isUndone: boolean }) | null {
      const line = lineById.get(id)
      return line ? { ...line, isUndone: line.isUndone === 1 } : null
    },
    /** The line that took this one back and holds; with the procedure of the one taken back. */
    undoOf: (lineId: number): HistoryLine | null => undoOf.get(lineId) ?? null,
    /** Takes back every row change of a line, newest first. The change that could not be when a row says else now. */
    revert(lineId: number): ChangeRow | null {
      const revertRow = rowReverter(db)
      return changesOf.all(lineId).find((change) => !revertRow(change)) ?? null
    },
    /** Who changed a row last, and when; nothing where the history does not say. */
    changedSince({ tableName, rowId }: ChangeRow, lineId: number): Record<string, string> {
      return lastChange.get(tableName, rowId, lineId) ?? { table: tableName }
    },
    /** The rows that were not there before a line. */
    rowsMadeBy: (lineId: number) => rowsMade.all(lineId),
    /** Whether a line changed more rows than this; an import, one change, always is. */
    hasMoreChangesThan: (lineId: number, count: number): boolean =>
      hasMore.get(JSON.stringify(rangeTables), count, lineId) === 1,
  }
})

/** Makes the function that takes one change back; what is asked of a table is prepared once, not once a row. */
function rowReverter(db: Db) {
  const prepared = new Map<string, TableStatements>()

  return ({ tableName, rowId, before, after }: ChangeRow): boolean => {
    // What an import brought is one change: it is taken away and brought back as a whole.
    if (isRangeTable(tableName)) return revertRange(db, tableName, before, after)
    const table = trackedTables.find((name) => name === tableName)
    if (!table) return false
    // A picture taken before a column was added says nothing of it: only what it shows is compared and restored.
    const shown = Object.keys(JSON.parse(before ?? after ?? '{}'))
    const key = `${table} ${shown.join(' ')}`
    const statements = prepared.get(key) ?? statementsOf(db, table, shown)
    prepared.set(key, statements)
    if ((statements.now.get(rowId)?.picture ?? null) !== after) return false
    if (before === null) statements.remove.run(rowId)
    else statements.restore.run({ before })
    return true
  }
}

type TableStatements = ReturnType<typeof statementsOf>

function statementsOf(db: Db, table: (typeof trackedTables)[number], shown: readonly string[]) {
  const columns = columnsOf(db, table).filter((column) => shown.includes(column))
  const picture = `json_object(${columns.map((column) => `'${column}', ${column}`).join(', ')})`
  const kept = insteadOfDeleting[table]
  const fields = columns.map((column) => `json_extract(@before, '$.${column}')`)
  return {
    now: db.prepare<[number], { picture: string }>(`SELECT ${picture} AS picture FROM ${table} WHERE id = ?`),
    remove: db.prepare<[number]>(
      kept ? `UPDATE ${table} SET ${kept} WHERE id = ?` : `DELETE FROM ${table} WHERE id = ?`,
    ),
    restore: db.prepare<[{ before: string }]>(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${fields.join(', ')} WHERE true
       ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    ),
  }
}
