import { expect, test } from 'vitest'
import { defaultRules } from '#shared/customers/segments'
import { appForEachTest, contentOf, outcomeOf } from '../../support/builders'
import { aCase, answered, resolved } from '../cases/caseBuilders'
import { anEmptying } from '../suggestions/suggestionDeeds'
import { aContact, aCustomer } from './customerDeeds'

const app = appForEachTest()
const namesOf = async (filter: object) =>
  (await app().call('customers.list', filter)).rows.map(({ name }) => name)
const bought = (customerId: number, boughtOn: string, amount = 10) =>
  app().call('customers.addPurchase', { customerId, purchase: { boughtOn, amount } })
const allowed = { phone: true, email: false, message: false, on: '2026-01-01', how: 'en la tienda' }

test('the list is filtered by words, tag, role, consent and segment, sorted, and read page by page', async () => {
  const ana = await aCustomer(app(), {
    name: 'Ana',
    tags: ['pan'],
    roles: ['client', 'decider'],
    consent: allowed,
  })
  const luis = await aCustomer(app(), { name: 'Luis', tags: ['pan', 'vip'] })
  await aCustomer(app(), { name: 'Zoe' })
  await bought(luis, '2026-03-01')
  await app().call('customers.addContact', { customerId: luis, contact: aContact() })
  expect(await namesOf({ tag: 'pan' })).toEqual(['Ana', 'Luis'])
  expect(await namesOf({ role: 'decider' })).toEqual(['Ana'])
  expect(await namesOf({ consent: true })).toEqual(['Ana'])
  expect(await namesOf({ consent: false })).toEqual(['Luis', 'Zoe'])
  expect(await namesOf({ text: 'zo' })).toEqual(['Zoe'])
  expect(await namesOf({ segment: 'occasional' })).toEqual(['Luis'])
  expect(await namesOf({ segment: 'none' })).toEqual(['Ana', 'Zoe'])
  expect(await namesOf({ sort: 'newest' })).toEqual(['Zoe', 'Luis', 'Ana'])
  expect(await namesOf({ sort: 'lastContact' })).toEqual(['Luis', 'Ana', 'Zoe'])
  expect(await app().call('customers.list', { offset: 1, limit: 1 })).toMatchObject({
    total: 3,
    rows: [{ name: 'Luis', lastPurchaseOn: '2026-03-01', contactCount: 1 }],
  })
  expect(await app().call('customers.tags', {})).toEqual(['pan', 'vip'])
  await app().call('customers.void', { id: ana })
  expect(await namesOf({})).toEqual(['Luis', 'Zoe'])
})

test('segments count everybody once; for staff nothing of them depends on money', async () => {
  const rules = { ...defaultRules, highAmount: 500, middleAmount: 100 }
  await app().call('customers.setRules', { rules })
  const customerId = await aCustomer(app())
  await aCustomer(app(), { name: 'Luis' })
  await bought(customerId, '2025-08-01', 600)
  expect(await app().call('customers.segments', {})).toEqual({
    rules,
    areChosen: true,
    total: 2,
    counts: { atRisk: 1, none: 1 },
  })
  app().setRole('staff')
  expect(await app().call('customers.segments', {})).toMatchObject({
    rules: { highAmount: null, middleAmount: null },
    counts: { dormant: 1, none: 1 },
  })
  expect((await app().call('customers.timeline', { customerId })).entries).toMatchObject([{ details: {} }])
  expect(await outcomeOf(app().call('customers.setRules', { rules }))).toBe('notAllowed')
})

test('the history of a customer is one list, the newest first, whatever it comes from', async () => {
  const customerId = await aCustomer(app())
  await bought(customerId, '2026-02-01', 12.5)
  await app().call('customers.addContact', { customerId, contact: aContact({ at: '2026-02-01T09:00' }) })
  const { id } = await app().call('customers.addContact', {
    customerId,
    contact: aContact({ at: '2026-01-15T09:00' }),
  })
  const read = async () =>
    (await app().call('customers.timeline', { customerId })).entries.map(({ source, at }) => [source, at])
  expect(await read()).toEqual([
    ['contact', '2026-02-01T09:00'],
    ['purchase', '2026-02-01'],
    ['contact', '2026-01-15T09:00'],
  ])
  await app().call('customers.voidContact', { id })
  expect(await read()).toHaveLength(2)
  expect(await outcomeOf(app().call('customers.updateContact', { id, contact: aContact() }))).toBe('notFound')
})

