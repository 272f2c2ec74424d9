import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CustomersPage } from '../../../src/renderer/customers/CustomersPage'
import { CustomerPage } from '../../../src/renderer/customers/card/CustomerPage'
import { SheetsPage } from '../../../src/renderer/responses/SheetsPage'
import { SurveyPage } from '../../../src/renderer/surveys/SurveyPage'
import { aContact, aCustomer, anIdentifiedWave } from '../../main/customers/customerDeeds'
import { appForEachTest, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
const allowed = { phone: true, email: false, message: false, on: '2026-01-01', how: 'en la tienda' }
const openCard = (id: number) =>
  renderPage(<CustomerPage params={{ customerId: String(id) }} />, { app: app(), route: `/customers/${id}` })
const openRegister = () => renderPage(<CustomersPage />, { app: app(), route: '/customers' })

test('an empty register says what it is for, and its first customer is made with a phone alone', async () => {
  const { user, visited } = openRegister()
  await screen.findByText('Todavía no hay clientes')
  const [add] = screen.getAllByRole('button', { name: 'Añadir cliente' })
  if (add) await user.click(add)
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Teléfono'), '600 11 22 33{Enter}')
  await waitFor(() => expect(visited.at(-1)).toBe('/customers/1'))
})

test('the list is narrowed as one types and by tag, and the filters can be cleared', async () => {
  await aCustomer(app(), { name: 'Ana', tags: ['pan'] })
  await aCustomer(app(), { name: 'Luis' })
  const { user } = openRegister()
  await screen.findByRole('link', { name: 'Luis' })
  await user.type(screen.getByLabelText('Buscar'), 'an')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Luis' })).toBeNull())
  expect(screen.getByRole('link', { name: 'Ana' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }))
  await screen.findByRole('link', { name: 'Luis' })
  await user.selectOptions(screen.getByLabelText('Etiqueta'), 'pan')
  await screen.findByText('1 cliente')
  await user.type(screen.getByLabelText('Buscar'), 'zzz')
  await screen.findByText('Nadie cumple esos filtros.')
})

test('the arrows go from customer to customer', async () => {
  await aCustomer(app(), { name: 'Ana' })
  await aCustomer(app(), { name: 'Luis' })
  const { user } = openRegister()
  const first = await screen.findByRole('link', { name: 'Ana' })
  first.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Luis' }))
})

test('what is typed on a card is kept when its field is left, and when the page is', async () => {
  const id = await aCustomer(app())
  const { user, unmount } = openCard(id)
  await user.type(await screen.findByLabelText('Nombre'), ' Ruiz{Tab}')
  await waitFor(async () => expect((await app().call('customers.get', { id })).name).toBe('Ana Ruiz'))
  await user.click(screen.getByLabelText('Por teléfono'))
  await waitFor(async () => expect((await app().call('customers.get', { id })).consent.phone).toBe(true))
  await user.type(screen.getByLabelText('Notas'), 'Llama tarde')
  unmount()
  await waitFor(async () => expect((await app().call('customers.get', { id })).notes).toBe('Llama tarde'))
})

test('a card without name and phone is not saved, and says why', async () => {
  const id = await aCustomer(app())
  const { user } = openCard(id)
  await user.clear(await screen.findByLabelText('Nombre'))
  await user.tab()
  await screen.findByText('Escriba un nombre o un teléfono')
  expect((await app().call('customers.get', { id })).name).toBe('Ana')
})

test('a contact is noted with its next step, and stands in the history', async () => {
  const id = await aCustomer(app())
  const { user } = openCard(id)
  await screen.findByText(/Nada anotado todavía/)
  await user.click(screen.getByRole('button', { name: 'Anotar contacto' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/Asunto/), 'Tarta de boda')
  await user.type(within(dialog).getByLabelText('Siguiente paso'), 'Llamar')
  await user.click(within(dialog).getByRole('button', { name: 'Anotar' }))
  await within(dialog).findByText('Ponga el día del siguiente paso')
  await user.type(within(dialog).getByLabelText('Para el día'), '5/3/2026')
  await within(dialog).findByText(/No ha dado permiso/)
  await user.click(within(dialog).getByRole('button', { name: 'Anotar' }))
  await screen.findByText('Tarta de boda')
  expect((await app().call('customers.timeline', { customerId: id })).entries).toMatchObject([
    { title: 'Tarta de boda', details: { nextStep: 'Llamar', nextStepOn: '2026-03-05' } },
  ])
})

test('a call is done with one key, and asks for the next step', async () => {
  const customerId = await aCustomer(app(), { consent: allowed })
  await app().call('customers.addContact', {
    customerId,
    contact: aContact({ nextStep: 'Confirmar la tarta', nextStepOn: '2026-03-01', isPromised: true }),
  })
  const { user } = openRegister()
  await user.click(await screen.findByRole('tab', { name: /A quién llamar hoy/ }))
  const done = await screen.findByRole('button', { name: 'Hecho: Ana' })
  done.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByLabelText<HTMLInputElement>(/Asunto/).value).toBe('Confirmar la tarta')
  await user.type(within(dialog).getByLabelText('En qué quedó'), 'Confirmada')
  await user.click(within(dialog).getByRole('button', { name: 'Anotar' }))
  await screen.findByText('Hoy no hay que llamar a nadie')
})

test('the owner’s thresholds and own segments are checked, saved and counted', async () => {
  await aCustomer(app(), { tags: ['celíaco'] })
  const { user } = openRegister()
  await user.click(await screen.findByRole('tab', { name: 'Segmentos' }))
  const recent = await screen.findByLabelText('Reciente: hace hasta (días)')
  await user.clear(recent)
  await user.type(recent, '95')
  await screen.findByText(/debe ser menor/)
  await user.clear(recent)
  await user.type(recent, '20')
  await user.click(screen.getByRole('button', { name: 'Añadir un segmento' }))
  await screen.findByText(/le hace falta un nombre/)
  await user.type(screen.getByLabelText('Nombre'), 'Celíacos')
  await user.type(screen.getByLabelText('Valor'), 'celiaco')
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await screen.findByText('Segmentos guardados')
  expect(await app().call('customers.segments', {})).toMatchObject({
    rules: { recentDays: 20, custom: [{ name: 'Celíacos' }] },
    counts: { 'own-1': 1 },
  })
})

test('likely duplicates are merged only when somebody says so', async () => {
  await aCustomer(app(), { name: 'Ana Ruiz', phone: '600112233' })
  await aCustomer(app(), { name: 'ANA RUIZ' })
  const { user } = openRegister()
  await user.click(await screen.findByRole('tab', { name: /Repetidos/ }))
  await user.click(await screen.findByRole('button', { name: 'Quedarse con este: Ana Ruiz, número 1' }))
  await screen.findByText('No hay clientes que parezcan repetidos')
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  await screen.findByText('mismo nombre')
})

test('forgetting somebody asks for the name in words', async () => {
  const id = await aCustomer(app(), { name: 'Ana Ruiz' })
  const { user, visited } = openCard(id)
  await user.click(await screen.findByRole('button', { name: 'Más acciones' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Borrar sus datos para siempre' }))
  const dialog = await screen.findByRole('dialog')
  const erase = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Borrar para siempre' })
  expect(erase.disabled).toBe(true)
  await user.type(within(dialog).getByLabelText(/escriba su nombre/), 'ana ruiz{Enter}')
  await waitFor(() => expect(visited.at(-1)).toBe('/customers'))
  expect((await app().call('customers.get', { id })).name).toBe(`anonimizado-${id}`)
})

test('staff see neither exports nor duplicates nor the owner’s menu', async () => {
  const id = await aCustomer(app())
  await app().call('people.add', { name: 'Luz', role: 'staff' })
  app().setRole('staff')
  const { unmount } = openRegister()
  await screen.findByRole('link', { name: 'Ana' })
  expect(screen.queryByRole('button', { name: 'Exportar' })).toBeNull()
  expect(screen.queryByRole('tab', { name: /Repetidos/ })).toBeNull()
  unmount()
  openCard(id)
  await screen.findByLabelText('Nombre')
  expect(screen.queryByRole('button', { name: 'Más acciones' })).toBeNull()
})

test('a sheet is joined to a customer only where the wave was not anonymous', async () => {
  await aCustomer(app(), { name: 'Ana Ruiz' })
  const { waveId, surveyId } = await anIdentifiedWave(app())
  const { user, unmount } = renderPage(<SheetsPage params={{ waveId: String(waveId) }} />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Unir a un cliente la hoja 1' }))
  await user.type(await screen.findByLabelText('Cliente'), 'ana')
  await user.click(await screen.findByRole('option', { name: /Ana Ruiz/ }))
  await screen.findByRole('button', { name: 'Ana Ruiz: De quién es la hoja 1' })
  unmount()

  const anonymous = await aSurveyWithOpenWave(app())
  await keyedSheets(app(), anonymous.waveId, [[4]])
  const other = renderPage(<SheetsPage params={{ waveId: String(anonymous.waveId) }} />, { app: app() })
  await screen.findByRole('button', { name: 'Cambios de la hoja 1' })
  expect(screen.queryByRole('button', { name: /Unir a un cliente/ })).toBeNull()
  other.unmount()

  const page = renderPage(<SurveyPage params={{ surveyId: String(surveyId) }} />, { app: app() })
  await page.user.click(await screen.findByRole('switch', { name: /preguntan quién contesta/ }))
  await waitFor(async () =>
    expect((await app().call('customers.anonymity', { surveyId })).isAnonymous).toBe(true),
  )
})

test('customers come from a spreadsheet: columns, a trial, and then the list', async () => {
  await aCustomer(app(), { name: 'Luis', phone: '611222333' })
  const path = join(app().folder, 'agenda.csv')
  writeFileSync(
    path,
    'Nombre;Apellidos;Móvil;Color\nAna;Núñez;600112233;rojo\nLuis;Soto;611222333;azul\n;;;gris\n',
  )
  app().chosenFiles.push(path)
  const { user } = openRegister()
  await user.click(await screen.findByRole('button', { name: 'Importar' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByLabelText<HTMLSelectElement>('Qué es la columna Móvil').value).toBe('phone')
  await user.selectOptions(within(dialog).getByLabelText('Qué es la columna Color'), 'tags')
  await user.click(within(dialog).getByRole('button', { name: 'Comprobar' }))
  await within(dialog).findByText('1 cliente nuevo')
  expect(within(dialog).getByText('Fila 3: Luis Soto, como Luis')).toBeTruthy()
  expect(within(dialog).getByText('Fila 4: no tiene nombre ni teléfono')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Importar 1 cliente' }))
  await screen.findByRole('link', { name: 'Ana Núñez' })
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Ana Núñez' })).toBeNull())
})
