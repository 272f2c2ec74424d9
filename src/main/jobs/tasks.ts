import { workbookTask } from '../reports/workbookTask'
import { importTask } from '../responses/importTask'

/** Every kind of long work. A new one adds one line here. */
export const tasks = {
  import: importTask,
  workbook: workbookTask,
}

export type TaskName = keyof typeof tasks
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[1]

/** Tasks that write: commands wait until they are done. */
export const writingTasks: ReadonlySet<TaskName> = new Set<TaskName>(['import'])
