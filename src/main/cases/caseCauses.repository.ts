import { CaseDraft, type Cause } from '#shared/cases/cases.contract'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** What cases come from, and the registration that is half typed. */
export const caseCausesRepository = oncePerDatabase((db: Db) => {
  const list = db.prepare<[], Cause>(
    'SELECT id, name, element, cause_class AS causeClass FROM case_cause WHERE voided_at IS NULL ORDER BY name',
  )
  const find = db.prepare<[number], Cause>(
    'SELECT id, name, element, cause_class AS causeClass FROM case_cause WHERE id = ? AND voided_at IS NULL',
  )
  const byName = db.prepare<[string], Cause>(
    'SELECT id, name, element, cause_class AS causeClass FROM case_cause WHERE name = ? AND voided_at IS NULL',
  )
  const insert = db.prepare<[string, string | null, string | null]>(
    'INSERT INTO case_cause (name, element, cause_class) VALUES (?, ?, ?)',
  )
  const update = db.prepare<Cause>(
    'UPDATE case_cause SET name = @name, element = @element, cause_class = @causeClass WHERE id = @id',
  )
  const setVoid = db.prepare<[string, number]>('UPDATE case_cause SET voided_at = ? WHERE id = ?')
  const move = db.prepare<[number, number]>('UPDATE customer_case SET cause_id = ? WHERE cause_id = ?')
  const draft = db.prepare<[], string>('SELECT draft FROM case_draft WHERE id = 1').pluck()
  const putDraft = db.prepare<[string, string]>(
    `INSERT INTO case_draft (id, draft, updated_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`,
  )
  const dropDraft = db.prepare('DELETE FROM case_draft')

  return {
    list: () => list.all(),
    find: (id: number): Cause | null => find.get(id) ?? null,
    findByName: (name: string): Cause | null => byName.get(name) ?? null,
    insert: (name: string, element: string | null, causeClass: CauseClass | null = null) =>
      Number(insert.run(name, element, causeClass).lastInsertRowid),
    update: (cause: Cause) => void update.run(cause),
    void: (id: number, at: string) => void setVoid.run(at, id),
    /** The cases of one cause are of another from now on. */
    move: (from: number, to: number) => void move.run(to, from),
    draft: (): CaseDraft | null => CaseDraft.nullable().parse(JSON.parse(draft.get() ?? 'null')),
    putDraft: (value: CaseDraft, now: string) => void putDraft.run(JSON.stringify(value), now),
    dropDraft: () => void dropDraft.run(),
  }
})
