import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eraseRepository } from '../../../src/main/customers/erase.repository'
import { openDatabase } from '../../../src/main/db/database'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'
import { aCase } from '../cases/caseBuilders'
import { aContact, aCustomer, anIdentifiedWave } from './customerDeeds'

const app = appForEachTest()

const secrets = [
  'Secretísima',
  'Zutana',
  '699887766',
  'zutana@secreto.es',
  '99887766Q',
  'alérgica',
  'chismorreo',
  'recado',
]

/** Somebody of whom a lot was written, changed, and merged from two. */
async function aKnownPerson(on: TestApp): Promise<number> {
  const id = await aCustomer(on, { name: 'Secretísima Uno', phone: '699887766', tags: ['alérgica'] })
  const goneId = await aCustomer(on, { name: 'Zutana', email: 'zutana@secreto.es', document: '99887766Q' })
  await on.call('customers.addContact', {
    customerId: goneId,
    contact: aContact({
      subject: 'chismorreo',
      nextStep: 'recado',
      nextStepOn: '2026-03-02',
      result: 'chismorreo',
    }),
  })
  await on.call('customers.addPurchase', {
    customerId: id,
    purchase: { boughtOn: '2026-03-01', amount: 40, note: 'recado' },
  })
  const caseId = await aCase(on, { customerId: goneId, description: 'chismorreo' })
  await on.call('cases.addNote', { caseId, at: '2026-03-02T09:40', text: 'recado' })
  await on.call('cases.addTask', { caseId, task: { text: 'recado', personId: null, dueOn: null } })
  await on.call('customers.merge', { keptId: id, goneId })
  const { sheetIds } = await anIdentifiedWave(on)
  await on.call('customers.tieSheet', { responseId: sheetIds[0] ?? 0, customerId: id })
  await on.call('customers.update', { id, customer: { name: 'Secretísima Dos', notes: 'chismorreo' } })
  return id
}

function dump(on: TestApp): string {
  const tables = on.db
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'`)
    .pluck()
    .all()
  return JSON.stringify(tables.map((table) => on.db.prepare(`SELECT * FROM ${table}`).all()))
}

test('who is forgotten is in no row and no picture of the history; what was bought still counts', async () => {
  const id = await aKnownPerson(app())
  for (const secret of secrets) expect(dump(app())).toContain(secret)
  await app().call('customers.erase', { id, confirmation: ' secretisima DOS ' })
  for (const secret of secrets) expect([secret, dump(app()).includes(secret)]).toEqual([secret, false])
  expect(await app().call('customers.get', { id })).toMatchObject({
    name: `anonimizado-${id}`,
    erasedAt: '2026-03-02T10:00:00',
  })
  expect(await app().call('customers.find', { text: 'anonimizado' })).toEqual([])
  expect(app().db.prepare('SELECT sum(amount) FROM customer_purchase').pluck().get()).toBe(40)
  expect(app().db.prepare('SELECT count(*) FROM response').pluck().get()).toBe(1)
  expect((await app().call('customers.calls', {})).calls).toEqual([])
})

test('no undo and no redo bring a forgotten person back, and everything before can still be undone', async () => {
  const id = await aKnownPerson(app())
  await app().call('customers.erase', { id, confirmation: 'Secretísima Dos' })
  const ends: string[] = []
  for (;;) {
    const outcome = await outcomeOf(app().call('history.undo', {}))
    for (const secret of secrets) expect(dump(app())).not.toContain(secret)
    if (outcome !== 'done') {
      ends.push(outcome)
      break
    }
  }
  for (;;) {
    const outcome = await outcomeOf(app().call('history.redo', {}))
    for (const secret of secrets) expect(dump(app())).not.toContain(secret)
    if (outcome !== 'done') {
      ends.push(outcome)
      break
    }
  }
  expect(ends).toEqual(['nothingToUndo', 'nothingToUndo'])
})

test('nothing of it can be read in the file of the database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreta-erase-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const on = testApp({ databasePath: join(folder, 'libreta.db') })
  const bytes = () =>
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => readFileSync(join(folder, name)).toString('utf8'))
      .join('')
  const id = await aKnownPerson(on)
  for (let times = 0; times < 20; times += 1) await aCustomer(on, { name: `Otra ${times}` })
  expect(bytes()).toContain('Zutana')
  await on.call('customers.erase', { id, confirmation: 'Secretísima Dos' })
  await new Promise((resolve) => setImmediate(resolve))
  for (const secret of [...secrets, 'secretisima'])
    expect([secret, bytes().includes(secret)]).toEqual([secret, false])
  on.close()
  for (const secret of secrets) expect(bytes()).not.toContain(secret)
})

test('the name must be typed, and only the owner forgets', async () => {
  const id = await aCustomer(app(), { name: 'Ana Ruiz' })
  expect(await outcomeOf(app().call('customers.erase', { id, confirmation: 'Ana' }))).toBe('invalidInput')
  app().setRole('staff')
  expect(await outcomeOf(app().call('customers.erase', { id, confirmation: 'Ana Ruiz' }))).toBe('notAllowed')
})

test('who was forgotten after a copy was made is forgotten again in the copy, and nobody who got the same number', async () => {
  const copy = openDatabase(':memory:')
  onTestFinished(() => void copy.close())
  const insert = copy.prepare(`INSERT INTO customer (id, name, search, created_at) VALUES (?, ?, 'x', ?)`)
  insert.run(1, 'Secretísima', '2026-03-02T10:00:00')
  insert.run(2, 'Otra que vino después', '2026-03-05T10:00:00')
  const first = await aCustomer(app())
  const second = await aCustomer(app(), { name: 'Luis' })
  await app().call('customers.erase', { id: first, confirmation: 'Ana' })
  await app().call('customers.erase', { id: second, confirmation: 'Luis' })
  expect(eraseRepository(copy).eraseAgain(eraseRepository(app().db).erasures())).toBe(1)
  expect(copy.prepare('SELECT name FROM customer ORDER BY id').pluck().all()).toEqual([
    'anonimizado-1',
    'Otra que vino después',
  ])
})
