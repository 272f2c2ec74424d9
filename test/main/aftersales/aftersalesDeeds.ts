import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'
import { aCustomer } from '../customers/customerDeeds'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** A unit sold on the day before the clock of the tests. */
export async function anItem(
  app: TestApp,
  changes: Partial<Input<'aftersales.addItem'>> = {},
): Promise<number> {
  const item = { product: 'Molinillo', serial: 'M-100', soldOn: '2026-03-01', warrantyMonths: 12 }
  return (await app.call('aftersales.addItem', { ...item, ...changes })).id
}

export function anOrder(changes: Partial<Input<'aftersales.addOrder'>['order']> = {}) {
  return { kind: 'repair' as const, reportedOn: '2026-03-02', problem: 'No muele', decided: null, ...changes }
}

/** For each command of the service after the sale that makes history, an input that changes something. */
export const aftersalesDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'aftersales.addItem': async (app) => ({
    product: 'Cafetera',
    soldOn: '2026-03-01',
    customerId: await aCustomer(app),
  }),
  'aftersales.changeItem': async (app) => ({
    id: await anItem(app),
    item: { product: 'Molinillo grande', soldOn: '2026-02-01', maintenanceEvery: 6 },
  }),
  'aftersales.voidItem': async (app) => ({ id: await anItem(app), reason: 'Devuelto' }),
  'aftersales.replaceItem': async (app) => ({
    id: await anItem(app),
    serial: 'M-200',
    givenOn: '2026-03-02',
  }),
  'aftersales.addOrder': async (app) => ({ itemId: await anItem(app), order: anOrder() }),
  'aftersales.changeOrder': async (app) => {
    const { id } = await app.call('aftersales.addOrder', { itemId: await anItem(app), order: anOrder() })
    return { id, order: anOrder({ doneOn: '2026-03-02', work: 'Muela nueva', charged: 20 }) }
  },
  'aftersales.voidOrder': async (app) => {
    const { id } = await app.call('aftersales.addOrder', { itemId: await anItem(app), order: anOrder() })
    return { id, reason: 'Otra unidad' }
  },
  'aftersales.noteCall': async (app) => ({
    itemId: await anItem(app, { customerId: await aCustomer(app) }),
    orderId: null,
    calledOn: '2026-03-02',
    result: 'unhappy',
    note: 'Hace ruido',
    opensCase: true,
  }),
  'aftersales.openCase': async (app) => ({
    itemId: await anItem(app),
    kind: 'claim',
    description: 'Ha vuelto a pararse',
  }),
  'aftersales.voidCall': async (app) =>
    app.call('aftersales.noteCall', {
      itemId: await anItem(app),
      orderId: null,
      calledOn: '2026-03-02',
      result: 'happy',
      note: '',
    }),
  'aftersales.import': async (app) => {
    const path = join(app.folder, 'ventas.csv')
    writeFileSync(
      path,
      'Producto;Número de serie;Fecha de venta;Garantía;Cliente\nCafetera;C-9;03/02/2026;2 años;Luz Mar\n',
    )
    app.chosenFiles.push(path)
    const file = await app.call('aftersales.chooseImport', {})
    return { token: file?.token ?? '', targets: file?.targets ?? [] }
  },
  'aftersales.setSettings': () => ({ replacementWarranty: 'restarts', footnote: 'Se recoge por la tarde' }),
}
