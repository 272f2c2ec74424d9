import {
  joinedPromiseTargets,
  mostPromises,
  type PromiseImportMapping,
} from '#shared/promises/importing/mapping'
import { type PromiseReading, promiseRowReader } from '#shared/promises/importing/readPromiseRow'
import { checkTargets, readRows } from '../../importing/listRows'
import type { ImportTable } from '../../importing/table'
import type { TaskContext } from '../../jobs/task'
import { promiseImportsRepository } from './promiseImports.repository'

/** The rows of a list of orders as promises, read one after the other. */
export function readPromiseRows(
  context: TaskContext,
  table: ImportTable,
  mapping: PromiseImportMapping,
): Iterable<PromiseReading> {
  checkTargets(table, mapping.targets, joinedPromiseTargets)
  const imports = promiseImportsRepository(context.db)
  const { columns, reading } = table
  const now = context.clock.now().slice(0, 16)
  const known = { knownNumbers: imports.numbers(), closedMonths: imports.closedMonths() }
  const readRow = promiseRowReader({ columns, reading, now, ...known }, mapping)
  return readRows(context, table, readRow, mostPromises)
}
