import { systemClock } from '../../src/main/clock'
import { openDatabase } from '../../src/main/db/database'
import { runTask } from '../../src/main/jobs/runTask'
import { writeWorkbook } from '../../src/main/reports/workbook/writeWorkbook'
import type { ImportInput } from '../../src/main/responses/importTask'
import { ownerSession } from '../../src/main/session'
import { writeBareSheet } from './bareWriter'
import { milliseconds } from './samples'
import { columns } from './sheets'
import { workbookOf } from './workbook'

/** Long work that is measured in a process of its own, so that its memory can be told. */
export type Job =
  | { readonly kind: 'workbook' | 'bareSheet'; readonly path: string; readonly rows: number }
  | { readonly kind: 'import'; readonly databasePath: string; readonly input: ImportInput }

export interface JobOutcome {
  readonly milliseconds: number
  /** The most memory that the process ever had. */
  readonly megabytes: number
}

const control = { onProgress: () => undefined, isCancelled: () => false }

async function run(job: Job): Promise<void> {
  if (job.kind === 'import') await runImport(job.databasePath, job.input)
  else if (job.kind === 'workbook') await writeWorkbook(workbookOf(job.rows), job.path, control)
  else await writeBareSheet(job.path, job.rows, columns)
}

async function runImport(databasePath: string, input: ImportInput): Promise<void> {
  const db = openDatabase(databasePath)
  const host = { db, clock: systemClock(), session: ownerSession(), progress: control.onProgress }
  await runTask({ ...host, isCancelled: control.isCancelled }, 'import', input)
  db.close()
}

const job = JSON.parse(process.argv[2] ?? '') as Job // written by `runJob`
// People import into a file that is there: making its tables is not part of it.
if (job.kind === 'import') openDatabase(job.databasePath).close()
const outcome: JobOutcome = {
  milliseconds: await milliseconds(() => run(job)),
  megabytes: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(JSON.stringify(outcome))
