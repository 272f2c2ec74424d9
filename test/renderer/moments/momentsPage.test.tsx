import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MomentsPage } from '../../../src/renderer/moments/MomentsPage'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: '2026-03-02T10:00:00' })

test('a journey is started, gone through, put in order and noted at by key', async () => {
  const { user } = renderPage(<MomentsPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Un café o restaurante' }))
  const stops = () => screen.getAllByRole('button', { name: /^\d+\. / })
  await screen.findByRole('button', { name: /^1\. La llamada/ })
  expect(stops()[1]?.textContent).toMatch(/Pocos datos.*n = 0.*Sin responsable/)

  stops()[0]?.focus()
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(document.activeElement).toBe(stops()[1]))
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await screen.findByRole('button', { name: /^1\. La llegada/ })

  screen.getByRole('button', { name: /^3\. La espera/ }).focus()
  await user.keyboard('1')
  await screen.findByRole('button', { name: /^3\. La espera.*Pocos datos.*n = 1/ })
  await user.keyboard('3')
  const dialog = await screen.findByRole('dialog', { name: '¿Qué pasó?' })
  await user.type(within(dialog).getByRole('textbox'), 'Nadie avisó')
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  const espera = await screen.findByRole('button', { name: /^3\. La espera.*Pocos datos.*n = 2/ })
  espera.focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Nadie avisó')).toBeTruthy()
  expect(screen.getByText('Cómo debe ser: Se dice cuánto falta, y se cumple.')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Cambiar' }))
  const name = await screen.findByRole('textbox', { name: /^Nombre/ })
  await user.clear(name)
  await user.type(name, 'La cola{Enter}')
  await screen.findByRole('button', { name: /^3\. La cola/ })
})
