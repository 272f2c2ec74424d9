import { dayAfter, monthOf, nextMonth } from './days'
import { onceIn, oneOf, type Part, type Soak, some, type Total } from './soak'

interface ModelPromise {
  readonly id: number
  due: string
  readonly firstDue: string
  doneOn: string | null
  isComplete: boolean
  cancelled: { readonly by: 'customer' | 'business'; readonly on: string } | null
}

type State = 'onTime' | 'failed' | 'pending' | 'excluded'

/** What the other parts know of the promises. */
export interface PromisesPart extends Part {
  figuresOf(month: string, today: string): Readonly<Record<string, number>>
}

/** What is promised for a day: kept, kept in part, late, cancelled, agreed anew. */
export function promisesPart(
  customerIds: () => readonly number[],
  isClosed: (month: string) => boolean,
): PromisesPart {
  const promises: ModelPromise[] = []

  async function work(soak: Soak): Promise<void> {
    const { random, volume, deed, today } = soak
    for (let left = 1 + random.below(3 * volume); left > 0; left--) {
      const due = dayAfter(today(), random.below(6) - 1)
      if (isClosed(monthOf(due))) continue
      const customerId = oneOf(random, customerIds()) ?? null
      const added = await deed('promises.add', { what: 'Una tarta', customerId, due })
      if (added)
        promises.push({ id: added.id, due, firstDue: due, doneOn: null, isComplete: false, cancelled: null })
    }
    const open = promises.filter(
      (one) => isOpen(one) && !isClosed(monthOf(one.due)) && !isClosed(monthOf(one.firstDue)),
    )
    for (const one of some(random, open, 1 + 2 * volume)) await goOn(soak, one)
    const done = promises.filter(
      (one) => one.doneOn && !isClosed(monthOf(one.due)) && !isClosed(monthOf(one.firstDue)),
    )
    const again = oneOf(random, done)
    if (again && onceIn(random, 4) && (await deed('promises.reopen', { id: again.id }))) {
      again.doneOn = null
      again.isComplete = false
    }
  }

  async function goOn({ random, deed, today }: Soak, one: ModelPromise): Promise<void> {
    const { id } = one
    switch (random.below(6)) {
      case 0: {
        const by = random.pick<'customer' | 'business'>(['customer', 'business'])
        if (await deed('promises.cancel', { id, by, on: today() })) one.cancelled = { by, on: today() }
        return
      }
      case 1: {
        const due = dayAfter(today(), 1 + random.below(4))
        if (due === one.due) return
        if (await deed('promises.agree', { id, due, agreedOn: today(), reason: 'Lo pidió' })) one.due = due
        return
      }
      default: {
        const isComplete = !onceIn(random, 5)
        if (!(await deed('promises.finish', { id, isComplete, doneAt: today() }))) return
        one.doneOn = today()
        one.isComplete = isComplete
      }
    }
  }

  async function totals({ call, today }: Soak): Promise<Total[]> {
    const month = monthOf(today())
    const start = `${month}-01`
    const { levels } = await call('promises.figures', { period: 'month', start })
    const level = (due: 'due' | 'firstDue') => {
      const states = promises
        .filter((one) => one[due] >= start && one[due] < nextMonth(start))
        .map((one) => stateOf(one, one[due], today()))
      const count = (wanted: State) => states.filter((state) => state === wanted).length
      const decided = count('onTime') + count('failed')
      return {
        counts: {
          onTime: count('onTime'),
          failed: count('failed'),
          pending: count('pending'),
          excluded: count('excluded'),
        },
        share: decided === 0 ? null : count('onTime') / decided,
      }
    }
    const got = ({ counts, onTime }: typeof levels.last) => ({ counts, share: onTime.share })
    return [
      { what: 'promises by their last day', expected: level('due'), got: got(levels.last) },
      { what: 'promises by their first day', expected: level('firstDue'), got: got(levels.first) },
    ]
  }

  function figuresOf(month: string, today: string): Readonly<Record<string, number>> {
    const states = promises
      .filter(({ due }) => monthOf(due) === month)
      .map((one) => stateOf(one, one.due, today))
    return {
      promisesJudged: states.filter((state) => state !== 'excluded').length,
      promisesKept: states.filter((state) => state === 'onTime').length,
    }
  }

  return { begin: () => Promise.resolve(), work, totals, figuresOf }
}

const isOpen = ({ doneOn, cancelled }: ModelPromise): boolean => doneOn === null && cancelled === null

/** domain.md §1.6 (D2), held to one of its days. */
function stateOf({ doneOn, isComplete, cancelled }: ModelPromise, due: string, today: string): State {
  // Who cancels after the day was not served in time either.
  if (cancelled) return cancelled.by === 'customer' && cancelled.on <= due ? 'excluded' : 'failed'
  if (doneOn !== null) return doneOn <= due && isComplete ? 'onTime' : 'failed'
  return due < today ? 'failed' : 'pending'
}
