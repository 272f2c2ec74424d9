import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eraseRepository } from '../../../src/main/customers/erase.repository'
import { openDatabase } from '../../../src/main/db/database'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest()
const judged = { opportunity: 5, risk: 4, access: 3, near: 2 } as const

test('whom to see comes in order of priority, and what is planned is due at home', async () => {
  const { call } = app()
  const customerId = await aCustomer(app(), { name: 'Rosa', phone: '600' })
  const { id } = await call('opportunities.add', {
    customerId,
    ...judged,
    plannedOn: '2026-03-04',
    way: 'call',
  })
  await call('opportunities.add', { prospect: 'La academia', objective: 'Desayunos', opportunity: 5 })
  await call('opportunities.add', { prospect: 'El club' })
  const { open } = await call('opportunities.list', {})
  expect(open.map(({ name, priority, mayCall }) => [name, priority?.toFixed(1), mayCall])).toEqual([
    ['La academia', '100.0', true],
    ['Rosa', '75.0', false],
    ['El club', undefined, true],
  ])
  expect(await call('home.due', {})).toMatchObject([
    { kind: 'salesCall', title: 'Rosa', dueOn: '2026-03-04' },
  ])
  expect([
    await outcomeOf(call('opportunities.add', {})),
    await outcomeOf(call('opportunities.add', { customerId, prospect: 'Otra' })),
    await outcomeOf(call('opportunities.add', { customerId: 99 })),
    await outcomeOf(call('opportunities.add', { prospect: 'A', products: ['Té'], suitable: 'Café' })),
    await outcomeOf(call('opportunities.decide', { id, outcome: 'postponed' })),
  ]).toEqual(['invalidInput', 'invalidInput', 'notFound', 'invalidInput', 'invalidInput'])

  // Put off it stays open; lost it goes, and can come back.
  await call('opportunities.decide', { id, outcome: 'postponed', plannedOn: '2026-04-01' })
  expect(await call('home.due', {})).toEqual([])
  await call('opportunities.decide', { id, outcome: 'lost', reason: 'Precio' })
  const after = await call('opportunities.list', {})
  expect(after.decided).toMatchObject([{ name: 'Rosa', outcome: 'lost', outcomeReason: 'Precio' }])
  const { entries } = await call('customers.timeline', { customerId })
  expect(entries).toMatchObject([{ source: 'opportunity', details: { outcome: 'lost' } }])
  await call('opportunities.reopen', { id })
  expect((await call('opportunities.list', {})).open).toHaveLength(3)

  app().chosenFiles.push(join(app().folder, 'fichas.pdf'), null)
  const sheets = { ids: [id], language: 'es' as const }
  expect(await call('opportunities.printSheets', sheets)).toEqual({ fileName: 'fichas.pdf' })
  expect(await call('opportunities.printSheets', sheets)).toBeNull()

  // Who is forgotten is no opportunity any more, and nothing that was written stays.
  await call('opportunities.change', { id, opportunity: { customerId, need: 'Es celíaca' } })
  await call('customers.erase', { id: customerId, confirmation: 'Rosa' })
  expect((await call('opportunities.list', {})).open.map(({ name }) => name)).not.toContain('Rosa')
  expect(app().db.prepare('SELECT need FROM opportunity WHERE id = ?').pluck().get(id)).toBe('')
})

test('who is not in the register is forgotten for good: on the list, off it, in the history and in an old copy', async () => {
  const { call, db } = app()
  const secret = { objective: 'Secreto uno', need: 'Secreto dos', products: ['Secreto tres'] }
  const { id } = await call('opportunities.add', { prospect: 'Zutana Pérez', ...secret })
  await call('opportunities.change', { id, opportunity: { prospect: 'Zutana', ...secret, opportunity: 5 } })
  const off = await call('opportunities.add', { prospect: 'zutána ', objective: 'Secreto cuatro' })
  await call('opportunities.decide', { id: off.id, outcome: 'lost', reason: 'Secreto cinco' })
  await call('opportunities.void', { id: off.id })
  await call('opportunities.add', { prospect: 'Zutana', objective: 'Secreto seis' })
  await call('history.undo', {})
  await call('opportunities.add', { prospect: 'El club', objective: 'Comidas' })
  const copy = openDatabase(db.serialize())
  onTestFinished(() => void copy.close())

  expect(await call('opportunities.underName', { name: 'ZUTANA' })).toEqual({ count: 3, offList: 2 })
  expect(await outcomeOf(call('opportunities.erase', { name: 'Nadie' }))).toBe('notFound')
  app().setRole('staff')
  expect(await outcomeOf(call('opportunities.erase', { name: 'Zutana' }))).toBe('notAllowed')
  app().setRole('owner')
  expect(await call('opportunities.erase', { name: 'Zutana' })).toEqual({ count: 3 })

  const { open, products } = await call('opportunities.list', {})
  expect([open.map(({ name }) => name), products]).toEqual([['El club'], []])
  expect(await call('opportunities.underName', { name: '' }).catch(() => 'refused')).toBe('refused')
  const said = (database: Pick<typeof db, 'prepare'>) =>
    JSON.stringify([
      database.prepare('SELECT * FROM opportunity').all(),
      database.prepare(`SELECT before, after FROM history_change WHERE table_name = 'opportunity'`).all(),
    ])
  for (const word of [
    'Zutana',
    'zutána',
    'Secreto uno',
    'Secreto dos',
    'Secreto tres',
    'Secreto cinco',
    'Secreto seis',
  ])
    expect(said(db)).not.toContain(word)
  // The scores still count, and what others did is still there to undo.
  expect(db.prepare('SELECT opportunity FROM opportunity WHERE id = ?').pluck().get(id)).toBe(5)

  expect(said(copy)).toContain('Zutana')
  expect(eraseRepository(copy).eraseAgain(eraseRepository(db).erasures())).toBe(2)
  expect(said(copy)).not.toContain('Secreto uno')
})
