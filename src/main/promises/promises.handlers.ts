import { addDays } from '#shared/calendar/civilDate'
import { dateOf } from '#shared/calendar/wallClock'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { KeptPromise, PromiseDraft, promisesContract } from '#shared/promises/promises.contract'
import { contingenciesRepository } from '../contingencies/contingencies.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { promiseFilesHandlers } from './files/promiseFiles.handlers'
import { promisesRepository, stillOpen } from './promises.repository'
import { readPromiseFigures, readPromisesBySegment } from './readPromises'

/** A week, today included. */
const WEEK_AHEAD = 6

export function promisesHandlers(deps: Deps): HandlersFor<typeof promisesContract> {
  const { db, clock, session } = deps
  const promises = promisesRepository(db)
  const customers = customersRepository(db)
  const contingencies = contingenciesRepository(db)
  const minute = () => clock.now().slice(0, 16)

  function mustFind(id: number): KeptPromise {
    const promise = promises.find(id, minute())
    if (!promise) throw new AppError('notFound')
    return promise
  }

  function mustBeOpen(id: number): KeptPromise {
    const promise = mustFind(id)
    if (promise.doneAt !== null || promise.cancelledBy !== null) throw new AppError('promiseNotOpen')
    return promise
  }

  /** Who it is for is somebody: of the register as it is now, a name, or at least the number of an order. */
  function checked(draft: PromiseDraft): PromiseDraft {
    const customer = draft.customerId === null ? null : customers.live(draft.customerId)
    if (draft.customerId !== null && !customer) throw new AppError('notFound')
    if (!customer && draft.who === '' && draft.reference === '')
      throw new AppError('invalidInput', { who: 'required' })
    return { ...draft, customerId: customer?.id ?? null, who: customer ? '' : draft.who }
  }

  /** Nothing has happened on a day that is still to come. */
  function notToCome(day: string): void {
    if (dateOf(day) > clock.today() || (day.length > 10 && day > minute()))
      throw new AppError('invalidInput', { day: 'inFuture' })
  }

  return {
    ...promiseFilesHandlers(deps),

    'promises.list': (filter) => {
      const today = clock.today()
      const moment = { today, now: minute(), weekEnd: addDays(today, WEEK_AHEAD) }
      return { ...promises.list(filter, moment), counts: promises.counts(moment), types: promises.types() }
    },

    'promises.show': ({ id }) => ({ promise: mustFind(id), changes: promises.changes(id) }),

    'promises.add': (draft) => ({
      id: promises.insert(checked(draft), { promisedOn: clock.today(), notedBy: session.personName() }),
    }),

    'promises.change': ({ id, promise }) => {
      const known = mustFind(id)
      if (promise.due !== known.due) {
        if (promises.changes(id).length > 0) throw new AppError('promiseAgreedAnew')
        promises.setDues(id, promise.due, promise.due)
      }
      // Of who was forgotten, or is two no more, nothing is asked anew.
      const isSameCustomer = promise.customerId !== null && promise.customerId === known.customerId
      promises.update(id, isSameCustomer ? { ...promise, who: '' } : checked(promise))
      return {}
    },

    'promises.finish': ({ id, isComplete, doneAt }) => {
      mustBeOpen(id)
      const done = doneAt ?? minute()
      notToCome(done)
      promises.setEnding(id, { ...stillOpen, doneAt: done, isComplete })
      return {}
    },

    'promises.cancel': ({ id, by, on }) => {
      mustBeOpen(id)
      notToCome(on)
      promises.setEnding(id, { ...stillOpen, cancelledBy: by, cancelledOn: on })
      return {}
    },

    'promises.reopen': ({ id }) => {
      const { doneAt, cancelledBy } = mustFind(id)
      if (doneAt === null && cancelledBy === null) throw new AppError('nothingToUndo')
      promises.setEnding(id, stillOpen)
      return {}
    },

    'promises.agree': ({ id, due, agreedOn, reason }) => {
      const known = mustBeOpen(id)
      notToCome(agreedOn)
      if (due === known.due) throw new AppError('invalidInput', { due: 'same' })
      promises.noteChange(id, {
        dueBefore: known.due,
        due,
        agreedOn,
        reason,
        notedBy: session.personName(),
      })
      // What had no day has its first one now.
      promises.setDues(id, due, known.firstDue ?? due)
      return {}
    },

    'promises.tag': ({ ids, contingencyId }) => {
      if (contingencyId !== null && !contingencies.find(contingencyId)) throw new AppError('notFound')
      for (const id of ids) promises.tag(mustFind(id).id, contingencyId)
      return {}
    },

    'promises.void': ({ id }) => {
      mustFind(id)
      promises.void(id, clock.now())
      return {}
    },

    'promises.bySegment': ({ period, start }) => readPromisesBySegment(db, { period, start, now: minute() }),

    'promises.figures': ({ period, start }) => readPromiseFigures(db, { period, start, now: minute() }),
  }
}
