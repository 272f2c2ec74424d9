import type { Box, Emptying, EmptyingDraft, SlipDraft } from '#shared/suggestions/suggestions.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface StoredBox {
  readonly name: string
  readonly placeId: number | null
  readonly everyDays: number
}

/** The boxes, each time they were emptied, and the slip that is being typed of an emptying. */
export const boxesRepository = oncePerDatabase((db: Db) => {
  const selectBox = `
    SELECT box.id, box.name, coalesce(tag.name, '') AS place, box.place_id AS placeId, box.every_days AS everyDays,
      max(emptying.emptied_on) AS lastEmptiedOn, coalesce(max(emptying.emptied_on), box.created_on) AS since
    FROM suggestion_box AS box
    LEFT JOIN tag ON tag.id = box.place_id
    LEFT JOIN box_emptying AS emptying ON emptying.box_id = box.id AND emptying.voided_at IS NULL
    WHERE box.voided_at IS NULL`
  const boxes = db.prepare<[], Box>(`${selectBox} GROUP BY box.id ORDER BY box.name`)
  const box = db.prepare<[number], Box>(`${selectBox} AND box.id = ? GROUP BY box.id`)
  const boxNamed = db
    .prepare<[string], number>('SELECT id FROM suggestion_box WHERE name = ? AND voided_at IS NULL')
    .pluck()
  const insertBox = db.prepare<StoredBox & { today: string }>(`
    INSERT INTO suggestion_box (name, place_id, every_days, created_on)
    VALUES (@name, @placeId, @everyDays, @today)`)
  const updateBox = db.prepare<StoredBox & { id: number }>(
    'UPDATE suggestion_box SET name = @name, place_id = @placeId, every_days = @everyDays WHERE id = @id',
  )
  const voidBox = db.prepare<[string, number]>('UPDATE suggestion_box SET voided_at = ? WHERE id = ?')

  const selectEmptying = `
    SELECT emptying.id, emptying.box_id AS boxId, box.name AS boxName, emptying.emptied_on AS emptiedOn,
      emptying.first_person AS firstPerson, emptying.second_person AS secondPerson,
      emptying.slip_count AS slipCount,
      (SELECT count(*) FROM suggestion WHERE emptying_id = emptying.id AND voided_at IS NULL) AS typedCount
    FROM box_emptying AS emptying JOIN suggestion_box AS box ON box.id = emptying.box_id
    WHERE emptying.voided_at IS NULL`
  const emptyings = db.prepare<[], Emptying>(
    `${selectEmptying} ORDER BY emptying.emptied_on DESC, emptying.id DESC`,
  )
  const emptying = db.prepare<[number], Emptying>(`${selectEmptying} AND emptying.id = ?`)
  const insertEmptying = db.prepare<EmptyingDraft>(`
    INSERT INTO box_emptying (box_id, emptied_on, first_person, second_person, slip_count)
    VALUES (@boxId, @emptiedOn, @firstPerson, @secondPerson, @slipCount)`)
  const updateEmptying = db.prepare<EmptyingDraft & { id: number }>(`
    UPDATE box_emptying SET box_id = @boxId, emptied_on = @emptiedOn, first_person = @firstPerson,
      second_person = @secondPerson, slip_count = @slipCount
    WHERE id = @id`)
  const voidEmptying = db.prepare<[string, number]>('UPDATE box_emptying SET voided_at = ? WHERE id = ?')

  const draft = db
    .prepare<[number], string>('SELECT draft FROM suggestion_draft WHERE emptying_id = ?')
    .pluck()
  const putDraft = db.prepare<[number, string, string]>(`
    INSERT INTO suggestion_draft (emptying_id, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (emptying_id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[number]>('DELETE FROM suggestion_draft WHERE emptying_id = ?')

  const lastPrinted = db.prepare<[], number>('SELECT coalesce(max(last_number), 0) FROM slip_print').pluck()
  const reserve = db.prepare<[number, number, string]>(
    'INSERT INTO slip_print (first_number, last_number, printed_at) VALUES (?, ?, ?)',
  )

  return {
    /** Those in use, by name. */
    boxes: (): Box[] => boxes.all(),
    box: (id: number): Box | null => box.get(id) ?? null,
    boxNamed: (name: string): number | null => boxNamed.get(name) ?? null,
    insertBox: (stored: StoredBox, today: string): number =>
      Number(insertBox.run({ ...stored, today }).lastInsertRowid),
    updateBox: (id: number, stored: StoredBox) => void updateBox.run({ ...stored, id }),
    voidBox: (id: number, now: string) => void voidBox.run(now, id),
    /** The latest first. */
    emptyings: (): Emptying[] => emptyings.all(),
    emptying: (id: number): Emptying | null => emptying.get(id) ?? null,
    insertEmptying: (emptied: EmptyingDraft): number => Number(insertEmptying.run(emptied).lastInsertRowid),
    updateEmptying: (id: number, emptied: EmptyingDraft) => void updateEmptying.run({ ...emptied, id }),
    voidEmptying: (id: number, now: string) => void voidEmptying.run(now, id),
    draft(emptyingId: number): SlipDraft | null {
      const kept = draft.get(emptyingId)
      return kept === undefined ? null : (JSON.parse(kept) as SlipDraft) // as it was checked when it was kept
    },
    putDraft: (emptyingId: number, kept: SlipDraft, now: string) =>
      void putDraft.run(emptyingId, JSON.stringify(kept), now),
    dropDraft: (emptyingId: number) => void dropDraft.run(emptyingId),
    /** The highest number that a print was given; 0 before the first. */
    lastPrinted: (): number => lastPrinted.get() ?? 0,
    reserve: (first: number, last: number, now: string) => void reserve.run(first, last, now),
  }
})
