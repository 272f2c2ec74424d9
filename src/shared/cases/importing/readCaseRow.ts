import type { ImportedCustomer } from '../../customers/importedCustomer'
import { momentOf, type ReadMoment, timeOf } from '../../importing/moments'
import { type ListTable, rowCells } from '../../importing/rowCells'
import type { RowReading } from '../../importing/rowCheck'
import { numberOf } from '../../responses/cells'
import type { CaseKind } from '../kinds'
import { isDissatisfaction } from '../kinds'
import type { CaseChannel, Decision } from '../steps'
import type { CaseImportMapping, CaseRowError, CaseRowProblem } from './mapping'
import type { CaseTarget } from './targets'
import { guessMeaning, type ImportedState, plainWord, type WordTarget } from './words'

/** A row of a list as a case, its days checked against one another, names still by name. */
export interface ImportedCase {
  readonly oldNumber: string
  readonly kind: CaseKind
  readonly channel: CaseChannel
  readonly opened: ReadMoment
  readonly officialNumber: string
  /** Null for an anonymous one. */
  readonly customer: ImportedCustomer | null
  readonly description: string
  readonly remedyAsked: string
  readonly product: string
  readonly topic: string
  readonly amount: number | null
  readonly severity: number | null
  readonly element: string | null
  readonly cause: string
  readonly place: string
  readonly state: ImportedState
  /** When it was answered, resolved and closed, as far as its state goes; null where it does not. */
  readonly answered: ReadMoment | null
  readonly resolved: ReadMoment | null
  readonly closed: ReadMoment | null
  readonly answer: string
  readonly decision: Decision
  readonly cost: number | null
}

export type CaseReading = RowReading<ImportedCase, CaseRowError>

const longest = {
  oldNumber: 40,
  officialNumber: 40,
  customerName: 120,
  customerPhone: 40,
  customerEmail: 200,
  customerDocument: 40,
  description: 8000,
  remedyAsked: 8000,
  answer: 8000,
  product: 120,
  topic: 80,
  cause: 80,
  place: 80,
} as const
const mostMoney = 1e9
const nobody = /^(anonim[oa]?|anonymous|an[oó]nim[oa]|n\/?a|sin (nombre|datos)|unknown|desconocid[oa]|-+)$/i

/** Makes the function that reads one row. Numbers are remembered, so that one cannot come twice. */
export function caseRowReader(table: ListTable, mapping: CaseImportMapping) {
  const { targets, words, defaults } = mapping
  const { columns, reading, now, knownNumbers, closedMonths } = table
  const open = rowCells<CaseTarget, CaseRowProblem>(columns, targets, {
    of: longest,
    others: 8000,
    inLines: longTexts,
  })
  const said = new Map(words.map(({ target, word, means }) => [`${target} ${plainWord(word)}`, means]))
  const seen = new Set<string>()
  const meaningOf = remembering((key) => {
    const [target, cell] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    if (plainWord(cell) === '') return ''
    return said.get(`${target} ${plainWord(cell)}`) ?? guessMeaning(target as WordTarget, cell)
  })
  const readMoment = remembering((cell) => momentOf(cell, reading.dateOrder))

  return function readRow(cells: readonly string[], line: number): CaseReading {
    if (cells.length !== columns.length)
      return [{ line, column: '', value: String(cells.length), problem: 'rowLength' }]
    const { errors, fail, text } = open(cells, line)
    const money = (target: 'amount' | 'cost'): number | null => {
      const written = text(target).replace(/^[^\d+\-.,]+|[^\d]+$/g, '')
      if (text(target) === '') return null
      const value = numberOf(written.replace(/\s/g, ''), reading.decimal)
      return value === null || value < 0 || value > mostMoney ? fail(target, 'notANumber') : value
    }
    const word = (target: WordTarget): string | null => {
      const means = meaningOf(`${target} ${text(target)}`)
      if (means === null) return fail(target, 'unknownWord')
      return means === '' ? null : means
    }
    const moment = (target: 'openedAt' | 'answeredOn' | 'resolvedOn' | 'closedOn'): ReadMoment | null => {
      const cell = text(target)
      if (cell === '') return null
      const read = readMoment(cell)
      if (read === null) return fail(target, 'notADate')
      if (closedMonths.has(read.day.slice(0, 7))) return fail(target, 'monthClosed')
      return isLater(read, now) ? fail(target, 'inFuture') : read
    }

    const oldNumber = text('oldNumber')
    if (oldNumber !== '' && knownNumbers.has(oldNumber)) {
      if (defaults.skipKnown) return 'leftOut'
      fail('oldNumber', 'numberKnown')
    }
    if (oldNumber !== '' && seen.has(oldNumber)) fail('oldNumber', 'numberRepeated')
    const kind = (word('kind') ?? defaults.kind) as CaseKind // one of its meanings
    const opened = openedOf(moment('openedAt'), text('openedTime'))
    if (opened === null && text('openedAt') === '') fail('openedAt', 'dateMissing')
    const asWritten = {
      answered: moment('answeredOn'),
      resolved: moment('resolvedOn'),
      closed: moment('closedOn'),
    }
    const state = stateOf(word('state') as ImportedState | null, asWritten)
    const fallback = defaults.isOverAtOnce ? opened : null
    const ends = endsOf(state, asWritten, fallback && { ...fallback, time: null })
    if (ends === null && opened !== null) fail('closedOn', 'closingDateMissing')
    const description = text('description')
    if (description === '') fail('description', 'descriptionMissing')
    const cause = text('cause')
    const isOver = state === 'resolved' || state === 'closed'
    if (isOver && isDissatisfaction(kind) && cause === '' && defaults.cause === '')
      fail('cause', 'causeMissing')
    if (opened && ends) checkOrder(opened, counted(ends, asWritten), fail)
    const severity = word('severity')
    const customer = customerOf({
      name: text('customerName'),
      phone: text('customerPhone'),
      email: text('customerEmail'),
      document: text('customerDocument'),
    })
    const read = {
      oldNumber,
      kind,
      channel: (word('channel') ?? defaults.channel) as CaseChannel, // one of its meanings
      officialNumber: text('officialNumber'),
      customer,
      description,
      remedyAsked: text('remedyAsked'),
      product: text('product'),
      topic: text('topic'),
      amount: money('amount'),
      severity: severity === null ? null : Number(severity),
      element: word('element'),
      cause: cause || (isOver && isDissatisfaction(kind) ? defaults.cause : ''),
      place: text('place'),
      state,
      answer: text('answer'),
      decision: (word('decision') ?? defaults.decision) as Decision, // one of its meanings
      cost: money('cost'),
    }
    if (errors.length > 0 || opened === null || ends === null) return errors
    if (oldNumber !== '') seen.add(oldNumber)
    return { ...read, opened, ...ends }
  }
}

