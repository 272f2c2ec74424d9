import type { Answers } from '#shared/responses/answers'
import {
  type Sheet,
  SheetDraft,
  type SheetHeader,
  type SheetKeying,
  type SheetStatus,
} from '#shared/responses/responses.contract'
import type { SheetPictures } from '#shared/responses/sheetDeeds'
import { sheetMatches } from '#shared/responses/sheetSearch'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface SheetRow {
  id: number
  wave_id: number
  sheet_number: number
  answered_on: string | null
  place_id: number | null
  channel_id: number | null
  shift_id: number | null
  status: SheetStatus
  void_reason: string | null
  answers: string
  note: string | null
  entered_at: string
}

const toSheet = (row: SheetRow): Sheet => ({
  id: row.id,
  waveId: row.wave_id,
  sheetNumber: row.sheet_number,
  header: toHeader(row),
  status: row.status,
  voidReason: row.void_reason,
  answers: JSON.parse(row.answers) as Answers, // written only by `insert` and `update` below
  note: row.note ?? '',
  enteredAt: row.entered_at,
})

const toHeader = (
  row: Pick<SheetRow, 'answered_on' | 'place_id' | 'channel_id' | 'shift_id'>,
): SheetHeader => ({
  answeredOn: row.answered_on,
  placeId: row.place_id,
  channelId: row.channel_id,
  shiftId: row.shift_id,
})

export interface SheetContent {
  readonly sheetNumber: number
  readonly header: SheetHeader
  readonly status: SheetStatus
  readonly answers: Answers
  readonly note?: string
}

/** A sheet keyed by hand says how. */
export interface NewSheet extends SheetContent {
  readonly keying?: SheetKeying | null
}

/** SQLite reads a negative limit as none. */
const EVERY_ROW = -1

