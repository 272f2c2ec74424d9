import { recentSearchesPreference } from '#shared/search/search.contract'
import { type Db, rewritingHistory } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { isChained } from '../history/chain.repository'
import { historyRepository } from '../history/history.repository'
import { noteForgotten } from '../history/reseal'
import { forgetOldWords } from '../search/searchIndex'
import { customersRepository } from './customers.repository'
import { type PersonalTable, personalTables, prospectTables } from './personalTables'

/** Where people stand, where is written who was forgotten, and what is emptied then. */
const kinds = {
  customer: {
    table: 'customer',
    forgotten: 'erased_customer',
    personal: personalTables,
    deed: 'customers.erase',
  },
  prospect: {
    table: 'opportunity',
    forgotten: 'erased_prospect',
    personal: prospectTables,
    deed: 'opportunities.erase',
  },
} as const
type Kind = keyof typeof kinds
const everyKind: readonly Kind[] = ['customer', 'prospect']

/** Who was forgotten, told by numbers alone: the id, and when it was made, as ids are given again. */
export interface Erasure {
  readonly kind: Kind
  readonly id: number
  readonly createdAt: string
  readonly erasedAt: string
  readonly erasedBy: string
}

/** Forgetting a person for good. */
export const eraseRepository = oncePerDatabase((db: Db) => {
  const customers = customersRepository(db)
  const forgetSearches = db.prepare<[string]>('DELETE FROM preference WHERE key = ?')
  // A file may be older than the list of who was forgotten of a kind, or than the kind itself.
  const isKnown = (table: string) => columnsOf(db, table).length > 0

  function note(kind: Kind, id: number, now: string, person: string): void {
    const { table, forgotten } = kinds[kind]
    if (!isKnown(forgotten)) return
    db.prepare(`
      INSERT INTO ${forgotten} (id, created_at, erased_at, erased_by)
      SELECT id, created_at, @now, @person FROM ${table} WHERE id = @id
      ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, erased_at = excluded.erased_at,
        erased_by = excluded.erased_by`).run({ id, now, person })
  }

  function isHere({ kind, id, createdAt }: Erasure): boolean {
    const { table, forgotten } = kinds[kind]
    if (!isKnown(table)) return false
    const noted = isKnown(forgotten)
      ? ` AND (id, created_at) NOT IN (SELECT id, created_at FROM ${forgotten})`
      : ''
    const found = db.prepare<[number, string]>(
      `SELECT 1 FROM ${table} WHERE id = ? AND created_at = ?${noted}`,
    )
    return found.get(id, createdAt) !== undefined
  }

  function erase(
    kind: Kind,
    everyId: readonly number[],
    now: string,
    person: string,
    lines: Set<number> = new Set(),
  ): void {
    // A note in the history is just where it must not stay.
    withoutHistory(db, () => {
      for (const one of everyId) note(kind, one, now, person)
      const rowsOf = new Map<string, readonly number[]>()
      for (const personal of kinds[kind].personal) {
        const known = columnsOf(db, personal.table)
        // A table of a feature that this file is too old for.
        if (known.length === 0) continue
        const owners = personal.through ? (rowsOf.get(personal.through) ?? []) : everyId
        const rows = rowsThatBelong(db, personal, owners)
        rowsOf.set(personal.table, rows)
        emptyRows(db, personal, known, rows, now, lines)
      }
      forgetOldWords(db)
      forgetSearches.run(recentSearchesPreference)
    })
    // The history says that lines of it no longer say what they said, not what that was.
    underLine(db, now, person, kind, () => noteForgotten(db, everyId[0] ?? 0, [...lines]))
  }

  return {
    erase: (id: number, now: string, person: string) => erase('customer', customers.sameAs(id), now, person),
    /**
     * Forgets who stands in these opportunities, of nobody in the register, and every picture of the history with one
     * of these names: that of a row which is gone, or is somebody else's by now.
     */
    eraseProspects(ids: readonly number[], names: readonly string[], now: string, person: string): void {
      const lines = new Set<number>()
      for (const personal of prospectTables) emptyPictures(db, personal, 'prospect', names, lines)
      erase('prospect', ids, now, person, lines)
    },
    /** Everybody who was forgotten. */
    erasures: (): Erasure[] =>
      everyKind.flatMap((kind) => {
        const { forgotten } = kinds[kind]
        if (!isKnown(forgotten)) return []
        const rows = db
          .prepare<[], Omit<Erasure, 'kind'>>(
            `SELECT id, created_at AS createdAt, erased_at AS erasedAt, erased_by AS erasedBy FROM ${forgotten}`,
          )
          .all()
        return rows.map((row) => ({ kind, ...row }))
      }),
    /** Forgets again who was forgotten since the file was copied; answers how many. */
    eraseAgain(known: readonly Erasure[]): number {
      const back = known.filter(isHere)
      for (const { kind, id, erasedAt, erasedBy } of back) {
        erase(kind, kind === 'customer' ? customers.sameAs(id) : [id], erasedAt, erasedBy)
      }
      return back.length
    },
  }
})

