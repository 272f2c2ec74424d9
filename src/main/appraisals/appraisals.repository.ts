import type {
  AppraisalSource,
  DevelopmentDraft,
  DevelopmentSheet,
  PersonView,
  SheetDraft,
} from '#shared/appraisals/appraisals.contract'
import { FEWEST_SHEETS } from '#shared/appraisals/evaluation'
import type { ChecklistEntries } from '#shared/checklists/checklist'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface Span {
  readonly personId: number
  readonly from: string
  readonly to: string
}

interface StoredSheet {
  readonly versionId: number
  readonly entries: ChecklistEntries
}

type SheetRow = Omit<StoredSheet, 'entries'> & { readonly answers: string }

/** Sheets about the people of the business, and what was agreed with each (domain.md §1.20). */
export const appraisalsRepository = oncePerDatabase((db: Db) => {
  const inSpan = `
    FROM appraisal_sheet WHERE person_id = @personId AND voided_at IS NULL
      AND filled_on >= @from AND filled_on <= @to`
  const count = db
    .prepare<Span & { source: AppraisalSource }, number>(`SELECT count(*) ${inSpan} AND source = @source`)
    .pluck()
  // The floor is here: fewer sheets of customers than that never leave the database.
  const ofCustomers = db.prepare<Span, SheetRow>(`
    SELECT version_id AS versionId, answers ${inSpan} AND source = 'customer'
      AND (SELECT count(*) ${inSpan} AND source = 'customer') >= ${FEWEST_SHEETS}
    ORDER BY id`)
  const latest = db.prepare<Span & { source: AppraisalSource }, SheetRow>(`
    SELECT version_id AS versionId, answers ${inSpan} AND source = @source
    ORDER BY filled_on DESC, id DESC LIMIT 1`)
  const shifts = db.prepare<Span, PersonView['shifts'][number]>(`
    SELECT day_part AS dayPart, count(*) AS n ${inSpan} AND source = 'customer'
    GROUP BY day_part ORDER BY n DESC, day_part`)
  const insertSheet = db.prepare(`
    INSERT INTO appraisal_sheet (person_id, version_id, source, filled_on, day_part, answers, created_at)
    VALUES (@personId, @versionId, @source, @filledOn, @dayPart, @answers, @now)`)

  const developmentColumns = `
    SELECT id, person_id AS personId, from_on AS fromOn, to_on AS toOn, strength, improvement, goal,
      goal_due_on AS goalDueOn, goal_done_on AS goalDoneOn, person_note AS personNote, person_noted_on AS personNotedOn
    FROM development_sheet WHERE voided_at IS NULL`
  const developments = db.prepare<[number], DevelopmentSheet>(
    `${developmentColumns} AND person_id = ? ORDER BY to_on DESC, id DESC`,
  )
  const development = db.prepare<[number], DevelopmentSheet>(`${developmentColumns} AND id = ?`)
  const openGoals = db.prepare<[string], DevelopmentSheet>(
    `${developmentColumns} AND goal_due_on <= ? AND goal_done_on IS NULL ORDER BY goal_due_on, id`,
  )
  const insertDevelopment = db.prepare(`
    INSERT INTO development_sheet
      (person_id, from_on, to_on, strength, improvement, goal, goal_due_on, person_note, created_at)
    VALUES (@personId, @fromOn, @toOn, @strength, @improvement, @goal, @goalDueOn, '', @now)`)
  const updateDevelopment = db.prepare(`
    UPDATE development_sheet SET from_on = @fromOn, to_on = @toOn, strength = @strength,
      improvement = @improvement, goal = @goal, goal_due_on = @goalDueOn,
      goal_done_on = CASE WHEN @goal = '' THEN NULL ELSE goal_done_on END
    WHERE id = @id`)
  const setDone = db.prepare<[string | null, number]>(
    'UPDATE development_sheet SET goal_done_on = ? WHERE id = ?',
  )
  const setNote = db.prepare<[string, string | null, number]>(
    'UPDATE development_sheet SET person_note = ?, person_noted_on = ? WHERE id = ?',
  )
  const toSheet = ({ versionId, answers }: SheetRow): StoredSheet => ({
    versionId,
    entries: JSON.parse(answers) as ChecklistEntries, // as it was checked when it was stored
  })

  return {
    count: (span: Span, source: AppraisalSource): number => count.get({ ...span, source }) ?? 0,
    /** What counts of a source: all sheets of customers, from five on; else the last one. */
    sheets: (span: Span, source: AppraisalSource): StoredSheet[] =>
      (source === 'customer' ? ofCustomers.all(span) : latest.all({ ...span, source })).map(toSheet),
    shifts: (span: Span) => shifts.all(span),
    insertSheet(
      of: { readonly personId: number; readonly versionId: number; readonly source: AppraisalSource },
      { entries, ...header }: SheetDraft,
      now: string,
    ): number {
      const answers = JSON.stringify(entries)
      return Number(insertSheet.run({ ...of, ...header, answers, now }).lastInsertRowid)
    },
    /** The latest first. */
    developments: (personId: number): DevelopmentSheet[] => developments.all(personId),
    development: (id: number): DevelopmentSheet | null => development.get(id) ?? null,
    /** Goals that are open and due by a day. */
    openGoals: (until: string): DevelopmentSheet[] => openGoals.all(until),
    insertDevelopment: (personId: number, draft: DevelopmentDraft, now: string): number =>
      Number(insertDevelopment.run({ ...draft, personId, now }).lastInsertRowid),
    updateDevelopment: (id: number, draft: DevelopmentDraft) => void updateDevelopment.run({ ...draft, id }),
    finishGoal: (id: number, doneOn: string | null) => void setDone.run(doneOn, id),
    annotate: (id: number, note: string, today: string) =>
      void setNote.run(note, note === '' ? null : today, id),
  }
})
