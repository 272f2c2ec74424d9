import type { Attachment, StoredAttachment } from '#shared/cases/attachments.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type Row = Attachment & { readonly caseId: number }

/** Which files of the store belong to which case. */
export const attachmentsRepository = oncePerDatabase((db: Db) => {
  const columns = `id, case_id AS caseId, stored_name AS storedName, name, kind, bytes, added_at AS addedAt,
    added_by AS addedBy`
  const ofCase = db.prepare<[number], Row>(
    `SELECT ${columns} FROM case_attachment WHERE case_id = ? AND voided_at IS NULL ORDER BY id`,
  )
  const find = db.prepare<[number], Row>(
    `SELECT ${columns} FROM case_attachment WHERE id = ? AND voided_at IS NULL`,
  )
  const insert = db.prepare<StoredAttachment & { caseId: number; person: string; now: string }>(`
    INSERT INTO case_attachment (case_id, stored_name, name, kind, bytes, added_at, added_by)
    VALUES (@caseId, @storedName, @name, @kind, @bytes, @now, @person)`)
  const setVoid = db.prepare<[string, number]>('UPDATE case_attachment SET voided_at = ? WHERE id = ?')
  const namesOfCustomers = db
    .prepare<[string], string>(
      `SELECT DISTINCT stored_name FROM case_attachment WHERE case_id IN (
         SELECT id FROM customer_case WHERE customer_id IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
  const everyName = db.prepare<[], string>('SELECT DISTINCT stored_name FROM case_attachment').pluck()
  const isNamed = db
    .prepare<[string], 1>('SELECT 1 FROM case_attachment WHERE stored_name = ? LIMIT 1')
    .pluck()
  const withoutCase = ({ caseId: _caseId, ...attachment }: Row): Attachment => attachment

  return {
    ofCase: (caseId: number): Attachment[] => ofCase.all(caseId).map(withoutCase),
    find: (id: number): Row | null => find.get(id) ?? null,
    insert: (caseId: number, file: StoredAttachment, person: string, now: string) =>
      Number(insert.run({ ...file, caseId, person, now }).lastInsertRowid),
    /** Stored names of everything kept with the cases of these customers. */
    namesOfCustomers: (ids: readonly number[]): string[] => namesOfCustomers.all(JSON.stringify(ids)),
    /** Stored names of everything kept with any case. */
    everyName: (): string[] => everyName.all(),
    isNamed: (storedName: string): boolean => isNamed.get(storedName) === 1,
    void: (id: number, now: string) => void setVoid.run(now, id),
  }
})
