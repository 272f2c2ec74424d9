import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dueSoon } from '../../../src/main/home/dueList'
import { indicatorSources } from '../../../src/main/indicators/indicatorList'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCustomer } from '../customers/customerDeeds'
import { anItem, anOrder } from './aftersalesDeeds'

// Its clock stands on Monday 2 March 2026.
const app = appForEachTest()

const detailOf = (id: number) => app().call('aftersales.item', { id })

test('a unit is found by its serial however it is typed, by its product and by who bought it', async () => {
  const customerId = await aCustomer(app(), { name: 'Lucía Ñandú', phone: '600 11 22 33' })
  await anItem(app(), { customerId, product: 'Máquina exprés', serial: 'AB-12/34' })
  await anItem(app())
  const found = async (text: string) =>
    (await app().call('aftersales.items', { text })).rows.map(({ serial }) => serial)
  for (const text of ['AB-12/34', 'ab1234', 'maquina', 'ñandu', '600112233', 'expres lucia'])
    expect([text, await found(text)]).toEqual([text, ['AB-12/34']])
  expect(await found('')).toHaveLength(2)
  expect(await found('otra cosa')).toEqual([])
  expect((await app().call('aftersales.items', { customerId })).total).toBe(1)
  const { groups } = await app().call('search.find', { text: 'ab1234' })
  expect(groups).toMatchObject([
    { kind: 'item', hits: [{ serial: 'AB-12/34', customerName: 'Lucía Ñandú' }] },
  ])
  expect(await outcomeOf(anItem(app(), { soldOn: '2026-03-03' }))).toBe('invalidInput')
})

test('the warranty holds through its last day, and a decision against it needs a reason', async () => {
  const id = await anItem(app(), { soldOn: '2026-01-31', warrantyMonths: 1 })
  const first = await app().call('aftersales.addOrder', {
    itemId: id,
    order: anOrder({ reportedOn: '2026-02-28' }),
  })
  const second = await app().call('aftersales.addOrder', {
    itemId: id,
    order: anOrder({ reportedOn: '2026-03-01' }),
  })
  const { orders, line } = await detailOf(id)
  expect(orders.map(({ isInWarranty }) => isInWarranty)).toEqual([false, true])
  expect(line).toMatchObject({ warrantyEnd: '2026-02-28', isInWarranty: false, openOrders: 2 })
  const decided = { inWarranty: true, reason: 'Cliente de siempre' }
  await app().call('aftersales.changeOrder', {
    id: second.id,
    order: anOrder({ reportedOn: '2026-03-01', decided }),
  })
  expect((await detailOf(id)).orders[0]).toMatchObject({ isInWarranty: true, decided })
  const noReason = anOrder({ decided: { inWarranty: true, reason: ' ' } })
  expect(await outcomeOf(app().call('aftersales.changeOrder', { id: first.id, order: noReason }))).toBe(
    'invalidInput',
  )
  const backwards = anOrder({ reportedOn: '2026-03-02', doneOn: '2026-03-01' })
  expect(await outcomeOf(app().call('aftersales.changeOrder', { id: first.id, order: backwards }))).toBe(
    'invalidInput',
  )
})

test('a unit given in place of another goes on with its warranty, or begins anew where the owner says so', async () => {
  const id = await anItem(app(), { soldOn: '2025-11-15', warrantyMonths: 6 })
  const { id: second } = await app().call('aftersales.replaceItem', {
    id,
    serial: 'M-200',
    givenOn: '2026-03-01',
  })
  expect(await detailOf(second)).toMatchObject({
    line: { warrantyEnd: '2026-05-15' },
    replaces: { id, serial: 'M-100', warranty: 'continues' },
  })
  expect(await detailOf(id)).toMatchObject({
    line: { isReplaced: true },
    replacedBy: { id: second, givenOn: '2026-03-01' },
  })
  expect(
    await outcomeOf(app().call('aftersales.replaceItem', { id, serial: '', givenOn: '2026-03-01' })),
  ).toBe('invalidInput')
  await app().call('aftersales.setSettings', { replacementWarranty: 'restarts', footnote: '' })
  const { id: third } = await app().call('aftersales.replaceItem', {
    id: second,
    serial: '',
    givenOn: '2026-03-02',
  })
  expect((await detailOf(third)).line.warrantyEnd).toBe('2026-09-02')
  const { claims } = await app().call('aftersales.figures', { start: '2025-11-01', end: '2026-04-01' })
  expect(claims).toMatchObject({ successes: 1, n: 1 })
})

