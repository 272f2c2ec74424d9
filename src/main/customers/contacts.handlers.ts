import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { contactsContract } from '#shared/customers/contacts.contract'
import type { Deps } from '../deps'
import { callList } from './callList'
import { contactsRepository } from './contacts.repository'
import { customersRepository } from './customers.repository'
import { identityRepository } from './identity.repository'
import { timelineRepository } from './timeline.repository'

/** What is spoken with customers, what they buy, and which sheets are theirs. */
export function contactsHandlers(deps: Deps): HandlersFor<typeof contactsContract> {
  const { db, clock, session } = deps
  const customers = customersRepository(db)
  const contacts = contactsRepository(db)
  const identity = identityRepository(db)
  const timeline = timelineRepository(db)
  const calls = callList(deps)

  function mustBeLive(customerId: number): number {
    const customer = customers.live(customerId)
    if (!customer) throw new AppError('notFound')
    return customer.id
  }

  function mustFindContact(id: number) {
    const contact = contacts.find(id)
    if (!contact || !customers.live(contact.customerId)) throw new AppError('notFound')
    return contact
  }

  return {
    'customers.timeline': ({ customerId, limit }) =>
      timeline.page(customerId, limit, session.role() === 'owner'),

    'customers.contact': ({ id }) => mustFindContact(id),

    'customers.addContact': ({ customerId, contact }) => ({
      id: contacts.insert(mustBeLive(customerId), contact, session.personName(), clock.now()),
    }),

    'customers.updateContact': ({ id, contact }) => {
      mustFindContact(id)
      contacts.update(id, contact)
      return {}
    },

    'customers.voidContact': ({ id }) => {
      mustFindContact(id)
      contacts.void(id, clock.now())
      return {}
    },

    'customers.addPurchase': ({ customerId, purchase }) => ({
      id: contacts.insertPurchase(mustBeLive(customerId), purchase, clock.now()),
    }),

    'customers.voidPurchase': ({ id }) => {
      if (!contacts.voidPurchase(id, clock.now())) throw new AppError('notFound')
      return {}
    },

    'customers.calls': () => calls(),

    'customers.finishCall': ({ customerId, doneContactId, contact }) => {
      const live = mustBeLive(customerId)
      if (doneContactId !== null) {
        if (mustFindContact(doneContactId).customerId !== live) throw new AppError('notFound')
        contacts.setDone(doneContactId, clock.now())
      }
      return { id: contacts.insert(live, contact, session.personName(), clock.now()) }
    },

    'customers.anonymity': ({ surveyId }) => {
      const isAnonymous = identity.isSurveyAnonymous(surveyId)
      if (isAnonymous === null) throw new AppError('notFound')
      return { isAnonymous }
    },

    'customers.setAnonymity': ({ surveyId, isAnonymous }) => {
      if (identity.isSurveyAnonymous(surveyId) === null) throw new AppError('notFound')
      if (!isAnonymous && identity.isSurveyOfTeam(surveyId)) throw new AppError('surveyAnonymous')
      identity.setSurveyAnonymous(surveyId, isAnonymous)
      return {}
    },

    'customers.sheetsOfWave': ({ waveId }) => {
      const isAnonymous = identity.isWaveAnonymous(waveId)
      if (isAnonymous === null) throw new AppError('notFound')
      return { isAnonymous, tied: isAnonymous ? [] : identity.tied(waveId) }
    },

    'customers.tieSheet': ({ responseId, customerId }) => {
      const isAnonymous = identity.isSheetAnonymous(responseId)
      if (isAnonymous === null) throw new AppError('notFound')
      if (isAnonymous) throw new AppError('surveyAnonymous')
      identity.tie(responseId, customerId === null ? null : mustBeLive(customerId))
      return {}
    },
  }
}
