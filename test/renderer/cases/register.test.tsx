import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RegisterPage } from '../../../src/renderer/cases/print/register/RegisterPage'
import { aCase, aCustomer } from '../../main/cases/caseBuilders'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('the register of the month that is over is seen, changed and saved', async () => {
  await app().call('business.create', aBusiness())
  await aCase(app(), {
    openedAt: '2026-02-10T09:00',
    customerId: await aCustomer(app()),
    description: 'Rota',
  })
  await aCase(app(), { openedAt: '2026-02-11T09:00', kind: 'compliment', description: 'Gracias' })
  const { user } = renderPage(<RegisterPage />, { app: app() })
  const preview = within(await screen.findByRole('region', { name: 'Vista previa' }))
  expect(await preview.findByText('Rota')).toBeTruthy()
  expect(preview.getByText('Rosa Díaz')).toBeTruthy()
  expect(preview.getByText('1 caso')).toBeTruthy()
  expect(preview.getByText('Página 1 de 1')).toBeTruthy()
  expect(preview.queryByText('Gracias')).toBeNull()

  await user.click(screen.getByRole('checkbox', { name: 'Solo quejas y reclamos' }))
  expect(await preview.findByText('Gracias')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Con el nombre de los clientes' }))
  await waitFor(() => expect(preview.queryByText('Rosa Díaz')).toBeNull())
  expect(await preview.findByText('Se sabe')).toBeTruthy()

  app().chosenFiles.push(join(app().folder, 'registro.pdf'))
  await user.click(screen.getByRole('button', { name: 'Guardar PDF' }))
  expect(await screen.findByText('Guardado: registro.pdf')).toBeTruthy()
})
