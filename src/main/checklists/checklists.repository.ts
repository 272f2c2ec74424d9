import { Checklist, type Purpose } from '#shared/checklists/checklist'
import type { KeptDraft } from '#shared/checklists/checklists.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface ChecklistVersion {
  readonly id: number
  readonly checklistId: number
  readonly purpose: Purpose
  readonly number: number
  readonly checklist: Checklist
}

type VersionRow = Omit<ChecklistVersion, 'checklist'> & { readonly content: string }

const toVersion = ({ content, ...row }: VersionRow): ChecklistVersion => ({
  ...row,
  checklist: Checklist.parse(JSON.parse(content)),
})

/** Checklists of every purpose in their versions, and what is half typed with them. */
export const checklistsRepository = oncePerDatabase((db: Db) => {
  const selectVersion = `
    SELECT v.id, v.checklist_id AS checklistId, c.purpose, v.number, v.content FROM checklist_version v
    JOIN checklist c ON c.id = v.checklist_id`
  const versions = db.prepare<[number], VersionRow>(
    `${selectVersion} WHERE c.id = ? AND c.voided_at IS NULL ORDER BY v.number`,
  )
  const version = db.prepare<[number], VersionRow>(`${selectVersion} WHERE v.id = ?`)
  const inUse = db
    .prepare<[Purpose], number>(
      'SELECT id FROM checklist WHERE purpose = ? AND voided_at IS NULL ORDER BY id',
    )
    .pluck()
  const insertChecklist = db.prepare<[Purpose, string]>(
    'INSERT INTO checklist (purpose, created_at) VALUES (?, ?)',
  )
  const voidChecklist = db.prepare<[string, number]>('UPDATE checklist SET voided_at = ? WHERE id = ?')
  const insertVersion = db.prepare<[number, number, string, string]>(
    'INSERT INTO checklist_version (checklist_id, number, content, created_at) VALUES (?, ?, ?, ?)',
  )
  const updateVersion = db.prepare<[string, number]>('UPDATE checklist_version SET content = ? WHERE id = ?')
  const isUsed = db
    // What was voided counts too: it was made with what stood there.
    .prepare<{ id: number }, 0 | 1>(`
      SELECT EXISTS (SELECT 1 FROM comparison_visit WHERE version_id = @id)
        OR EXISTS (SELECT 1 FROM audit WHERE version_id = @id)
        OR EXISTS (SELECT 1 FROM commandments_round WHERE version_id = @id)
        OR EXISTS (SELECT 1 FROM appraisal_sheet WHERE version_id = @id)`)
    .pluck()

  const draft = db.prepare<[string], string>('SELECT draft FROM checklist_draft WHERE slot = ?').pluck()
  const putDraft = db.prepare<[string, string, string]>(`
    INSERT INTO checklist_draft (slot, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (slot) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[string]>('DELETE FROM checklist_draft WHERE slot = ?')

  return {
    /** Those in use, oldest first. */
    checklists: (purpose: Purpose): number[] => inUse.all(purpose),
    /** The versions of a checklist, the newest last; none when it is gone. */
    versions: (checklistId: number): ChecklistVersion[] => versions.all(checklistId).map(toVersion),
    version(id: number): ChecklistVersion | null {
      const row = version.get(id)
      return row ? toVersion(row) : null
    },
    insertChecklist(purpose: Purpose, checklist: Checklist, now: string): number {
      const id = Number(insertChecklist.run(purpose, now).lastInsertRowid)
      insertVersion.run(id, 1, JSON.stringify(checklist), now)
      return id
    },
    insertVersion: (checklistId: number, number: number, checklist: Checklist, now: string) =>
      void insertVersion.run(checklistId, number, JSON.stringify(checklist), now),
    updateVersion: (id: number, checklist: Checklist) =>
      void updateVersion.run(JSON.stringify(checklist), id),
    voidChecklist: (id: number, now: string) => void voidChecklist.run(now, id),
    isUsed: (versionId: number): boolean => isUsed.get({ id: versionId }) === 1,
    draft(slot: string): KeptDraft | null {
      const kept = draft.get(slot)
      return kept === undefined ? null : (JSON.parse(kept) as KeptDraft) // as it was checked when it was kept
    },
    /** Null forgets it. */
    keepDraft(slot: string, kept: KeptDraft | null, now: string): void {
      if (kept === null) dropDraft.run(slot)
      else putDraft.run(slot, JSON.stringify(kept), now)
    },
  }
})
