import type { KeptPromise } from '#shared/promises/promises.contract'
import type { Effect, Ledger } from '../ledger'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'
import { marker } from './marker'

interface Known {
  readonly id: number
  readonly phone: string
}

/** Customers and what was promised to them, with undo and redo in between. */
export const customers = sessionWork({
  name: 'noting customers and promises, undoing and redoing',
  share: 10,
  requests: 30,
  async prepare(_app, _world, ledger) {
    const customerIds = new Map<string, Known>()
    const promises = new Map<string, KeptPromise>()
    /** What each deed of this life did and how it was before, newest last; and what was undone of them. */
    let done: { effect: Effect; before: Effect }[] = []
    let undone: { effect: Effect; before: Effect }[] = []
    let number = 0

    /** A deed that is in the history. */
    async function deed(effect: Effect, ask: (effect: Effect) => Promise<unknown>): Promise<void> {
      const before = standing(ledger, effect)
      await ask(effect)
      done.push({ effect, before })
      undone = []
    }

    async function addCustomer(session: Session): Promise<void> {
      const name = `${marker} ${++number}`
      const phone = `600 000 ${100 + number}`
      await deed(
        { [`customer ${name}`]: customerText({ phone, notes: 'le gusta el café' }) },
        async (effect) => {
          const draft = { name, phone, notes: 'le gusta el café' }
          const { id } = await session.ask('customers.create', draft, { effect })
          customerIds.set(name, { id, phone })
        },
      )
    }

    async function changeCustomer(session: Session): Promise<void> {
      const found = [...customerIds].at(session.random.below(Math.max(1, customerIds.size)))
      if (!found) return addCustomer(session)
      const [name, { id, phone }] = found
      if (ledger.expected(`customer ${name}`) === null) return
      const notes = `sin azúcar, ${session.random.below(1e6)}`
      await deed({ [`customer ${name}`]: customerText({ phone, notes }) }, (effect) =>
        session.ask('customers.update', { id, customer: { name, phone, notes } }, { effect }),
      )
    }

    async function addPromise(session: Session): Promise<void> {
      const what = `Tarta ${++number} para ${marker}`
      await deed({ [`promise ${what}`]: promiseText({ due: '2027-03-30', doneAt: null }) }, (effect) =>
        session.ask('promises.add', { what, who: marker, due: '2027-03-30' }, { effect }),
      )
    }

    async function keepPromise(session: Session): Promise<void> {
      const found = [...promises.values()].at(session.random.below(Math.max(1, promises.size)))
      const name = `promise ${found?.what}`
      if (!found || found.doneAt !== null || ledger.expected(name) !== promiseText(found)) return
      promises.delete(found.what)
      const doneAt = '2026-03-20'
      await deed({ [name]: promiseText({ due: found.due, doneAt }) }, (effect) =>
        session.ask('promises.finish', { id: found.id, isComplete: true, doneAt }, { effect }),
      )
    }

    async function undo(session: Session): Promise<void> {
      const last = done.pop()
      if (!last) return
      await session.ask('history.undo', {}, { effect: last.before })
      undone.push(last)
    }

    async function redo(session: Session): Promise<void> {
      const last = undone.pop()
      if (!last) return
      await session.ask('history.redo', {}, { effect: last.effect })
      done.push(last)
    }

    const deeds = [addCustomer, changeCustomer, addPromise, keepPromise, undo, redo] as const
    return {
      work: (session) => session.random.pick(deeds)(session),
      async read(app) {
        done = []
        undone = []
        const { rows } = await app.call('customers.list', { limit: 500 })
        customerIds.clear()
        promises.clear()
        const lines: [string, string][] = []
        for (const { id, name } of rows) {
          const { phone, notes } = await app.call('customers.get', { id })
          customerIds.set(name, { id, phone })
          lines.push([`customer ${name}`, customerText({ phone, notes })])
        }
        const { promises: all } = await app.call('promises.list', { view: 'all', limit: 2000 })
        for (const promise of all) {
          promises.set(promise.what, promise)
          lines.push([`promise ${promise.what}`, promiseText(promise)])
        }
        number = Math.max(number, ...lines.map(([name]) => Number(/\d+/.exec(name)?.[0] ?? 0)))
        return new Map(lines)
      },
    }
  },
})

function standing(ledger: Ledger, effect: Effect): Effect {
  return Object.fromEntries(Object.keys(effect).map((name) => [name, ledger.expected(name)]))
}

function customerText({ phone, notes }: { phone: string; notes: string }): string {
  return JSON.stringify([phone, notes])
}

function promiseText({ due, doneAt }: Pick<KeptPromise, 'due' | 'doneAt'>): string {
  return JSON.stringify([due, doneAt])
}
