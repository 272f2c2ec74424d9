import { AppError } from '#shared/contract/reply'
import type { ImportReading } from '#shared/importing/source'
import { unguarded } from '#shared/text/formulaGuard'
import type { TaskContext } from '../jobs/task'
import { eachRow, stopWhenCancelled } from './eachRow'
import { bytesOf, type ImportFile, readTable } from './readFile'
import type { ImportTable } from './table'

/** The bytes of a chosen file and the table in them, read as the person said. */
export function openTable(
  context: TaskContext,
  input: ImportFile & { readonly mapping: { readonly reading?: ImportReading | undefined } },
) {
  const bytes = bytesOf(input)
  return { bytes, table: readTable(bytes, input.mapping.reading, stopWhenCancelled(context)) }
}

/** Refuses a mapping that is not one of this table, or gives two columns what only one of them can be. */
export function checkTargets<Target>(
  { columns }: ImportTable,
  targets: readonly Target[],
  joined: ReadonlySet<Target>,
): void {
  const isTwice = targets.some((target, index) => !joined.has(target) && targets.indexOf(target) < index)
  if (targets.length !== columns.length || isTwice) throw new AppError('invalidInput')
}

/** Reads row after row as the function says; a list with more rows than `most` is too large. */
export function* readRows<Reading>(
  context: TaskContext,
  table: ImportTable,
  readRow: (cells: readonly string[], line: number) => Reading,
  most = Number.POSITIVE_INFINITY,
): Generator<Reading> {
  let done = 0
  for (const { cells, line } of eachRow(context, table)) {
    done += 1
    if (done > most) throw new AppError('fileTooLarge')
    // In a CSV an apostrophe keeps a text from being a formula: it is no part of it.
    yield readRow(table.kind === 'csv' ? cells.map(unguarded) : cells, line)
  }
}

/** What each column was said to be, by its name. */
export const columnTargets = <Target>({ columns }: ImportTable, targets: readonly Target[]) =>
  columns.map((column, index) => ({ column, target: targets[index] ?? ('ignore' as const) }))
