import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate'
import { CounterFiguresPage } from '../../../src/renderer/counter/CounterFiguresPage'
import { CounterPage } from '../../../src/renderer/counter/CounterPage'
import { QuickCount } from '../../../src/renderer/counter/QuickCount'
import { today } from '../../../src/renderer/ui/now'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: `${today()}T10:00:00` })

test('visits are counted by single keys, the reason by a digit, and Z takes the last back', async () => {
  const { user } = renderPage(<CounterPage />, { app: app() })
  const targets = within(await screen.findByRole('region', { name: 'Contar una visita' }))
  await targets.findByRole('button', { name: /^Compró/ })
  await user.keyboard('c')
  await screen.findByText('Compró. Hoy van 1.')
  await user.keyboard('n')
  await screen.findByText('¿Por qué no compró?')
  await user.keyboard('3')
  await screen.findByText('No compró · Tuvo que esperar demasiado. Hoy van 2.')
  await user.keyboard('v')
  await user.type(await screen.findByLabelText('Qué buscaba'), 'canela{Enter}')
  await screen.findByText('Apuntado.')
  await user.keyboard('n0')
  await user.type(await screen.findByLabelText(/Qué dijo/), 'Mucho ruido{Enter}')
  await user.keyboard('s')
  await screen.findByText('Solo miraba. Hoy van 4.')
  await user.keyboard('z')
  await screen.findByText('Quitada la última: Solo miraba.')
  const day = await app().call('counter.day', { day: today() })
  expect(day.visits.map(({ result, reason, said, wanted }) => [result, reason, said, wanted])).toEqual([
    ['notBought', 'other', 'Mucho ruido', ''],
    ['notBought', 'waiting', '', 'canela'],
    ['bought', null, '', ''],
  ])

  await user.click(await screen.findByRole('button', { name: 'Ponerlos en la lista' }))
  const dialog = within(await screen.findByRole('dialog'))
  // A letter typed in a dialog counts nothing.
  await user.keyboard('c')
  await user.click(await dialog.findByRole('combobox', { name: 'Poner «Mucho ruido» con' }))
  await user.click(await screen.findByRole('option', { name: 'No le inspiró confianza' }))
  await dialog.findByText('Todo lo escrito está ya con un motivo de la lista.')
  expect((await app().call('counter.day', { day: today() })).visits).toHaveLength(3)
  await user.click(dialog.getByRole('button', { name: 'Cerrar' }))

  // Yesterday is a step away: what was forgotten is entered in piles, and the keys rest.
  await user.click(screen.getByRole('button', { name: 'El día antes' }))
  await screen.findByText('Está viendo ayer.')
  await user.keyboard('c')
  await user.click(screen.getByRole('button', { name: 'Pasar visitas de ese día' }))
  const cards = within(await screen.findByRole('dialog'))
  await user.type(cards.getByLabelText('Compró'), '7')
  await user.click(cards.getByRole('button', { name: 'Guardar las tarjetas' }))
  await screen.findByText('7 × Compró')
  expect((await app().call('counter.day', { day: addDays(today(), -1) })).bought).toBe(7)
  await user.click(screen.getByRole('button', { name: 'Volver a hoy' }))
  await screen.findByRole('region', { name: 'Contar una visita' })
})

test('a visit is counted over any page, also while something is typed, and can be undone', async () => {
  await app().call('counter.count', { result: 'bought' })
  const { user } = renderPage(
    <>
      <input aria-label="Nota" />
      <QuickCount />
    </>,
    { app: app() },
  )
  await screen.findByRole('button', { name: /Hoy van 1/ })
  await user.type(screen.getByLabelText('Nota'), 'a medias')
  await user.keyboard('{Control>}m{/Control}')
  await screen.findByRole('region', { name: 'Contar una visita' })
  await user.keyboard('n')
  await screen.findByText('¿Por qué no compró?')
  await user.keyboard('{Escape}n1')
  await screen.findByText('No compró · Precio. Hoy van 2.')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nota')))
  expect(screen.getByLabelText('Nota')).toHaveProperty('value', 'a medias')
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  await screen.findByRole('button', { name: /Hoy van 1/ })
})

test('the owner names a reason of the house, and the figures tell what was lost', async () => {
  const start = renderPage(<CounterFiguresPage />, { app: app() })
  await screen.findByText('Aún no se ha contado ninguna visita')
  start.unmount()
  const cards = { day: today(), shift: 'morning' as const, bought: 20, unknown: 1, withoutReason: 0 }
  await app().call('counter.addCards', { ...cards, reasons: [{ reason: 'waiting', count: 10 }] })
  const { user } = renderPage(<CounterFiguresPage />, { app: app() })
  await screen.findByText('Un motivo explica la mayoría de lo que se pierde: Tuvo que esperar demasiado.')
  await user.click(screen.getByRole('button', { name: 'Diga cuánto es la compra media' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/Compra media/), '8,5')
  const third = dialog.getByLabelText('Motivo 3')
  await user.clear(third)
  await user.type(third, 'Cola en la caja')
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  await screen.findByText('Un motivo explica la mayoría de lo que se pierde: Cola en la caja.')
  const lost = within(await screen.findByRole('region', { name: 'Venta perdida' }))
  await waitFor(() => expect(lost.getByText('85')).toBeTruthy())
})
