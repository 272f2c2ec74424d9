import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import { dateOf } from '#shared/calendar/wallClock'
import { CaseFilter, type CaseGroup, type CaseLine, type CaseSort } from '#shared/cases/cases.contract'
import { isDissatisfaction } from '#shared/cases/kinds'
import { isPending } from '#shared/cases/workflow'
import type { Contract, Output } from '#shared/contract/contract'
import type { ParsedInputOf } from '#shared/contract/procedure'
import type { Db } from '../db/database'
import { byCase, caseDeadlines } from './caseDeadlines'
import { caseEventsRepository } from './caseEvents.repository'
import { type CaseRow, type CaseWords, caseRows } from './caseRows'
import { caseNumber } from './cases.repository'

/** Days back in which a complaint of the same customer makes this one a repeated one (domain.md §2.2). */
const REPEAT_DAYS = 90

/** Reads the register as people look at it: in groups, the most urgent first. */
export function caseRegister(db: Db) {
  const rows = caseRows(db)
  const events = caseEventsRepository(db)

  /** Where each case stands; how much it weighs is counted only of those that wait. */
  function placed(matching: readonly CaseRow[], today: CivilDate): PlacedCase[] {
    const deadlines = caseDeadlines(db, today)
    const waits = byCase(events.waits())
    const repeats = repeatCounter(rows.dissatisfactions())
    return matching.map((row) => {
      const { dueOn, state, remaining, alert } = deadlines.standing(row, waits.get(row.id) ?? [])
      const risk = (row.severity ?? 1) * (isPending(row.state) ? 1 + repeats(row) : 1)
      return { ...row, dueOn, deadlineState: state, remaining, alert, risk }
    })
  }

  function lines(chosen: readonly PlacedCase[]): CaseLine[] {
    const words = rows.wordsOf(chosen.map(({ id }) => id))
    return chosen.flatMap((one) => {
      const said = words.get(one.id)
      return said ? [toLine(one, said)] : []
    })
  }

  return {
    /** The lines asked for of those that a filter lets through, how many there are, and how many in each group. */
    find(
      { filter, sort, offset, limit }: ParsedInputOf<Contract['cases.list']>,
      today: CivilDate,
    ): Output<'cases.list'> {
      const matching = placed(rows.matching(filter), today)
      const groups = Object.fromEntries(
        groupNames.map((group) => [group, matching.filter(isIn[group]).length]),
      ) as Record<CaseGroup, number>
      const chosen = inOrder(matching, filter.group, sort)
      return { lines: lines(chosen.slice(offset, offset + limit)), total: chosen.length, groups }
    },
    /** The numbers of all the cases that a filter lets through, in order. */
    ids: (filter: CaseFilter, sort: CaseSort | null, today: CivilDate): number[] =>
      inOrder(placed(rows.matching(filter), today), filter.group, sort).map(({ id }) => id),
    /** What awaits somebody, the most urgent first. */
    pending(today: CivilDate): CaseLine[] {
      const open = rows.matching(everything).filter(({ state }) => isPending(state))
      return lines(placed(open, today).sort(orders.urgency))
    },
  }
}

const everything = CaseFilter.parse({ group: 'all' })

type PlacedCase = CaseRow & Pick<CaseLine, 'deadlineState' | 'remaining' | 'alert' | 'risk'>

const isIn: Readonly<Record<CaseGroup, (placed: PlacedCase) => boolean>> = {
  pending: ({ state }) => isPending(state),
  overdue: ({ deadlineState }) => deadlineState === 'overdue',
  soon: ({ deadlineState, alert }) =>
    deadlineState === 'dueToday' || (deadlineState === 'running' && alert >= 50),
  waiting: ({ state }) => state === 'waitingCustomer',
  answered: ({ state }) => state === 'responded' || state === 'resolved',
  closed: ({ state }) => state === 'closed',
  void: ({ state }) => state === 'void',
  all: () => true,
}
const groupNames = Object.keys(isIn) as CaseGroup[] // the keys of the record above

const isQueue = (group: CaseGroup): boolean => ['pending', 'overdue', 'soon', 'waiting'].includes(group)

type Order = (one: PlacedCase, other: PlacedCase) => number
const byDue: Order = (one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9')
const byOpening: Order = (one, other) => one.openedAt.localeCompare(other.openedAt) || one.id - other.id

const orders: Readonly<Record<CaseSort, Order>> = {
  // Overdue first, then the greater risk, then the nearer day, then the older case (domain.md §2.2).
  urgency: (one, other) =>
    Number(other.deadlineState === 'overdue') - Number(one.deadlineState === 'overdue') ||
    other.risk - one.risk ||
    byDue(one, other) ||
    byOpening(one, other),
  due: (one, other) => byDue(one, other) || byOpening(one, other),
  oldest: byOpening,
  newest: (one, other) => byOpening(other, one),
}

function inOrder(matching: readonly PlacedCase[], group: CaseGroup, sort: CaseSort | null): PlacedCase[] {
  const order = orders[sort ?? (isQueue(group) ? 'urgency' : 'newest')]
  return matching.filter(isIn[group]).sort(order)
}

/** How many complaints the customer of a case made in the 90 days before it. */
function repeatCounter(
  made: readonly { customerId: number; openedAt: string }[],
): (row: Pick<CaseRow, 'customerId' | 'openedAt' | 'kind'>) => number {
  const byCustomer = new Map<number, string[]>()
  for (const { customerId, openedAt } of made) {
    const known = byCustomer.get(customerId)
    if (known) known.push(openedAt)
    else byCustomer.set(customerId, [openedAt])
  }
  return ({ customerId, openedAt, kind }) => {
    if (customerId === null || !isDissatisfaction(kind)) return 0
    const before = byCustomer.get(customerId)?.filter((at) => at < openedAt) ?? []
    if (before.length === 0) return 0
    const earliest = addDays(dateOf(openedAt), -REPEAT_DAYS)
    return before.filter((at) => dateOf(at) >= earliest).length
  }
}

function toLine(placed: PlacedCase, { year, sequence, ...said }: CaseWords): CaseLine {
  const {
    isTimeKnown: _isTimeKnown,
    terms: _terms,
    extension: _extension,
    answeredOn: _answeredOn,
    ...line
  } = placed
  return { ...line, ...said, number: caseNumber(year, sequence) }
}
