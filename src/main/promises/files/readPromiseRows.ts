import { AppError } from '#shared/contract/reply'
import {
  joinedPromiseTargets,
  mostPromises,
  type PromiseImportMapping,
} from '#shared/promises/importing/mapping'
import { type PromiseReading, promiseRowReader } from '#shared/promises/importing/readPromiseRow'
import { unguarded } from '../../cases/files/csvCells'
import type { TaskContext } from '../../jobs/task'
import type { ImportTable } from '../../responses/import/table'
import { promiseImportsRepository } from './promiseImports.repository'

/** Between two looks at whether the person cancelled. */
const stepRows = 500

/** Reads row after row, tells how far it is, and ends when the person cancels. */
export function* readPromiseRows(
  { db, clock, progress, isCancelled }: TaskContext,
  table: ImportTable,
  mapping: PromiseImportMapping,
): Generator<PromiseReading> {
  const { targets } = mapping
  const isTwice = targets.some(
    (target, index) => !joinedPromiseTargets.has(target) && targets.indexOf(target) < index,
  )
  if (targets.length !== table.columns.length || isTwice) throw new AppError('invalidInput')
  const imports = promiseImportsRepository(db)
  const readRow = promiseRowReader(
    {
      columns: table.columns,
      reading: table.reading,
      now: clock.now().slice(0, 16),
      knownNumbers: imports.numbers(),
      closedMonths: imports.closedMonths(),
    },
    mapping,
  )
  let done = 0
  for (const { cells, line } of table.rows()) {
    if (done % stepRows === 0) {
      if (isCancelled()) throw new AppError('cancelled')
      progress(done, Math.max(done, table.expected))
    }
    done += 1
    if (done > mostPromises) throw new AppError('fileTooLarge')
    // In a CSV an apostrophe keeps a text from being a formula: it is no part of it.
    yield readRow(table.kind === 'csv' ? cells.map(unguarded) : cells, line)
  }
}
