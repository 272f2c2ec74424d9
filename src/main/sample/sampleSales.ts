import { addDays } from '#shared/calendar/civilDate'
import { resultWords } from '#shared/campaigns/calls'
import { ContactDraft } from '#shared/customers/contact'
import type { OpportunityDraft } from '#shared/opportunities/opportunities.contract'
import { campaignsRepository } from '../campaigns/campaigns.repository'
import { contactsRepository } from '../customers/contacts.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { opportunitiesRepository } from '../opportunities/opportunities.repository'

type Words = Pick<OpportunityDraft, 'prospect' | 'objective' | 'need' | 'needTags' | 'products' | 'suitable'>
type Rest = Omit<OpportunityDraft, keyof Words | 'plannedOn' | 'customerId'> & {
  readonly inDays: number | null
}

const words: { readonly [L in 'es' | 'en']: readonly Words[] } = {
  es: [
    {
      prospect: 'Academia de la esquina',
      objective: 'Que pidan los desayunos de los viernes',
      need: 'Doce personas, pagan a fin de mes, quieren que llegue a las nueve en punto.',
      needTags: ['empresa', 'desayunos'],
      products: ['Desayuno completo', 'Bandeja de bollería'],
      suitable: 'Desayuno completo',
    },
    {
      prospect: 'Club de lectura del barrio',
      objective: 'Que se reúnan aquí un jueves al mes',
      need: 'Una mesa larga y poco ruido.',
      needTags: ['grupo'],
      products: ['Merienda de grupo'],
      suitable: 'Merienda de grupo',
    },
    {
      prospect: 'Clínica dental del 14',
      objective: 'Saber quién decide los cafés de la sala de espera',
      need: '',
      needTags: ['empresa'],
      products: [],
      suitable: '',
    },
  ],
  en: [
    {
      prospect: 'The school on the corner',
      objective: 'That they order Friday breakfasts',
      need: 'Twelve people, they pay at the end of the month and want it at nine sharp.',
      needTags: ['company', 'breakfasts'],
      products: ['Full breakfast', 'Tray of pastries'],
      suitable: 'Full breakfast',
    },
    {
      prospect: 'The reading club',
      objective: 'That they meet here one Thursday a month',
      need: 'A long table and little noise.',
      needTags: ['group'],
      products: ['Tea for a group'],
      suitable: 'Tea for a group',
    },
    {
      prospect: 'The dentist at number 14',
      objective: 'To know who decides about coffee for the waiting room',
      need: '',
      needTags: ['company'],
      products: [],
      suitable: '',
    },
  ],
}

const rest: readonly Rest[] = [
  { opportunity: 5, risk: 4, access: 3, near: 5, way: 'visit', who: '', inDays: 1 },
  { opportunity: 3, risk: 2, access: 5, near: 5, way: 'call', who: '', inDays: 2 },
  { opportunity: 4, risk: null, access: 2, near: 4, way: 'visit', who: '', inDays: null },
]

const campaign = {
  es: {
    name: 'Bufé de los sábados',
    script:
      'Buenos días, le llamo del Café La Plaza. Los sábados tenemos bufé de desayuno. ¿Le guardo una mesa?',
    note: 'Reserva para dos',
    how: 'Lo dijo en el mostrador',
  },
  en: {
    name: 'Saturday buffet',
    script:
      'Good morning, this is the Plaza Café. On Saturdays we have a breakfast buffet. Shall I keep a table for you?',
    note: 'A table for two',
    how: 'Said so at the counter',
  },
} as const

/** Customers who have allowed to be called. */
const CALLED = 5

/** Three neighbours of the café who might buy more. */
export function createSampleSales({ db, clock }: Pick<Deps, 'db' | 'clock'>, language: 'es' | 'en'): void {
  const opportunities = opportunitiesRepository(db)
  for (const [index, { inDays, ...judged }] of rest.entries()) {
    const said = words[language][index]
    if (!said) continue
    const plannedOn = inDays === null ? null : addDays(clock.today(), inDays)
    opportunities.insert({ ...said, ...judged, customerId: null, plannedOn }, clock.now())
  }
  callSome({ db, clock }, language)
}

/** A campaign among the customers of the café, one of whom has been called. */
function callSome({ db, clock }: Pick<Deps, 'db' | 'clock'>, language: 'es' | 'en'): void {
  const { name, script, note, how } = campaign[language]
  const customers = customersRepository(db)
  const contacts = contactsRepository(db)
  const campaigns = campaignsRepository(db)
  const startedOn = addDays(clock.today(), -1)
  const dueOn = addDays(clock.today(), 6)
  const id = campaigns.insert({ name, script, dueOn }, startedOn, clock.now())
  for (const { customer } of customers.all().slice(0, CALLED)) {
    const { id: customerId, createdAt: _c, voidedAt: _v, mergedIntoId: _m, erasedAt: _e, ...draft } = customer
    const consent = { ...draft.consent, phone: true, on: startedOn, how }
    customers.update(customerId, { ...draft, consent })
    campaigns.insertCall(id, customerId)
  }
  const [first] = campaigns.calls(id)
  if (!first) return
  const at = `${startedOn}T12:10`
  const result = `${resultWords[language].sale}. ${note}`
  const contact = ContactDraft.parse({ at, channel: 'call', direction: 'out', subject: name, result })
  const contactId = contacts.insert(first.customerId, contact, '', clock.now())
  campaigns.note({ id: first.id, result: 'sale', note, at, person: '', contactId, caseId: null })
}
