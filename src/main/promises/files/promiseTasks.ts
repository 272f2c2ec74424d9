import { AppError } from '#shared/contract/reply'
import { CustomerFields } from '#shared/customers/customer'
import type {
  PromiseImportMapping,
  PromiseImportPreview,
  PromiseRowError,
} from '#shared/promises/importing/mapping'
import type { ImportedPromise } from '#shared/promises/importing/readPromiseRow'
import { promiseState } from '#shared/promises/promiseState'
import { customerJoiner } from '../../cases/files/customerJoiner'
import { customersRepository } from '../../customers/customers.repository'
import type { TaskContext, TaskResult } from '../../jobs/task'
import { bytesOf, fingerprint, type ImportFile, readTable } from '../../responses/import/readFile'
import { stopWhenCancelled } from '../../responses/importTask'
import { promisesRepository } from '../promises.repository'
import { promiseImportsRepository } from './promiseImports.repository'
import { readPromiseRows } from './readPromiseRows'

export type PromiseImport = ImportFile & {
  readonly mapping: PromiseImportMapping
  /** The file's name without its folder. */
  readonly fileName: string
  /** Who brings it: the promises say so. */
  readonly person: string
}

const mostErrors = 2000
const previewRows = 8

/** Reads and checks every row; writes nothing. */
export function promiseCheckTask(context: TaskContext, input: PromiseImport): PromiseImportPreview {
  const { db, clock } = context
  const { mapping } = input
  const bytes = bytesOf(input)
  const table = readTable(bytes, mapping.reading, stopWhenCancelled(context))
  const now = clock.now().slice(0, 16)
  const errors: PromiseRowError[] = []
  const rows: PromiseImportPreview['rows'] = []
  const counts = { rowCount: 0, skippedCount: 0, errorCount: 0, knownCustomers: 0, undated: 0, open: 0 }
  let made = 0
  const join = customerJoiner(db, () => {
    made += 1
    return -made
  })
  for (const row of readPromiseRows(context, table, mapping)) {
    if (row === 'leftOut') {
      counts.skippedCount += 1
      continue
    }
    counts.rowCount += 1
    if (Array.isArray(row)) {
      counts.errorCount += row.length
      errors.push(...row.slice(0, mostErrors - errors.length))
      continue
    }
    if (hasKeys(row) && row.customer && join(row.customer).id > 0) counts.knownCustomers += 1
    const state = stateOf(row, now)
    if (state === null) counts.undated += 1
    if (row.doneAt === null && row.cancelledOn === null) counts.open += 1
    if (rows.length < previewRows) {
      const { what, due, doneAt, customer } = row
      rows.push({ what: what.slice(0, 200), who: customer?.name ?? '', due, doneAt, state })
    }
  }
  return {
    ...counts,
    newCustomers: mapping.defaults.addCustomers ? made : 0,
    importedBefore: promiseImportsRepository(db).importedBefore(fingerprint(bytes)),
    errors,
    rows,
  }
}

/** Enters all rows as promises or none: one transaction and one line of history. */
export function promiseImportTask(context: TaskContext, input: PromiseImport): TaskResult {
  const { db, clock, transact } = context
  const { mapping, fileName, person } = input
  const started = performance.now()
  const bytes = bytesOf(input)
  const table = readTable(bytes, mapping.reading, stopWhenCancelled(context))
  const now = clock.now()
  const count = transact('promises.import', true, () => {
    const promises = promisesRepository(db)
    const customers = customersRepository(db)
    // Who is not to be entered has no id: 0 stands for that.
    const join = customerJoiner(db, (given) =>
      mapping.defaults.addCustomers ? customers.insert(CustomerFields.parse(given), now) : 0,
    )
    let entered = 0
    for (const row of readPromiseRows(context, table, mapping)) {
      if (row === 'leftOut') continue
      if (Array.isArray(row)) throw new AppError('importHasErrors')
      const { customer, promisedOn, firstDue, doneAt, isComplete, cancelledBy, cancelledOn, ...rest } = row
      const customerId = (hasKeys(row) && customer ? join(customer).id : 0) || null
      const id = promises.insert(
        { ...rest, customerId, who: customerId === null ? (customer?.name ?? '') : '' },
        {
          promisedOn: promisedOn ?? earlierOf(clock.today(), row.due),
          notedBy: person,
          ending: { doneAt, isComplete, cancelledBy, cancelledOn },
        },
      )
      if (firstDue !== null && row.due !== null) {
        const agreedOn = earlierOf(clock.today(), row.due)
        promises.noteChange(id, { dueBefore: firstDue, due: row.due, agreedOn, reason: '', notedBy: person })
        promises.setDues(id, row.due, firstDue)
      }
      entered += 1
    }
    const imports = promiseImportsRepository(db)
    if (entered > 0) imports.noteFile({ hash: fingerprint(bytes), name: fileName, at: now, rows: entered })
    imports.remember({
      columns: table.columns.map((column, index) => ({ column, target: mapping.targets[index] ?? 'ignore' })),
      defaults: mapping.defaults,
    })
    return entered
  })
  const milliseconds = Math.round(performance.now() - started)
  return { fileName: null, path: null, waveId: null, count, milliseconds }
}

/** A name alone tells nobody apart: only a phone, an e-mail or a document joins a row to the register. */
const hasKeys = ({ customer }: ImportedPromise) =>
  customer !== null && (customer.phone !== '' || customer.email !== '' || customer.document !== '')

function stateOf({ due, doneAt, isComplete, cancelledBy, cancelledOn }: ImportedPromise, now: string) {
  if (due === null) return null
  const cancelled = cancelledBy && cancelledOn ? { by: cancelledBy, on: cancelledOn } : null
  return promiseState({ due, done: doneAt, isComplete, cancelled }, now)
}

/** Nobody promises something for a day that is over. */
function earlierOf(today: string, due: string | null): string {
  return due !== null && due.slice(0, 10) < today ? due.slice(0, 10) : today
}
