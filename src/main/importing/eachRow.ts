import { AppError } from '#shared/contract/reply'
import type { TaskContext } from '../jobs/task'
import type { ImportTable, TableRow } from './table'

type Watched = Pick<TaskContext, 'progress' | 'isCancelled'>

/** Between two looks at whether the person cancelled. */
const stepRows = 500

/** Row after row: tells how far it is, and ends when the person cancels. */
export function* eachRow({ progress, isCancelled }: Watched, table: ImportTable): Generator<TableRow> {
  let done = 0
  for (const row of table.rows()) {
    if (done % stepRows === 0) {
      if (isCancelled()) throw new AppError('cancelled')
      progress(done, Math.max(done, table.expected))
    }
    done += 1
    yield row
  }
}

/** For reading what is not read row by row: asks now and then whether to go on. */
export function stopWhenCancelled({ isCancelled }: Watched): () => void {
  let rows = 0
  return () => {
    rows += 1
    if (rows % stepRows === 0 && isCancelled()) throw new AppError('cancelled')
  }
}
