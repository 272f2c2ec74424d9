import type { Contingency, ContingencyDraft } from '#shared/contingencies/contingencies.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** What went out of the ordinary (domain.md §1.25). */
export const contingenciesRepository = oncePerDatabase((db: Db) => {
  const select = `
    SELECT id, name, kind, started_on AS startedOn, ended_on AS endedOn, told, alternative, notes,
      noted_by AS notedBy,
      (SELECT count(*) FROM promise WHERE contingency_id = contingency.id AND voided_at IS NULL) AS promiseCount
    FROM contingency WHERE voided_at IS NULL`
  const list = db.prepare<[], Contingency>(`${select} ORDER BY started_on DESC, id DESC`)
  const find = db.prepare<[number], Contingency>(`${select} AND id = ?`)
  const insert = db.prepare<ContingencyDraft & { notedBy: string }>(`
    INSERT INTO contingency (name, kind, started_on, ended_on, told, alternative, notes, noted_by)
    VALUES (@name, @kind, @startedOn, @endedOn, @told, @alternative, @notes, @notedBy)`)
  const update = db.prepare<ContingencyDraft & { id: number }>(`
    UPDATE contingency SET name = @name, kind = @kind, started_on = @startedOn, ended_on = @endedOn, told = @told,
      alternative = @alternative, notes = @notes WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>('UPDATE contingency SET voided_at = ? WHERE id = ?')
  const letGo = db.prepare<[number]>('UPDATE promise SET contingency_id = NULL WHERE contingency_id = ?')
  const dueWithin = db
    .prepare<{ id: number; from: string; to: string }, number>(`
      SELECT id FROM promise
      WHERE voided_at IS NULL AND contingency_id IS NULL AND due IS NOT NULL
        AND (substr(due, 1, 10) BETWEEN @from AND @to OR substr(first_due, 1, 10) BETWEEN @from AND @to)
      ORDER BY due, id LIMIT 500`)
    .pluck()
  const touched = db
    .prepare<[number], number>(
      'SELECT id FROM promise WHERE contingency_id = ? AND voided_at IS NULL ORDER BY due, id',
    )
    .pluck()

  return {
    list: (): Contingency[] => list.all(),
    find: (id: number): Contingency | null => find.get(id) ?? null,
    insert: (draft: ContingencyDraft, notedBy: string): number =>
      Number(insert.run({ ...draft, notedBy }).lastInsertRowid),
    update: (id: number, draft: ContingencyDraft) => void update.run({ ...draft, id }),
    /** Takes it out, and with it that promises were touched. */
    void(id: number, now: string): void {
      letGo.run(id)
      setVoid.run(now, id)
    },
    /** Promises that it touched, by their day. */
    touched: (id: number): number[] => touched.all(id),
    /** Promises of its days that nothing is said of. */
    candidates: (id: number, from: string, to: string): number[] => dueWithin.all({ id, from, to }),
  }
})
