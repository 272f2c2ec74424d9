import type { z } from 'zod'
import { addDays } from '#shared/calendar/civilDate'
import { formerNamesOf } from '#shared/history/formerNames'
import type { Deed, HistoryEntry, HistoryFilter, HistoryRow } from '#shared/history/history.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { referencesTo } from './references'
import { rowTitles } from './rowTitles'

interface LineRow extends Omit<HistoryEntry, 'object' | 'isUndone' | 'isClockBack'> {
  readonly isUndone: 0 | 1
  readonly previousAt: string | null
}

interface Row {
  readonly tableName: string
  readonly rowId: number
  readonly picture: string | null
}

/** A deed on more rows than these is not named after one of them. */
const mostNamed = 20
/** Rows that hang from one are followed this far. */
const mostRows = 5000

/** The lines of the history as people read them. */
export const linesRepository = oncePerDatabase((db: Db) => {
  const titles = rowTitles(db)
  const entries = db.prepare<Record<string, string | number | null>, LineRow>(`
    SELECT line.id, line.at, line.person, line.procedure, line.target_id AS targetId, line.undone AS isUndone,
      target.procedure AS targetProcedure,
      (SELECT count(*) FROM history_change WHERE history_id = line.id) AS changeCount,
      (SELECT at FROM history AS previous WHERE previous.id < line.id ORDER BY id DESC LIMIT 1) AS previousAt
    FROM history AS line LEFT JOIN history AS target ON target.id = line.target_id
    WHERE (@before IS NULL OR line.id < @before)
      AND (@person IS NULL OR line.person = @person)
      AND (@feature IS NULL OR coalesce(target.procedure, line.procedure) LIKE @feature || '.%'
        OR coalesce(target.procedure, line.procedure) IN (SELECT value FROM json_each(@former)))
      AND (@from IS NULL OR line.at >= @from) AND (@until IS NULL OR line.at < @until)
      AND (@rows IS NULL OR line.id IN (
        SELECT history_id FROM json_each(@rows) AS wanted JOIN history_change
          ON table_name = wanted.value ->> 'table' AND row_id = wanted.value ->> 'id'))
    ORDER BY line.id DESC LIMIT @limit`)
  const people = db.prepare<[], string>('SELECT DISTINCT person FROM history ORDER BY person').pluck()
  const firstRows = db.prepare<[number, number], Row>(`
    SELECT table_name AS tableName, row_id AS rowId, coalesce(after, before) AS picture FROM history_change
    WHERE history_id = ? ORDER BY table_name IN ('attribute', 'tag'), id LIMIT ?`)

  /** What the deed was done to: the first of the rows it changed that has a name; what a form brings with it comes last. */
  function objectOf(lineId: number): string | null {
    const rows = firstRows.all(lineId, mostNamed + 1)
    if (rows.length > mostNamed) return null
    for (const { tableName, rowId, picture } of rows) {
      const title = titles.titleOf(tableName, rowId, picture)
      if (title !== null) return title
    }
    return null
  }

  /** The row, and those that point to it. */
  function withChildren({ table, id }: HistoryRow): HistoryRow[] {
    const children = referencesTo(db, table).flatMap(({ table: child, column }) =>
      db
        .prepare<[number, number], number>(`SELECT id FROM ${child} WHERE ${column} = ? LIMIT ?`)
        .pluck()
        .all(id, mostRows)
        .map((childId) => ({ table: child, id: childId })),
    )
    return [{ table, id }, ...children]
  }

  function rowsOf({ row, text }: z.output<typeof HistoryFilter>): readonly HistoryRow[] | null {
    if (row) return withChildren(row)
    return text.trim() === '' ? null : titles.matching(text.trim())
  }

  return {
    entries(filter: z.output<typeof HistoryFilter>): HistoryEntry[] {
      const { before, limit, person, feature, from, to } = filter
      const rows = rowsOf(filter)
      const found = entries.all({
        before,
        limit,
        person,
        feature,
        from,
        until: to && addDays(to, 1),
        former: JSON.stringify(feature === null ? [] : formerNamesOf(feature)),
        rows: rows && JSON.stringify(rows),
      })
      return found.map(({ isUndone, previousAt, ...line }) => ({
        ...line,
        object: objectOf(line.targetId ?? line.id),
        isUndone: isUndone === 1,
        isClockBack: previousAt !== null && line.at < previousAt,
      }))
    },
    people: (): string[] => people.all(),
    deedOf: (line: { readonly id: number; readonly procedure: string }): Deed => ({
      procedure: line.procedure,
      object: objectOf(line.id),
    }),
  }
})
