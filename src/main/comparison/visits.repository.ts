import { Checklist, type VisitEntries } from '#shared/comparison/checklist'
import type { KeptDraft, VisitDraft, VisitHeader } from '#shared/comparison/visits.contract'
import type { Db } from '../db/database'

export interface ChecklistVersion {
  readonly id: number
  readonly checklistId: number
  readonly number: number
  readonly checklist: Checklist
}

export interface StoredVisit extends VisitHeader {
  readonly id: number
  readonly versionId: number
  readonly competitorName: string | null
  readonly entries: VisitEntries
}

type VersionRow = Omit<ChecklistVersion, 'checklist'> & { readonly content: string }
type VisitRow = Omit<StoredVisit, 'entries'> & { readonly answers: string }

const toVersion = ({ content, ...row }: VersionRow): ChecklistVersion => ({
  ...row,
  checklist: Checklist.parse(JSON.parse(content)),
})
const toVisit = ({ answers, ...row }: VisitRow): StoredVisit => ({
  ...row,
  entries: JSON.parse(answers) as VisitEntries, // as it was checked when it was stored
})

/** Checklists in their versions, the visits made with them, and what is half typed. */
export function visitsRepository(db: Db) {
  const selectVersion = `
    SELECT v.id, v.checklist_id AS checklistId, v.number, v.content FROM checklist_version v
    JOIN checklist c ON c.id = v.checklist_id`
  const versions = db.prepare<[number], VersionRow>(
    `${selectVersion} WHERE c.id = ? AND c.voided_at IS NULL ORDER BY v.number`,
  )
  const version = db.prepare<[number], VersionRow>(`${selectVersion} WHERE v.id = ?`)
  const checklists = db
    .prepare<[], number>('SELECT id FROM checklist WHERE voided_at IS NULL ORDER BY id')
    .pluck()
  const insertChecklist = db.prepare<[string]>('INSERT INTO checklist (created_at) VALUES (?)')
  const voidChecklist = db.prepare<[string, number]>('UPDATE checklist SET voided_at = ? WHERE id = ?')
  const insertVersion = db.prepare<[number, number, string, string]>(
    'INSERT INTO checklist_version (checklist_id, number, content, created_at) VALUES (?, ?, ?, ?)',
  )
  const updateVersion = db.prepare<[string, number]>('UPDATE checklist_version SET content = ? WHERE id = ?')
  const countOf = db
    // Voided visits count too: they were made with what stood there.
    .prepare<[number], number>('SELECT count(*) FROM comparison_visit WHERE version_id = ?')
    .pluck()

  const selectVisit = `
    SELECT v.id, v.version_id AS versionId, v.competitor_id AS competitorId, c.name AS competitorName,
      v.visited_on AS visitedOn, v.visited_time AS visitedTime, v.shopper, v.scenario, v.day_part AS dayPart,
      v.answers
    FROM comparison_visit v
    JOIN checklist_version ON checklist_version.id = v.version_id
    JOIN checklist ON checklist.id = checklist_version.checklist_id
    LEFT JOIN competitor c ON c.id = v.competitor_id
    WHERE v.voided_at IS NULL AND checklist.voided_at IS NULL
      AND (v.competitor_id IS NULL OR c.voided_at IS NULL)`
  const visits = db.prepare<[], VisitRow>(
    `${selectVisit} ORDER BY v.visited_on DESC, coalesce(v.visited_time, '') DESC, v.id DESC`,
  )
  const visit = db.prepare<[number], VisitRow>(`${selectVisit} AND v.id = ?`)
  const toStored = ({ entries, ...header }: VisitDraft) => ({ ...header, answers: JSON.stringify(entries) })
  const insertVisit = db.prepare(`
    INSERT INTO comparison_visit (version_id, competitor_id, visited_on, visited_time, shopper, scenario, day_part,
      answers, created_at)
    VALUES (@versionId, @competitorId, @visitedOn, @visitedTime, @shopper, @scenario, @dayPart, @answers, @now)`)
  const updateVisit = db.prepare(`
    UPDATE comparison_visit SET competitor_id = @competitorId, visited_on = @visitedOn, visited_time = @visitedTime,
      shopper = @shopper, scenario = @scenario, day_part = @dayPart, answers = @answers
    WHERE id = @id`)
  const voidVisit = db.prepare<[string, string, number]>(
    'UPDATE comparison_visit SET void_reason = ?, voided_at = ? WHERE id = ?',
  )

  const draft = db.prepare<[string], string>('SELECT draft FROM comparison_draft WHERE slot = ?').pluck()
  const putDraft = db.prepare<[string, string, string]>(`
    INSERT INTO comparison_draft (slot, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (slot) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[string]>('DELETE FROM comparison_draft WHERE slot = ?')

  return {
    /** Those in use, oldest first. */
    checklists: (): number[] => checklists.all(),
    /** The versions of a checklist, the newest last; none when it is gone. */
    versions: (checklistId: number): ChecklistVersion[] => versions.all(checklistId).map(toVersion),
    version(id: number): ChecklistVersion | null {
      const row = version.get(id)
      return row ? toVersion(row) : null
    },
    insertChecklist(checklist: Checklist, now: string): number {
      const id = Number(insertChecklist.run(now).lastInsertRowid)
      insertVersion.run(id, 1, JSON.stringify(checklist), now)
      return id
    },
    insertVersion: (checklistId: number, number: number, checklist: Checklist, now: string) =>
      void insertVersion.run(checklistId, number, JSON.stringify(checklist), now),
    updateVersion: (id: number, checklist: Checklist) =>
      void updateVersion.run(JSON.stringify(checklist), id),
    voidChecklist: (id: number, now: string) => void voidChecklist.run(now, id),
    isUsed: (versionId: number): boolean => (countOf.get(versionId) ?? 0) > 0,
    /** The latest first. */
    visits: (): StoredVisit[] => visits.all().map(toVisit),
    visit(id: number): StoredVisit | null {
      const row = visit.get(id)
      return row ? toVisit(row) : null
    },
    insertVisit: (versionId: number, found: VisitDraft, now: string): number =>
      Number(insertVisit.run({ ...toStored(found), versionId, now }).lastInsertRowid),
    updateVisit: (id: number, found: VisitDraft) => void updateVisit.run({ ...toStored(found), id }),
    voidVisit: (id: number, reason: string, now: string) => void voidVisit.run(reason, now, id),
    draft(slot: string): KeptDraft | null {
      const kept = draft.get(slot)
      return kept === undefined ? null : (JSON.parse(kept) as KeptDraft) // as it was checked when it was kept
    },
    putDraft: (slot: string, kept: KeptDraft, now: string) =>
      void putDraft.run(slot, JSON.stringify(kept), now),
    dropDraft: (slot: string) => void dropDraft.run(slot),
  }
}
