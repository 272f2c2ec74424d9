import type { ChecklistEntries } from '#shared/checklists/checklist'
import type { KeptDraft } from '#shared/checklists/checklists.contract'
import type { VisitDraft, VisitHeader } from '#shared/comparison/visits.contract'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface StoredVisit extends VisitHeader {
  readonly id: number
  readonly versionId: number
  readonly competitorName: string | null
  readonly entries: ChecklistEntries
}

type VisitRow = Omit<StoredVisit, 'entries'> & { readonly answers: string }

const toVisit = ({ answers, ...row }: VisitRow): StoredVisit => ({
  ...row,
  entries: JSON.parse(answers) as ChecklistEntries, // as it was checked when it was stored
})

/** The visits made with checklists, and what is half typed. */
export const visitsRepository = oncePerDatabase((db: Db) => {
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

  const itemClasses = db.prepare<[], { visitId: number; itemKey: string; causeClass: CauseClass }>(
    'SELECT visit_id AS visitId, item_key AS itemKey, cause_class AS causeClass FROM visit_item_class',
  )
  const putItemClass = db.prepare<[number, string, CauseClass]>(`
    INSERT INTO visit_item_class (visit_id, item_key, cause_class) VALUES (?, ?, ?)
    ON CONFLICT (visit_id, item_key) DO UPDATE SET cause_class = excluded.cause_class`)
  const dropItemClass = db.prepare<[number, string]>(
    'DELETE FROM visit_item_class WHERE visit_id = ? AND item_key = ?',
  )

  const draft = db.prepare<[string], string>('SELECT draft FROM comparison_draft WHERE slot = ?').pluck()
  const putDraft = db.prepare<[string, string, string]>(`
    INSERT INTO comparison_draft (slot, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (slot) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[string]>('DELETE FROM comparison_draft WHERE slot = ?')

  return {
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
    /** What items that failed were of, where it was said of the visit itself: by "visit item". */
    itemClasses: (): ReadonlyMap<string, CauseClass> =>
      new Map(
        itemClasses.all().map(({ visitId, itemKey, causeClass }) => [`${visitId} ${itemKey}`, causeClass]),
      ),
    setItemClass(visitId: number, itemKey: string, causeClass: CauseClass | null): void {
      if (causeClass === null) dropItemClass.run(visitId, itemKey)
      else putItemClass.run(visitId, itemKey, causeClass)
    },
    draft(slot: string): KeptDraft | null {
      const kept = draft.get(slot)
      return kept === undefined ? null : (JSON.parse(kept) as KeptDraft) // as it was checked when it was kept
    },
    putDraft: (slot: string, kept: KeptDraft, now: string) =>
      void putDraft.run(slot, JSON.stringify(kept), now),
    dropDraft: (slot: string) => void dropDraft.run(slot),
  }
})