test('who bought is called within a week; who is unhappy has a case with the same key, and undo takes both back', async () => {
  const customerId = await aCustomer(app())
  const id = await anItem(app(), { customerId })
  const call = { itemId: id, orderId: null, calledOn: '2026-03-02', note: '' } as const
  expect((await detailOf(id)).callsDue).toEqual([{ orderId: null, dueOn: '2026-03-08' }])
  await app().call('aftersales.noteCall', { ...call, result: 'noAnswer' })
  expect((await detailOf(id)).callsDue).toHaveLength(1)
  const unhappy = { ...call, result: 'unhappy', opensCase: true } as const
  expect(await outcomeOf(app().call('aftersales.noteCall', unhappy))).toBe('invalidInput')
  const { case: opened } = await app().call('aftersales.noteCall', { ...unhappy, note: 'Hace ruido' })
  const shown = await app().call('cases.show', { caseId: opened?.id ?? 0 })
  expect(shown).toMatchObject({
    facts: { customerId, product: 'Molinillo · M-100', description: 'Hace ruido' },
  })
  expect((await detailOf(id)).callsDue).toEqual([])
  const said = { itemId: id, kind: 'claim', description: 'Quiere otro' } as const
  const claimed = await app().call('aftersales.openCase', said)
  expect(await app().call('cases.show', { caseId: claimed.id })).toMatchObject({
    facts: {
      customerId,
      kind: 'claim',
      channel: 'inPerson',
      product: 'Molinillo · M-100',
      openedAt: '2026-03-02T10:00',
    },
  })
  await app().call('history.undo', {})
  const { entries } = await app().call('customers.timeline', { customerId })
  expect(entries.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['followUp', 'soldItem', 'case']),
  )
  await app().call('history.undo', {})
  expect((await detailOf(id)).calls).toHaveLength(1)
  expect((await app().call('cases.show', { caseId: opened?.id ?? 0 })).state).toBe('void')
  // Out of an old list nobody is called.
  const old = await anItem(app(), { customerId, soldOn: '2026-01-10' })
  expect((await detailOf(old)).callsDue).toEqual([])
  // And nobody a month after the call was due.
  const forgotten = await anItem(app(), { customerId, serial: 'M-9' })
  app().setNow('2026-04-07T10:00:00')
  expect((await detailOf(forgotten)).callsDue).toHaveLength(1)
  expect(await app().call('aftersales.due', { until: '2026-04-07' })).toHaveLength(2)
  app().setNow('2026-04-08T10:00:00')
  expect((await detailOf(forgotten)).callsDue).toEqual([])
  expect(await app().call('aftersales.due', { until: '2026-04-08' })).toEqual([])
})

test('the home page tells of promised work, maintenance and calls, and the indicators follow', async () => {
  const customerId = await aCustomer(app(), { name: 'Lucía' })
  const id = await anItem(app(), { customerId, soldOn: '2025-09-05', maintenanceEvery: 6 })
  const { id: orderId } = await app().call('aftersales.addOrder', {
    itemId: id,
    order: anOrder({ promisedOn: '2026-03-04' }),
  })
  const due = () => dueSoon(app().deps).map(({ kind, dueOn, who }) => [kind, dueOn, who])
  expect(due()).toEqual([
    ['serviceOrder', '2026-03-04', 'Lucía'],
    ['maintenance', '2026-03-05', 'Lucía'],
  ])
  await app().call('aftersales.addOrder', {
    itemId: id,
    order: anOrder({ kind: 'maintenance', doneOn: '2026-03-02' }),
  })
  await app().call('aftersales.changeOrder', {
    id: orderId,
    order: anOrder({ promisedOn: '2026-03-04', doneOn: '2026-03-02' }),
  })
  expect(due()).toEqual([['repairCall', '2026-03-09', 'Lucía']])
  app().setNow('2026-03-20T10:00:00')
  const again = anOrder({ reportedOn: '2026-03-20', doneOn: '2026-03-20' })
  await app().call('aftersales.addOrder', { itemId: id, order: again })
  expect((await detailOf(id)).orders[0]?.repeats).toEqual({ id: orderId, doneOn: '2026-03-02' })
  const figures = await app().call('aftersales.figures', { start: '2026-03-01', end: '2026-04-01' })
  expect(figures).toMatchObject({
    repeatRepairs: { successes: 1, n: 2 },
    onTime: { successes: 1, n: 1 },
    maintenance: { successes: 1, n: 1 },
    followUps: { successes: 0, n: 1 },
  })
  const readings = indicatorSources(app().deps)
    .filter(({ key }) => ['claimRate', 'repeatRepair', 'maintenanceCompliance', 'followUpDone'].includes(key))
    .map(({ key, read }) => [key, read({ start: '2025-09-01', end: '2026-04-01' }).value])
  expect(Object.fromEntries(readings)).toEqual({
    claimRate: 100,
    repeatRepair: 50,
    maintenanceCompliance: 100,
    followUpDone: 0,
  })
})

