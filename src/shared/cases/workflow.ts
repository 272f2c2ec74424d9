/** Where a case stands (domain.md §2.1, ISO 10002 stages 2 to 9). */
export const caseStates = [
  'received',
  'acknowledged',
  'assessing',
  'investigating',
  'waitingCustomer',
  'responded',
  'resolved',
  'closed',
  'reopened',
  'escalated',
  'void',
] as const
export type CaseState = (typeof caseStates)[number]

/**
 * The legal transitions of domain.md §2.1. To another authority (`escalated`) a case goes once it has been looked
 * into, and comes back to be investigated or closed.
 */
const transitions: Readonly<Record<CaseState, readonly CaseState[]>> = {
  received: ['acknowledged', 'void'],
  acknowledged: ['assessing', 'void'],
  assessing: ['investigating', 'void'],
  investigating: ['responded', 'waitingCustomer', 'escalated', 'void'],
  waitingCustomer: ['investigating', 'void'],
  responded: ['resolved', 'investigating', 'escalated', 'void'],
  resolved: ['closed', 'reopened', 'escalated', 'void'],
  closed: ['reopened', 'escalated', 'void'],
  reopened: ['investigating', 'void'],
  escalated: ['investigating', 'closed', 'void'],
  void: [],
}

/** States that a step never passes through on its way to another: each of them says something by itself. */
const deliberate: ReadonlySet<CaseState> = new Set([
  'waitingCustomer',
  'responded',
  'resolved',
  'closed',
  'reopened',
  'escalated',
  'void',
])

/** The states that can come next. */
export function nextStates(state: CaseState): readonly CaseState[] {
  return transitions[state]
}

/**
 * The steps from a state to another, the last one being `to`: the shortest way over the stages that a small business
 * does in one go (received → acknowledged → assessing → …). Null when there is no such way.
 */
export function stepsBetween(from: CaseState, to: CaseState): readonly CaseState[] | null {
  const queue: (readonly CaseState[])[] = transitions[from].map((state) => [state])
  const seen = new Set<CaseState>([from])
  for (const path of queue) {
    const last = path.at(-1)
    if (last === undefined || seen.has(last)) continue
    if (last === to) return path
    seen.add(last)
    if (!deliberate.has(last)) queue.push(...transitions[last].map((state) => [...path, state]))
  }
  return null
}

/** Every state that can be reached in one go from a state, nearest first. */
export function reachableStates(from: CaseState): readonly CaseState[] {
  return caseStates
    .flatMap((to) => {
      const steps = stepsBetween(from, to)
      return steps ? [{ to, length: steps.length }] : []
    })
    .sort((one, other) => one.length - other.length)
    .map(({ to }) => to)
}

/** Whether somebody still has to do something about it. */
export function isPending(state: CaseState): boolean {
  return !['resolved', 'closed', 'void'].includes(state)
}

/** Whether the answer is still owed: `responded` stops the legal clock (domain.md §2.1). */
export function isAnswerOwed(state: CaseState): boolean {
  return isPending(state) && state !== 'responded' && state !== 'escalated'
}

/** Days after a resolution in which the same case opens again; later it is a new, linked one (domain.md §1.9). */
export const reopenDays = 30
