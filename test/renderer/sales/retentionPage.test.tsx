import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { contradiction, keepMore } from '#shared/retention/retention'
import { RetentionPage } from '../../../src/renderer/retention/RetentionPage'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('figures that contradict each other are refused in words; then keeping, paying and the saying are told', async () => {
  const { user } = renderPage(<RetentionPage />, { app: app() })
  await screen.findByText('¿No lleva lista de clientes?')
  expect(screen.queryByText(/seis veces/)).toBeNull()
  const [add] = await screen.findAllByRole('button', { name: 'Añadir un periodo' })
  if (add) await user.click(add)
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('Clientes al empezar'), '400')
  await user.type(dialog.getByLabelText('Clientes al acabar'), '530')
  await user.type(dialog.getByLabelText('De ellos, nuevos'), '90')
  expect(dialog.getByRole('alert').textContent).toMatch(/Según esto se habrían quedado 440 de 400/)
  await user.clear(dialog.getByLabelText('Clientes al acabar'))
  await user.type(dialog.getByLabelText('Clientes al acabar'), '430')
  await user.type(dialog.getByLabelText(/Gasto en captar/), '2700')
  await user.type(dialog.getByLabelText(/Gasto en conservar/), '850')
  await user.type(dialog.getByLabelText(/Margen por cliente/), '55')
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))

  await screen.findByText('Si conservara 10 clientes más…')
  expect(screen.getByText('Ganaría 550 más al año.')).toBeTruthy()
  screen.getByRole('slider', { name: 'Clientes que se quedarían' }).focus()
  await user.keyboard('{ArrowRight}')
  await screen.findByText('Si conservara 11 clientes más…')
  await user.type(screen.getByLabelText(/Lo que costaría/), '600')
  await screen.findByText('Se paga con 11 clientes que se queden.')
  expect(screen.getByText(/captar a un cliente cuesta 12 veces/)).toBeTruthy()
  expect(screen.getByText(/le costaría 5; según sus cifras le cuesta 2,50/)).toBeTruthy()
})

test('nobody can be kept who did not leave', () => {
  const figures = { customersAtStart: 10, customersAtEnd: 9, newCustomers: 1 }
  const money = { margin: 5, acquisitionCost: null }
  expect(keepMore(figures, money, 7)).toEqual({
    more: 2,
    retentionPercent: 100,
    margin: 10,
    replacement: null,
  })
  expect([
    contradiction(figures),
    contradiction({ ...figures, newCustomers: 10 }),
    contradiction({ ...figures, customersAtEnd: 12 }),
  ]).toEqual([null, 'moreNewThanThere', 'moreKeptThanHad'])
})
