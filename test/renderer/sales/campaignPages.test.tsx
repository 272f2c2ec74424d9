import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { noConsent } from '#shared/customers/customer'
import { CampaignPage } from '../../../src/renderer/campaigns/CampaignPage'
import { CampaignsPage } from '../../../src/renderer/campaigns/CampaignsPage'
import { OpportunitiesPage } from '../../../src/renderer/opportunities/OpportunitiesPage'
import { today } from '../../../src/renderer/ui/now'
import { aCustomer } from '../../main/customers/customerDeeds'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: `${today()}T10:00:00` })

test('a campaign is begun with who allows it, and worked off by single keys', async () => {
  const consent = { ...noConsent, phone: true }
  await aCustomer(app(), { name: 'Berta', phone: '600 2', consent })
  await aCustomer(app(), { name: 'Ana', phone: '600 1', consent })
  await aCustomer(app(), { name: 'Clara', phone: '600 3' })
  const start = renderPage(<CampaignsPage />, { app: app() })
  const [button] = await screen.findAllByRole('button', { name: 'Nueva campaña' })
  if (button) await start.user.click(button)
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText('2 clientes en la lista')
  await dialog.findByText(/Se queda fuera 1/)
  await start.user.type(dialog.getByLabelText('Nombre'), 'Otoño{Enter}')
  await waitFor(() => expect(start.visited.at(-1)).toBe('/campaigns/1'))
  start.unmount()

  const { user } = renderPage(<CampaignPage params={{ campaignId: '1' }} />, { app: app() })
  await screen.findByRole('heading', { name: 'Ana' })
  // Who does not answer is noted by the key alone, and called again after the others; a slip is taken back.
  await user.keyboard('n')
  await screen.findByRole('heading', { name: 'Berta' })
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  await screen.findByRole('heading', { name: 'Ana' })
  await user.keyboard('v')
  await user.type(await screen.findByLabelText('Qué dijo'), 'Dos tartas{Enter}')
  await screen.findByRole('heading', { name: 'Berta' })
  await user.keyboard('q')
  await user.type(await screen.findByLabelText('Qué dijo'), '{Enter}')
  await screen.findByText('Escriba la queja.')
  await user.type(screen.getByLabelText('Qué dijo'), 'El pan duro{Enter}')
  await screen.findByText('No queda nadie por llamar.')
  expect(screen.getByRole('link', { name: 'Ver el caso' }).getAttribute('href')).toBe('/cases/1')
})

test('an opportunity is written, opened with Enter and decided with a letter', async () => {
  const { user } = renderPage(<OpportunitiesPage />, { app: app() })
  const [button] = await screen.findAllByRole('button', { name: 'Añadir una oportunidad' })
  if (button) await user.click(button)
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  expect(dialog.getByText(/Elija un cliente o escriba un nombre/)).toBeTruthy()
  await user.type(dialog.getByLabelText(/Quién: una persona/), 'La academia')
  await user.click(dialog.getByRole('combobox', { name: /Oportunidad/ }))
  await user.click(await screen.findByRole('option', { name: '5 · mucho' }))
  expect(dialog.getByText('Prioridad: 100 de 100')).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  const line = await screen.findByRole('button', { name: 'La academia' })
  line.focus()
  await user.keyboard('p')
  await user.type(await screen.findByLabelText('Por qué se perdió'), 'Muy caro{Enter}')
  const decided = within(await screen.findByRole('region', { name: 'Decididas' }))
  await decided.findByText('Muy caro')
  await user.click(decided.getByRole('button', { name: 'Abrir de nuevo: La academia' }))
  expect(await screen.findByRole('region', { name: 'Sin día' })).toBeTruthy()
})