/** The same function, asked once for each cell: columns of words and days have few different ones. */
function remembering<Result>(read: (cell: string) => Result): (cell: string) => Result {
  const known = new Map<string, Result>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const result = read(cell)
    if (known.size < mostRemembered) known.set(cell, result)
    return result
  }
}
const mostRemembered = 5000

/** Texts of several columns that stand one below the other; a name is one line. */
const longTexts: ReadonlySet<CaseTarget> = new Set<CaseTarget>(['description', 'remedyAsked', 'answer'])

/**
 * Whether the hour of a case can be counted with: only when each day of it has one. A known hour beside an answer of
 * which only the day is known would make up minutes (domain.md §1.9).
 */
export function isHourKnown({ opened, answered, resolved, closed }: ImportedCase): boolean {
  return [opened, answered, resolved, closed].every((moment) => moment === null || moment.time !== null)
}

const isLater = ({ day, time }: ReadMoment, now: string) =>
  day > now.slice(0, 10) || (time !== null && `${day}T${time}` > now)

function openedOf(read: ReadMoment | null, hour: string): ReadMoment | null {
  return read && read.time === null && hour !== '' ? { ...read, time: timeOf(hour) } : read
}

interface Ends {
  readonly answered: ReadMoment | null
  readonly resolved: ReadMoment | null
  readonly closed: ReadMoment | null
}

/** The state that a row is in: as it says, or as its days tell. */
function stateOf(said: ImportedState | null, { answered, resolved, closed }: Ends): ImportedState {
  if (said === null) return closed ? 'closed' : resolved ? 'resolved' : answered ? 'responded' : 'received'
  // What was answered is past the first stages, whatever is written beside it.
  const isEarly = said === 'received' || said === 'acknowledged' || said === 'assessing'
  return isEarly && answered ? 'responded' : said
}

/** The days of the stages that the state has gone through; null when the last of them has none. */
function endsOf(
  state: ImportedState,
  { answered, resolved, closed }: Ends,
  fallback: ReadMoment | null,
): Ends | null {
  const none = { answered: null, resolved: null, closed: null }
  switch (state) {
    case 'closed': {
      const last = closed ?? resolved ?? answered ?? fallback
      if (!last) return null
      const second = resolved ?? last
      return { answered: answered ?? second, resolved: second, closed: last }
    }
    case 'resolved': {
      const last = resolved ?? closed ?? answered ?? fallback
      return last && { answered: answered ?? last, resolved: last, closed: null }
    }
    case 'responded': {
      const last = answered ?? resolved ?? closed ?? fallback
      return last && { ...none, answered: last }
    }
    case 'void':
      return { ...none, answered, closed }
    default:
      return { ...none, answered }
  }
}

/** Of the days of the stages those that the row itself has written. */
function counted(ends: Ends, written: Ends): Ends {
  const own = (stage: keyof Ends) => (ends[stage] === written[stage] ? ends[stage] : null)
  return { answered: own('answered'), resolved: own('resolved'), closed: own('closed') }
}

/** Nothing is answered before it is said, or closed before it is answered. */
function checkOrder(
  opened: ReadMoment,
  { answered, resolved, closed }: Ends,
  fail: (target: CaseTarget, problem: CaseRowProblem) => null,
): void {
  let before = opened
  const stages = [
    ['answeredOn', answered],
    ['resolvedOn', resolved],
    ['closedOn', closed],
  ] as const
  for (const [target, moment] of stages) {
    if (moment === null) continue
    if (isBefore(moment, before)) fail(target, 'outOfOrder')
    else before = moment
  }
}

function isBefore(one: ReadMoment, other: ReadMoment): boolean {
  if (one.day !== other.day) return one.day < other.day
  return one.time !== null && other.time !== null && one.time < other.time
}

/** Null for who gave nothing; a name is made of what there is for who gave none. */
function customerOf(given: ImportedCustomer): ImportedCustomer | null {
  const { name, phone, email, document } = given
  const hasData = phone !== '' || email !== '' || document !== ''
  const named = nobody.test(name.normalize('NFD').replace(/\p{M}/gu, '')) ? '' : name
  if (named === '' && !hasData) return null
  if (named !== '' || /\d/.test(phone)) return { ...given, name: named }
  return { ...given, name: (email || document || phone).slice(0, longest.customerName) }
}
