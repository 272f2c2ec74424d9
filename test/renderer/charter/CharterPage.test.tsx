import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CharterPage } from '../../../src/renderer/charter/CharterPage'
import { ContingencyPage } from '../../../src/renderer/contingencies/ContingencyPage'
import { aPromise, aStrike } from '../../main/promises/promiseDeeds'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('a ready promise is taken as it is, and what nobody measures says so', async () => {
  const { user } = renderPage(<CharterPage />, { app: app() })
  await screen.findByText('Todavía no hay nada prometido por escrito')
  const price = 'El precio que ve es el precio que paga.'
  await user.click(await screen.findByRole('button', { name: `Usar: ${price}` }))
  await user.click(await screen.findByRole('button', { name: 'Guardar' }))
  const line = await screen.findByRole('article', { name: price })
  expect(within(line).getByText('Sin medir')).toBeTruthy()
  expect(within(line).getByText(/^No se mide · desde el/)).toBeTruthy()
  const { lines, compliance } = await app().call('charter.show', {})
  expect([lines.length, compliance.n]).toEqual([1, 0])
})

test('promises of its days are marked as touched by what went out of the ordinary', async () => {
  await aPromise(app(), { what: 'Pan', due: '2026-03-03' })
  await aPromise(app(), { what: 'Tarta', due: '2026-03-04' })
  const { id } = await app().call('contingencies.add', aStrike({ endedOn: '2026-03-03' }))
  const { user } = renderPage(<ContingencyPage params={{ contingencyId: String(id) }} />, { app: app() })
  await user.click(await screen.findByRole('checkbox', { name: 'Pan, Rosa' }))
  await user.click(screen.getByRole('button', { name: 'La tocó' }))
  const touched = await screen.findByRole('region', { name: 'Promesas que tocó' })
  expect(within(touched).getByText('Pan')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Otras promesas de esos días' })).toBeNull()
})
