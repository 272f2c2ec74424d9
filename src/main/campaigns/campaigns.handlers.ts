import { basename } from 'node:path'
import { isPending, resultWords } from '#shared/campaigns/calls'
import type { campaignsContract } from '#shared/campaigns/campaigns.contract'
import { CaseFacts } from '#shared/cases/caseFile'
import type { HandlersFor, ParsedInputOf } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { ContactDraft } from '#shared/customers/contact'
import { withoutMoney } from '#shared/customers/segments'
import { salesFileNames, salesPaperRoute } from '#shared/opportunities/salesPaper'
import { businessRepository } from '../business/business.repository'
import { caseRegistration } from '../cases/registerCase'
import { contactsRepository } from '../customers/contacts.repository'
import { customerListRepository } from '../customers/customerList.repository'
import { customersRepository } from '../customers/customers.repository'
import { rulesRepository } from '../customers/rules.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'
import { campaignsRepository } from './campaigns.repository'

/** Names that a choice of customers shows, to see whom it means. */
const MOST_NAMES = 8

type Choice = ParsedInputOf<(typeof campaignsContract)['campaigns.candidates']>['filter']
type Note = ParsedInputOf<(typeof campaignsContract)['campaigns.note']>

/** Calls to customers who allowed them, with what each said (domain.md §1.28). */
export function campaignsHandlers(
  deps: Pick<Deps, 'db' | 'clock' | 'session' | 'desktop'>,
): HandlersFor<typeof campaignsContract> {
  const { db, clock, session, desktop } = deps
  const campaigns = campaignsRepository(db)
  const customers = customersRepository(db)
  const contacts = contactsRepository(db)
  const list = customerListRepository(db)
  const chosen = rulesRepository(db)
  const business = businessRepository(db)
  const { registerCase } = caseRegistration(deps)

  function mustFind(id: number) {
    const campaign = campaigns.find(id)
    if (!campaign) throw new AppError('notFound')
    return campaign
  }

  /** Whoever fits, and of them who may be called. */
  function choose(filter: Choice) {
    const { rules } = chosen.get()
    const view = {
      rules: session.role() === 'owner' ? rules : withoutMoney(rules),
      today: clock.today(),
    }
    const fitting = [...list.each({ ...filter, consent: null, sort: 'name' }, view)]
    return { fitting, callable: fitting.filter(({ id }) => campaigns.mayCall(id)) }
  }

  /** Who asks for it is not called again, by any list. */
  function withdrawConsent(customerId: number): void {
    const customer = customers.live(customerId)
    if (!customer) return
    const { id, createdAt: _c, voidedAt: _v, mergedIntoId: _m, erasedAt: _e, ...draft } = customer
    customers.update(id, { ...draft, consent: { ...draft.consent, phone: false } })
  }

  function openCase(customerId: number, description: string) {
    const openedAt = clock.now().slice(0, 16)
    return registerCase(
      CaseFacts.parse({ kind: 'complaint', channel: 'phone', openedAt, customerId, description }),
    )
  }

  function noteCall({ callId, result, note }: Note) {
    const call = campaigns.call(callId)
    if (!call || !isPending(call.result) || !campaigns.mayCall(call.customerId))
      throw new AppError('notFound')
    const campaign = mustFind(call.campaignId)
    const words = resultWords[business.get()?.language ?? 'es'][result]
    const contact = ContactDraft.parse({
      at: clock.now().slice(0, 16),
      channel: 'call',
      direction: 'out',
      subject: campaign.name,
      result: note === '' ? words : `${words}. ${note}`.slice(0, 1000),
    })
    const contactId = contacts.insert(call.customerId, contact, session.personName(), clock.now())
    const opened = result === 'complaint' ? openCase(call.customerId, note) : null
    if (result === 'asksNoCall') withdrawConsent(call.customerId)
    campaigns.note({
      id: callId,
      result,
      note,
      at: contact.at,
      person: session.personName(),
      contactId,
      caseId: opened?.id ?? null,
    })
    return { caseId: opened?.id ?? null, caseNumber: opened?.number ?? null }
  }

  return {
    'campaigns.list': () => campaigns.list(),

    'campaigns.get': ({ id }) => ({ ...mustFind(id), calls: campaigns.calls(id) }),

    'campaigns.candidates': ({ filter }) => {
      const { fitting, callable } = choose(filter)
      return {
        count: callable.length,
        leftOut: fitting.length - callable.length,
        names: callable.slice(0, MOST_NAMES).map(({ name }) => name),
      }
    },

    'campaigns.start': ({ campaign, filter }) => {
      const { callable } = choose(filter)
      if (callable.length === 0) throw new AppError('invalidInput', { filter: 'nobody' })
      const id = campaigns.insert(campaign, clock.today(), clock.now())
      for (const customer of callable) campaigns.insertCall(id, customer.id)
      return { id }
    },

    'campaigns.change': ({ id, campaign }) => {
      mustFind(id)
      campaigns.update(id, campaign)
      return {}
    },

    'campaigns.end': ({ id, isEnded }) => {
      mustFind(id)
      campaigns.setEnded(id, isEnded ? clock.today() : null)
      return {}
    },

    'campaigns.void': ({ id }) => {
      mustFind(id)
      campaigns.void(id, clock.now())
      return {}
    },

    'campaigns.note': noteCall,

    'campaigns.printSheet': async ({ id, language }) => {
      const { name } = mustFind(id)
      const fileName = fileNameOf([salesFileNames[language].calls, name], 'pdf')
      const path = await desktop.chooseTarget('pdf', fileName)
      if (path === null) return null
      const bytes = await desktop.printPage(salesPaperRoute({ kind: 'calls', campaignId: id, language }))
      await writeWhole(path, (handle) => handle.writeFile(bytes)).catch((error: unknown) => {
        throw toWriteError(error)
      })
      return { fileName: basename(path) }
    },
  }
}