test('staff look up and note; figures, settings and taking away are the owner’s', async () => {
  const id = await anItem(app())
  app().setRole('staff')
  expect((await app().call('aftersales.items', { text: 'M-100' })).total).toBe(1)
  await app().call('aftersales.addOrder', { itemId: id, order: anOrder() })
  expect(await outcomeOf(app().call('aftersales.voidItem', { id, reason: 'x' }))).toBe('notAllowed')
  expect(await outcomeOf(app().call('aftersales.figures', { start: '2026-03-01', end: '2026-04-01' }))).toBe(
    'notAllowed',
  )
})

test('who is forgotten leaves no serial and no words behind, and what was sold still counts', async () => {
  const customerId = await aCustomer(app(), { name: 'Zutana' })
  const id = await anItem(app(), { customerId, serial: 'SECRETO-1', conditions: 'recado' })
  await app().call('aftersales.addOrder', { itemId: id, order: anOrder({ problem: 'recado' }) })
  await app().call('customers.erase', { id: customerId, confirmation: 'Zutana' })
  const kept = JSON.stringify([
    app().db.prepare('SELECT * FROM sold_item').all(),
    app().db.prepare('SELECT * FROM service_order').all(),
    app().db.prepare('SELECT * FROM history_change').all(),
  ]).toLowerCase()
  for (const secret of ['secreto', 'recado', 'zutana'])
    expect([secret, kept.includes(secret)]).toEqual([secret, false])
  const { rows } = await app().call('aftersales.items', {})
  expect(rows).toMatchObject([{ product: 'Molinillo', serial: '', customer: null }])
})

test('a list of sales is tried before it is taken in, and what is there already is left out', async () => {
  await anItem(app(), { serial: 'M-100' })
  await aCustomer(app(), { name: 'Ana', phone: '600 11 22 33' })
  const path = join(app().folder, 'ventas.csv')
  const rows = [
    'Producto;Nº serie;Fecha de venta;Garantía;Mantenimiento;Cliente;Teléfono',
    'Molinillo;m100;01/02/2026;12;;Ana;600112233',
    'Cafetera;CN-1;31/01/2026;2 años;6;Ana;+34 600 112 233',
    'Cafetera;CN-2;15/02/2026;24 meses;;Luz Mar;',
    'Cafetera;CN-3;;24;;;',
    'Prensa;;20/02/2027;;;;',
    ';CN-4;20/02/2026;;;;',
    'Prensa;;20/02/2026;mucho;;;',
  ]
  writeFileSync(path, `${rows.join('\n')}\n`)
  app().chosenFiles.push(path)
  const file = await app().call('aftersales.chooseImport', {})
  const order = { token: file?.token ?? '', targets: file?.targets ?? [] }
  expect(order.targets).toEqual([
    'product',
    'serial',
    'soldOn',
    'warrantyMonths',
    'maintenanceEvery',
    'customer',
    'phone',
  ])
  expect(await app().call('aftersales.tryImport', order)).toEqual({
    fresh: 2,
    knownCount: 1,
    newCustomers: 1,
    problemCount: 4,
    problems: [
      { line: 5, problem: 'soldOn' },
      { line: 6, problem: 'inFuture' },
      { line: 7, problem: 'product' },
      { line: 8, problem: 'months' },
    ],
  })
  expect(await app().call('aftersales.import', order)).toEqual({ count: 2, newCustomers: 1 })
  const { rows: found } = await app().call('aftersales.items', { text: 'cn1' })
  expect(found).toMatchObject([{ customer: { name: 'Ana' }, warrantyEnd: '2028-01-31' }])
})

test('the ticket says what became of the warranty, and is written where the person says', async () => {
  const id = await anItem(app())
  const { id: unit } = await app().call('aftersales.replaceItem', {
    id,
    serial: 'M-2',
    givenOn: '2026-03-02',
  })
  const { id: orderId } = await app().call('aftersales.addOrder', { itemId: unit, order: anOrder() })
  const paper = await app().call('aftersales.paper', { paper: 'ticket', id: orderId })
  expect(paper).toMatchObject({
    order: { id: orderId, isInWarranty: true },
    detail: { replaces: { serial: 'M-100', warranty: 'continues' } },
  })
  app().chosenFiles.push(join(app().folder, 'resguardo.pdf'), null)
  expect(await app().call('aftersales.print', { paper: 'ticket', id: orderId })).toEqual({
    fileName: 'resguardo.pdf',
  })
  expect(await app().call('aftersales.print', { paper: 'warranty', id: unit })).toBeNull()
  await app().call('aftersales.openPaper', {})
  const calendar = join(app().folder, 'posventa.ics')
  app().chosenFiles.push(calendar)
  await app().call('aftersales.changeOrder', { id: orderId, order: anOrder({ promisedOn: '2026-04-01' }) })
  expect(await app().call('aftersales.saveCalendar', {})).toEqual({ fileName: 'posventa.ics', count: 1 })
  expect(readFileSync(calendar, 'utf8')).toContain('DTSTART;VALUE=DATE:20260401')
})
