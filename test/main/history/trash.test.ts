import { expect, test } from 'vitest'
import { trackedTables } from '../../../src/main/db/historyTriggers'
import { trashSources } from '../../../src/main/history/trashList'
import { appForEachTest, aSheet, aSurveyWithOpenWave, outcomeOf } from '../../support/builders'
import { aCase } from '../cases/caseBuilders'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest()

test('every table whose rows can be removed is in the trash', () => {
  const tables = app()
    .db.prepare<[], string>(
      `SELECT DISTINCT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND c.name IN ('voided_at', 'is_void', 'void_reason') ORDER BY m.name`,
    )
    .pluck()
    .all()
  const shown: readonly string[] = trashSources.map(({ table }) => table)
  expect(tables.filter((table) => !shown.includes(table))).toEqual([])
  expect(shown.filter((table) => !trackedTables.some((name) => name === table))).toEqual([])
})

const inTrash = async () =>
  (await app().call('history.trash', {})).items.map(({ table, title, reason }) => [table, title, reason])

test('what is removed says when, by whom and why, and comes back, which can be undone', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id } = await app().call('responses.save', { waveId, ...aSheet([3]) })
  await app().call('responses.void', { id, reason: 'Repetida' })
  expect(await inTrash()).toEqual([['response', '#1', 'Repetida']])
  await app().call('history.restore', { table: 'response', id })
  expect(await inTrash()).toEqual([])
  expect((await app().call('responses.list', { waveId }))[0]).toMatchObject({ status: 'usable' })
  await app().call('history.undo', {})
  expect(await inTrash()).toHaveLength(1)
})

test('a case whose registration was undone is there, and comes back whole', async () => {
  const caseId = await aCase(app())
  await app().call('history.undo', {})
  expect(await inTrash()).toEqual([['customer_case', '2026-00001', null]])
  await app().call('history.restore', { table: 'customer_case', id: caseId })
  expect(await app().call('cases.show', { caseId })).toMatchObject({
    number: '2026-00001',
    state: 'received',
  })
})

test('who was forgotten is not there, nor what was written of them; what is not there is not restored', async () => {
  const id = await aCustomer(app(), { name: 'Ana Ruiz' })
  await app().call('customers.void', { id })
  expect(await inTrash()).toEqual([['customer', 'Ana Ruiz', null]])
  await app().call('history.restore', { table: 'customer', id })
  await app().call('customers.erase', { id, confirmation: 'Ana Ruiz' })
  expect(await inTrash()).toEqual([])
  expect(await outcomeOf(app().call('history.restore', { table: 'customer', id }))).toBe('notFound')
  expect(await outcomeOf(app().call('history.restore', { table: 'history', id: 1 }))).toBe('notFound')
})
