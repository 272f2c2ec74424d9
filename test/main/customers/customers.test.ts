import { expect, test } from 'vitest'
import { appForEachTest, outcomeOf } from '../../support/builders'

const app = appForEachTest()
const namesOf = async (text: string) => (await app().call('customers.find', { text })).map(({ name }) => name)

test('a customer needs a name or a phone, and nothing else', async () => {
  expect(await outcomeOf(app().call('customers.create', { name: 'Ana' }))).toBe('done')
  expect(await outcomeOf(app().call('customers.create', { phone: '600 11 22 33' }))).toBe('done')
  expect(await outcomeOf(app().call('customers.create', { email: 'ana@ejemplo.es' }))).toBe('invalidInput')
  expect(await outcomeOf(app().call('customers.create', { phone: '+' }))).toBe('invalidInput')
})

test('customers are found by part of the name, without accents, and by digits of the phone, the likeliest first', async () => {
  for (const [name, phone] of [
    ['Mariana López', '611 222 333'],
    ['José Ana', '622'],
    ['Ána Ruiz', '+34 612 345 678'],
    ['', '699 000 111'],
  ] as const) {
    await app().call('customers.create', { name, phone })
  }
  expect(await namesOf('ana')).toEqual(['Ána Ruiz', 'José Ana', 'Mariana López'])
  expect(await namesOf('RUIZ ana')).toEqual(['Ána Ruiz'])
  expect(await namesOf('2345')).toEqual(['Ána Ruiz'])
  expect(await namesOf('34 612-345')).toEqual(['Ána Ruiz'])
  expect(await namesOf('699')).toEqual(['699 000 111'])
  expect(await namesOf('%')).toEqual([])
  expect(await namesOf("'")).toEqual([])
})

test('what is changed is found by its new words, and undo brings the old ones back', async () => {
  const { id } = await app().call('customers.create', { name: 'Ana', tags: ['vip', 'vip'] })
  const {
    mergedIntoId: _,
    erasedAt: __,
    voidedAt: ___,
    createdAt: ____,
    id: _____,
    ...known
  } = await app().call('customers.get', { id })
  expect(known.tags).toEqual(['vip'])
  await app().call('customers.update', {
    id,
    customer: { ...known, name: 'Luisa', roles: ['buyer', 'client'] },
  })
  expect([await namesOf('ana'), await namesOf('luisa')]).toEqual([[], ['Luisa']])
  await app().call('history.undo', {})
  expect([await namesOf('ana'), await namesOf('luisa')]).toEqual([['Ana'], []])
})

test('nobody was referred by themselves, nor by somebody who is not there', async () => {
  const { id } = await app().call('customers.create', { name: 'Ana' })
  expect(
    await outcomeOf(app().call('customers.update', { id, customer: { name: 'Ana', referredById: id } })),
  ).toBe('invalidInput')
  expect(await outcomeOf(app().call('customers.create', { name: 'Luis', referredById: 99 }))).toBe('notFound')
  expect(
    await outcomeOf(app().call('customers.update', { id, customer: { name: 'Ana', referredById: 99 } })),
  ).toBe('notFound')
})

test('staff find, add and correct customers', async () => {
  app().setRole('staff')
  const { id } = await app().call('customers.create', { name: 'Ana' })
  await app().call('customers.update', { id, customer: { name: 'Ana Ruiz' } })
  expect(await app().call('customers.card', { id })).toMatchObject({ name: 'Ana Ruiz', contactCount: 0 })
  app().setRole('nobody')
  expect(await outcomeOf(app().call('customers.find', { text: 'ana' }))).toBe('notAllowed')
})
