import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SearchButton } from '../../../src/renderer/search/SearchButton'
import { SearchPage } from '../../../src/renderer/search/SearchPage'
import { aCase, aCustomer } from '../../main/cases/caseBuilders'
import { someSlips } from '../../main/suggestions/suggestionDeeds'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('anything is found by keyboard: opened by Ctrl+K, chosen with the arrows, looked for again', async () => {
  const customerId = await aCustomer(app(), 'Tétera <b>Gómez</b>')
  await aCase(app(), { description: 'La TETERA gotea' })
  await someSlips(app(), ['Otra tetera'])
  const { user, visited, container } = renderPage(
    <>
      <input aria-label="Otro campo" />
      <SearchButton />
    </>,
    { app: app() },
  )
  await user.type(screen.getByLabelText('Otro campo'), '/')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Buscar en todo' })
  expect(screen.getByText(/Las tildes y las mayúsculas dan igual/)).toBeTruthy()
  await user.type(field, 'teter')
  const options = await screen.findAllByRole('option')
  expect(options.map((option) => option.textContent)).toEqual([
    'Tétera <b>Gómez</b>',
    'Reclamo 2026-00001 · Recibido · Anónimo · 2 mar 2026La TETERA gotea',
    expect.stringContaining('Papeleta 1 · '),
    'Ver todo lo encontrado · 3',
  ])
  expect(within(options[1] as HTMLElement).getByText('TETERA').tagName).toBe('MARK')
  expect(container.querySelector('b')).toBeNull()
  // Who is looked for by name is first, before what was said.
  await user.keyboard('{Enter}')
  expect(visited.at(-1)).toBe(`/customers/${customerId}`)
  expect(screen.queryByRole('dialog')).toBeNull()

  await user.click(screen.getByRole('button', { name: /^Buscar/ }))
  await user.click(await screen.findByRole('option', { name: 'teter' }))
  expect(screen.getByRole('combobox', { name: 'Buscar en todo' })).toHaveProperty('value', 'teter')
  await screen.findByRole('option', { name: 'Ver todo lo encontrado · 3' })
  await user.keyboard('{ArrowUp}{Enter}')
  await waitFor(() => expect(visited.at(-1)).toBe('/search'))
})

test('nothing found says what to do, and Escape closes', async () => {
  const { user } = renderPage(<SearchButton />, { app: app() })
  await user.keyboard('/')
  await user.type(await screen.findByRole('combobox', { name: 'Buscar en todo' }), 'tetera')
  expect(await screen.findByText(/No se ha encontrado nada con «tetera»/)).toBeTruthy()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('the page of results shows kind by kind, and all of one', async () => {
  for (let count = 0; count < 12; count += 1) await aCase(app(), { description: `Ruido ${count}` })
  await someSlips(app(), ['Menos ruido'])
  const { user } = renderPage(<SearchPage />, { app: app() })
  await user.type(screen.getByRole('searchbox', { name: 'Buscar en todo' }), 'ruido')
  const cases = within(await screen.findByRole('region', { name: 'Casos' }))
  expect(cases.getAllByRole('link')).toHaveLength(10)
  expect(within(screen.getByRole('region', { name: 'Sugerencias' })).getAllByRole('link')).toHaveLength(1)
  await user.click(cases.getByRole('button', { name: 'Ver todos: 12' }))
  await waitFor(() =>
    expect(within(screen.getByRole('region', { name: 'Casos' })).getAllByRole('link')).toHaveLength(12),
  )
  expect(screen.queryByRole('region', { name: 'Sugerencias' })).toBeNull()
})
