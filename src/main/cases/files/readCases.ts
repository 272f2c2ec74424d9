import type { CaseImportMapping } from '#shared/cases/importing/mapping'
import { type CaseReading, caseRowReader } from '#shared/cases/importing/readCaseRow'
import { joinedTargets } from '#shared/cases/importing/targets'
import { checkTargets, readRows } from '../../importing/listRows'
import type { ImportTable } from '../../importing/table'
import type { TaskContext } from '../../jobs/task'
import { caseImportsRepository } from './caseImports.repository'

/** The rows of a list as cases, read one after the other. */
export function readCases(
  context: TaskContext,
  table: ImportTable,
  mapping: CaseImportMapping,
): Iterable<CaseReading> {
  checkTargets(table, mapping.targets, joinedTargets)
  const imports = caseImportsRepository(context.db)
  const { columns, reading } = table
  const now = context.clock.now().slice(0, 16)
  const known = { knownNumbers: imports.oldNumbers(), closedMonths: imports.closedMonths() }
  return readRows(context, table, caseRowReader({ columns, reading, now, ...known }, mapping))
}
