import type { Answers } from '#shared/responses/answers'
import type { Sheet, SheetDraft, SheetHeader, SheetStatus } from '#shared/responses/responses.contract'
import type { Db } from '../db/database'

interface SheetRow {
  id: number
  wave_id: number
  sheet_number: number
  answered_on: string | null
  place_id: number | null
  channel_id: number | null
  status: SheetStatus
  void_reason: string | null
  answers: string
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
  enteredAt: row.entered_at,
})

const toHeader = (row: Pick<SheetRow, 'answered_on' | 'place_id' | 'channel_id'>): SheetHeader => ({
  answeredOn: row.answered_on,
  placeId: row.place_id,
  channelId: row.channel_id,
})

export interface SheetContent {
  readonly sheetNumber: number
  readonly header: SheetHeader
  readonly status: SheetStatus
  readonly answers: Answers
}

/** The sheets that were keyed, and the one being keyed. */
export function responsesRepository(db: Db) {
  const fields = `id, wave_id, sheet_number, answered_on, place_id, channel_id, status, void_reason, answers, entered_at`
  const byId = db.prepare<[number], SheetRow>(`SELECT ${fields} FROM response WHERE id = ?`)
  const byNumber = db.prepare<[number, number], SheetRow>(
    `SELECT ${fields} FROM response WHERE wave_id = ? AND sheet_number = ? AND status <> 'void'`,
  )
  const page = db.prepare<{ waveId: number; before: number | null; limit: number }, SheetRow>(`
    SELECT ${fields} FROM response
    WHERE wave_id = @waveId AND (@before IS NULL OR id < @before) ORDER BY id DESC LIMIT @limit`)
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
    INSERT INTO response (wave_id, sheet_number, answered_on, place_id, channel_id, status, answers, entered_by, entered_at)
    VALUES (@waveId, @sheetNumber, @answeredOn, @placeId, @channelId, @status, @answers, @enteredBy, @now)`)
  const update = db.prepare(`
    UPDATE response SET sheet_number = @sheetNumber, answered_on = @answeredOn, place_id = @placeId,
      channel_id = @channelId, status = @status, answers = @answers WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>(
    `UPDATE response SET status = 'void', void_reason = ? WHERE id = ?`,
  )
  const draft = db.prepare<[number], { draft: string }>('SELECT draft FROM sheet_draft WHERE wave_id = ?')
  const draftWaves = db.prepare<[], { waveId: number }>('SELECT wave_id AS waveId FROM sheet_draft')
  const putDraft = db.prepare<[number, string, string]>(`
    INSERT INTO sheet_draft (wave_id, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (wave_id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[number]>('DELETE FROM sheet_draft WHERE wave_id = ?')

  const bind = ({ header, answers, ...content }: SheetContent) => ({
    ...content,
    ...header,
    answers: JSON.stringify(answers),
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
    /** `enteredBy`: the person who keyed it; null for what is imported, or keyed without a name. */
    insert: (waveId: number, content: SheetContent, now: string, enteredBy: number | null = null): number =>
      Number(insert.run({ ...bind(content), waveId, now, enteredBy }).lastInsertRowid),
    update: (id: number, content: SheetContent) => void update.run({ ...bind(content), id }),
    void: (id: number, reason: string) => void setVoid.run(reason, id),
    draft(waveId: number): SheetDraft | null {
      const row = draft.get(waveId)
      return row ? (JSON.parse(row.draft) as SheetDraft) : null // written only by `putDraft`, checked by the contract
    },
    wavesWithDraft: (): ReadonlySet<number> => new Set(draftWaves.all().map(({ waveId }) => waveId)),
    putDraft: (waveId: number, sheet: SheetDraft, now: string) =>
      void putDraft.run(waveId, JSON.stringify(sheet), now),
    dropDraft: (waveId: number) => void dropDraft.run(waveId),
  }
}
