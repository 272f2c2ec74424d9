import type { Topic } from '#shared/contract/procedure'
import { oddSheetsTask } from '../analysis/oddSheetsTask'
import { roleGapsTask } from '../analysis/roleGapsTask'
import {
  copyCheckTask,
  copyLookTask,
  copyPrepareTask,
  copySalvageTask,
  copySendTask,
} from '../backup/copyTasks'
import { caseCheckTask } from '../cases/files/checkTask'
import { caseExportTask } from '../cases/files/exportTask'
import { caseImportTask } from '../cases/files/importTask'
import { competitorProfileTask, roleProfilesTask } from '../comparison/profileTasks'
import { takeBackTask } from '../history/takeBack'
import { verifyTask } from '../history/verifyTask'
import { dimensionsTask, levelsTask, matrixTask } from '../importance/waveViews'
import { readTask } from '../importing/readTask'
import { variabilityTask } from '../moments/readVariability'
import { handOverTask } from '../months/handOverTask'
import { promiseCheckTask, promiseImportTask } from '../promises/files/promiseTasks'
import { analystTask } from '../reports/analystTask'
import { workbookTask } from '../reports/workbookTask'
import { checkTask } from '../responses/import/checkTask'
import { importTask } from '../responses/importTask'
import { servicesTask } from '../services/wantedServices'
import {
  caseAnalysisTask,
  caseRoleGapTask,
  caseSplitTask,
  caseStandardsTask,
  latestCasesTask,
} from '../standards/caseTasks'
import { printTask } from '../surveys/print/printTask'
import type { TaskResult } from './task'

/** Every kind of long work. A new one adds one line here. */
export const tasks = {
  import: importTask,
  importCheck: checkTask,
  importRead: readTask,
  workbook: workbookTask,
  analyst: analystTask,
  print: printTask,
  takeBack: takeBackTask,
  verifyHistory: verifyTask,
  caseExport: caseExportTask,
  monthHandOver: handOverTask,
  caseImport: caseImportTask,
  caseImportCheck: caseCheckTask,
  promiseImport: promiseImportTask,
  promiseImportCheck: promiseCheckTask,
  copyCheck: copyCheckTask,
  copySend: copySendTask,
  copyLook: copyLookTask,
  copyPrepare: copyPrepareTask,
  copySalvage: copySalvageTask,
  // Read in a moment and listed nowhere.
  oddSheets: oddSheetsTask,
  roleGaps: roleGapsTask,
  variability: variabilityTask,
  matrix: matrixTask,
  dimensions: dimensionsTask,
  levels: levelsTask,
  services: servicesTask,
  competitorProfile: competitorProfileTask,
  roleProfiles: roleProfilesTask,
  caseStandards: caseStandardsTask,
  caseAnalysis: caseAnalysisTask,
  caseSplit: caseSplitTask,
  caseRoleGap: caseRoleGapTask,
  latestCases: latestCasesTask,
}

/** Tasks that only read what a page shows: they are over before anybody could watch or cancel them. */
export type ReadingTask =
  | 'oddSheets'
  | 'roleGaps'
  | 'variability'
  | 'matrix'
  | 'dimensions'
  | 'levels'
  | 'services'
  | 'competitorProfile'
  | 'roleProfiles'
  | 'caseStandards'
  | 'caseAnalysis'
  | 'caseSplit'
  | 'caseRoleGap'
  | 'latestCases'

export type TaskName = keyof typeof tasks
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[1]
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>
/** Tasks that are listed while they run. */
export type ListedTask = Exclude<TaskName, ReadingTask>
/** Tasks that a page follows; what the others find is awaited by the call that asked for it. */
export type FollowedTask = { [N in TaskName]: TaskOutput<N> extends TaskResult ? N : never }[TaskName]

/** Tasks that write: commands wait until they are done. */
export const writingTasks: ReadonlySet<TaskName> = new Set<TaskName>([
  'import',
  'caseImport',
  'promiseImport',
  'takeBack',
])

/** What else has changed when a task has ended, well or not, that writes a little and lets commands go on. */
export const topicsAfter: Partial<Readonly<Record<TaskName, readonly Topic[]>>> = {
  print: ['surveys', 'history'],
  monthHandOver: ['months'],
  verifyHistory: ['history'],
}
