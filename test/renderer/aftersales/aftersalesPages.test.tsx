import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AftersalesPage } from '../../../src/renderer/aftersales/AftersalesPage'
import { DueCalendarPage } from '../../../src/renderer/aftersales/DueCalendarPage'
import { FiguresPage } from '../../../src/renderer/aftersales/FiguresPage'
import { ItemPage } from '../../../src/renderer/aftersales/ItemPage'
import { Paper } from '../../../src/renderer/aftersales/PrintedAftersales'
import { anItem, anOrder } from '../../main/aftersales/aftersalesDeeds'
import { aCustomer } from '../../main/customers/customerDeeds'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: new Date().toISOString().slice(0, 19) })
const today = () => app().deps.clock.today()

test('a sale is noted, and its warranty is there when the serial is typed', async () => {
  await app().call('business.create', aBusiness())
  const { user, visited } = renderPage(<AftersalesPage />, { app: app() })
  await screen.findByText('Todavía no hay nada anotado')
  await user.click(screen.getAllByRole('button', { name: 'Anotar venta' })[0] as HTMLElement)
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  expect(dialog.getByText('Escriba qué se vendió.')).toBeTruthy()
  await user.type(dialog.getByLabelText(/Producto/, { selector: 'input' }), 'Molinillo')
  await user.type(dialog.getByLabelText('Número de serie'), 'M-77')
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  await waitFor(() => expect(visited).toContain('/aftersales/items/1'))
  await user.type(await screen.findByLabelText('Buscar una unidad'), 'm77')
  expect(await screen.findByText(/^En garantía hasta el /)).toBeTruthy()
})

test('a repair is noted and finished, and who is unhappy about it has a case', async () => {
  const id = await anItem(app(), { customerId: await aCustomer(app()), soldOn: today() })
  const { user, visited } = renderPage(<ItemPage params={{ itemId: String(id) }} />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Anotar trabajo' }))
  const order = within(await screen.findByRole('dialog'))
  expect(order.getByText('Por la fecha: En garantía')).toBeTruthy()
  await user.type(order.getByLabelText('Qué dice o pide el cliente'), 'No muele')
  await user.click(order.getByRole('button', { name: 'Guardar' }))
  await user.click(await screen.findByRole('button', { name: 'Hecho hoy' }))
  const calls = await screen.findAllByRole('button', { name: /^Anotar llamada: Llamar por la reparación/ })
  await user.click(calls[0] as HTMLElement)
  const call = within(await screen.findByRole('dialog'))
  await user.click(call.getByText('Descontento'))
  await user.type(call.getByLabelText(/Qué dijo/), 'Sigue igual')
  await user.click(call.getByRole('button', { name: 'Guardar' }))
  await waitFor(() => expect(visited).toContain('/cases/1'))
})

test('who was taught is noted where it is missing, and the paper of work to do says what is seen to', async () => {
  const id = await anItem(app(), { soldOn: today(), needsTraining: true })
  const order = anOrder({ kind: 'training', reportedOn: today(), trainedPerson: 'Rosa' })
  const { id: orderId } = await app().call('aftersales.addOrder', { itemId: id, order })
  const paper = await app().call('aftersales.paper', { paper: 'ticket', id: orderId })
  const { user, unmount } = renderPage(<Paper paper={paper} />, { app: app() })
  expect((await screen.findAllByText('Lo ha usado sin ayuda')).length).toBeGreaterThan(1)
  expect(screen.getAllByText('Rosa').length).toBeGreaterThan(1)
  unmount()
  renderPage(<ItemPage params={{ itemId: String(id) }} />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Enseñado hoy' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Guardar' }))
  await waitFor(() => expect(screen.queryByText('Falta enseñar a usarlo')).toBeNull())
})

test('the calendar and the figures of the sample tell what is due and how it goes', async () => {
  await app().call('business.createSample', { language: 'es' })
  const { user, unmount } = renderPage(<DueCalendarPage />, { app: app() })
  expect((await screen.findAllByText('Prometido')).length).toBeGreaterThan(0)
  await user.click(screen.getByText('Mes'))
  expect(await screen.findByRole('button', { name: 'Mes siguiente' })).toBeTruthy()
  unmount()
  renderPage(<FiguresPage />, { app: app() })
  expect(await screen.findByText('Unidades con reclamo de garantía')).toBeTruthy()
  expect(screen.getAllByText('en observación').length).toBeGreaterThan(0)
})
