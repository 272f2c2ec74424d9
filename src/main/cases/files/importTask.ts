import type { CaseImportMapping, RememberedCases } from '#shared/cases/importing/mapping'
import type { ImportedCase } from '#shared/cases/importing/readCaseRow'
import { AppError } from '#shared/contract/reply'
import { CustomerFields } from '#shared/customers/customer'
import { businessRepository } from '../../business/business.repository'
import { customersRepository } from '../../customers/customers.repository'
import type { Db } from '../../db/database'
import type { TaskContext, TaskResult } from '../../jobs/task'
import { bytesOf, fingerprint, type ImportFile, readTable } from '../../responses/import/readFile'
import type { ImportTable } from '../../responses/import/table'
import { stopWhenCancelled } from '../../responses/importTask'
import { caseCausesRepository } from '../caseCauses.repository'
import { type EnteredCase, enterCases } from './caseBulk.repository'
import { caseImportsRepository } from './caseImports.repository'
import { customerJoiner } from './customerJoiner'
import { importedLife } from './importedLife'
import { readCases } from './readCases'

export type CaseImport = ImportFile & {
  readonly mapping: CaseImportMapping
  /** The file's name without its folder. */
  readonly fileName: string
  /** Who brings it: the cases say so. */
  readonly person: string
}

/** Enters all rows as cases or none: one transaction and one line of history. */
export function caseImportTask(context: TaskContext, input: CaseImport): TaskResult {
  const { db, clock, transact } = context
  const { mapping, fileName, person } = input
  const started = performance.now()
  const bytes = bytesOf(input)
  const table = readTable(bytes, mapping.reading, stopWhenCancelled(context))
  const now = clock.now()
  const count = transact('cases.import', true, () => {
    const range = enterCases(db, entered(context, table, mapping), { person, now })
    const rows = range ? range.last - range.first + 1 : 0
    const imports = caseImportsRepository(db)
    if (rows > 0) imports.noteFile({ hash: fingerprint(bytes), name: fileName, at: now, rows })
    imports.remember(rememberedOf(table, mapping))
    return rows
  })
  const milliseconds = Math.round(performance.now() - started)
  return { fileName: null, path: null, waveId: null, count, milliseconds }
}

/** The cases with those whom they are about, made where they are new. The first bad row ends it. */
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
  for (const row of readCases(context, table, mapping)) {
    if (row === 'leftOut') continue
    if (Array.isArray(row)) throw new AppError('importHasErrors')
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

/** What was said of the file, so that the same list next month needs no second thought. */
function rememberedOf(
  { columns }: ImportTable,
  { targets, words, defaults }: CaseImportMapping,
): RememberedCases {
  return {
    columns: columns.map((column, index) => ({ column, target: targets[index] ?? 'ignore' })),
    words,
    defaults,
  }
}