/** Nothing of what `work` writes is noted in the history. */
function withoutHistory(db: Db, work: () => void): void {
  const { historyId } = db.recorder
  db.recorder.historyId = null
  try {
    work()
  } finally {
    db.recorder.historyId = historyId
  }
}

/** Does it under the line of history being recorded, or under one of its own; a copy without seals has none. */
function underLine(db: Db, now: string, person: string, kind: Kind, work: () => void): void {
  if (!isChained(db)) return
  const history = historyRepository(db)
  const line = db.recorder.historyId === null ? history.begin(now, person, kinds[kind].deed) : null
  work()
  if (line !== null) history.end(line)
}

/** Rows that are theirs now, or were in any picture of the history: an undo may bring those back. */
function rowsThatBelong(
  db: Db,
  { table, owner }: PersonalTable,
  owners: readonly number[],
): readonly number[] {
  const list = JSON.stringify(owners)
  return db
    .prepare<{ list: string; table: string }, number>(`
      SELECT id FROM ${table} WHERE ${owner} IN (SELECT value FROM json_each(@list))
      UNION
      SELECT row_id FROM history_change WHERE table_name = @table
        AND (json_extract(before, '$.${owner}') IN (SELECT value FROM json_each(@list))
          OR json_extract(after, '$.${owner}') IN (SELECT value FROM json_each(@list)))`)
    .pluck()
    .all({ list, table })
}

/**
 * The same values in the rows and in every picture of them: for the history they were always so, and what others
 * did before and after can still be undone. Adds the lines of the history that have such pictures.
 */
function emptyRows(
  db: Db,
  { table, erased }: PersonalTable,
  known: readonly string[],
  rows: readonly number[],
  now: string,
  lines: Set<number>,
): void {
  const columns = Object.entries(erased).filter(([column]) => known.includes(column))
  const list = JSON.stringify(rows)
  const chosen = (id: string) => `${id} IN (SELECT value FROM json_each(@list))`
  const assignments = columns.map(([column, value]) => `${column} = ${value.replaceAll('{id}', 'id')}`)
  const scrubbed = (picture: string) => `${picture} = ${emptied(picture, columns)}`
  const usesNow = columns.some(([, value]) => value.includes('@now'))
  const parameters = { list, ...(usesNow ? { now } : {}) }
  db.prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${chosen('id')}`).run(parameters)
  const changed = `SET ${scrubbed('before')}, ${scrubbed('after')} WHERE table_name = @table AND ${chosen('row_id')}`
  emptyHistory(db, changed, { ...parameters, table }, lines)
}

/** The pictures of rows of a table in which a column has one of these values; the other picture of a change stays. */
function emptyPictures(
  db: Db,
  { table, erased }: PersonalTable,
  column: string,
  values: readonly string[],
  lines: Set<number>,
): void {
  const isMeant = (picture: string) =>
    `${picture} ->> '$.${column}' IN (SELECT value FROM json_each(@values))`
  const scrubbed = (picture: string) =>
    `${picture} = CASE WHEN ${isMeant(picture)} THEN ${emptied(picture, Object.entries(erased))} ELSE ${picture} END`
  const changed = `SET ${scrubbed('before')}, ${scrubbed('after')}
    WHERE table_name = @table AND (${isMeant('before')} OR ${isMeant('after')})`
  emptyHistory(db, changed, { table, values: JSON.stringify(values) }, lines)
}

/** Changes pictures of lines that are sealed, and adds these lines. */
function emptyHistory(
  db: Db,
  changed: string,
  parameters: Readonly<Record<string, string>>,
  lines: Set<number>,
): void {
  const empty = db
    .prepare<[typeof parameters], number>(`UPDATE history_change ${changed} RETURNING history_id`)
    .pluck()
  rewritingHistory(db, () => {
    for (const line of empty.all(parameters)) lines.add(line)
  })
}

/** A picture of the history without what was said of the person, as SQL. */
function emptied(picture: string, columns: readonly (readonly [column: string, value: string])[]): string {
  const written = columns.map(([column, value]) => `'$.${column}', ${value.replaceAll('{id}', 'row_id')}`)
  return `json_replace(${picture}, ${written.join(', ')})`
}
