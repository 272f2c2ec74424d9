import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guessPromiseTargets } from '#shared/promises/importing/guessTargets'
import { PromiseImportDefaults } from '#shared/promises/importing/mapping'
import { appForEachTest, historyOf } from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'

const app = appForEachTest()

const list = [
  'Nº pedido;Producto;Cliente;Teléfono;Fecha;Entrega prometida;Hora;Entregado el;Completo;Cancelado el;Cancelado por;Tipo;Fecha inicial',
  'P-1;Tarta;Rosa Díaz;600 111 222;01/02/2026;05/02/2026;17:30;05/02/2026 17:00;sí;;;Encargo;05/02/2026',
  'P-2;Bandeja;Luis Paz;;02/02/2026;06/02/2026;;07/02/2026;;;;Catering;04/02/2026',
  'P-3;Pastas;Luis Paz;;02/02/2026;20/02/2026;;;;18/02/2026;cliente;;',
  'P-4;Roscón;Ana Gil;699 000 111;02/02/2026;;;;;;;;',
].join('\r\n')

async function chosen(content: string) {
  const path = join(app().folder, 'pedidos.csv')
  writeFileSync(path, content)
  app().chosenFiles.push(path)
  const source = await app().call('promises.chooseImport', {})
  if (!source) throw new Error('nothing was chosen')
  const mapping = {
    reading: source.reading,
    targets: [...guessPromiseTargets(source.columns.map(({ name }) => name))],
    defaults: PromiseImportDefaults.parse({ type: 'Otros' }),
  }
  return { token: source.token, mapping }
}

async function imported(order: Awaited<ReturnType<typeof chosen>>) {
  const { jobId } = await app().call('promises.import', order)
  await app().jobs.idle()
  return (await app().call('jobs.list', {})).find(({ id }) => id === jobId)?.state
}

test('a list of orders comes in as promises, all its rows or none', async () => {
  const rosa = await aCustomer(app(), { name: 'Rosa Díaz', phone: '+34 600111222' })
  const order = await chosen(list)
  expect(order.mapping.targets).toEqual([
    'reference',
    'what',
    'customerName',
    'customerPhone',
    'promisedOn',
    'due',
    'dueTime',
    'doneAt',
    'isComplete',
    'cancelledOn',
    'cancelledBy',
    'type',
    'firstDue',
  ])
  expect(await app().call('promises.previewImport', order)).toMatchObject({
    rowCount: 4,
    errorCount: 0,
    knownCustomers: 1,
    newCustomers: 0,
    undated: 1,
    open: 1,
    importedBefore: null,
    rows: [{ what: 'Tarta', who: 'Rosa Díaz', due: '2026-02-05T17:30', state: 'onTime' }, {}, {}, {}],
  })
  expect(await imported(order)).toMatchObject({ state: 'done', count: 4 })
  const { promises } = await app().call('promises.list', { view: 'all' })
  // A day that was agreed anew keeps the first one; the same day with its hour is no other day.
  expect(promises.map(({ reference, firstDue, due }) => [reference, firstDue === due]).sort()).toEqual([
    ['P-1', true],
    ['P-2', false],
    ['P-3', true],
    ['P-4', true],
  ])
  const { id: agreedId = 0 } = promises.find(({ reference }) => reference === 'P-2') ?? {}
  expect((await app().call('promises.show', { id: agreedId })).changes).toMatchObject([
    { dueBefore: '2026-02-04', due: '2026-02-06' },
  ])
  const shown = promises.map(({ reference, customerId, who, type, state }) => [
    reference,
    customerId,
    who,
    type,
    state,
  ])
  expect(shown.sort()).toEqual([
    ['P-1', rosa, '', 'Encargo', 'onTime'],
    ['P-2', null, 'Luis Paz', 'Catering', 'failed'],
    ['P-3', null, 'Luis Paz', 'Otros', 'excluded'],
    ['P-4', null, 'Ana Gil', 'Otros', null],
  ])
  expect(historyOf(app().db).at(-1)).toMatchObject({ procedure: 'promises.import' })

  const again = await chosen(list)
  const after = await app().call('promises.previewImport', again)
  expect([after.importedBefore, after.errorCount]).toEqual(['2026-03-02T10:00:00', 4])
  const defaults = { ...again.mapping.defaults, skipKnown: true, addCustomers: true }
  const skipping = { ...again, mapping: { ...again.mapping, defaults } }
  expect(await app().call('promises.previewImport', skipping)).toMatchObject({ rowCount: 0, skippedCount: 4 })
  expect((await app().call('promises.rememberedImport', {}))?.columns[1]).toEqual({
    column: 'Producto',
    target: 'what',
  })
  await app().call('history.undo', {})
  expect((await app().call('promises.list', { view: 'all' })).total).toBe(0)
})

test('what is wrong is said by row and column, and then nothing comes in', async () => {
  const wrong = [
    'Pedido,Producto,Cliente,Entrega,Hora,Entregado,Completo,Cancelado,Cancelado por',
    '1,,Rosa,31/02/2026,,,,,',
    '2,Pan,,05/02/2026,mediodía,,,,',
    '2,=1+1,Rosa,05/02/2026,,05/03/2026,quizá,,',
    '4,Pan,Rosa,05/02/2026,,05/02/2026,,04/02/2026,',
  ].join('\n')
  const order = await chosen(wrong)
  const { errors } = await app().call('promises.previewImport', order)
  expect(errors.map(({ line, column, problem }) => [line, column, problem])).toEqual([
    [2, 'Producto', 'whatMissing'],
    [2, 'Entrega', 'notADate'],
    [3, 'Hora', 'notAnHour'],
    [4, 'Entregado', 'inFuture'],
    [4, 'Completo', 'unknownWord'],
    [5, 'Cancelado por', 'unknownWord'],
    [5, 'Cancelado', 'endedTwice'],
  ])
  expect(await imported(order)).toEqual({ state: 'failed', code: 'importHasErrors' })
  expect((await app().call('promises.list', { view: 'all' })).total).toBe(0)
})
