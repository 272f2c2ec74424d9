import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { type Customer, calledName } from '#shared/customers/customer'
import type { customersContract } from '#shared/customers/customers.contract'
import { likelyDuplicates } from '#shared/customers/duplicates'
import { mergedDraft } from '#shared/customers/merging'
import { plainWords } from '#shared/customers/searchText'
import { rulesFor } from '#shared/customers/segments'
import { attachmentsRepository } from '../cases/attachments.repository'
import type { Deps } from '../deps'
import { contactsHandlers } from './contacts.handlers'
import { customerListRepository, type SegmentView } from './customerList.repository'
import { customersRepository } from './customers.repository'
import { eraseRepository } from './erase.repository'
import { exportHandlers } from './export.handlers'
import { importHandlers } from './import.handlers'
import { leftBehind } from './leftBehind'
import { mergeRepository } from './merge.repository'
import { rulesRepository } from './rules.repository'

const MOST_PAIRS = 50

export function customersHandlers(deps: Deps): HandlersFor<typeof customersContract> {
  const { db, clock, session } = deps
  const customers = customersRepository(db)
  const attachments = attachmentsRepository(db)
  const list = customerListRepository(db)
  const chosen = rulesRepository(db)
  const merging = mergeRepository(db)
  const erasing = eraseRepository(db)
  const left = leftBehind(deps)

  /** The customer as it is: not one that was merged, erased or taken away. */
  function mustBeLive(id: number): Customer {
    const customer = customers.live(id)
    // Who was merged or erased is not written on: what is typed would go to somebody else, or come back.
    if (customer?.id !== id) throw new AppError('notFound')
    return customer
  }

  function checkReferrer(id: number | null): void {
    if (id !== null && !customers.get(id)) throw new AppError('notFound')
  }

  function segmentView(): SegmentView & { areChosen: boolean } {
    const { rules, areChosen } = chosen.get()
    return { rules: rulesFor(session.role(), rules), areChosen, today: clock.today() }
  }

  return {
    ...contactsHandlers(deps),
    ...exportHandlers(deps),
    ...importHandlers(deps),

    'customers.find': ({ text, limit }) => customers.find(text, limit),

    'customers.card': ({ id }) => customers.card(id),

    'customers.get': ({ id }) => {
      const customer = customers.get(id)
      if (!customer) throw new AppError('notFound')
      return customer
    },

    'customers.list': ({ offset, limit, ...filter }) => list.page(filter, offset, limit, segmentView()),

    'customers.tags': () => list.tags(),

    'customers.create': (draft) => {
      checkReferrer(draft.referredById)
      return { id: customers.insert(draft, clock.now()) }
    },

    'customers.update': ({ id, customer }) => {
      mustBeLive(id)
      if (customer.referredById === id) throw new AppError('invalidInput', { referredById: 'self' })
      checkReferrer(customer.referredById)
      customers.update(id, customer)
      return {}
    },

    'customers.void': ({ id }) => {
      mustBeLive(id)
      customers.void(id, clock.now())
      return {}
    },

    'customers.rules': () => segmentView().rules,

    'customers.segments': () => {
      const view = segmentView()
      const counts: Record<string, number> = {}
      let total = 0
      const everybody = {
        text: '',
        tag: null,
        role: null,
        segment: null,
        consent: null,
        sort: 'newest' as const,
      }
      for (const { segment } of list.each(everybody, view)) {
        const key = segment ?? 'none'
        counts[key] = (counts[key] ?? 0) + 1
        total += 1
      }
      return { rules: view.rules, areChosen: view.areChosen, total, counts }
    },

    'customers.setRules': ({ rules }) => {
      chosen.put(rules)
      return {}
    },

    'customers.duplicates': () => {
      const pairs = likelyDuplicates(merging.everybody(), merging.distinctPairs(), MOST_PAIRS)
      return pairs.flatMap(({ firstId, secondId, reasons }) => {
        const first = customers.card(firstId)
        const second = customers.card(secondId)
        return first && second ? [{ first, second, reasons: [...reasons] }] : []
      })
    },

    'customers.areTwo': ({ firstId, secondId }) => {
      if (firstId === secondId) throw new AppError('invalidInput')
      mustBeLive(firstId)
      mustBeLive(secondId)
      merging.setDistinct(firstId, secondId)
      return {}
    },

    'customers.merge': ({ keptId, goneId }) => {
      if (keptId === goneId) throw new AppError('invalidInput')
      const kept = mustBeLive(keptId)
      const gone = mustBeLive(goneId)
      customers.update(keptId, mergedDraft(kept, gone))
      merging.moveEverything(goneId, keptId)
      merging.setMerged(goneId, keptId, clock.now())
      return {}
    },

    'customers.erase': ({ id, confirmation }) => {
      const customer = mustBeLive(id)
      if (plainWords(confirmation) !== plainWords(calledName(customer))) {
        throw new AppError('invalidInput', { confirmation: 'notTheName' })
      }
      const held = attachments.namesOfCustomers(customers.sameAs(id))
      erasing.erase(id, clock.now(), session.personName())
      left.note(held)
      return {}
    },
  }
}
