import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CasesPage } from '../../../src/renderer/cases/CasesPage'
import { aCase } from '../../main/cases/caseBuilders'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('several cases are acknowledged at once, and that is taken back', async () => {
  await aCase(app(), { openedAt: '2026-03-02T08:00' })
  await aCase(app(), { openedAt: '2026-03-02T08:10' })
  app().setNow('2099-01-01T10:00:00')
  const { user } = renderPage(<CasesPage />, { app: app() })
  await user.click(await screen.findByRole('checkbox', { name: 'Elegir todos' }))
  await user.click(screen.getByRole('button', { name: 'Acusar recibo' }))
  await screen.findByText('2 casos cambiados.')
  await waitFor(() => expect(screen.getAllByText('Acusado')).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  await waitFor(() => expect(screen.getAllByText('Recibido')).toHaveLength(2))
})

test('what was chosen to see is there again', async () => {
  await aCase(app(), { description: 'Un reclamo' })
  await aCase(app(), { kind: 'compliment', description: 'Unas gracias' })
  const first = renderPage(<CasesPage />, { app: app() })
  await first.user.click(await screen.findByRole('combobox', { name: 'Tipo' }))
  await first.user.click(await screen.findByRole('option', { name: 'Felicitación' }))
  await waitFor(() => expect(screen.queryByText('Un reclamo')).toBeNull())
  first.unmount()
  renderPage(<CasesPage />, { app: app() })
  expect(await screen.findByText('Unas gracias')).toBeTruthy()
  expect(screen.queryByText('Un reclamo')).toBeNull()
})

test('a filter is kept by name, used, renamed, and its removal taken back', async () => {
  await aCase(app(), { description: 'Un reclamo' })
  await aCase(app(), { kind: 'compliment', description: 'Unas gracias' })
  const { user } = renderPage(<CasesPage />, { app: app() })
  await user.click(await screen.findByRole('combobox', { name: 'Tipo' }))
  await user.click(await screen.findByRole('option', { name: 'Felicitación' }))
  await user.click(await screen.findByRole('button', { name: 'Guardar este filtro' }))
  await user.type(await screen.findByLabelText('Nombre del filtro'), 'Lo bueno{Enter}')
  const kept = await screen.findByRole('button', { name: 'Lo bueno', pressed: true })
  await user.click(screen.getByRole('button', { name: 'Quitar filtros' }))
  expect(await screen.findByText('Un reclamo')).toBeTruthy()
  await user.click(kept)
  await waitFor(() => expect(screen.queryByText('Un reclamo')).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Más sobre el filtro Lo bueno' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Cambiar el nombre' }))
  const name = await screen.findByLabelText('Nombre del filtro')
  await user.clear(name)
  await user.type(name, 'Gracias{Enter}')
  await screen.findByRole('button', { name: 'Gracias', pressed: true })
  await user.click(screen.getByRole('button', { name: 'Más sobre el filtro Gracias' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Quitar' }))
  await screen.findByText('Filtro «Gracias» quitado.')
  expect(screen.queryByRole('button', { name: 'Gracias' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  expect(await screen.findByRole('button', { name: 'Gracias' })).toBeTruthy()
})

test('the arrows go from case to case', async () => {
  await aCase(app(), { description: 'Uno', openedAt: '2026-03-02T08:00' })
  await aCase(app(), { description: 'Dos', openedAt: '2026-03-02T09:00' })
  const { user } = renderPage(<CasesPage />, { app: app() })
  const [first, second] = await screen.findAllByRole('link', { name: /^2026-/ })
  first?.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
})

test('without cases the page says what to do, and causes are renamed and made one', async () => {
  await app().call('cases.addCause', { name: 'Demora' })
  await app().call('cases.addCause', { name: 'Tardanza' })
  const { user } = renderPage(<CasesPage />, { app: app() })
  expect(await screen.findByText('Aún no hay casos')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Listas' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Causas' }))
  const dialog = within(await screen.findByRole('dialog'))
  const name = await dialog.findByLabelText('Nombre de la causa Demora')
  await user.clear(name)
  await user.type(name, 'Espera{Enter}')
  await dialog.findByLabelText('Nombre de la causa Espera')
  await user.click(dialog.getByRole('button', { name: 'Más sobre Tardanza' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Espera' }))
  await waitFor(() => expect(dialog.queryByLabelText('Nombre de la causa Tardanza')).toBeNull())
})