test('the cases of a customer are in the history too', async () => {
  const customerId = await aCustomer(app())
  const id = await aCase(app(), { customerId })
  expect((await app().call('customers.timeline', { customerId })).entries).toEqual([
    {
      source: 'case',
      id,
      at: '2026-03-02T09:30',
      title: '2026-00001',
      text: 'La cafetera no calienta',
      route: `/cases/${id}`,
      details: { kind: 'claim', state: 'received' },
    },
  ])
})

test('what they put in the box, and what they said of how a case went, are in the history too', async () => {
  const customerId = await aCustomer(app())
  const emptyingId = await anEmptying(app())
  const slip = { slipNumber: 7, text: 'Pongan más sillas', customerId }
  await app().call('suggestions.type', { emptyingId, slip })
  const { id: causeId } = await app().call('cases.addCause', { name: 'Demora' })
  const caseId = await aCase(app(), { customerId, causeId })
  await app().call('cases.step', { caseId, step: answered })
  await app().call('cases.step', { caseId, step: resolved })
  const sheet = { askedOn: '2026-03-02', way: 'phone', answers: [5, 5, 5, 5, 5, 5, 1, 7, 1, 1] } as const
  await app().call('cases.askSatisfaction', {
    caseId,
    sheet: { ...sheet, answers: [...sheet.answers], change: 'El plazo' },
  })
  const read = async () => (await app().call('customers.timeline', { customerId })).entries
  const of = async (source: string) => (await read()).find((entry) => entry.source === source)
  expect(await of('suggestion')).toMatchObject({ text: 'Pongan más sillas', details: { slipNumber: 7 } })
  expect(await of('verdict')).toMatchObject({
    title: '2026-00001',
    text: 'El plazo',
    route: `/cases/${caseId}`,
    details: { way: 'phone' },
  })
  await app().call('cases.voidSatisfaction', { caseId })
  expect(await of('verdict')).toBeUndefined()
})

test('who is to be called today: what was promised, what is due, who is at risk; nobody who has not allowed it', async () => {
  const step = (nextStepOn: string, isPromised = false) =>
    aContact({ nextStep: 'Preguntar', nextStepOn, isPromised, at: '2025-12-01T10:00' })
  const due = await aCustomer(app(), { name: 'Toca', consent: allowed })
  const promised = await aCustomer(app(), { name: 'Prometido', consent: allowed })
  const later = await aCustomer(app(), { name: 'Más tarde', consent: allowed })
  const silent = await aCustomer(app(), { name: 'Sin permiso' })
  const risk = await aCustomer(app(), { name: 'En riesgo', consent: allowed })
  const silentRisk = await aCustomer(app(), { name: 'En riesgo sin permiso' })
  await app().call('customers.addContact', { customerId: due, contact: step('2026-02-20') })
  await app().call('customers.addContact', { customerId: promised, contact: step('2026-03-02', true) })
  await app().call('customers.addContact', { customerId: later, contact: step('2026-03-03') })
  await app().call('customers.addContact', { customerId: silent, contact: step('2026-03-01', true) })
  for (const customerId of [risk, silentRisk]) {
    for (const day of ['2025-08-01', '2025-09-01', '2025-10-01']) await bought(customerId, day)
  }
  const { calls, withoutConsent } = await app().call('customers.calls', {})
  expect(calls.map(({ customer, reason }) => [customer.name, reason])).toEqual([
    ['Prometido', 'promised'],
    ['Toca', 'nextStep'],
    ['En riesgo', 'atRisk'],
  ])
  expect(withoutConsent.map(({ name }) => name)).toEqual(['Sin permiso'])

  const [first] = calls
  await app().call('customers.finishCall', {
    customerId: promised,
    doneContactId: first?.contactId ?? null,
    contact: aContact({ nextStep: 'Entregar', nextStepOn: '2026-03-04' }),
  })
  await app().call('customers.finishCall', { customerId: risk, doneContactId: null, contact: aContact() })
  const after = await app().call('customers.calls', {})
  expect(after.calls.map(({ customer }) => customer.name)).toEqual(['Toca'])
  app().setNow('2026-03-04T09:00:00')
  expect((await app().call('customers.calls', {})).calls.map(({ step: words }) => words)).toEqual([
    'Preguntar',
    'Preguntar',
    'Entregar',
  ])
})

