import type { z } from 'zod'
import { businessRepository } from '../business/business.repository'
import type { Db } from '../db/database'

interface KindOfList<Said> {
  /** The table of the files of this kind. */
  readonly table: 'case_import' | 'promise_import'
  /** Where what was said of the last one is kept, and what it is. */
  readonly preference: string
  readonly said: z.ZodType<Said>
}

/** SQL of the lists of one kind that were imported, and of what was said of the last one. */
export function importedLists<Said>(db: Db, { table, preference, said }: KindOfList<Said>) {
  const business = businessRepository(db)
  const insert = db.prepare<[string, string, string, number]>(
    `INSERT INTO ${table} (hash, name, at, rows) VALUES (?, ?, ?, ?)`,
  )
  const lastOf = db
    .prepare<[string], string>(`SELECT at FROM ${table} WHERE hash = ? ORDER BY id DESC LIMIT 1`)
    .pluck()
  const closed = db.prepare<[], string>('SELECT month FROM period_close WHERE reopened_at IS NULL').pluck()
  return {
    noteFile: (file: { hash: string; name: string; at: string; rows: number }) =>
      void insert.run(file.hash, file.name, file.at, file.rows),
    /** When the same bytes were imported last. */
    importedBefore: (hash: string): string | null => lastOf.get(hash) ?? null,
    /** Months that are closed: nothing can be entered in them. */
    closedMonths: (): ReadonlySet<string> => new Set(closed.all()),
    remembered: (): Said | null => said.safeParse(business.preferences()[preference]).data ?? null,
    remember: (remembered: Said) => business.setPreference(preference, remembered),
  }
}

export type ImportedLists<Said> = ReturnType<typeof importedLists<Said>>
