import type { ImportedCustomer } from '../../customers/importedCustomer'
import { plainWords } from '../../customers/searchText'
import { momentOf, timeOf } from '../../importing/moments'
import { type ListTable, rowCells } from '../../importing/rowCells'
import type { RowReading } from '../../importing/rowCheck'
import { type DayOrMoment, isAfter } from '../promiseState'
import type { PromiseImportMapping, PromiseRowError, PromiseRowProblem, PromiseTarget } from './mapping'

/** A row of a list of orders as a promise, its customer still by name. */
export interface ImportedPromise {
  readonly what: string
  readonly reference: string
  readonly type: string
  readonly note: string
  /** Null for an order that names nobody. */
  readonly customer: ImportedCustomer | null
  /** The day it was promised on; null where it does not say. */
  readonly promisedOn: string | null
  readonly due: DayOrMoment | null
  /** What was promised at first, where another day was agreed since; else null. */
  readonly firstDue: DayOrMoment | null
  readonly doneAt: DayOrMoment | null
  readonly isComplete: boolean
  readonly cancelledBy: 'customer' | 'business' | null
  readonly cancelledOn: string | null
}

export type PromiseReading = RowReading<ImportedPromise, PromiseRowError>

const longest = {
  what: 300,
  reference: 60,
  type: 60,
  customerName: 120,
  customerPhone: 40,
  customerEmail: 200,
  customerDocument: 40,
} as const
const yes = new Set([
  'si',
  's',
  'yes',
  'y',
  '1',
  'x',
  'true',
  'verdadero',
  'completo',
  'completa',
  'complete',
  'ok',
])
const no = new Set([
  'no',
  'n',
  '0',
  'false',
  'falso',
  'parcial',
  'partial',
  'incompleto',
  'incompleta',
  'a medias',
])
const cancellers = {
  customer: ['cliente', 'el cliente', 'customer', 'client', 'c'],
  business: ['negocio', 'nosotros', 'casa', 'tienda', 'business', 'us', 'shop', 'n'],
} as const

/** Makes the function that reads one row. Numbers are remembered, so that one cannot come twice. */
export function promiseRowReader(table: ListTable, { targets, defaults }: PromiseImportMapping) {
  const { columns, reading, now, knownNumbers, closedMonths } = table
  const open = rowCells<PromiseTarget, PromiseRowProblem>(columns, targets, { of: longest, others: 1000 })
  const seen = new Set<string>()

  return function readRow(cells: readonly string[], line: number): PromiseReading {
    if (cells.length !== columns.length)
      return [{ line, column: '', value: String(cells.length), problem: 'rowLength' }]
    const { errors, fail, text } = open(cells, line)
    const moment = (target: PromiseTarget, hour: PromiseTarget | null = null): DayOrMoment | null => {
      const cell = text(target)
      if (cell === '' || cell === '-') return null
      const read = momentOf(cell, reading.dateOrder)
      if (read === null) return fail(target, 'notADate')
      const beside = hour === null ? '' : text(hour)
      const time = beside === '' ? read.time : timeOf(beside)
      if (beside !== '' && time === null && hour !== null) return fail(hour, 'notAnHour')
      return time === null ? read.day : `${read.day}T${time}`
    }
    const past = (target: PromiseTarget): DayOrMoment | null => {
      const read = moment(target)
      return read !== null && isAfter(read, now) ? fail(target, 'inFuture') : read
    }

    const reference = text('reference')
    if (reference !== '' && knownNumbers.has(reference)) {
      if (defaults.skipKnown) return 'leftOut'
      fail('reference', 'numberKnown')
    }
    if (reference !== '' && seen.has(reference)) fail('reference', 'numberRepeated')
    const what = text('what')
    if (what === '') fail('what', 'whatMissing')
    const customer = customerOf({
      name: text('customerName'),
      phone: text('customerPhone'),
      email: text('customerEmail'),
      document: text('customerDocument'),
    })
    if (customer === null && reference === '') fail('customerName', 'whoMissing')
    const first = moment('firstDue')
    // Of an order with nothing but its first day that is the one it is held to.
    const due = moment('due', 'dueTime') ?? first
    if (due !== null && closedMonths.has(due.slice(0, 7))) fail('due', 'monthClosed')
    // Without its hour, the day that was promised is not another one.
    const firstDue = first !== null && due !== null && !isSameDue(first, due) ? first : null
    if (firstDue !== null && closedMonths.has(firstDue.slice(0, 7))) fail('firstDue', 'monthClosed')
    const promisedOn = past('promisedOn')
    const doneAt = past('doneAt')
    const cancelledOn = past('cancelledOn')
    const complete = plainWords(text('isComplete'))
    if (complete !== '' && !yes.has(complete) && !no.has(complete)) fail('isComplete', 'unknownWord')
    const saidBy = plainWords(text('cancelledBy'))
    const by = cancellerOf(saidBy)
    if (saidBy !== '' && by === null) fail('cancelledBy', 'unknownWord')
    // Who cancelled is told: what the firm let drop is not the customer's doing.
    if (cancelledOn !== null && by === null && saidBy === '') fail('cancelledBy', 'unknownWord')
    if (cancelledOn !== null && doneAt !== null) fail('cancelledOn', 'endedTwice')
    if (errors.length > 0) return errors
    if (reference !== '') seen.add(reference)
    return {
      what,
      reference,
      type: text('type') || defaults.type,
      note: text('note'),
      customer,
      promisedOn: promisedOn?.slice(0, 10) ?? null,
      due,
      firstDue,
      doneAt,
      isComplete: !no.has(complete),
      cancelledBy: cancelledOn === null ? null : by,
      cancelledOn: cancelledOn?.slice(0, 10) ?? null,
    }
  }
}

function isSameDue(first: DayOrMoment, due: DayOrMoment): boolean {
  return first === due || (first.length === 10 && due.startsWith(first))
}

function cancellerOf(word: string): 'customer' | 'business' | null {
  if ((cancellers.customer as readonly string[]).includes(word)) return 'customer'
  return (cancellers.business as readonly string[]).includes(word) ? 'business' : null
}

/** Null for who gave nothing; a name is made of what there is for who gave none. */
function customerOf(given: ImportedCustomer): ImportedCustomer | null {
  const name = given.name || given.email || given.phone || given.document
  return name === '' ? null : { ...given, name: name.slice(0, 120) }
}
