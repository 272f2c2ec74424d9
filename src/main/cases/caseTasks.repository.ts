import type { CaseTask, CaseTaskDraft } from '#shared/cases/cases.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { caseNumber } from './storedCase'

const taskColumns = `case_task.id, case_id AS caseId, text, person_id AS personId, person.name AS personName,
  case_task.due_on AS dueOn, done_at AS doneAt`
const taskTables = 'case_task LEFT JOIN person ON person.id = case_task.person_id'

type TaskRow = CaseTask & { readonly caseId: number }

/** What somebody has to do for a case. */
export const caseTasksRepository = oncePerDatabase((db: Db) => {
  const ofCase = db.prepare<[number], TaskRow>(
    `SELECT ${taskColumns} FROM ${taskTables} WHERE case_id = ? AND case_task.voided_at IS NULL
     ORDER BY done_at IS NOT NULL, case_task.due_on IS NULL, case_task.due_on, case_task.id`,
  )
  const find = db.prepare<[number], TaskRow>(
    `SELECT ${taskColumns} FROM ${taskTables} WHERE case_task.id = ? AND case_task.voided_at IS NULL`,
  )
  const due = db.prepare<[string], TaskRow & { year: number; sequence: number }>(`
    SELECT ${taskColumns}, year, sequence FROM ${taskTables} JOIN customer_case ON customer_case.id = case_id
    WHERE done_at IS NULL AND case_task.voided_at IS NULL AND case_task.due_on <= ? AND state <> 'void'
    ORDER BY case_task.due_on, case_task.id`)
  const insert = db.prepare<CaseTaskDraft & { caseId: number }>(
    'INSERT INTO case_task (case_id, text, person_id, due_on) VALUES (@caseId, @text, @personId, @dueOn)',
  )
  const update = db.prepare<CaseTaskDraft & { id: number }>(
    'UPDATE case_task SET text = @text, person_id = @personId, due_on = @dueOn WHERE id = @id',
  )
  const setDone = db.prepare<[string | null, number]>('UPDATE case_task SET done_at = ? WHERE id = ?')
  const setVoid = db.prepare<[string, number]>('UPDATE case_task SET voided_at = ? WHERE id = ?')
  const withoutCase = ({ caseId: _caseId, ...task }: TaskRow): CaseTask => task

  return {
    ofCase: (caseId: number): CaseTask[] => ofCase.all(caseId).map(withoutCase),
    find: (id: number): TaskRow | null => find.get(id) ?? null,
    /** Not done and due by a day, of cases that are not void. */
    dueBy: (day: string) =>
      due.all(day).map(({ year, sequence, caseId, ...task }) => ({
        caseId,
        number: caseNumber(year, sequence),
        task,
      })),
    insert: (caseId: number, task: CaseTaskDraft) => Number(insert.run({ ...task, caseId }).lastInsertRowid),
    update: (id: number, task: CaseTaskDraft) => void update.run({ ...task, id }),
    setDone: (id: number, at: string | null) => void setDone.run(at, id),
    void: (id: number, at: string) => void setVoid.run(at, id),
  }
})
