import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noConsent } from '#shared/customers/customer'
import { type Comparable, likelyDuplicates } from '#shared/customers/duplicates'
import { mergedDraft } from '#shared/customers/merging'

const someone = (id: number, changes: Partial<Comparable> = {}): Comparable => ({
  id,
  name: `Cliente ${id}`,
  phone: '',
  email: '',
  ...changes,
})
const never = () => false

test('the same phone, e-mail or name without accents may be the same person, most in common first', () => {
  const customers = [
    someone(1, { name: 'Ana Núñez', phone: '600 11 22 33' }),
    someone(2, { name: 'ana nunez' }),
    someone(3, { name: 'Luis', phone: '+34 600112233', email: 'luis@x.es' }),
    someone(4, { name: 'LUIS', email: 'LUIS@x.es' }),
    someone(5, { phone: '112' }),
    someone(6, { phone: '112' }),
  ]
  expect(likelyDuplicates(customers, never, 50)).toEqual([
    { firstId: 3, secondId: 4, reasons: ['email', 'name'] },
    { firstId: 1, secondId: 2, reasons: ['name'] },
    { firstId: 1, secondId: 3, reasons: ['phone'] },
  ])
})

test('who was said to be two is not suggested again', () => {
  const customers = [1, 2, 3].map((id) => someone(id, { name: 'Ana' }))
  const pairs = likelyDuplicates(customers, (one, other) => one === 1 && other === 2, 50)
  expect(pairs.map(({ firstId, secondId }) => [firstId, secondId])).toEqual([[1, 3]])
})

test('nobody is their own duplicate, and there are never more pairs than asked for', () => {
  const people = fc.array(
    fc.record({
      name: fc.constantFrom('Ana', 'ÁNA', 'Luis', ''),
      phone: fc.constantFrom('600112233', '', '9'),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(people, (list) => {
      const pairs = likelyDuplicates(
        list.map((one, index) => ({ ...one, id: index + 1, email: '' })),
        never,
        5,
      )
      return pairs.length <= 5 && pairs.every(({ firstId, secondId }) => firstId < secondId)
    }),
  )
})

test('the kept customer takes from the other only what it lacks, and the consent that was said last', () => {
  const base = {
    preferredName: '',
    document: '',
    birthday: null,
    source: '',
    referredById: null,
    notes: '',
    createdAt: '',
    voidedAt: null,
    mergedIntoId: null,
    erasedAt: null,
  }
  const kept = {
    ...base,
    id: 1,
    name: 'Ana',
    phone: '',
    email: 'a@x.es',
    roles: ['client' as const],
    tags: ['vip'],
    consent: { ...noConsent, phone: true, on: '2026-01-01' },
    referredById: 2,
  }
  const gone = {
    ...base,
    id: 2,
    name: 'Ana Ruiz',
    phone: '600',
    email: 'b@x.es',
    roles: ['buyer' as const],
    tags: ['vip', 'pan'],
    consent: { ...noConsent, on: '2026-02-01', how: 'lo retiró' },
    notes: 'Llama tarde',
  }
  expect(mergedDraft(kept, gone)).toMatchObject({
    name: 'Ana',
    phone: '600',
    email: 'a@x.es',
    roles: ['client', 'buyer'],
    tags: ['vip', 'pan'],
    consent: { phone: false, on: '2026-02-01' },
    notes: 'Llama tarde',
    referredById: null,
  })
})
