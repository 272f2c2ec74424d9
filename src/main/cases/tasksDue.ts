import type { DueSource } from '../home/dueSource'
import { caseTasksRepository } from './caseTasks.repository'

/** What was promised inside a case, by the day it was to be done. */
export const caseTasksDue: DueSource = ({ db }, until) =>
  caseTasksRepository(db)
    .dueBy(until)
    .flatMap(({ caseId, task }) => (task.dueOn === null ? [] : [{ caseId, task, dueOn: task.dueOn }]))
    .map(({ caseId, task, dueOn }) => ({
      kind: 'caseTask',
      id: task.id,
      title: task.text,
      who: task.personName,
      dueOn,
      href: `/cases/${caseId}`,
    }))