/** The sheets that were keyed, and the one being keyed. */
export const responsesRepository = oncePerDatabase((db: Db) => {
  const fields = `id, wave_id, sheet_number, answered_on, place_id, channel_id, shift_id, status, void_reason, answers, note,
    entered_at`
  const byId = db.prepare<[number], SheetRow>(`SELECT ${fields} FROM response WHERE id = ?`)
  const byNumber = db.prepare<[number, number], SheetRow>(
    `SELECT ${fields} FROM response WHERE wave_id = ? AND sheet_number = ? AND status <> 'void'`,
  )
  const page = db.prepare<{ waveId: number; before: number | null; limit: number }, SheetRow>(`
    SELECT ${fields} FROM response
    WHERE wave_id = @waveId AND (@before IS NULL OR id < @before) ORDER BY id DESC LIMIT @limit`)
  const changes = db.prepare<[number], SheetPictures>(`
    SELECT history.id, history.at, history.person, history.procedure, change.before, change.after
    FROM history_change AS change JOIN history ON history.id = change.history_id
    WHERE change.table_name = 'response' AND change.row_id = ? ORDER BY change.id DESC`)
  const keyedOn = db.prepare<[number, string, string], { count: number; worked: number }>(`
    SELECT count(*) AS count, coalesce(sum(json_extract(keying, '$.worked')), 0) AS worked
    FROM response WHERE wave_id = ? AND keying IS NOT NULL AND entered_at BETWEEN ? AND ?`)
  const usable = db.prepare<[number], SheetRow>(
    `SELECT ${fields} FROM response WHERE wave_id = ? AND status <> 'void' ORDER BY sheet_number`,
  )
  const last = db.prepare<[number], SheetRow>(
    `SELECT ${fields} FROM response WHERE wave_id = ? ORDER BY id DESC LIMIT 1`,
  )
  const numberTaken = db.prepare<[number, number], { taken: 1 }>(
    `SELECT 1 AS taken FROM response WHERE wave_id = ? AND sheet_number = ? AND status <> 'void'`,
  )
  const missing = db.prepare<[number], { from: number; to: number }>(`
    SELECT before + 1 AS "from", sheet_number - 1 AS "to" FROM (
      SELECT sheet_number, lag(sheet_number) OVER (ORDER BY sheet_number) AS before
      FROM response WHERE wave_id = ? AND status <> 'void')
    WHERE sheet_number > before + 1 ORDER BY sheet_number LIMIT 50`)
  const insert = db.prepare(`
    INSERT INTO response (wave_id, sheet_number, answered_on, place_id, channel_id, shift_id, status, answers, note, keying,
      entered_by, entered_at)
    VALUES (@waveId, @sheetNumber, @answeredOn, @placeId, @channelId, @shiftId, @status, @answers, @note, @keying,
      @enteredBy, @now)`)
  const update = db.prepare(`
    UPDATE response SET sheet_number = @sheetNumber, answered_on = @answeredOn, place_id = @placeId,
      channel_id = @channelId, shift_id = @shiftId, status = @status, answers = @answers, note = @note WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>(
    `UPDATE response SET status = 'void', void_reason = ? WHERE id = ?`,
  )
  const tags = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM tag')
  const draft = db.prepare<[number], { draft: string }>('SELECT draft FROM sheet_draft WHERE wave_id = ?')
  const draftWaves = db.prepare<[], { waveId: number }>('SELECT wave_id AS waveId FROM sheet_draft')
  const putDraft = db.prepare<[number, string, string]>(`
    INSERT INTO sheet_draft (wave_id, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (wave_id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[number]>('DELETE FROM sheet_draft WHERE wave_id = ?')

  const bind = ({ header, answers, note = '', sheetNumber, status }: SheetContent) => ({
    sheetNumber,
    status,
    ...header,
    answers: JSON.stringify(answers),
    note: note.trim() === '' ? null : note.trim(),
  })

  return {
    find(id: number): Sheet | null {
      const row = byId.get(id)
      return row ? toSheet(row) : null
    },
    findByNumber(waveId: number, sheetNumber: number): Sheet | null {
      const row = byNumber.get(waveId, sheetNumber)
      return row ? toSheet(row) : null
    },
    page: (waveId: number, before: number | null, limit: number): Sheet[] =>
      page.all({ waveId, before, limit }).map(toSheet),
    /** Sheets of the wave, newest first, that have this number or these words; capitals and accents do not matter. */
    search(waveId: number, words: string, before: number | null, limit: number): Sheet[] {
      const found: Sheet[] = []
      const names = new Map(tags.all().map(({ id, name }) => [id, name]))
      const nameOf = (id: number) => names.get(id) ?? ''
      for (const row of page.iterate({ waveId, before, limit: EVERY_ROW })) {
        const sheet = toSheet(row)
        if (sheetMatches(sheet, words, nameOf)) found.push(sheet)
        if (found.length === limit) break
      }
      return found
    },
    /** Every change of a sheet, newest first. */
    changes: (id: number): SheetPictures[] => changes.all(id),
    /** Sheets keyed by hand on a day, 'YYYY-MM-DD', and the milliseconds of work. */
    keyedOn: (waveId: number, day: string) =>
      keyedOn.get(waveId, day, `${day}T24`) ?? { count: 0, worked: 0 },
    missing: (waveId: number) => missing.all(waveId),
    /** Every sheet that is not void, in order of number, one at a time. */
    *each(waveId: number): IterableIterator<Sheet> {
      for (const row of usable.iterate(waveId)) yield toSheet(row)
    },
    isNumberTaken: (waveId: number, sheetNumber: number) =>
      numberTaken.get(waveId, sheetNumber) !== undefined,
    /** The number after the last sheet keyed, or the next one that is free. */
    nextNumber(waveId: number): number {
      let next = (last.get(waveId)?.sheet_number ?? 0) + 1
      while (numberTaken.get(waveId, next)) next += 1
      return next
    },
    lastHeader(waveId: number): SheetHeader | null {
      const row = last.get(waveId)
      return row ? toHeader(row) : null
    },
    /** The answers of the sheet keyed last. */
    lastAnswers(waveId: number): Answers | null {
      const row = last.get(waveId)
      return row ? toSheet(row).answers : null
    },
    /** `enteredBy`: the person who keyed it; null for what is imported, or keyed without a name. */
    insert(waveId: number, content: NewSheet, now: string, enteredBy: number | null = null): number {
      const keying = content.keying ? JSON.stringify(content.keying) : null
      return Number(insert.run({ ...bind(content), keying, waveId, now, enteredBy }).lastInsertRowid)
    },
    update: (id: number, content: SheetContent) => void update.run({ ...bind(content), id }),
    void: (id: number, reason: string) => void setVoid.run(reason, id),
    draft(waveId: number): SheetDraft | null {
      const row = draft.get(waveId)
      // A draft left by an older version of the app lacks what was added since.
      return row ? SheetDraft.parse(JSON.parse(row.draft)) : null
    },
    wavesWithDraft: (): ReadonlySet<number> => new Set(draftWaves.all().map(({ waveId }) => waveId)),
    putDraft: (waveId: number, sheet: SheetDraft, now: string) =>
      void putDraft.run(waveId, JSON.stringify(sheet), now),
    dropDraft: (waveId: number) => void dropDraft.run(waveId),
  }
})
