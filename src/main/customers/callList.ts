import { addDays } from '#shared/calendar/civilDate'
import type { Call } from '#shared/customers/contacts.contract'
import { type CustomerCard, mayContact } from '#shared/customers/customer'
import { withoutMoney } from '#shared/customers/segments'
import type { Deps } from '../deps'
import { contactsRepository } from './contacts.repository'
import { customerListRepository } from './customerList.repository'
import { customersRepository } from './customers.repository'
import { rulesRepository } from './rules.repository'

/** Who was spoken with this recently is not called again only for being at risk. */
const QUIET_DAYS = 30
const MOST_AT_RISK = 50

/** Makes the function that says who is to be called today (domain.md §1.17). */
export function callList({ db, clock, session }: Pick<Deps, 'db' | 'clock' | 'session'>) {
  const contacts = contactsRepository(db)
  const customers = customersRepository(db)
  const list = customerListRepository(db)
  const chosen = rulesRepository(db)

  function steps(today: string): { calls: Call[]; withoutConsent: CustomerCard[] } {
    const calls: Call[] = []
    const withoutConsent = new Map<number, CustomerCard>()
    for (const contact of contacts.due(today)) {
      const customer = customers.live(contact.customerId)
      const card = customer && customers.card(customer.id)
      if (!customer || !card) continue
      if (!mayContact(customer.consent)) {
        withoutConsent.set(card.id, card)
        continue
      }
      const { phone, email, message } = customer.consent
      calls.push({
        customer: card,
        reason: contact.isPromised ? 'promised' : 'nextStep',
        contactId: contact.id,
        step: contact.nextStep,
        dueOn: contact.nextStepOn,
        channel: contact.channel,
        lastPurchaseOn: null,
        consent: { phone, email, message },
      })
    }
    // What was promised comes before what was only meant; each the longest due first.
    calls.sort((one, other) => Number(other.reason === 'promised') - Number(one.reason === 'promised'))
    return { calls, withoutConsent: [...withoutConsent.values()] }
  }

  function atRisk(today: string): Call[] {
    const { rules } = chosen.get()
    const view = { rules: session.role() === 'owner' ? rules : withoutMoney(rules), today }
    const pending = contacts.withPendingStep()
    const quietSince = addDays(today, -QUIET_DAYS)
    const calls: Call[] = []
    const filter = { text: '', tag: null, role: null, consent: true, sort: 'lastPurchase' as const }
    for (const row of list.each({ ...filter, segment: 'atRisk' }, view)) {
      const { tags: _tags, roles: _roles, mayContact: _may, segment: _segment, lastPurchaseOn, ...card } = row
      if (pending.has(card.id) || (card.lastContactAt ?? '') > quietSince) continue
      const consent = customers.get(card.id)?.consent
      if (!consent) continue
      const { phone, email, message } = consent
      calls.push({
        customer: card,
        reason: 'atRisk',
        contactId: null,
        step: '',
        dueOn: null,
        channel: null,
        lastPurchaseOn,
        consent: { phone, email, message },
      })
      if (calls.length === MOST_AT_RISK) break
    }
    return calls
  }

  return () => {
    const today = clock.today()
    const { calls, withoutConsent } = steps(today)
    return { calls: [...calls, ...atRisk(today)], withoutConsent }
  }
}
