import type { CivilDate } from '#shared/calendar/civilDate'
import { CaseFilter, type CaseGroup, type CaseLine, type CaseSort } from '#shared/cases/caseLines'
import { type CaseState, isPending } from '#shared/cases/workflow'
import type { Contract, Output } from '#shared/contract/contract'
import type { ParsedInputOf } from '#shared/contract/procedure'
import type { SegmentRules } from '#shared/customers/segments'
import { legalCalendar } from '../calendar/calendar.repository'
import { rulesRepository } from '../customers/rules.repository'
import type { Db } from '../db/database'
import { byCase, caseDeadlines } from './caseDeadlines'
import { caseEventsRepository } from './caseEvents.repository'
import { type CaseRow, type CaseWords, caseRows } from './caseRows'
import { caseNumber } from './storedCase'

/**
 * Reads the register as people look at it: in groups, the most urgent first. Micro-segments are told by the rules of
 * the owner, or by those that whoever is here may see.
 */
export function caseRegister(db: Db, rulesNow: () => SegmentRules = () => rulesRepository(db).get().rules) {
  const rows = caseRows(db)
  const events = caseEventsRepository(db)

  let counted: { readonly key: string; readonly deadlines: ReturnType<typeof caseDeadlines> } | null = null
  /** The days that were counted stay known as long as it is the same day and the same calendar. */
  function deadlinesOn(today: CivilDate) {
    const { weekend, holidays, holidayNames } = legalCalendar(db)
    const key = JSON.stringify([today, [...weekend], [...holidays], [...holidayNames]])
    if (counted?.key !== key) counted = { key, deadlines: caseDeadlines(db, today) }
    return counted.deadlines
  }

  const narrowed = (filter: CaseFilter, today: CivilDate) => rows.of(filter, { rules: rulesNow(), today })

  /** Where each case stands today. */
  function placed(chosen: readonly CaseRow[], today: CivilDate): PlacedCase[] {
    const deadlines = deadlinesOn(today)
    // What is frozen is not counted again, whatever was waited for.
    const open = chosen.filter(({ answeredOn, dueOn }) => answeredOn === null || dueOn === null)
    const waits = byCase(events.waitsOf(open.map(({ id }) => id)))
    return chosen.map((row) => {
      const { dueOn, state, remaining, alert } = deadlines.standing(row, waits.get(row.id) ?? [])
      return {
        ...row,
        dueOn,
        deadlineState: state,
        remaining,
        alert,
        risk: (row.severity ?? 1) * (1 + row.repeats),
      }
    })
  }

  /** The first so many cases of a group in order: those that wait are placed one by one, the rest by the database. */
  function firstOf(
    { group, sort, limit }: { group: CaseGroup; sort: CaseSort | null; limit: number },
    pending: readonly PlacedCase[],
    settledOf: ReturnType<typeof rows.of>['settled'],
    today: CivilDate,
  ): PlacedCase[] {
    const by = sort ?? (isQueue(group) ? 'urgency' : 'newest')
    const waiting = pending.filter(isIn[group]).sort(orders[by])
    const settledState = settledStates[group]
    if (settledState === undefined) return waiting.slice(0, limit)
    const settled = placed(settledOf(settledState, by, limit), today)
    return merged(waiting, settled, orders[by]).slice(0, limit)
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
      const found = narrowed(filter, today)
      const pending = placed(found.pending(), today)
      const counts = found.counts()
      const groups = Object.fromEntries(
        groupNames.map((group) => [group, countOf(group, pending, counts)]),
      ) as Record<CaseGroup, number>
      const asked = { group: filter.group, sort, limit: offset + limit }
      const chosen = firstOf(asked, pending, found.settled, today)
      return { lines: lines(chosen.slice(offset)), total: groups[filter.group], groups }
    },
    /** The numbers of all the cases that a filter lets through, in order. */
    ids(filter: CaseFilter, sort: CaseSort | null, today: CivilDate): number[] {
      const found = narrowed(filter, today)
      const asked = { group: filter.group, sort, limit: MOST_CASES }
      return firstOf(asked, placed(found.pending(), today), found.settled, today).map(({ id }) => id)
    },
    /** What awaits somebody, the most urgent first. */
    pending: (today: CivilDate): CaseLine[] =>
      lines(placed(narrowed(everything, today).pending(), today).sort(orders.urgency)),
  }
}

/** More than any register holds. */
const MOST_CASES = 1_000_000_000
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

/** The settled cases of a group: of one state, or null for all of them; groups that have none are not named. */
const settledStates: Readonly<Partial<Record<CaseGroup, CaseState | null>>> = {
  answered: 'resolved',
  closed: 'closed',
  void: 'void',
  all: null,
}

function countOf(
  group: CaseGroup,
  pending: readonly PlacedCase[],
  counts: ReadonlyMap<CaseState, number>,
): number {
  const state = settledStates[group]
  const waiting = pending.filter(isIn[group]).length
  if (state === undefined) return waiting
  if (state !== null) return waiting + (counts.get(state) ?? 0)
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** One list of two that are in order. */
function merged(these: readonly PlacedCase[], those: readonly PlacedCase[], order: Order): PlacedCase[] {
  const both: PlacedCase[] = []
  let [here, there] = [0, 0]
  for (;;) {
    const one = these[here]
    const other = those[there]
    if (!one || !other) return [...both, ...these.slice(here), ...those.slice(there)]
    if (order(one, other) <= 0) {
      both.push(one)
      here += 1
    } else {
      both.push(other)
      there += 1
    }
  }
}

function toLine(placed: PlacedCase, { year, sequence, ...said }: CaseWords): CaseLine {
  const {
    isTimeKnown: _isTimeKnown,
    terms: _terms,
    extension: _extension,
    answeredOn: _answeredOn,
    repeats: _repeats,
    ...line
  } = placed
  return { ...line, ...said, number: caseNumber(year, sequence) }
}