test('a call cannot finish the step of somebody else', async () => {
  const customerId = await aCustomer(app())
  const other = await aCustomer(app(), { name: 'Luis' })
  const contact = aContact({ nextStep: 'x', nextStepOn: '2026-03-02' })
  const { id } = await app().call('customers.addContact', { customerId, contact })
  const finish = app().call('customers.finishCall', {
    customerId: other,
    doneContactId: id,
    contact: aContact(),
  })
  expect(await outcomeOf(finish)).toBe('notFound')
})

test('two customers become one with both histories, and undo makes them two again', async () => {
  const keptId = await aCustomer(app(), { name: 'Ana Ruiz' })
  const goneId = await aCustomer(app(), { name: 'ana ruiz', phone: '600112233' })
  const brought = await aCustomer(app(), { name: 'Luis', referredById: goneId })
  await app().call('customers.addContact', { customerId: goneId, contact: aContact() })
  await bought(goneId, '2026-03-01')
  expect(await app().call('customers.duplicates', {})).toMatchObject([
    { first: { id: keptId }, second: { id: goneId }, reasons: ['name'] },
  ])
  const before = contentOf(app().db)
  await app().call('customers.merge', { keptId, goneId })
  expect(await app().call('customers.get', { id: keptId })).toMatchObject({
    name: 'Ana Ruiz',
    phone: '600112233',
  })
  expect(await app().call('customers.get', { id: brought })).toMatchObject({ referredById: keptId })
  expect((await app().call('customers.timeline', { customerId: keptId })).total).toBe(2)
  // What still points to the one that went finds the kept one.
  expect(await app().call('customers.card', { id: goneId })).toMatchObject({ id: keptId })
  expect(await app().call('customers.duplicates', {})).toEqual([])
  expect(await outcomeOf(app().call('customers.merge', { keptId, goneId }))).toBe('notFound')
  await app().call('history.undo', {})
  expect(contentOf(app().db)).toEqual(before)
})

test('two that only look alike are not suggested again', async () => {
  const firstId = await aCustomer(app(), { name: 'Ana' })
  const secondId = await aCustomer(app(), { name: 'Ana' })
  await app().call('customers.areTwo', { firstId: secondId, secondId: firstId })
  expect(await app().call('customers.duplicates', {})).toEqual([])
})

test('staff find, add and note; exporting, merging, forgetting and the rules are the owner’s', async () => {
  const id = await aCustomer(app())
  const { id: purchaseId } = await bought(id, '2026-03-01')
  app().setRole('staff')
  const customerId = await aCustomer(app(), { name: 'Luis' })
  await app().call('customers.addContact', { customerId, contact: aContact() })
  await bought(customerId, '2026-03-01')
  const refused = await Promise.all(
    [
      app().call('customers.void', { id }),
      app().call('customers.voidPurchase', { id: purchaseId }),
      app().call('customers.merge', { keptId: id, goneId: customerId }),
      app().call('customers.duplicates', {}),
      app().call('customers.export', { format: 'csv' }),
      app().call('customers.exportPerson', { id }),
      app().call('customers.erase', { id, confirmation: 'Ana' }),
    ].map(outcomeOf),
  )
  expect(new Set(refused)).toEqual(new Set(['notAllowed']))
})
