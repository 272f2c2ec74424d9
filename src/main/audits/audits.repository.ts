import type { AuditDraft } from '#shared/audits/auditView'
import type { ChecklistEntries } from '#shared/checklists/checklist'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface StoredAudit extends AuditDraft {
  readonly id: number
  readonly versionId: number
}

type AuditRow = Omit<StoredAudit, 'entries'> & { readonly answers: string }

const toAudit = ({ answers, ...row }: AuditRow): StoredAudit => ({
  ...row,
  entries: JSON.parse(answers) as ChecklistEntries, // as it was checked when it was stored
})

/** Audits of the shop, each with the version of the checklist it was done with. */
export const auditsRepository = oncePerDatabase((db: Db) => {
  const columns = `
    SELECT id, version_id AS versionId, audited_on AS auditedOn, auditor, day_part AS dayPart, answers
    FROM audit WHERE voided_at IS NULL`
  const all = db.prepare<[], AuditRow>(`${columns} ORDER BY audited_on DESC, id DESC`)
  const one = db.prepare<[number], AuditRow>(`${columns} AND id = ?`)
  const latest = db.prepare<[string, string], AuditRow>(
    `${columns} AND audited_on >= ? AND audited_on < ? ORDER BY audited_on DESC, id DESC LIMIT 1`,
  )
  const toStored = ({ entries, ...header }: AuditDraft) => ({ ...header, answers: JSON.stringify(entries) })
  const insert = db.prepare(`
    INSERT INTO audit (version_id, audited_on, auditor, day_part, answers, created_at)
    VALUES (@versionId, @auditedOn, @auditor, @dayPart, @answers, @now)`)
  const update = db.prepare(`
    UPDATE audit SET audited_on = @auditedOn, auditor = @auditor, day_part = @dayPart, answers = @answers
    WHERE id = @id`)
  const setVoid = db.prepare<[string, string, number]>(
    'UPDATE audit SET void_reason = ?, voided_at = ? WHERE id = ?',
  )
  return {
    /** The latest first. */
    all: (): StoredAudit[] => all.all().map(toAudit),
    find(id: number): StoredAudit | null {
      const row = one.get(id)
      return row ? toAudit(row) : null
    },
    /** The latest one on or after `start` and before `end`. */
    latest(start: string, end: string): StoredAudit | null {
      const row = latest.get(start, end)
      return row ? toAudit(row) : null
    },
    insert: (versionId: number, audit: AuditDraft, now: string): number =>
      Number(insert.run({ ...toStored(audit), versionId, now }).lastInsertRowid),
    update: (id: number, audit: AuditDraft) => void update.run({ ...toStored(audit), id }),
    void: (id: number, reason: string, now: string) => void setVoid.run(reason, now, id),
  }
})
