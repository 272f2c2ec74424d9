import { CustomerFields } from '#shared/customers/customer'
import type {
  PromiseImportMapping,
  PromiseImportPreview,
  RememberedPromises,
} from '#shared/promises/importing/mapping'
import type { ImportedPromise } from '#shared/promises/importing/readPromiseRow'
import { promiseState } from '#shared/promises/promiseState'
import { customerJoiner } from '../../customers/customerJoiner'
import { customersRepository } from '../../customers/customers.repository'
import { checkRows, previewRows } from '../../importing/checkRows'
import { goodRows, importList, type ListImport } from '../../importing/importList'
import { columnTargets, openTable } from '../../importing/listRows'
import { fingerprint } from '../../importing/readFile'
import type { ImportTable } from '../../importing/table'
import type { TaskContext, TaskResult } from '../../jobs/task'
import { promisesRepository } from '../promises.repository'
import { promiseImportsRepository } from './promiseImports.repository'
import { readPromiseRows } from './readPromiseRows'

export type PromiseImport = ListImport<PromiseImportMapping>

/** Reads and checks every row; writes nothing. */
export function promiseCheckTask(context: TaskContext, input: PromiseImport): PromiseImportPreview {
  const { db, clock } = context
  const { mapping } = input
  const { bytes, table } = openTable(context, input)
  const now = clock.now().slice(0, 16)
  const rows: PromiseImportPreview['rows'] = []
  const counts = { knownCustomers: 0, undated: 0, open: 0 }
  let made = 0
  const join = customerJoiner(db, () => {
    made += 1
    return -made
  })
  const found = checkRows(readPromiseRows(context, table, mapping), (row) => {
    if (hasKeys(row) && row.customer && join(row.customer).id > 0) counts.knownCustomers += 1
    const state = stateOf(row, now)
    if (state === null) counts.undated += 1
    if (row.doneAt === null && row.cancelledOn === null) counts.open += 1
    if (rows.length < previewRows) {
      const { what, due, doneAt, customer } = row
      rows.push({ what: what.slice(0, 200), who: customer?.name ?? '', due, doneAt, state })
    }
  })
  return {
    ...found,
    ...counts,
    newCustomers: mapping.defaults.addCustomers ? made : 0,
    importedBefore: promiseImportsRepository(db).importedBefore(fingerprint(bytes)),
    rows,
  }
}

/** Enters all rows as promises or none. */
export function promiseImportTask(context: TaskContext, input: PromiseImport): TaskResult {
  const { targets, defaults } = input.mapping
  return importList<RememberedPromises>(context, input, {
    deed: 'promises.import',
    lists: promiseImportsRepository(context.db),
    enter: (table, now) => enterPromises(context, table, input, now),
    saidOf: (table) => ({ columns: columnTargets(table, targets), defaults }),
  })
}

/** Enters the promises with those they were made to; how many there were. */
function enterPromises(
  context: TaskContext,
  table: ImportTable,
  { mapping, person }: PromiseImport,
  now: string,
): number {
  const { db, clock } = context
  const promises = promisesRepository(db)
  const customers = customersRepository(db)
  // Who is not to be entered has no id: 0 stands for that.
  const join = customerJoiner(db, (given) =>
    mapping.defaults.addCustomers ? customers.insert(CustomerFields.parse(given), now) : 0,
  )
  let entered = 0
  for (const row of goodRows(readPromiseRows(context, table, mapping))) {
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
  return entered
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
