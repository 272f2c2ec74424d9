import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CasesPage } from '../../../src/renderer/cases/CasesPage'
import { AnalysisPage } from '../../../src/renderer/standards/AnalysisPage'
import { StandardsPage } from '../../../src/renderer/standards/StandardsPage'
import { aCase, aCustomer, answered, resolved } from '../../main/cases/caseBuilders'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
beforeEach(() => app().call('business.create', aBusiness()))
afterEach(() => window.history.replaceState(null, ''))

/** Claims answered after twenty minutes and solved five later, today for this computer as for the app. */
async function claims(count: number): Promise<number[]> {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  app().setNow(`${today}T23:59:00`)
  const customerId = await aCustomer(app())
  const { id: causeId } = await app().call('cases.addCause', { name: 'Demora' })
  const ids: number[] = []
  for (let one = 0; one < count; one += 1) {
    const caseId = await aCase(app(), { openedAt: `${today}T09:30`, customerId, causeId })
    await app().call('cases.step', { caseId, step: { ...answered, at: `${today}T09:50` } })
    await app().call('cases.step', { caseId, step: { ...resolved, at: `${today}T09:55` } })
    ids.push(caseId)
  }
  return ids
}

test('without cases both pages say what to do', async () => {
  renderPage(<StandardsPage />, { app: app() })
  await screen.findByText('Aún no hay nada que medir')
  renderPage(<AnalysisPage />, { app: app() })
  await screen.findByText('Aún no hay casos que analizar')
})

test('four cases are too few for a figure, and lead to the cases all the same', async () => {
  await claims(4)
  renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  const row = await screen.findByRole('row', { name: /^Primera respuesta/ })
  expect(within(row).getAllByText('pocos datos').length).toBeGreaterThan(0)
  within(row).getByRole('link', { name: /^4/ })
})

test('a figure of a few cases is a hint, its goal is met in words, and the clock can be changed', async () => {
  await claims(6)
  const { user } = renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  await screen.findByRole('row', { name: /^Primera respuesta/ })
  await user.click(screen.getByText('Horas de reloj'))
  await screen.findByText(/Cuentan todas las horas/)
  const row = screen.getByRole('row', { name: /^Primera respuesta/ })
  within(row).getByRole('link', { name: /^20 min/ })
  within(row).getByText('orientativo')
})

test('the goal of first contacts is typed in its place and kept', async () => {
  await claims(6)
  const { user } = renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  const goal = await screen.findByLabelText('Meta de: Resuelto al primer contacto')
  await user.type(goal, '60{Enter}')
  const row = screen.getByRole('row', { name: /^Resuelto al primer contacto/ })
  // Answered, and only later solved: never at the first contact.
  await within(row).findByText('No cumple')
})

test('customers served turn complaints into a rate, month by month', async () => {
  await claims(6)
  const { user } = renderPage(<AnalysisPage />, { app: app(), route: '/cases/analysis' })
  await screen.findAllByText(/Sin denominador/)
  const field = await screen.findByLabelText(/^Clientes atendidos en/)
  await user.type(field, '500{Enter}')
  await screen.findByText('6 con 500 clientes.')
})

test('the register shows the cases that a figure was counted from, and says which', async () => {
  const ids = await claims(3)
  window.history.replaceState({ ids: ids.slice(0, 2), title: 'Primera respuesta', from: '/standards' }, '')
  renderPage(<CasesPage />, { app: app(), route: '/cases' })
  await screen.findByText(/Casos detrás de «Primera respuesta»/)
  expect(await screen.findAllByRole('link', { name: /^20\d\d-\d{5}$/ })).toHaveLength(2)
})
