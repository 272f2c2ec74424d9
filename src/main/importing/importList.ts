import { AppError } from '#shared/contract/reply'
import type { RowReading } from '#shared/importing/rowCheck'
import type { TaskContext, TaskResult } from '../jobs/task'
import type { ImportedLists } from './importedLists'
import { openTable } from './listRows'
import { fingerprint, type ImportFile } from './readFile'
import type { ImportTable } from './table'

/** A list of which somebody said what its columns are. */
export type ListImport<Mapping> = ImportFile & {
  readonly mapping: Mapping
  /** The file's name without its folder. */
  readonly fileName: string
  /** Who brings it: what is entered says so. */
  readonly person: string
}

interface Entering<Said> {
  readonly deed: 'cases.import' | 'promises.import'
  readonly lists: ImportedLists<Said>
  /** Enters the rows, as of `now`; how many there were. */
  readonly enter: (table: ImportTable, now: string) => number
  /** What was said of the list, so that the same one next month needs no second thought. */
  readonly saidOf: (table: ImportTable) => Said
}

/** Enters all rows of a list or none: one transaction and one line of history. */
export function importList<Said>(
  context: TaskContext,
  input: Parameters<typeof openTable>[1] & ListImport<unknown>,
  { deed, lists, enter, saidOf }: Entering<Said>,
): TaskResult {
  const started = performance.now()
  const { bytes, table } = openTable(context, input)
  const now = context.clock.now()
  const count = context.transact(deed, true, () => {
    const rows = enter(table, now)
    if (rows > 0) lists.noteFile({ hash: fingerprint(bytes), name: input.fileName, at: now, rows })
    lists.remember(saidOf(table))
    return rows
  })
  const milliseconds = Math.round(performance.now() - started)
  return { fileName: null, path: null, waveId: null, count, milliseconds }
}

/** The rows that are entered. The first bad one ends it. */
export function* goodRows<Row extends object>(readings: Iterable<RowReading<Row, unknown>>): Generator<Row> {
  for (const row of readings) {
    if (row === 'leftOut') continue
    if (Array.isArray(row)) throw new AppError('importHasErrors')
    yield row
  }
}
