import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PosterPage } from '../../../src/renderer/suggestions/PosterPage'
import { SuggestionsPage } from '../../../src/renderer/suggestions/SuggestionsPage'
import { TypeSlipsPage } from '../../../src/renderer/suggestions/TypeSlipsPage'
import { aBox, anEmptying, someSlips } from '../../main/suggestions/suggestionDeeds'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('without a box the page says what it is for, and one is put up', async () => {
  await app().call('business.create', aBusiness())
  const { user } = renderPage(<SuggestionsPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Añadir un buzón' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  expect(dialog.getByText('Escriba un nombre.')).toBeTruthy()
  await user.type(dialog.getByLabelText(/Nombre del buzón/), 'Entrada')
  await user.type(dialog.getByLabelText('Sitio', { selector: 'input' }), 'Caja')
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  await waitFor(async () =>
    expect((await app().call('suggestions.boxes', {})).boxes).toMatchObject([
      { name: 'Entrada', place: 'Caja', everyDays: 7 },
    ]),
  )
  expect(await screen.findByRole('button', { name: 'Vaciar el buzón hoy' })).toBeTruthy()
})

test('an empty box is noted with 0', async () => {
  app().setNow(new Date().toISOString().slice(0, 19))
  await aBox(app())
  const { user } = renderPage(<SuggestionsPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Vaciar el buzón hoy' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  expect(dialog.getByText('Escriba cuántas había, aunque sean 0.')).toBeTruthy()
  await user.type(dialog.getByLabelText(/Cuántas tarjetas había/), '0')
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  await waitFor(async () =>
    expect((await app().call('suggestions.boxes', {})).emptyings).toMatchObject([{ slipCount: 0 }]),
  )
})

test('slips are typed one after another with Enter, and a half-typed one is there again', async () => {
  const emptyingId = await anEmptying(app(), { slipCount: 2 })
  const params = { emptyingId: String(emptyingId) }
  const { user, unmount } = renderPage(<TypeSlipsPage params={params} />, { app: app() })
  await user.type(await screen.findByLabelText('Qué dice'), 'Pongan más luz{Enter}')
  expect(await screen.findByText('Tarjeta 1 guardada')).toBeTruthy()
  expect(await screen.findByText('1 de 2 pasadas')).toBeTruthy()
  await user.type(screen.getByLabelText('Qué dice'), 'Menos rui')
  unmount()
  await waitFor(async () =>
    expect((await app().call('suggestions.typing', { emptyingId })).draft).toMatchObject({
      text: 'Menos rui',
      slipNumber: 2,
    }),
  )
  renderPage(<TypeSlipsPage params={params} />, { app: app() })
  expect(await screen.findByText('Sigue donde lo dejó.')).toBeTruthy()
  expect(screen.getByDisplayValue('Menos rui')).toBeTruthy()
})

test('what says the same is counted as a vote', async () => {
  const emptyingId = await anEmptying(app())
  await someSlips(app(), ['Pongan más sillas junto a la caja'], emptyingId)
  const params = { emptyingId: String(emptyingId) }
  const { user } = renderPage(<TypeSlipsPage params={params} />, { app: app() })
  await user.type(await screen.findByLabelText('Qué dice'), 'Faltan sillas en la caja')
  await user.click(await screen.findByRole('button', { name: 'Es la misma idea' }))
  await user.click(screen.getByRole('button', { name: 'Guardar y siguiente' }))
  await waitFor(async () => {
    const [vote, head] = await app().call('suggestions.list', {})
    expect([vote?.duplicateOfId, head?.votes]).toEqual([head?.id, 2])
  })
})

test('the pending are judged by number keys and Enter, one after another', async () => {
  await someSlips(app(), ['Más luz', 'Menos ruido'])
  const { user } = renderPage(<SuggestionsPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Evaluar 2 pendientes' }))
  await screen.findByText('Evaluar la tarjeta 1')
  await user.keyboard('52{Enter}')
  await screen.findByText('Evaluar la tarjeta 2')
  await user.keyboard('31{Enter}')
  await waitFor(async () => {
    const slips = await app().call('suggestions.list', {})
    expect(slips.map(({ impact, effort, state }) => ({ impact, effort, state }))).toEqual([
      { impact: 3, effort: 1, state: 'evaluated' },
      { impact: 5, effort: 2, state: 'evaluated' },
    ])
  })
})

test('a slip goes on by its menu, and is discarded only with a reason', async () => {
  const [id = 0] = await someSlips(app(), ['Más luz'])
  await app().call('suggestions.evaluate', { id, impact: 4, effort: 2 })
  const { user } = renderPage(<SuggestionsPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Mover la tarjeta 1' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Aceptar' }))
  const accepted = await screen.findByRole('list', { name: 'Aceptadas' })
  expect(await within(accepted).findByText('Más luz')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Mover la tarjeta 1' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Descartar…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Descartar' }))
  expect(dialog.getByText('Escriba el motivo.')).toBeTruthy()
  await user.type(dialog.getByLabelText('Motivo'), 'No cabe')
  await user.click(dialog.getByRole('button', { name: 'Descartar' }))
  await waitFor(async () =>
    expect((await app().call('suggestions.list', {}))[0]).toMatchObject({
      state: 'discarded',
      discardReason: 'No cabe',
    }),
  )
})

test('staff sees the board and moves nothing', async () => {
  await someSlips(app(), ['Más luz'])
  app().setRole('staff')
  renderPage(<SuggestionsPage />, { app: app() })
  expect(await screen.findByRole('button', { name: 'Más luz' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Mover la tarjeta 1' })).toBeNull()
})

test('what is done is told on the poster once both sentences are there', async () => {
  const [id = 0] = await someSlips(app(), ['Faltan sillas'])
  await app().call('suggestions.evaluate', { id, impact: 4, effort: 2 })
  for (const to of ['accepted', 'inProgress', 'implemented'] as const)
    await app().call('suggestions.move', { id, to })
  const { user } = renderPage(<PosterPage />, { app: app() })
  await user.click(await screen.findByLabelText('Sale en el cartel'))
  expect(await screen.findByText('Falta contar qué dijeron y qué se hizo.')).toBeTruthy()
  await user.type(screen.getByLabelText('Nosotros lo hicimos'), 'Hay seis más')
  await user.click(screen.getByLabelText('Sale en el cartel'))
  const preview = await screen.findByRole('region', { name: 'Así queda' })
  expect(await within(preview).findByText('Hay seis más')).toBeTruthy()
})
