import type { LinkedCase, LinkKind } from '#shared/cases/cases.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { caseNumber } from './storedCase'

type LinkRow = Omit<LinkedCase, 'number'> & { readonly year: number; readonly sequence: number }

/** Which cases belong together. */
export const caseLinksRepository = oncePerDatabase((db: Db) => {
  const ofCase = db.prepare<{ caseId: number }, LinkRow>(`
    SELECT case_link.id, case_link.kind, other.id AS caseId, other.year, other.sequence, other.kind AS caseKind,
      other.state, other.opened_at AS openedAt, other.description
    FROM case_link JOIN customer_case AS other
      ON other.id = CASE WHEN case_id = @caseId THEN other_id ELSE case_id END
    WHERE (case_id = @caseId OR other_id = @caseId) AND voided_at IS NULL ORDER BY other.id`)
  const insert = db.prepare<[number, number, LinkKind]>(
    'INSERT INTO case_link (case_id, other_id, kind) VALUES (?, ?, ?)',
  )
  const exists = db
    .prepare<{ one: number; other: number }, 1>(
      `SELECT 1 FROM case_link WHERE voided_at IS NULL
       AND ((case_id = @one AND other_id = @other) OR (case_id = @other AND other_id = @one))`,
    )
    .pluck()
  const setVoid = db.prepare<[string, number]>('UPDATE case_link SET voided_at = ? WHERE id = ?')

  return {
    ofCase: (caseId: number): LinkedCase[] =>
      ofCase
        .all({ caseId })
        .map(({ year, sequence, ...row }) => ({ ...row, number: caseNumber(year, sequence) })),
    exists: (one: number, other: number): boolean => exists.get({ one, other }) === 1,
    insert: (one: number, other: number, kind: LinkKind) =>
      Number(insert.run(one, other, kind).lastInsertRowid),
    void: (id: number, at: string) => void setVoid.run(at, id),
  }
})
