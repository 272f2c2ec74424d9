import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import { dateOf } from '#shared/calendar/wallClock'
import type { CaseFilter, CaseGroup, CaseLine } from '#shared/cases/cases.contract'
import { isDissatisfaction } from '#shared/cases/kinds'
import { isPending } from '#shared/cases/workflow'
import { folded } from '#shared/customers/searchText'
import type { Db } from '../db/database'
import { byCase, caseDeadlines } from './caseDeadlines'
import { caseEventsRepository } from './caseEvents.repository'
import { casesRepository, type StoredCase } from './cases.repository'

/** Days back in which a complaint of the same customer makes this one a repeated one (domain.md §2.2). */
const REPEAT_DAYS = 90

/** Reads the register as people look at it: in groups, the most urgent first. */
export function caseRegister(db: Db) {
  const cases = casesRepository(db)
  const events = caseEventsRepository(db)

  function lines(stored: readonly StoredCase[], today: CivilDate): CaseLine[] {
    const deadlines = caseDeadlines(db, today)
    const waits = byCase(events.waits())
    const repeats = repeatCounter(cases.dissatisfactions())
    return stored.map((one) => toLine(one, deadlines.standing(one, waits.get(one.id) ?? []), repeats(one)))
  }

  return {
    /** The lines that a filter lets through, how many are in each group, and those of the group asked for. */
    find(filter: CaseFilter, today: CivilDate): { lines: CaseLine[]; groups: Record<CaseGroup, number> } {
      const matching = lines(cases.all().filter(matches(filter)), today)
      const groups = Object.fromEntries(
        groupNames.map((group) => [group, matching.filter(isIn[group]).length]),
      ) as Record<CaseGroup, number>
      const chosen = matching.filter(isIn[filter.group])
      return { lines: isQueue(filter.group) ? chosen.sort(byUrgency) : chosen, groups }
    },
    /** What awaits somebody, the most urgent first. */
    pending(today: CivilDate): CaseLine[] {
      const open = cases.all().filter(({ state }) => isPending(state))
      return lines(open, today).sort(byUrgency)
    },
  }
}

function matches(filter: CaseFilter): (stored: StoredCase) => boolean {
  const { kinds, customerId, causeId, responsibleId, from, to, ids } = filter
  const searched = folded(filter.search)
  const wanted = ids && new Set(ids)
  return ({ id, number, facts, customerName }) =>
    (wanted === null || wanted.has(id)) &&
    (kinds.length === 0 || kinds.includes(facts.kind)) &&
    (customerId === null || facts.customerId === customerId) &&
    (causeId === null || facts.causeId === causeId) &&
    (responsibleId === null || facts.responsibleId === responsibleId) &&
    (from === null || dateOf(facts.openedAt) >= from) &&
    (to === null || dateOf(facts.openedAt) <= to) &&
    (searched === '' ||
      folded(
        `${number} ${customerName ?? ''} ${facts.description} ${facts.product} ${facts.officialNumber}`,
      ).includes(searched))
}

const isIn: Readonly<Record<CaseGroup, (line: CaseLine) => boolean>> = {
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

/** Overdue first, then the greater risk, then the nearer day, then the older case (domain.md §2.2). */
function byUrgency(one: CaseLine, other: CaseLine): number {
  const late = Number(other.deadlineState === 'overdue') - Number(one.deadlineState === 'overdue')
  return (
    late ||
    other.risk - one.risk ||
    (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') ||
    one.openedAt.localeCompare(other.openedAt)
  )
}

/** How many complaints the customer of a case made in the 90 days before it. */
function repeatCounter(
  made: readonly { customerId: number; openedAt: string }[],
): (stored: StoredCase) => number {
  const byCustomer = new Map<number, string[]>()
  for (const { customerId, openedAt } of made)
    byCustomer.set(customerId, [...(byCustomer.get(customerId) ?? []), openedAt])
  return ({ facts: { customerId, openedAt, kind } }) => {
    if (customerId === null || !isDissatisfaction(kind)) return 0
    const earliest = addDays(dateOf(openedAt), -REPEAT_DAYS)
    const before = byCustomer.get(customerId) ?? []
    return before.filter((at) => at < openedAt && dateOf(at) >= earliest).length
  }
}

function toLine(
  { id, number, state, facts, customerName, causeName, responsibleName }: StoredCase,
  { dueOn, state: deadlineState, remaining, alert }: ReturnType<ReturnType<typeof caseDeadlines>['standing']>,
  repeats: number,
): CaseLine {
  const { kind, channel, openedAt, customerId, description, product, severity } = facts
  return {
    id,
    number,
    kind,
    state,
    channel,
    openedAt,
    customerId,
    customerName,
    description,
    product,
    severity,
    risk: (severity ?? 1) * (1 + repeats),
    causeName,
    responsibleName,
    dueOn,
    deadlineState,
    remaining,
    alert,
  }
}
