import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SettingsPage } from '../../../src/renderer/business/SettingsPage'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('the settings change the name and the change can be undone', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const { user } = renderPage(<SettingsPage />, { app })
  const name = await screen.findByLabelText('Nombre del negocio')
  await user.clear(name)
  await user.type(name, 'Café Nuevo')
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(await screen.findByText('Ajustes guardados')).toBeTruthy()
  expect(await app.call('business.get', {})).toMatchObject({ name: 'Café Nuevo', isSample: true })
  await app.call('history.undo', {})
  expect(await app.call('business.get', {})).toMatchObject({ name: 'Café La Plaza' })
})

test('the settings lead to the people and their PINs', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  renderPage(<SettingsPage />, { app })
  const link = await screen.findByRole('link', { name: 'Ver personas y PIN' })
  expect(link.getAttribute('href')).toBe('/people')
})
