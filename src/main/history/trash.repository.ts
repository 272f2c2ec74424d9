import { AppError } from '#shared/contract/reply'
import type { HistoryRow, TrashItem } from '#shared/history/history.contract'
import { type PersonalTable, personalTables } from '../customers/personalTables'
import type { Db } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { referencesOf } from './references'
import { rowTitles, titleSql } from './rowTitles'
import { type TrashSource, trashSources } from './trashList'

interface Removal {
  readonly lineId: number
  readonly at: string
  readonly person: string
  readonly procedure: string
  readonly before: string
}

interface RemovedItem extends TrashItem {
  readonly lineId: number
}

/** Shown at once: what was removed long ago is found by its name. */
const shown = 200

/** What was removed, and how it comes back. */
export const trashRepository = oncePerDatabase((db: Db) => {
  const titles = rowTitles(db)
  const sources = trashSources.filter(({ goesAlong }) => !goesAlong)
  const counting = sources.map(({ table, ...source }) => ({
    table,
    count: db
      .prepare<[], number>(`SELECT count(*) FROM ${table} WHERE ${inTrash({ table, ...source })}`)
      .pluck(),
  }))

  /** The line in which a row went, and what it was before. */
  function removalOf(source: TrashSource, id: number): Removal | null {
    const { table, isRemoved } = source
    const isSo = (picture: string) => columnsOf(db, table).reduce(asPicture(picture), isRemoved)
    return (
      db
        .prepare<[string, number], Removal>(`
          SELECT history.id AS lineId, at, person, procedure, before FROM history_change
          JOIN history ON history.id = history_id
          WHERE table_name = ? AND row_id = ? AND before IS NOT NULL AND after IS NOT NULL
            AND (${isSo('after')}) AND NOT coalesce((${isSo('before')}), 0)
          ORDER BY history_change.id DESC LIMIT 1`)
        .get(table, id) ?? null
    )
  }

  function itemOf(
    source: TrashSource,
    row: { id: number; title: unknown; reason: string | null },
  ): RemovedItem {
    const removal = removalOf(source, row.id)
    return {
      table: source.table,
      id: row.id,
      title: row.title === null ? null : String(row.title),
      at: removal?.at ?? null,
      person: removal?.person ?? null,
      reason: row.reason === '' ? null : row.reason,
      procedure: removal?.procedure ?? null,
      lineId: removal?.lineId ?? 0,
    }
  }

  function itemsOf(source: TrashSource, text: string): RemovedItem[] {
    const title = titleSql(source.table) ?? 'NULL'
    const wanted = text === '' ? '' : `AND ${title} LIKE @pattern ESCAPE '\\'`
    const rows = db
      .prepare<Record<string, string | number>, { id: number; title: unknown; reason: string | null }>(`
        SELECT id, ${title} AS title, ${source.reason ?? 'NULL'} AS reason FROM ${source.table}
        WHERE ${inTrash(source)} ${wanted} ORDER BY id DESC LIMIT ${shown}`)
      .all(text === '' ? {} : { pattern: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` })
    return rows.map((row) => itemOf(source, row))
  }

  /** Puts one row back; of what it was before when that is known. */
  function putBack(source: TrashSource, id: number, before: Readonly<Record<string, unknown>> | null): void {
    const { table, columns } = source
    const values = columns.map((column) => before?.[column] ?? null)
    const assigned = columns.map((column) => `${column} = ?`).join(', ')
    db.prepare(`UPDATE ${table} SET ${assigned} WHERE id = ?`).run(...values, id)
  }

  function checkParents(source: TrashSource, id: number): void {
    for (const { column, to } of referencesOf(db, source.table)) {
      const parent = trashSources.find(({ table }) => table === to)
      if (!parent || !source.partOf?.includes(column)) continue
      const removed = db
        .prepare<[number], number>(
          `SELECT id FROM ${to} WHERE id = (SELECT ${column} FROM ${source.table} WHERE id = ?) AND (${parent.isRemoved})`,
        )
        .pluck()
        .get(id)
      if (removed !== undefined)
        throw new AppError('partOfRemoved', { table: to, object: titles.titleOf(to, removed) ?? '' })
    }
  }

  /** What went in the same line, of every kind, and is still gone. */
  function companions(lineId: number) {
    const changes = db
      .prepare<[number], { tableName: string; rowId: number; before: string }>(`
        SELECT table_name AS tableName, row_id AS rowId, before FROM history_change
        WHERE history_id = ? AND before IS NOT NULL AND after IS NOT NULL ORDER BY id DESC`)
      .all(lineId)
    return changes.flatMap(({ tableName, rowId, before }) => {
      const source = trashSources.find(({ table }) => table === tableName)
      return source && isGone(source, rowId) ? [{ source, rowId, before }] : []
    })
  }

  function isGone(source: TrashSource, id: number): boolean {
    const found = db.prepare(`SELECT 1 FROM ${source.table} WHERE id = ? AND (${inTrash(source)})`)
    return found.get(id) !== undefined
  }

  return {
    list(table: string | null, text: string): { items: TrashItem[]; total: number } {
      const asked = sources.filter((source) => table === null || source.table === table)
      const items = asked.flatMap((source) => itemsOf(source, text.trim()))
      // By their lines, not by the clock: it may have been set back.
      items.sort((one, other) => other.lineId - one.lineId)
      return { items: items.slice(0, shown).map(({ lineId: _line, ...item }) => item), total: items.length }
    },
    counts: () =>
      counting.flatMap(({ table, count }) => {
        const found = count.get() ?? 0
        return found === 0 ? [] : [{ table, count: found }]
      }),
    /** @throws AppError `notFound` when it is not in the trash, `partOfRemoved` when what it belongs to is. */
    restore({ table, id }: HistoryRow): string | null {
      const source = sources.find((one) => one.table === table)
      if (!source || !isGone(source, id)) throw new AppError('notFound')
      const removal = removalOf(source, id)
      // Without a line that says, an import of old papers brought it in as removed.
      if (!removal && source.columns.some((column) => column === 'state' || column === 'status'))
        throw new AppError('notFound')
      const along = removal ? companions(removal.lineId) : []
      if (along.some((one) => one.source === source && one.rowId === id)) {
        for (const one of along) putBack(one.source, one.rowId, pictureOf(one.before))
      } else {
        putBack(source, id, removal && pictureOf(removal.before))
      }
      checkParents(source, id)
      return titles.titleOf(table, id)
    },
  }
})

/** SQL over a row: it was removed, and nobody whose it was asked to be forgotten. */
function inTrash({ table, isRemoved }: TrashSource): string {
  const personal = personalTables.find((one) => one.table === table)
  const forgotten = [
    ...(personal ? [isOfForgotten(personal)] : []),
    ...(table === 'opportunity' ? ['id IN (SELECT id FROM erased_prospect)'] : []),
  ]
  return [`(${isRemoved})`, ...forgotten.map((sql) => `NOT coalesce((${sql}), 0)`)].join(' AND ')
}

function isOfForgotten({ table, owner, through }: PersonalTable): string {
  if (table === 'customer') return 'erased_at IS NOT NULL'
  const parent = personalTables.find((one) => one.table === through)
  return parent
    ? `${owner} IN (SELECT id FROM ${parent.table} WHERE ${isOfForgotten(parent)})`
    : `${owner} IN (SELECT id FROM customer WHERE erased_at IS NOT NULL)`
}

/** Turns columns of a condition into those of a picture of the history. */
function asPicture(picture: string) {
  return (sql: string, column: string) =>
    sql.replaceAll(new RegExp(`(?<![\\w.$'])${column}(?![\\w'])`, 'g'), `(${picture} ->> '$.${column}')`)
}

function pictureOf(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Record<string, unknown> // a row, written by the app's own triggers
}
