import type { CaseImportMapping } from '#shared/cases/importing/mapping'
import { type CaseReading, caseRowReader } from '#shared/cases/importing/readCaseRow'
import { joinedTargets } from '#shared/cases/importing/targets'
import { AppError } from '#shared/contract/reply'
import type { TaskContext } from '../../jobs/task'
import type { ImportTable, TableRow } from '../../responses/import/table'
import { caseImportsRepository } from './caseImports.repository'
import { unguarded } from './csvCells'

/** Between two looks at whether the person cancelled. */
const stepRows = 500

/** Reads row after row, tells how far it is, and ends when the person cancels. */
export function* readCases(
  { db, clock, progress, isCancelled }: TaskContext,
  table: ImportTable,
  mapping: CaseImportMapping,
): Generator<CaseReading> {
  const { targets } = mapping
  const isTwice = targets.some(
    (target, index) => !joinedTargets.has(target) && targets.indexOf(target) < index,
  )
  if (targets.length !== table.columns.length || isTwice) throw new AppError('invalidInput')
  const imports = caseImportsRepository(db)
  const readRow = caseRowReader(
    {
      columns: table.columns,
      reading: table.reading,
      now: clock.now().slice(0, 16),
      knownNumbers: imports.oldNumbers(),
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
    yield readRow(cellsOf(table, cells), line)
  }
}

/** In a CSV an apostrophe keeps a text from being a formula: it is no part of it. */
function cellsOf({ kind }: ImportTable, cells: TableRow['cells']): readonly string[] {
  return kind === 'csv' ? cells.map(unguarded) : cells
}
