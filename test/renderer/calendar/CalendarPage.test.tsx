import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CalendarPage } from '../../../src/renderer/calendar/CalendarPage'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: '2026-11-22T10:00:00' })

async function open() {
  await app().call('business.create', aBusiness({ country: 'PE' }))
  return renderPage(<CalendarPage />, { app: app() })
}
const section = async (name: string | RegExp) => within(await screen.findByRole('region', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))

test('without holidays the page says so; the country of the business is loaded with one click', async () => {
  const { user } = await open()
  expect(await screen.findByText('Sin festivos cargados')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cargar los festivos' }))
  expect(await screen.findByText('Combate de Angamos')).toBeTruthy()
  expect(await screen.findByRole('heading', { name: 'Festivos: Perú' })).toBeTruthy()
  expect(screen.queryByText('Sin festivos cargados')).toBeNull()
})

test('the owner looks at the year and confirms it', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Cargar los festivos' }))
  await user.click(await screen.findByRole('button', { name: 'Confirmo los festivos de 2026' }))
  expect(await screen.findByText('Confirmados el 22 nov 2026')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Año siguiente' }))
  expect(await screen.findByRole('button', { name: 'Confirmo los festivos de 2027' })).toBeTruthy()
})

test('a local holiday is added, changed, removed and taken back', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Añadir un festivo local…' }))
  const fields = await dialog()
  await user.click(fields.getByRole('button', { name: 'Guardar' }))
  expect(fields.getByText('Escriba un nombre.')).toBeTruthy()
  await user.type(fields.getByLabelText('Día'), '18/12/2026')
  await user.type(fields.getByLabelText('Festivo'), 'Fiesta del barrio')
  await user.click(fields.getByRole('button', { name: 'Guardar' }))
  const counts = await screen.findByLabelText('No cuenta en los plazos: Fiesta del barrio')
  await user.click(counts)
  const stored = async () => (await app().call('calendar.holidays', { year: 2026 })).holidays[0]
  await expect.poll(stored).toMatchObject({ isLegal: false, closes: true, isLocal: true })
  await user.click(screen.getByRole('button', { name: 'Quitar: Fiesta del barrio' }))
  await user.click(await screen.findByRole('button', { name: 'Recuperar: Fiesta del barrio' }))
  await expect.poll(stored).toMatchObject({ isRemoved: false })
})

test('hours change from a day on, and what held before stays on the page', async () => {
  const { user } = await open()
  const hours = await section('Horario semanal')
  await user.click(hours.getByRole('button', { name: 'Cambiar desde un día…' }))
  const fields = await dialog()
  await user.clear(fields.getByLabelText('Vale desde el'))
  await user.type(fields.getByLabelText('Vale desde el'), '1/12/2026')
  await user.click(fields.getByLabelText('Domingo'))
  await user.click(fields.getByRole('button', { name: 'Guardar' }))
  expect(await hours.findByText('Desde el 1 dic 2026')).toBeTruthy()
  expect(hours.getByText('Horario del principio')).toBeTruthy()
  expect(hours.getByText('09:00–18:00')).toBeTruthy()
  const { weeks } = await app().call('calendar.get', {})
  expect(weeks.map(({ validFrom }) => validFrom)).toEqual([null, '2026-12-01'])
})

test('hours that close when they open are not stored', async () => {
  const { user } = await open()
  const hours = await section('Horario semanal')
  await user.click(hours.getByRole('button', { name: 'Corregir: Horario del principio' }))
  const fields = await dialog()
  expect(fields.getByText(/corregirlo cambia también lo ya medido/)).toBeTruthy()
  // Typing into a field of the time is the browser's own.
  fireEvent.change(fields.getByLabelText('Sábado, tramo 1: Cierra'), { target: { value: '09:00' } })
  await user.click(fields.getByRole('button', { name: 'Guardar' }))
  expect(fields.getByRole('alert').textContent).toBe('Cada tramo debe abrir y cerrar a horas distintas.')
})

test('a special day closes or opens, and one day is on the list once', async () => {
  const { user } = await open()
  const special = await section('Días especiales')
  const add = async (name: string) => {
    await user.click(special.getByRole('button', { name: 'Añadir un día…' }))
    const fields = await dialog()
    await user.type(fields.getByLabelText('Día'), '24/12/2026')
    await user.type(fields.getByLabelText('Motivo'), name)
    await user.click(fields.getByRole('button', { name: 'Guardar' }))
  }
  await add('Inventario')
  expect(await special.findByText('Inventario')).toBeTruthy()
  expect(special.getByText('cerrado')).toBeTruthy()
  await add('Feria')
  expect(await screen.findByText('Ese día ya está en la lista: cámbielo allí.')).toBeTruthy()
})

test('Saturday can count', async () => {
  const { user } = await open()
  const weekend = await section('Fin de semana')
  await user.click(weekend.getByLabelText('Sábado'))
  await expect.poll(async () => (await app().call('calendar.get', {})).weekend).toEqual([7])
})
