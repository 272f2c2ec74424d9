import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appForEachTest } from '../../support/builders'
import { aCase, aCustomer, answered, resolved } from './caseBuilders'

const app = appForEachTest()
const letter = new TextEncoder().encode('%PDF-1.7 de Rosa Díaz')

test('forgetting a customer takes their words and files out of the cases, and leaves the figures', async () => {
  const customerId = await aCustomer(app(), 'Rosa Díaz')
  const caseId = await aCase(app(), { customerId, description: 'Soy Rosa Díaz y la cafetera no calienta' })
  const { id: causeId } = await app().call('cases.addCause', { name: 'Defecto' })
  await app().call('cases.step', { caseId, step: { ...answered, text: 'Hola, Rosa' } })
  await app().call('cases.step', { caseId, step: { ...resolved, causeId } })
  await app().call('cases.addTask', { caseId, task: { text: 'Llamar a Rosa', personId: null, dueOn: null } })
  const file = await app().call('cases.storeFile', { name: 'rosa.pdf', bytes: letter })
  await app().call('cases.attach', { caseId, file })
  await app().deps.backups.make()
  const before = await app().call('cases.show', { caseId })

  await app().call('customers.erase', { id: customerId, confirmation: 'Rosa Díaz' })
  await new Promise((resolve) => setImmediate(resolve))

  const after = await app().call('cases.show', { caseId })
  expect(JSON.stringify(after)).not.toContain('Rosa')
  expect(after.number).toBe(before.number)
  expect(after.events.map(({ at, to }) => [at, to])).toEqual(before.events.map(({ at, to }) => [at, to]))
  expect(after.facts).toMatchObject({ kind: 'claim', causeId })
  const { db, folder } = app()
  const kept = db.prepare(
    "SELECT group_concat(before || after) FROM history_change WHERE table_name LIKE 'case%'",
  )
  expect(String(kept.pluck().get())).not.toContain('Rosa')
  expect(readdirSync(join(folder, 'attachments'))).toEqual([])
  expect(existsSync(join(folder, 'backups', 'attachments', file.storedName))).toBe(false)
})

test('a case stands in the history of its customer', async () => {
  const customerId = await aCustomer(app())
  await aCase(app(), { customerId })
  const { entries } = await app().call('customers.timeline', { customerId })
  expect(entries).toMatchObject([{ source: 'case', title: '2026-00001', route: '/cases/1' }])
})
