import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noConsent } from '#shared/customers/customer'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest()
const consent = { ...noConsent, phone: true, on: '2026-01-01', how: 'En el mostrador' }

test('only who has a phone and allows it is called; each call is noted, a complaint is a case, and who asks is left alone', async () => {
  const { call } = app()
  const ids: Record<string, number> = {}
  for (const name of ['Ana', 'Berta', 'Carla', 'Dora'])
    ids[name] = await aCustomer(app(), { name, phone: '600 1', tags: ['desayuno'], consent })
  await aCustomer(app(), { name: 'Sin permiso', phone: '600 2', tags: ['desayuno'] })
  await aCustomer(app(), {
    name: 'Solo correo',
    phone: '600 3',
    tags: ['desayuno'],
    consent: { ...noConsent, email: true },
  })
  await aCustomer(app(), { name: 'Sin teléfono', tags: ['desayuno'], consent })
  const filter = { tag: 'desayuno' }
  expect(await call('campaigns.candidates', { filter })).toEqual({
    count: 4,
    leftOut: 3,
    names: ['Ana', 'Berta', 'Carla', 'Dora'],
  })
  expect(
    await outcomeOf(call('campaigns.start', { campaign: { name: 'X' }, filter: { tag: 'nadie' } })),
  ).toBe('invalidInput')
  const campaign = { name: 'Otoño', script: 'Buenos días', dueOn: '2026-03-05' }
  const { id } = await call('campaigns.start', { campaign, filter })
  expect(await call('home.due', {})).toMatchObject([{ kind: 'campaign', title: 'Otoño' }])
  const { calls } = await call('campaigns.get', { id })
  const callId = (name: string) => calls.find((one) => one.name === name)?.id ?? 0

  await call('campaigns.note', { callId: callId('Ana'), result: 'noAnswer' })
  await call('campaigns.note', { callId: callId('Ana'), result: 'sale', note: 'Dos tartas' })
  expect(await outcomeOf(call('campaigns.note', { callId: callId('Berta'), result: 'complaint' }))).toBe(
    'invalidInput',
  )
  const noted = await call('campaigns.note', {
    callId: callId('Berta'),
    result: 'complaint',
    note: 'El pan estaba duro',
  })
  expect(noted.caseNumber).toBe('2026-00001')
  const opened = await call('cases.show', { caseId: noted.caseId ?? 0 })
  expect(opened.facts).toMatchObject({
    kind: 'complaint',
    customerId: ids['Berta'],
    description: 'El pan estaba duro',
  })
  await call('campaigns.note', { callId: callId('Carla'), result: 'asksNoCall' })
  expect((await call('customers.get', { id: ids['Carla'] ?? 0 })).consent).toMatchObject({ phone: false })
  expect(await outcomeOf(call('campaigns.note', { callId: callId('Carla'), result: 'sale' }))).toBe(
    'notFound',
  )

  const { entries } = await call('customers.timeline', { customerId: ids['Ana'] ?? 0 })
  expect(entries.map(({ title, text }) => [title, text])).toEqual([
    ['Otoño', 'Venta. Dos tartas'],
    ['Otoño', 'No contesta'],
  ])
  const now = await call('campaigns.get', { id })
  expect(now.calls.map(({ name, result, attempts }) => [name, result, attempts])).toEqual([
    ['Ana', 'sale', 2],
    ['Berta', 'complaint', 1],
    ['Dora', null, 0],
  ])
  expect(now.figures).toMatchObject({
    total: 4,
    pending: 1,
    hidden: 1,
    results: { contacted: 0, noAnswer: 0, sale: 1, complaint: 1, asksNoCall: 1 },
    contactRate: { successes: 3, n: 3 },
  })

  app().chosenFiles.push(join(app().folder, 'llamadas.pdf'))
  expect(await call('campaigns.printSheet', { id, language: 'es' })).toEqual({ fileName: 'llamadas.pdf' })
  // Two that are one are called once; who is forgotten vanishes, and what was counted stays.
  await call('customers.merge', { keptId: ids['Ana'] ?? 0, goneId: ids['Dora'] ?? 0 })
  expect((await call('campaigns.get', { id })).calls.map(({ name, result }) => [name, result])).toEqual([
    ['Ana', 'sale'],
    ['Berta', 'complaint'],
  ])
  await call('customers.erase', { id: ids['Berta'] ?? 0, confirmation: 'Berta' })
  const last = await call('campaigns.get', { id })
  expect([last.calls.map(({ name }) => name), last.figures.results.complaint]).toEqual([['Ana'], 1])
  expect(app().db.prepare(`SELECT count(*) FROM campaign_call WHERE note LIKE '%pan%'`).pluck().get()).toBe(0)
  await call('campaigns.end', { id, isEnded: true })
  expect((await call('campaigns.list', {}))[0]?.endedOn).toBe('2026-03-02')
})
