import { addDays } from '#shared/calendar/civilDate'
import type { CustomerRole } from '#shared/customers/customer'
import { contactsRepository } from '../customers/contacts.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'

interface Habits {
  readonly roles: readonly CustomerRole[]
  /** How many days ago they bought, and for how much. */
  readonly bought: readonly (readonly [daysAgo: number, amount: number])[]
}

const often = [3, 12, 30, 47, 66, 90, 121, 160].map((ago) => [ago, 24] as const)

/** Regulars, offices that order for others, somebody who sells our cakes on; and who has not come for a while. */
const habits: readonly Habits[] = [
  { roles: ['client'], bought: often },
  { roles: ['client'], bought: often.map(([ago, amount]) => [ago + 6, amount]) },
  { roles: ['buyer'], bought: [11, 41, 74, 104].map((ago) => [ago, 96]) },
  { roles: ['consumer'], bought: [18, 44, 80].map((ago) => [ago, 9]) },
  { roles: ['client'], bought: [25, 52, 79, 133].map((ago) => [ago, 18]) },
  { roles: ['buyer'], bought: [38, 95].map((ago) => [ago, 120]) },
  { roles: ['consumer'], bought: [55].map((ago) => [ago, 7]) },
  { roles: ['client'], bought: [] },
  { roles: ['client'], bought: [112, 140, 171, 190].map((ago) => [ago, 22]) },
  { roles: ['consumer'], bought: [205].map((ago) => [ago, 12]) },
  { roles: ['buyer', 'decider'], bought: [230].map((ago) => [ago, 80]) },
  { roles: ['distributor'], bought: [9, 16, 23, 30, 37, 44].map((ago) => [ago, 64]) },
]

/** The one who is at risk. */
const GONE = 8

/** What the customers of the sample are to the café, and what they bought in the last months. */
export function createSampleCustomers({ db, clock }: Pick<Deps, 'db' | 'clock'>): void {
  const customers = customersRepository(db)
  const contacts = contactsRepository(db)
  const known = customers.all().sort((one, other) => one.customer.id - other.customer.id)
  habits.forEach(({ roles, bought }, index) => {
    const customer = known[index]?.customer
    if (!customer) return
    const {
      id,
      createdAt: _createdAt,
      voidedAt: _voidedAt,
      mergedIntoId: _mergedIntoId,
      erasedAt: _erasedAt,
      ...draft
    } = customer
    // Who bought often and has not come for months is to be called, which needs a consent.
    const consent =
      index === GONE ? { ...draft.consent, phone: true, on: addDays(clock.today(), -190) } : draft.consent
    customers.update(id, { ...draft, roles: [...roles], consent })
    for (const [daysAgo, amount] of bought) {
      const purchase = { boughtOn: addDays(clock.today(), -daysAgo), amount, note: '', role: null }
      contacts.insertPurchase(id, purchase, clock.now())
    }
  })
}
