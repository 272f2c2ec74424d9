import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { HelpPage } from '../../../src/renderer/help/HelpPage'
import { Help } from '../../../src/renderer/ui/Help'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('a question mark explains the words of a page, by keyboard, and Esc gives the focus back', async () => {
  const { user } = renderPage(<Help concepts={['libreta', 'points']} />, { app: app() })
  await user.tab()
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: 'Libreta de calificaciones' })
  screen.getByText(/aporta 19,5 y pierde 10,5/)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Más en el glosario'))
  await user.click(screen.getByRole('button', { name: 'Puntaje y ponderación' }))
  await screen.findByRole('dialog', { name: 'Puntaje y ponderación' })
  expect(screen.getByRole('link', { name: 'Más en el glosario' }).getAttribute('href')).toContain(
    '/help/points',
  )
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  expect(document.activeElement?.getAttribute('aria-haspopup')).toBe('dialog')
})

test('the glossary is looked through by name and by what it says, without minding accents', async () => {
  const { user } = renderPage(<HelpPage params={{}} />, { app: app() })
  const field = await screen.findByRole('searchbox', { name: 'Buscar en la ayuda' })
  await user.type(field, 'wilson')
  await waitFor(() => expect(screen.getAllByRole('region').length).toBe(1))
  screen.getByRole('heading', { name: 'Intervalo de Wilson' })
  await user.clear(field)
  await user.type(field, 'ñandú')
  await screen.findByText('Ninguna palabra del glosario se llama así ni lo nombra.')
})
