import { fieldChanges, type Picture } from '#shared/history/fieldChanges'
import type { LineChange, LineField } from '#shared/history/history.contract'
import type { Db } from '../db/database'
import { wavesOfTeam } from '../surveys/wavesOfTeam'
import { isRangeTable } from './rangeChanges'
import { referencesOf } from './references'
import { rowTitles } from './rowTitles'

interface ChangeRow {
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
}

/** Rows that are told one by one. */
const shown = 100
/** Longer than this a picture is of many rows. */
const longest = 2_000_000

/** What a line changed, field by field; numbers of other rows become their names. */
export function lineDetails(db: Db, lineId: number): { changes: LineChange[]; more: number } {
  const titles = rowTitles(db)
  const total = db
    .prepare<[number], number>('SELECT count(*) FROM history_change WHERE history_id = ?')
    .pluck()
    .get(lineId)
  const rows = db
    .prepare<[number, number, number, number], ChangeRow>(`
      SELECT table_name AS tableName, row_id AS rowId, iif(length(before) > ?, NULL, before) AS before,
        iif(length(after) > ?, NULL, after) AS after
      FROM history_change WHERE history_id = ? ORDER BY id LIMIT ?`)
    .all(longest, longest, lineId, shown)

  function named(table: string, field: LineField): LineField {
    const reference = referencesOf(db, table).find(({ column }) => column === field.column)
    if (!reference) return field
    const nameOf = (value: LineField['before']) =>
      typeof value === 'number' ? (titles.titleOf(reference.to, value) ?? `#${value}`) : value
    return { ...field, unit: 'text', before: nameOf(field.before), after: nameOf(field.after) }
  }

  // What the people who work here answered is counted and never read again (domain.md §1.19).
  const waveOfTeam = db.prepare<[number], number>(`SELECT 1 WHERE ? IN ${wavesOfTeam}`).pluck()
  const waveOfSheet = db.prepare<[number], number>('SELECT wave_id FROM response WHERE id = ?').pluck()
  function isPrivate(table: string, picture: Picture | null): boolean {
    const sheetId = table === 'answer_tag' ? picture?.['response_id'] : null
    const waveId = typeof sheetId === 'number' ? waveOfSheet.get(sheetId) : picture?.['wave_id']
    const isOfSheet = table === 'response' || table === 'answer_tag'
    return isOfSheet && typeof waveId === 'number' && waveOfTeam.get(waveId) !== undefined
  }

  const changes = rows.map(({ tableName, rowId, before, after }): LineChange => {
    const object = titles.titleOf(tableName, rowId, after ?? before)
    if (isRangeTable(tableName) || tableName === 'forgotten')
      return { table: tableName, object: null, kind: 'many', fields: [] }
    const isHidden = isPrivate(tableName, pictureOf(after ?? before))
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
    const fields = isHidden ? [] : fieldChanges(pictureOf(before), pictureOf(after))
    return { table: tableName, object, kind, fields: fields.map((field) => named(tableName, field)) }
  })
  return { changes, more: Math.max((total ?? 0) - shown, 0) }
}

function pictureOf(text: string | null): Picture | null {
  return text === null ? null : (JSON.parse(text) as Picture) // a row, written by the app's own triggers
}
