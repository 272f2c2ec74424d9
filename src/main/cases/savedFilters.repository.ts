import { CaseListChoice, type SavedFilter } from '#shared/cases/savedFilters.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** The filters of the register that have a name. */
export const savedFiltersRepository = oncePerDatabase((db: Db) => {
  const list = db.prepare<[], { id: number; name: string; choice: string }>(
    'SELECT id, name, choice FROM case_filter WHERE voided_at IS NULL ORDER BY name',
  )
  const insert = db.prepare<[string, string]>('INSERT INTO case_filter (name, choice) VALUES (?, ?)')
  const update = db.prepare<[string, string, number]>(
    'UPDATE case_filter SET name = ?, choice = ? WHERE id = ?',
  )
  const setVoid = db.prepare<[string, number]>('UPDATE case_filter SET voided_at = ? WHERE id = ?')
  return {
    list: (): SavedFilter[] =>
      list.all().map((row) => ({ ...row, choice: CaseListChoice.parse(JSON.parse(row.choice)) })),
    insert: (name: string, choice: CaseListChoice): number =>
      Number(insert.run(name, JSON.stringify(choice)).lastInsertRowid),
    update: ({ id, name, choice }: SavedFilter) => void update.run(name, JSON.stringify(choice), id),
    void: (id: number, at: string) => void setVoid.run(at, id),
  }
})
