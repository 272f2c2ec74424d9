import type { CaseImportMapping, RememberedCases } from '#shared/cases/importing/mapping'
import type { ImportedCase } from '#shared/cases/importing/readCaseRow'
import { CustomerFields } from '#shared/customers/customer'
import { businessRepository } from '../../business/business.repository'
import { customerJoiner } from '../../customers/customerJoiner'
import { customersRepository } from '../../customers/customers.repository'
import type { Db } from '../../db/database'
import { goodRows, importList, type ListImport } from '../../importing/importList'
import { columnTargets } from '../../importing/listRows'
import type { ImportTable } from '../../importing/table'
import type { TaskContext, TaskResult } from '../../jobs/task'
import { caseCausesRepository } from '../caseCauses.repository'
import { type EnteredCase, enterCases } from './caseBulk.repository'
import { caseImportsRepository } from './caseImports.repository'
import { importedLife } from './importedLife'
import { readCases } from './readCases'

export type CaseImport = ListImport<CaseImportMapping>

/** Enters all rows as cases or none. */
export function caseImportTask(context: TaskContext, input: CaseImport): TaskResult {
  const { mapping, person } = input
  return importList<RememberedCases>(context, input, {
    deed: 'cases.import',
    lists: caseImportsRepository(context.db),
    enter: (table, now) => {
      const range = enterCases(context.db, entered(context, table, mapping), { person, now })
      return range ? range.last - range.first + 1 : 0
    },
    saidOf: (table) => ({
      columns: columnTargets(table, mapping.targets),
      words: mapping.words,
      defaults: mapping.defaults,
    }),
  })
}

/** The cases with those whom they are about, made where they are new. */
function* entered(
  context: TaskContext,
  table: ImportTable,
  mapping: CaseImportMapping,
): Generator<EnteredCase> {
  const { db, clock } = context
  const now = clock.now()
  const live = importedLife(db, now.slice(0, 16), businessRepository(db).get()?.language ?? 'es')
  const customers = customersRepository(db)
  const join = customerJoiner(db, (given) => customers.insert(CustomerFields.parse(given), now))
  const idOfName = names(db)
  for (const row of goodRows(readCases(context, table, mapping))) {
    const named = {
      customerId: row.customer === null ? null : join(row.customer).id,
      causeId: idOfName.cause(row),
      placeId: idOfName.place(row),
    }
    yield { oldNumber: row.oldNumber, whole: live(row, named) }
  }
}

/** Makes the functions that find causes and places by their names, and make those that are new. */
function names(db: Db) {
  const causes = caseCausesRepository(db)
  const business = businessRepository(db)
  return {
    cause: once(
      ({ cause }: ImportedCase) => cause,
      (name) => causes.findByName(name)?.id ?? causes.insert(name, null),
    ),
    place: once(
      ({ place }: ImportedCase) => place,
      (name) => business.tag('place', name).id,
    ),
  }
}

function once(nameOf: (row: ImportedCase) => string, find: (name: string) => number) {
  const known = new Map<string, number>()
  return (row: ImportedCase): number | null => {
    const name = nameOf(row)
    if (name === '') return null
    const before = known.get(name)
    if (before !== undefined) return before
    const id = find(name)
    known.set(name, id)
    return id
  }
}
