import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate'
import { PromisesPage } from '../../../src/renderer/promises/PromisesPage'
import { today } from '../../../src/renderer/ui/now'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

// The page reads by when with the clock of this computer.
const app = appForEachTest({ now: `${today()}T00:00:30` })

test('a promise is typed in one line without the mouse, and one key says what became of it', async () => {
  const { user } = renderPage(<PromisesPage params={{}} />, { app: app() })
  await screen.findByText('Todavía no hay promesas anotadas')
  const line = screen.getByRole('form', { name: 'Anotar una promesa' })
  const what = within(line).getByRole('textbox', { name: 'Qué' })
  await user.click(what)
  await user.keyboard('Tarta de chocolate{Enter}')
  // Who it is for is missing: that is where the keyboard is.
  expect(document.activeElement).toBe(within(line).getByRole('combobox', { name: 'Para quién' }))
  await user.keyboard('Rosa{Tab}+1{Enter}')
  await screen.findByRole('button', { name: 'Hecha: Tarta de chocolate, Rosa' })
  expect(document.activeElement).toBe(what)
  expect(what).toHaveProperty('value', '')
  expect((await app().call('promises.list', { view: 'open' })).promises).toMatchObject([
    { what: 'Tarta de chocolate', who: 'Rosa', due: addDays(today(), 1) },
  ])
  await user.keyboard('Pan{Tab}Luis{Tab}hoy{Enter}')
  const bread = await screen.findByRole('button', { name: 'Hecha: Pan, Luis' })
  bread.focus()
  await user.keyboard('p')
  await screen.findByText('Hecha a medias: Pan')
  const cake = screen.getByRole('button', { name: 'Hecha: Tarta de chocolate, Rosa' })
  expect(document.activeElement).toBe(cake)
  await user.keyboard('{Enter}')
  await screen.findByText('Nada para los próximos siete días')
  const done = (await app().call('promises.list', { view: 'all' })).promises
  expect(done.map(({ what: name, state }) => [name, state])).toEqual([
    ['Tarta de chocolate', 'onTime'],
    ['Pan', 'failed'],
  ])
})
